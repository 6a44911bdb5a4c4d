package pragmatic.gradients.calculus;

import pragmatic.gradients.program.Program;

/// Both sides of a point, by germs.
///
/// @param fragile whether rounding decided something
record Sides(Side left, Side right, boolean fragile) {
  /// Orders kept beyond the leading one: few are enough nearly always, and more are tried where
  /// they are not.
  private static final double[] ORDERS = {4, 12, 28};

  static Sides at(Program program, double[] at, int input) {
    boolean[] fragile = new boolean[1];
    Side left = side(program, at, input, -1, fragile);
    Side right = side(program, at, input, 1, fragile);
    return new Sides(left, right, fragile[0]);
  }

  private static Side side(
      Program program, double[] at, int input, int direction, boolean[] fragile) {
    for (double x : at) if (!Double.isFinite(x)) return Side.UNDEFINED;
    Series[] inputs = new Series[at.length];
    for (int i = 0; i < at.length; i++)
      inputs[i] = i == input ? Series.line(at[i], 0, direction) : Series.constant(at[i]);
    long budget = Work.BUDGET;
    Side side = Side.undecided(Doubt.SIZE);
    for (double orders : ORDERS) {
      Work work = new Work(orders, budget);
      side = Side.of(new Evaluation(work).of(program, inputs), direction);
      fragile[0] |= work.fragile();
      budget = work.left();
      if (side.doubt() != Doubt.TRUNCATION || budget <= 0) return side;
    }
    return side;
  }
}
