package pragmatic.gradients.calculus.nonsmooth;

import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;

/// Arguments of a choice that have the same values all along a stretch, as both numbers of `max(x,
/// 0.3, 0.3)`: one of them stands for all, since a tie among them hides where another one wins.
///
/// @param firsts of each argument the first one with its values; empty if each is its own
record Doublets(int... firsts) {
  static final Doublets NONE = new Doublets();

  /// Those of a call whose values are known at some samples.
  ///
  /// @param columns of each argument the values
  /// @param to the sample after the last one
  static Doublets of(Node.Call call, double[][] columns, int from, int to) {
    Rule rule = call.primitive().rule();
    if (!(rule instanceof Rule.Selection || rule instanceof Rule.Order)) return NONE;
    int[] firsts = new int[columns.length];
    boolean none = true;
    for (int k = 0; k < columns.length; k++) {
      int first = 0;
      while (first < k && (firsts[first] != first || !same(columns[first], columns[k], from, to)))
        first++;
      firsts[k] = first;
      none &= first == k;
    }
    return none ? NONE : new Doublets(firsts);
  }

  private static boolean same(double[] one, double[] other, int from, int to) {
    for (int i = from; i < to; i++) if (one[i] != other[i]) return false;
    return true;
  }

  /// The argument that stands for one.
  int first(int argument) {
    return firsts.length == 0 ? argument : firsts[argument];
  }

  boolean areOne(int argument, int other) {
    return first(argument) == first(other);
  }
}
