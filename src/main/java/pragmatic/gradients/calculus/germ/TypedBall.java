package pragmatic.gradients.calculus.germ;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A number that comes from numbers that someone typed: known up to their errors, and beside it
/// what it is for both readings of them, as doubles and as decimals.
///
/// What both readings agree in is no error of typed numbers: x² that is left of (x + x²) − x is
/// what it is, however large the error of x. What they do not agree in is such an error, and
/// vanishes: 0.1 + 0.2 is 0.3, as whoever typed it means, although the sum of the two doubles is
/// another one.
///
/// @param ball up to the errors of typed numbers, or what the readings agree in where these hide it
record TypedBall(PreciseBall ball, PreciseBall asDouble, PreciseBall asDecimal) implements Ball {
  /// Readings that differ by more, relative to their size, are not of one number.
  private static final double ALIKE = 0x1p-20;

  /// Digits of a number of which so few are left in a sum that rounding may take them too.
  private static final int LEFT = 4;

  /// The nearest double to a number that was typed, and the shortest decimal with that double.
  static TypedBall typed(double value, int digits) {
    return new TypedBall(
        nearest(value, digits), PreciseBall.exact(value, digits), decimal(value, digits));
  }

  /// The nearest double to a number that was typed, with that distance as its error.
  static PreciseBall nearest(double value, int digits) {
    PreciseBall center = PreciseBall.exact(value, digits);
    PreciseBall half = PreciseBall.exact(Math.ulp(value) / 2, digits);
    return new PreciseBall(
        center.mantissa(),
        center.exponent(),
        Math.scalb(1.0, (int) (half.exponent() - center.exponent())),
        true,
        digits);
  }

  /// The shortest decimal number whose nearest double this is: what someone typed.
  static PreciseBall decimal(double value, int digits) {
    BigDecimal decimal = new BigDecimal(Double.toString(value));
    BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
    BigInteger over = decimal.unscaledValue();
    long residue = Residue.of(decimal);
    if (decimal.scale() <= 0)
      return PreciseBall.rounded(over.multiply(power), 0, 0, digits).of(residue);
    int shift = digits + power.bitLength();
    return PreciseBall.rounded(over.shiftLeft(shift).divide(power), -shift, 1, digits).of(residue);
  }

  /// Whether a sum with so many digits would show nothing of the smaller number, or hardly
  /// anything.
  static boolean absorbs(Ball large, Ball small) {
    return read(large) instanceof PreciseBall a
        && read(small) instanceof PreciseBall b
        && !b.vanishes()
        && (a.mantissa().signum() != 0
                && b.magnitude() < a.magnitude() - Math.max(a.digits(), b.digits()) + LEFT
            || a.error() > 0 && b.magnitude() < a.exponent() + Math.getExponent(a.error()));
  }

  private static TypedBall of(PreciseBall ball, PreciseBall asDouble, PreciseBall asDecimal) {
    PreciseBall known =
        ball.vanishes() && isOne(asDouble, asDecimal)
            ? (PreciseBall) asDouble.widened(asDouble.minus(asDecimal))
            : ball;
    // readings that are lost to the last digit tell nothing of a number that is not
    return known.vanishes() || !asDouble.vanishes() && !asDecimal.vanishes()
        ? new TypedBall(known, asDouble, asDecimal)
        : new TypedBall(known, known, known);
  }

  private static TypedBall of(Ball ball) {
    if (ball instanceof TypedBall typed) return typed;
    PreciseBall precise = PreciseBall.of(ball);
    return new TypedBall(precise, precise, precise);
  }

  private static boolean isOne(PreciseBall asDouble, PreciseBall asDecimal) {
    return !asDouble.vanishes()
        && !asDecimal.vanishes()
        && Math.abs(asDouble.over(asDecimal).center() - 1) < ALIKE;
  }

  /// The sign of a number by what both readings agree in, 0 where they do not.
  static int sign(Ball ball) {
    if (!ball.vanishes()) return ball.signum();
    return ball instanceof TypedBall(_, PreciseBall asDouble, PreciseBall asDecimal)
            && !asDouble.vanishes()
            && !asDecimal.vanishes()
            && asDouble.signum() == asDecimal.signum()
        ? asDouble.signum()
        : 0;
  }

  /// Whether it is not 0 as a decimal: then no reading makes it 0 that someone may mean.
  boolean isAmbiguous() {
    return !asDecimal.vanishes();
  }

  /// Whether more digits may show that it is not 0 as a decimal.
  boolean isOpenDecimal() {
    return asDecimal.signum() != 0;
  }

  /// A ball without errors of typed numbers: as doubles, if it comes from them.
  static Ball read(Ball ball) {
    return ball instanceof TypedBall typed ? typed.asDouble : ball;
  }

  /// A function's value; null where it has none. Where a reading has none, only the ball is known.
  static @Nullable Ball map(Ball x, UnaryOperator<@Nullable PreciseBall> function) {
    if (!(x instanceof TypedBall(PreciseBall ball, PreciseBall asDouble, PreciseBall asDecimal)))
      return function.apply((PreciseBall) x);
    PreciseBall known = function.apply(ball);
    PreciseBall one = known == null ? null : function.apply(asDouble);
    PreciseBall other = one == null ? null : function.apply(asDecimal);
    return other == null ? known : of(known, one, other);
  }

  /// The same of two numbers.
  static @Nullable Ball map(Ball x, Ball y, BinaryOperator<@Nullable PreciseBall> function) {
    TypedBall a = of(x);
    TypedBall b = of(y);
    PreciseBall known = function.apply(a.ball, b.ball);
    PreciseBall one = known == null ? null : function.apply(a.asDouble, b.asDouble);
    PreciseBall other = one == null ? null : function.apply(a.asDecimal, b.asDecimal);
    return other == null ? known : of(known, one, other);
  }

  /// Whether more digits may tell what the readings agree in, where nothing is told from zero.
  boolean isOpen() {
    return (asDouble.signum() != 0 || asDecimal.signum() != 0)
        && asDouble.minus(asDecimal).vanishes();
  }

  @Override
  public double center() {
    return ball.center();
  }

  @Override
  public double radius() {
    return ball.radius();
  }

  @Override
  public int signum() {
    return ball.signum();
  }

  @Override
  public boolean isExact() {
    return ball.isExact();
  }

  @Override
  public Ball whole() {
    return ball.whole();
  }

  @Override
  public boolean isFinite() {
    return true;
  }

  @Override
  public boolean vanishes() {
    return ball.vanishes();
  }

  /// By both readings.
  @Override
  public boolean isZero() {
    return asDouble.isZero() && asDecimal.isZero();
  }

  @Override
  public Ball plus(Ball other) {
    return with(other, Ball::plus);
  }

  @Override
  public Ball times(Ball other) {
    return with(other, Ball::times);
  }

  @Override
  public Ball over(Ball other) {
    return with(other, Ball::over);
  }

  private TypedBall with(Ball other, BinaryOperator<Ball> operation) {
    TypedBall b = of(other);
    return of(
        (PreciseBall) operation.apply(ball, b.ball),
        (PreciseBall) operation.apply(asDouble, b.asDouble),
        (PreciseBall) operation.apply(asDecimal, b.asDecimal));
  }

  /// number/this
  Ball under(PreciseBall number) {
    return of(number).over(this);
  }

  @Override
  public Ball negated() {
    return new TypedBall(
        (PreciseBall) ball.negated(),
        (PreciseBall) asDouble.negated(),
        (PreciseBall) asDecimal.negated());
  }

  @Override
  public Ball widened(Ball other) {
    return with(other, Ball::widened);
  }
}
