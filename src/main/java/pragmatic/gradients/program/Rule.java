package pragmatic.gradients.program;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a primitive computes its value and its slopes. Engines switch over these kinds, never over
/// names.
public sealed interface Rule {
  /// Whether derivatives flow to an argument at all: they do not to comparisons and conditions, nor
  /// to what withholds them.
  default boolean isDifferentiableBy(int argument) {
    return switch (this) {
      case Comparison comparison -> false;
      case Withheld _ -> false;
      case Branch branch -> argument > 0;
      default -> true;
    };
  }

  /// Sums, products, quotients and powers, each with its own derivative rule in the engines.
  record Arithmetic(Operator operator) implements Rule {}

  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    NEGATE,
    POWER
  }

  /// Smooth in its single argument wherever it is finite.
  ///
  /// @param slope derivative from argument and value, so that `exp` or `tanh` need no second
  ///   evaluation
  /// @param cell number of the smooth stretch that holds an argument: it changes at domain edges,
  ///   poles and vertical tangents
  /// @param expansion how a series is put into it
  record Smooth(
      DoubleUnaryOperator value, Slope slope, DoubleUnaryOperator cell, Expansion expansion)
      implements Rule {
    Smooth(DoubleUnaryOperator value, Slope slope, DoubleUnaryOperator cell) {
      this(value, slope, cell, Expansion.TAYLOR);
    }

    Smooth(DoubleUnaryOperator value, Slope slope) {
      this(value, slope, x -> 0);
    }

    private static double cell(double[] edges, double x) {
      int cell = 0;
      for (double edge : edges) if (edge <= x) cell++;
      return cell;
    }

    /// Smooth between the given arguments.
    Smooth(DoubleUnaryOperator value, Slope slope, double... edges) {
      this(value, slope, x -> cell(edges, x));
    }

    Smooth expandedAs(Expansion other) {
      return new Smooth(value, slope, cell, other);
    }
  }

  @FunctionalInterface
  interface Slope {
    double at(double x, double y);
  }

  /// Smooth in several arguments, but for its boundaries and for a seminorm where it is 0.
  ///
  /// @param seminorm whether f(t·v) = |t|·f(v) and f(u + v) = f(v) wherever f(u) = 0: there it has
  ///   a cone's tip, in every direction another slope
  /// @param boundary where else it is not smooth; null if nowhere
  record Multivariate(Value value, Partial partial, boolean seminorm, @Nullable Boundary boundary)
      implements Rule {
    Multivariate(Value value, Partial partial) {
      this(value, partial, false, null);
    }

    /// Smooth but for a boundary.
    Multivariate(Value value, Partial partial, Boundary boundary) {
      this(value, partial, false, boundary);
    }

    static Multivariate seminorm(Value value, Partial partial) {
      return new Multivariate(value, partial, true, null);
    }

    /// Whether the function can be other than smooth.
    public boolean hasBoundary() {
      return seminorm || boundary != null;
    }

    /// Whether values jump across the boundary while the slopes go on, as those of an angle do.
    public boolean isCut() {
      return boundary != null && boundary.cut();
    }

    /// Whether a factor is 0 and makes the value 0, whatever the others are.
    public boolean isAbsorbed(double[] arguments) {
      return boundary != null && boundary.absorbing() != null && boundary.absorbing().at(arguments);
    }

    /// Number of the smooth stretch that holds the arguments.
    public double cell(double[] arguments) {
      return boundary == null ? 0 : boundary.cell().at(arguments);
    }

    /// How far the arguments are from a boundary or tip; ∞ where there is none to meet.
    public double distance(double[] arguments) {
      if (seminorm) return value.at(arguments);
      return boundary == null ? Double.POSITIVE_INFINITY : boundary.distance().at(arguments);
    }
  }

  /// Where a function of several arguments jumps, has a pole or ends.
  ///
  /// @param cell number of a stretch: it changes across the boundary, and may change elsewhere too
  /// @param distance from the boundary, in units of the argument that crosses it; ∞ where a change
  ///   of cell means nothing, as in front of an angle
  /// @param cut whether values jump across it while the slopes go on
  /// @param absorbing where a factor is 0 and makes the value 0, whatever the others are: there
  ///   frameworks have slopes of their own; null if nowhere
  record Boundary(Value cell, Value distance, boolean cut, @Nullable Jump absorbing) {
    Boundary(Value cell, Value distance) {
      this(cell, distance, false, null);
    }

    static Boundary cut(Value cell, Value distance) {
      return new Boundary(cell, distance, true, null);
    }

    /// The same boundary, where a factor absorbs the others.
    Boundary absorbing(Jump where) {
      return new Boundary(cell, distance, cut, where);
    }
  }

  @FunctionalInterface
  interface Value {
    double at(double[] arguments);
  }

  @FunctionalInterface
  interface Partial {
    /// Partial derivative by argument `i`, given the value `y`.
    double at(double[] arguments, double y, int i);

    /// The partial derivatives by all arguments, each by its number.
    default IntToDoubleFunction all(double[] arguments, double y) {
      return i -> at(arguments, y, i);
    }
  }

  /// Partial derivatives that share what takes a look at all arguments, such as their sum: it is
  /// computed once, or the work would grow with the square of their count.
  @FunctionalInterface
  interface Shared extends Partial {
    @Override
    IntToDoubleFunction all(double[] arguments, double y);

    @Override
    default double at(double[] arguments, double y, int i) {
      return all(arguments, y).applyAsDouble(i);
    }
  }

  /// Continuous in its first argument, with kinks; the others are parameters.
  record Piecewise(Function<double[], Pieces> pieces) implements Rule {
    /// The pieces for arguments `(x, parameters…)`; without a parameter there are no values.
    public Pieces of(double[] arguments) {
      for (int i = 1; i < arguments.length; i++)
        if (Double.isNaN(arguments[i])) return Pieces.NOTHING;
      return pieces.apply(arguments);
    }
  }

  /// Jumps where `jump` holds; elsewhere the slope by the first argument is `slope`. Automatic
  /// differentiation sees only the slope: the jump is lost.
  ///
  /// @param cell number of the smooth stretch that holds the arguments: it changes at every jump
  record Jumping(Value value, Value slope, Value cell, Jump jump) implements Rule {}

  @FunctionalInterface
  interface Jump {
    boolean at(double[] arguments);
  }

  /// The largest (or smallest) of k ≥ 2 arguments.
  ///
  /// @param largest max rather than min
  /// @param ignoresNaN fmax and fmin skip NaN; max and min propagate it
  record Selection(boolean largest, boolean ignoresNaN) implements Rule {}

  /// One of several arguments, chosen by its place in sorted order: a median, the k-th largest.
  ///
  /// @param rank tells the place from the arguments of a call, of which the first may be an index
  record Order(Function<double[], Rank> rank) implements Rule {
    /// The place for the arguments of a call.
    public Rank of(double[] arguments) {
      return rank.apply(arguments);
    }
  }

  /// Which arguments are sorted, and which of them is taken.
  ///
  /// @param from position of the first argument that is sorted
  /// @param to position after the last one
  /// @param rank place of the one taken, 0 being the smallest
  /// @param descending whether equal arguments stand in the order of a sort from the largest down
  record Rank(int from, int to, int rank, boolean descending) {
    static Rank ascending(int from, int to, int rank) {
      return new Rank(from, to, rank, false);
    }

    /// Number `k` from 0, from the largest down.
    static Rank descending(int from, int to, int k) {
      return new Rank(from, to, to - from - 1 - k, true);
    }

    /// The value taken; NaN if one is NaN.
    public double value(double[] v) {
      double[] sorted = Arrays.copyOfRange(v, from, to);
      for (double x : sorted) if (Double.isNaN(x)) return Double.NaN;
      Arrays.sort(sorted);
      return sorted[rank];
    }

    /// Positions of the arguments that equal the value taken, ascending.
    public int[] tied(double[] v, double value) {
      return IntStream.range(from, to).filter(i -> v[i] == value).toArray();
    }

    /// Which of the tied arguments a stable sort puts in this place, from 0.
    public int place(double[] v, double value) {
      int before = 0;
      for (int i = from; i < to; i++) if (descending ? v[i] > value : v[i] < value) before++;
      return (descending ? to - from - 1 - rank : rank) - before;
    }
  }

  /// Several simpler calls, which take its place when a program is read.
  ///
  /// @param form the definition where it depends on a number or on how many values there are; null
  ///   if the primitive's text says it
  record Expanded(Value value, @Nullable DefinitionForm form) implements Rule {
    Expanded(Value value) {
      this(value, null);
    }
  }

  /// The value of its only argument, whose slope automatic differentiation withholds on purpose: it
  /// takes the value for a constant. Calculus has no such thing, see [Program#attached].
  record Withheld() implements Rule {}

  /// `where(condition, a, b)`: the branch as coded. The other branch contributes nothing in forward
  /// mode.
  record Branch() implements Rule {}

  /// 1 or 0; slope 0.
  record Comparison(Relation relation) implements Rule {}

  enum Relation {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL;

    public boolean isEquality() {
      return this == EQUAL || this == NOT_EQUAL;
    }

    public boolean holds(double a, double b) {
      return switch (this) {
        case LESS -> a < b;
        case LESS_OR_EQUAL -> a <= b;
        case GREATER -> a > b;
        case GREATER_OR_EQUAL -> a >= b;
        case EQUAL -> a == b;
        case NOT_EQUAL -> a != b;
      };
    }
  }
}
