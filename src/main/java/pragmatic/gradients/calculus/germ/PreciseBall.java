package pragmatic.gradients.calculus.germ;

import java.math.BigInteger;

/// A ball with as many binary digits as are asked for and exponents that neither overflow nor
/// underflow: (mantissa ± error)·2^exponent.
///
/// Libraries were measured (2026-11): at 40 digits one exponential takes 3 ms with Apfloat 1.16 and
/// 0.2 ms with Hipparchus 4.0, whose numbers have at most 4·32768 decimals in the exponent. A point
/// may need a hundred of them, and the answer is wanted within a frame or two.
///
/// @param error in units of the mantissa's last place
/// @param exact whether nothing was rounded: then the error is only that of typed numbers
/// @param digits binary digits to round to
/// @param residue of the number that it encloses, where it is known by what the number is made of
record PreciseBall(
    BigInteger mantissa, long exponent, double error, boolean exact, int digits, long residue)
    implements Ball {
  /// An error this large leaves digits without meaning, which are dropped.
  private static final int GUARD = 120;

  PreciseBall(BigInteger mantissa, long exponent, double error, boolean exact, int digits) {
    this(mantissa, exponent, error, exact, digits, Residue.UNKNOWN);
  }

  static PreciseBall exact(double value, int digits) {
    if (value == 0) return new PreciseBall(BigInteger.ZERO, 0, 0, true, digits, 0);
    long bits = Double.doubleToLongBits(value);
    int exponent = Math.getExponent(value);
    long mantissa = bits & 0xfffffffffffffL;
    if (exponent >= Double.MIN_EXPONENT) mantissa |= 0x10000000000000L;
    else exponent = Double.MIN_EXPONENT;
    int zeros = Long.numberOfTrailingZeros(mantissa);
    mantissa >>= zeros;
    if (value < 0) mantissa = -mantissa;
    exponent += zeros - 52;
    return new PreciseBall(
        BigInteger.valueOf(mantissa), exponent, 0, true, digits, Residue.of(mantissa, exponent));
  }

  /// The same ball, of a number whose residue is this one.
  PreciseBall of(long other) {
    return new PreciseBall(mantissa, exponent, error, exact, digits, other);
  }

  static PreciseBall of(Ball ball) {
    if (ball instanceof PreciseBall precise) return precise;
    PreciseBall center = exact(ball.center(), 128);
    return ball.radius() == 0 ? center : (PreciseBall) center.widened(exact(ball.radius(), 128));
  }

  /// A function's value.
  static PreciseBall rounded(BigInteger mantissa, long exponent, double error, int digits) {
    return rounded(mantissa, exponent, error, error == 0, digits, Residue.UNKNOWN);
  }

  /// Rounded to the wanted digits, without those that the error makes meaningless.
  private static PreciseBall rounded(
      BigInteger mantissa, long exponent, double error, boolean exact, int digits, long residue) {
    int extra = mantissa.bitLength() - digits;
    if (error > 0) extra = Math.max(extra, Math.getExponent(error) - GUARD);
    if (extra <= 0) return new PreciseBall(mantissa, exponent, error, exact, digits, residue);
    boolean kept = mantissa.signum() == 0 || mantissa.getLowestSetBit() >= extra;
    return new PreciseBall(
        mantissa.shiftRight(extra),
        exponent + extra,
        Math.scalb(error, -extra) + (kept ? 0 : 1),
        exact && kept,
        digits,
        residue);
  }

  /// Position of the highest binary digit, of 1 it is 0.
  long magnitude() {
    return exponent + mantissa.bitLength() - 1;
  }

  /// The nearest double. Slopes of two sides that are equal give the same one, also where it lies
  /// in the middle between two doubles but for digits far behind.
  @Override
  public double center() {
    BigInteger size = mantissa.abs();
    int left = Math.max(size.bitLength() - 64, 0);
    BigInteger leading = size.shiftRight(left);
    if (size.signum() != 0 && size.getLowestSetBit() < left) leading = leading.setBit(0);
    long scale = Math.clamp(exponent + left, -2000, 2000);
    return mantissa.signum() * Math.scalb(leading.doubleValue(), (int) scale);
  }

  @Override
  public double radius() {
    if (error == 0) return 0;
    double radius = Math.scalb(error, Math.clamp(exponent, -5000, 5000));
    return radius == 0 ? Double.MIN_VALUE : radius + Math.ulp(radius);
  }

  @Override
  public int signum() {
    return mantissa.signum();
  }

  @Override
  public boolean isExact() {
    return exact;
  }

  @Override
  public boolean isFinite() {
    return true;
  }

  @Override
  public boolean vanishes() {
    return mantissa.signum() == 0
        || error > 0
            && mantissa.bitLength() < 1000
            && Math.abs(mantissa.doubleValue()) <= FACTOR * error;
  }

  @Override
  public boolean isZero() {
    return residue == 0;
  }

  @Override
  public Ball plus(Ball other) {
    if (other instanceof TypedBall) return other.plus(this);
    PreciseBall b = of(other);
    int wanted = Math.max(digits, b.digits);
    if (isExactZero() && error == 0) return b;
    if (b.isExactZero() && b.error == 0) return this;
    long top = Math.max(magnitude(), b.magnitude());
    long unit =
        Math.max(Math.min(exponent, b.exponent), Math.max(top - wanted - 8, Long.MIN_VALUE / 2));
    unit = Math.max(unit, Math.max(noise(), b.noise()));
    Scaled x = scaled(unit);
    Scaled y = b.scaled(unit);
    return rounded(
        x.mantissa.add(y.mantissa),
        unit,
        x.error + y.error,
        exact && b.exact && x.kept && y.kept,
        wanted,
        Residue.plus(residue, b.residue));
  }

  @Override
  public Ball whole() {
    if (exponent >= 0) return new PreciseBall(mantissa, exponent, 0, true, digits);
    if (magnitude() < -1) return exact(0, digits);
    int behind = (int) -exponent;
    BigInteger half = BigInteger.ONE.shiftLeft(behind - 1);
    return new PreciseBall(mantissa.add(half).shiftRight(behind), 0, 0, true, digits);
  }

  /// The exponent below which the error leaves no meaning.
  private long noise() {
    return error == 0 ? Long.MIN_VALUE / 2 : exponent + Math.getExponent(error) - GUARD;
  }

  private record Scaled(BigInteger mantissa, double error, boolean kept) {}

  private Scaled scaled(long unit) {
    long shift = exponent - unit;
    if (mantissa.signum() == 0) return new Scaled(BigInteger.ZERO, scaledError(shift), true);
    if (shift >= 0) return new Scaled(mantissa.shiftLeft((int) shift), scaledError(shift), true);
    boolean kept = mantissa.getLowestSetBit() >= -shift;
    BigInteger rest =
        -shift > mantissa.bitLength() ? BigInteger.ZERO : mantissa.shiftRight((int) -shift);
    return new Scaled(rest, scaledError(shift) + (kept ? 0 : 1), kept);
  }

  private double scaledError(long shift) {
    return error == 0 ? 0 : Math.scalb(error, Math.clamp(shift, -4000, 1000));
  }

  @Override
  public Ball times(Ball other) {
    if (other instanceof TypedBall) return other.times(this);
    PreciseBall b = of(other);
    int wanted = Math.max(digits, b.digits);
    BigInteger product = mantissa.multiply(b.mantissa);
    long known = Residue.times(residue, b.residue);
    if (error == 0 && b.error == 0)
      return rounded(product, exponent + b.exponent, 0, exact && b.exact, wanted, known);
    int unit =
        Math.max(
            0,
            Math.max(
                    mantissa.bitLength() + log(b.error),
                    Math.max(b.mantissa.bitLength() + log(error), log(error) + log(b.error)))
                - GUARD);
    double spread =
        size(mantissa, b.error, -unit)
            + size(b.mantissa, error, -unit)
            + size(BigInteger.ONE, error, -unit) * b.error;
    boolean kept = unit == 0 || product.signum() == 0 || product.getLowestSetBit() >= unit;
    return rounded(
        product.shiftRight(unit),
        exponent + b.exponent + unit,
        spread + (kept ? 0 : 1),
        exact && b.exact && kept,
        wanted,
        known);
  }

  /// About the binary logarithm of an error, very small for none.
  private static int log(double error) {
    return error == 0 ? -100_000 : Math.getExponent(error) + 1;
  }

  /// |m|·factor·2^shift, rounded upwards.
  private static double size(BigInteger m, double factor, long shift) {
    if (factor == 0) return 0;
    int cut = Math.max(0, m.bitLength() - 60);
    double leading = m.abs().shiftRight(cut).doubleValue() + (cut > 0 ? 1 : 0);
    return Math.scalb(leading * factor, Math.clamp(cut + shift, -4000, 1000));
  }

  @Override
  public Ball over(Ball other) {
    if (other instanceof TypedBall typed) return typed.under(this);
    PreciseBall b = of(other);
    int wanted = Math.max(digits, b.digits);
    int shift = Math.max(0, wanted + 4 + b.mantissa.bitLength() - mantissa.bitLength());
    BigInteger[] parts = mantissa.shiftLeft(shift).divideAndRemainder(b.mantissa);
    boolean whole = parts[1].signum() == 0;
    long at = exponent - b.exponent - shift;
    long known = Residue.over(residue, b.residue);
    if (error == 0 && b.error == 0)
      return rounded(parts[0], at, whole ? 0 : 1, whole && exact && b.exact, wanted, known);
    // |Δq| ≤ (ra + |q|·rb)/(|b| − rb); a divisor that does not vanish is 4 radii from 0
    int bits = b.mantissa.bitLength();
    int drop =
        Math.max(
            0,
            Math.max(log(error) + shift, parts[0].bitLength() + log(b.error)) - bits + 1 - GUARD);
    double least = 0.7 * size(b.mantissa, 1, -bits);
    double spread =
        (size(BigInteger.ONE, error, (long) shift - bits - drop)
                + size(parts[0], b.error, -(long) bits - drop))
            / least;
    boolean kept =
        whole && (drop == 0 || parts[0].signum() == 0 || parts[0].getLowestSetBit() >= drop);
    return rounded(
        parts[0].shiftRight(drop),
        at + drop,
        1.01 * spread + (kept ? 0 : 2),
        exact && b.exact && kept,
        wanted,
        known);
  }

  @Override
  public Ball negated() {
    return new PreciseBall(
        mantissa.negate(), exponent, error, exact, digits, Residue.negated(residue));
  }

  @Override
  public Ball widened(Ball other) {
    if (other instanceof TypedBall(PreciseBall ball, _, _)) return widened(ball);
    PreciseBall b = of(other);
    if (b.mantissa.signum() == 0 && b.error == 0) return this;
    // in units of the last place, or of a higher one that the radius leaves meaning to
    PreciseBall spread = rounded(b.mantissa.abs(), b.exponent, b.error, false, 30, Residue.UNKNOWN);
    long unit = Math.max(exponent, spread.exponent + 30 - GUARD);
    Scaled center = scaled(unit);
    double size = spread.mantissa.doubleValue() + spread.error;
    double radius =
        Math.scalb(size, Math.clamp(spread.exponent - unit, -1000, 1000)) + center.error;
    return rounded(
        center.mantissa, unit, Math.max(radius, Double.MIN_NORMAL), false, digits, Residue.UNKNOWN);
  }
}
