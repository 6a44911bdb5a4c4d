package pragmatic.gradients.autodiff;

import pragmatic.gradients.program.Node;

/// A place where a primitive has no unique derivative and a convention must choose.
public sealed interface TieSite {
  Node.Call call();

  /// A kink of a primitive of one variable, met exactly.
  ///
  /// @param index which kink of the primitive, from the left
  /// @param left slope of the piece at the left
  /// @param right slope of the piece at the right, different from `left`
  /// @param arguments the values of all arguments; the first sits on the kink
  record Kink(Node.Call call, int index, double left, double right, double[] arguments)
      implements TieSite {
    /// The value that sits on the kink; ±0 are told apart by conventions that look at the sign bit.
    public double argument() {
      return arguments[0];
    }
  }

  /// Several arguments of `max` or `min` that are equal and extreme.
  ///
  /// @param largest max rather than min
  /// @param positions argument positions that tie, ascending, at least two
  /// @param place where arguments are sorted, which of the tied ones a stable sort takes, from 0;
  ///   else −1
  record TiedSelection(Node.Call call, boolean largest, int[] positions, int place)
      implements TieSite {
    public TiedSelection(Node.Call call, boolean largest, int[] positions) {
      this(call, largest, positions, -1);
    }

    /// How many arguments tie.
    public int count() {
      return positions.length;
    }
  }
}
