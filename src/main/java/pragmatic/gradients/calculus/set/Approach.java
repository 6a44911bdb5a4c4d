package pragmatic.gradients.calculus.set;

/// A way to come near a point that sits on ties: it decides every sign that is 0 at the point
/// itself, and so chooses one of the cells that meet there.
sealed interface Approach {
  /// The sign of a number on the way to the point.
  int sign(CellLimit number);

  /// Along the first direction; where that does not decide, along the second, and so on: the order
  /// of Nesterov's lexicographic derivatives.
  record Along(double[]... directions) implements Approach {
    @Override
    public int sign(CellLimit number) {
      if (number.value() != 0) return Approach.signOf(number.value());
      for (double[] direction : directions) {
        double slope = number.along(direction);
        if (slope != 0) return Approach.signOf(slope);
      }
      return 0;
    }
  }

  /// From another point: signs are those found there.
  record From(double[] point) implements Approach {
    @Override
    public int sign(CellLimit number) {
      return Approach.signOf(number.value() != 0 ? number.value() : number.there());
    }
  }

  private static int signOf(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }
}
