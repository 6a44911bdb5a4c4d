package pragmatic.gradients.autodiff;

import pragmatic.gradients.program.Primitive;

/// Derivatives of `a ^ b` where their formulas meet 0·∞. Frameworks put a number in its place, each
/// another one.
///
/// @param flat whether a^0 has slope 0 at a = 0 too, when the exponent is a number
/// @param flatWhereItVaries the same when the exponent depends on an input
/// @param logarithm where a^b·log(a) is taken for 0
public record Powers(boolean flat, boolean flatWhereItVaries, Logarithm logarithm) {
  /// The limit of the formula wherever there is one. Used where no framework's rules are chosen.
  public static final Powers LIMITS = new Powers(true, true, Logarithm.POSITIVE_EXPONENT);

  /// Where the derivative by the exponent is 0 instead of a^b·log(a).
  public enum Logarithm {
    /// For a = 0 and b > 0, where the limit is 0.
    POSITIVE_EXPONENT {
      @Override
      boolean masked(double a, double b) {
        return a == 0 && b > 0;
      }
    },
    /// For a = 0 and b ≥ 0.
    EXPONENT_FROM_0 {
      @Override
      boolean masked(double a, double b) {
        return a == 0 && b >= 0;
      }
    },
    /// For a = 0.
    ZERO_BASE {
      @Override
      boolean masked(double a, double b) {
        return a == 0;
      }
    },
    /// For a ≤ 0.
    UP_TO_0 {
      @Override
      boolean masked(double a, double b) {
        return a <= 0;
      }
    },
    /// Nowhere.
    NEVER {
      @Override
      boolean masked(double a, double b) {
        return false;
      }
    };

    abstract boolean masked(double a, double b);
  }

  /// `b·a^(b−1)`
  ///
  /// @param varies whether the exponent depends on an input
  double byBase(double a, double b, boolean varies) {
    if (b == 0 && (varies ? flatWhereItVaries : flat)) return 0;
    if (b == 1) return 1;
    if (b == 2) return 2 * a;
    return b * Primitive.power(a, b - 1);
  }

  /// `a^b·log(a)`
  double byExponent(double a, double b, double value) {
    return logarithm.masked(a, b) ? 0 : value * Math.log(a);
  }
}
