package pragmatic.gradients.calculus.germ;

import java.math.BigInteger;

/// π and the logarithm of 2 with many digits, in fixed point.
final class PreciseConstants {
  /// Binary digits behind the point.
  static final int DIGITS = 4800;

  private static final int SPARE = 40;

  static final BigInteger LN2 = ln2();
  static final BigInteger PI = pi();

  private PreciseConstants() {}

  /// π·2^power.
  static PreciseBall pi(int digits, int power) {
    return PreciseBall.rounded(PI, power - DIGITS, 1, digits).of(Residue.scaled(Residue.PI, power));
  }

  /// The multiple of π/2 that is nearest to a double.
  ///
  /// @param digits 0 for double arithmetic
  static Ball angle(double near, int digits) {
    if (digits == 0) return DoubleBall.ofFunction(near);
    return PreciseBall.exact(Math.rint(near / (Math.PI / 2)), digits).times(pi(digits, -1));
  }

  /// log 2.
  static PreciseBall ln2(int digits) {
    return PreciseBall.rounded(LN2, -DIGITS, 1, digits);
  }

  /// ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749)
  private static BigInteger ln2() {
    return inverse(26, 1)
        .multiply(BigInteger.valueOf(18))
        .subtract(inverse(4801, 1).shiftLeft(1))
        .add(inverse(8749, 1).shiftLeft(3))
        .shiftRight(SPARE);
  }

  /// π = 16 arctan(1/5) − 4 arctan(1/239)
  private static BigInteger pi() {
    return inverse(5, -1).shiftLeft(4).subtract(inverse(239, -1).shiftLeft(2)).shiftRight(SPARE);
  }

  /// Σ signᵏ/((2k + 1)·n^(2k + 1)) in fixed point: arctan(1/n) or artanh(1/n).
  private static BigInteger inverse(int n, int sign) {
    BigInteger power = BigInteger.ONE.shiftLeft(DIGITS + SPARE).divide(BigInteger.valueOf(n));
    BigInteger square = BigInteger.valueOf((long) n * n * sign);
    BigInteger sum = power;
    for (int k = 3; power.signum() != 0; k += 2) {
      power = power.divide(square);
      sum = sum.add(power.divide(BigInteger.valueOf(k)));
    }
    return sum;
  }
}
