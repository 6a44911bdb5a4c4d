package pragmatic.gradients.calculus.germ;

/// A ball in double arithmetic.
record DoubleBall(double center, double radius) implements Ball {
  static DoubleBall exact(double value) {
    return new DoubleBall(value, 0);
  }

  /// A library function's value, which is within one unit in the last place.
  static DoubleBall ofFunction(double value) {
    return new DoubleBall(value, Math.abs(value) * 2 * HALF_ULP + Double.MIN_VALUE);
  }

  @Override
  public int signum() {
    return center > 0 ? 1 : center < 0 ? -1 : 0;
  }

  @Override
  public boolean isExact() {
    return radius == 0;
  }

  @Override
  public boolean isFinite() {
    return Math.abs(center) + radius < Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean vanishes() {
    return Math.abs(center) <= FACTOR * radius;
  }

  @Override
  public boolean isZero() {
    return isExactZero();
  }

  @Override
  public Ball plus(Ball other) {
    if (!(other instanceof DoubleBall(double b, double rb))) return other.plus(this);
    double sum = center + b;
    double bb = sum - center;
    double error = (center - (sum - bb)) + (b - bb);
    return new DoubleBall(sum, radius + rb + (error == 0 ? 0 : Math.abs(sum) * HALF_ULP));
  }

  @Override
  public Ball times(Ball other) {
    if (!(other instanceof DoubleBall(double b, double rb))) return other.times(this);
    double product = center * b;
    double size = Math.abs(product);
    boolean exact =
        Math.fma(center, b, -product) == 0
            && (size > 0x1p-960 || center == 0 || b == 0 || isUnit(center) || isUnit(b));
    double rounding = exact ? 0 : size * HALF_ULP + Double.MIN_VALUE;
    return new DoubleBall(
        product,
        radius == 0 && rb == 0
            ? rounding
            : some(Math.abs(center) * rb + Math.abs(b) * radius + radius * rb) + rounding);
  }

  /// One whose products never underflow.
  private static boolean isUnit(double a) {
    return a == 1 || a == -1;
  }

  @Override
  public Ball over(Ball other) {
    if (!(other instanceof DoubleBall(double b, double rb)))
      return PreciseBall.of(this).over(other);
    double q = center / b;
    boolean exact = Math.fma(q, b, -center) == 0 && (center == 0 || Math.abs(q) > 0x1p-960);
    return new DoubleBall(
        q,
        (radius == 0 && rb == 0 ? 0 : some((radius + Math.abs(q) * rb) / Math.abs(b)))
            + (exact ? 0 : Math.abs(q) * HALF_ULP + Double.MIN_VALUE));
  }

  /// A radius that is not lost where its product underflows: what is not exact stays so.
  static double some(double radius) {
    return radius + Double.MIN_VALUE;
  }

  @Override
  public Ball whole() {
    return exact(Math.rint(center));
  }

  @Override
  public boolean isExactly(double number) {
    return radius == 0 && center == number;
  }

  @Override
  public Ball negated() {
    return new DoubleBall(-center, radius);
  }

  @Override
  public Ball widened(Ball other) {
    return other instanceof DoubleBall(double b, double rb)
        ? new DoubleBall(center, radius + Math.abs(b) + rb)
        : PreciseBall.of(this).widened(other);
  }
}
