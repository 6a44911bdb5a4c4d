package pragmatic.gradients.calculus.germ;

import java.math.BigDecimal;
import java.math.BigInteger;
import pragmatic.gradients.program.Expansion;

/// What a number is in the field of whole numbers modulo the prime 2⁶¹ − 465: sums, products and
/// quotients of fractions stay what they are there, and the value of an elementary function is a
/// number that looks drawn by chance, always the same of the same argument. Two numbers that were
/// worked out in different ways are one if the ways are the same by the laws of arithmetic; if not,
/// their residues differ but for one chance in 10¹⁷ (Schwartz 1980, Zippel 1979). Digits alone
/// never tell a number from one that differs behind the last of them. The prime is none that a
/// program is likely to name, as 2⁶¹ − 1 is, whose residue would be that of 0.
final class Residue {
  /// Of a number of which it is not known.
  static final long UNKNOWN = -1;

  private static final int BITS = 61;
  private static final long MASK = (1L << BITS) - 1;

  /// What 2⁶¹ is.
  private static final long FOLD = 465;

  private static final long PRIME = (1L << BITS) - FOLD;

  /// 1/2.
  private static final long HALF = (PRIME + 1) / 2;

  private static final BigInteger MODULUS = BigInteger.valueOf(PRIME);

  /// π, as the value of a function that no other one is.
  static final long PI = drawn(Expansion.values().length, 1);

  private Residue() {}

  /// Of mantissa·2^exponent.
  static long of(long mantissa, long exponent) {
    long size = scaled(reduced(Math.abs(mantissa)), exponent);
    return mantissa < 0 ? negated(size) : size;
  }

  static long of(BigDecimal decimal) {
    long digits = decimal.unscaledValue().mod(MODULUS).longValue();
    long power = power(10, Math.abs(decimal.scale()));
    return decimal.scale() > 0 ? over(digits, power) : times(digits, power);
  }

  /// Of a function's value.
  static long of(Expansion function, long argument) {
    return argument == UNKNOWN ? UNKNOWN : drawn(function.ordinal(), argument);
  }

  static long plus(long a, long b) {
    return a == UNKNOWN || b == UNKNOWN ? UNKNOWN : reduced(a + b);
  }

  static long negated(long a) {
    return a == UNKNOWN || a == 0 ? a : PRIME - a;
  }

  static long times(long a, long b) {
    return a == UNKNOWN || b == UNKNOWN ? UNKNOWN : product(a, b);
  }

  /// Not known where the divisor is no number that divides.
  static long over(long a, long b) {
    return b == 0 ? UNKNOWN : times(a, b == UNKNOWN ? UNKNOWN : power(b, PRIME - 2));
  }

  /// a·2^exponent.
  static long scaled(long a, long exponent) {
    return times(a, power(exponent < 0 ? HALF : 2, Math.abs(exponent)));
  }

  private static long product(long a, long b) {
    long high = upper(a, b);
    return reduced(((a * b) & MASK) + ((high * FOLD) & MASK) + upper(high, FOLD) * FOLD);
  }

  /// A product of numbers of [#BITS] digits without its last [#BITS] digits.
  private static long upper(long a, long b) {
    return (Math.multiplyHigh(a, b) << (Long.SIZE - BITS)) | ((a * b) >>> BITS);
  }

  private static long reduced(long a) {
    long rest = (a & MASK) + (a >>> BITS) * FOLD;
    return rest >= PRIME ? rest - PRIME : rest;
  }

  private static long power(long a, long exponent) {
    long result = 1;
    long square = a;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) != 0) result = product(result, square);
      square = product(square, square);
    }
    return result;
  }

  /// Steele, Lea and Flood's way of mixing digits (SplitMix, 2014).
  private static long drawn(int function, long argument) {
    long mixed = argument + (function + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return reduced((mixed ^ (mixed >>> 31)) >>> 2);
  }
}
