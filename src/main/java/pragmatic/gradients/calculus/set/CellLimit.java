package pragmatic.gradients.calculus.set;

/// A number of a program within one cell beside a point.
///
/// @param value at the point, as the limit from within the cell
/// @param gradient one slope per input of the program, as the limit from within the cell
/// @param there value at the point approached from, if there is one, else the value
/// @param constant whether it is one number all over the cell
record CellLimit(double value, double[] gradient, double there, boolean constant) {
  CellLimit(double value, double[] gradient, double there) {
    this(value, gradient, there, false);
  }

  static CellLimit constant(double value, int inputs) {
    return new CellLimit(value, new double[inputs], value, true);
  }

  double along(double[] direction) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++)
      if (direction[i] != 0) sum += gradient[i] * direction[i];
    return sum;
  }

  CellLimit minus(CellLimit other) {
    double[] difference = gradient.clone();
    for (int i = 0; i < difference.length; i++) difference[i] -= other.gradient[i];
    return new CellLimit(
        value - other.value, difference, there - other.there, constant && other.constant);
  }

  CellLimit minus(double number) {
    return new CellLimit(value - number, gradient, there - number, constant);
  }

  /// Whether it changes to the first order.
  boolean moves() {
    for (double slope : gradient) if (slope != 0) return true;
    return false;
  }
}
