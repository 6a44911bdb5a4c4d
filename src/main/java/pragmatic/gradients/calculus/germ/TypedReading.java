package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.Nullable;

/// What is seen of a place with many digits and one reading of typed numbers.
///
/// @param <R> the kind of place
interface TypedReading<R extends TypedReading<R>> {
  /// Binary digits with which a place is looked at again where rounding may have decided.
  int[] DIGITS = {192, 2400};

  /// Looks at the place.
  interface Glance<R> {
    R with(int digits, TypedNumbers typed);
  }

  /// Whether rounding decided something.
  boolean fragile();

  /// Whether more digits may decide it otherwise.
  boolean rounded();

  /// Whether a sum lost a whole number to its last digit.
  boolean absorbed();

  /// By which it was found.
  Decisions decisions();

  /// Why nothing is seen, or null.
  @Nullable UndecidedReason doubt();

  /// Whether what is seen is known to fewer digits than an answer needs.
  boolean isVague();

  /// Whether another reading of typed numbers sees the same.
  boolean isLike(R other);

  R undecided(UndecidedReason doubt);

  /// Whether more digits may show something.
  default boolean isLost() {
    return doubt() == UndecidedReason.ROUNDING || doubt() == UndecidedReason.OVERFLOW;
  }

  /// Whether effort or time ended.
  default boolean isCut() {
    return doubt() == UndecidedReason.SIZE || doubt() == UndecidedReason.TIME;
  }

  /// What both readings of typed numbers agree in is none of their errors: a small number that is
  /// left of a sum with a large one is what it is, however large the large one's error. What they
  /// do not agree in is such an error, and then the number is taken for zero: 0.1 + 0.2 is 0.3.
  ///
  /// @param either seen with the first of the digits and typed numbers' errors, not enough
  /// @param tied whether it may be one of these errors that hides a number
  static <R extends TypedReading<R>> R believed(R either, boolean tied, Glance<R> look) {
    R seen = either;
    R doubles = either;
    for (int digits : DIGITS) {
      doubles = look.with(digits, TypedNumbers.DOUBLES);
      if (doubles.isCut()) return doubles;
      seen = doubles;
      // what cancels to so many digits is equal
      boolean equal = digits > DIGITS[0] && doubles.fragile();
      if (tied && !equal) {
        R decimals = look.with(digits, TypedNumbers.DECIMALS);
        if (decimals.isCut()) return decimals;
        if (!doubles.isLike(decimals)) {
          seen = either;
          if (!doubles.decisions().isOpen(decimals.decisions())) return either;
          continue;
        }
      }
      boolean hides =
          doubles.fragile() && (either.rounded() || doubles.rounded() || doubles.absorbed());
      if (!hides && !doubles.isLost() && !doubles.isVague()) return doubles;
    }
    // unless something fell below the last digit
    boolean hidden = doubles.absorbed() && (doubles.fragile() || doubles.isVague());
    return hidden ? seen.undecided(UndecidedReason.ROUNDING) : seen;
  }
}
