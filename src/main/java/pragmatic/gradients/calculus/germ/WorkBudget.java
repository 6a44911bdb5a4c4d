package pragmatic.gradients.calculus.germ;

import java.math.BigDecimal;
import pragmatic.gradients.program.Deadline;

/// The effort that may go into one side of one point, and what was noticed on the way.
final class WorkBudget {
  /// About 20 ms on a laptop; counted rather than timed, so that answers do not depend on the
  /// machine.
  static final long BUDGET = 1_500_000;

  /// Only multiples of its inverse can be written with 17 digits: 5²⁵ has 18.
  private static final double SHORT = 0x1p24;

  private static final int MAXIMUM_DEPTH = 120;

  /// Steps between two looks at the clock: a fraction of a millisecond.
  private static final long BETWEEN_LOOKS = 10_000;

  /// Orders kept beyond the leading one.
  private double orders;

  /// Binary digits of numbers, 0 in double arithmetic.
  private final int digits;

  private final TypedNumbers typed;

  private final Deadline deadline;

  private final Fractions fractions = new Fractions();

  private long left;
  private long askAgainAt = Long.MAX_VALUE;
  private boolean late;
  private boolean fragile;
  private boolean rounded;
  private boolean vague;
  private boolean special;
  private boolean absorbed;
  private boolean oscillates;
  private boolean breaks;
  private int depth;

  WorkBudget(double orders, long budget) {
    this(orders, budget, 0, TypedNumbers.EITHER, Deadline.NEVER);
  }

  /// @param digits binary digits of numbers, 0 for double arithmetic
  WorkBudget(double orders, long budget, int digits, TypedNumbers typed, Deadline deadline) {
    this.deadline = deadline;
    this.orders = orders;
    this.left = budget;
    this.digits = digits;
    this.typed = typed;
  }

  /// The exact fractions among the constants.
  Fractions fractions() {
    return fractions;
  }

  boolean isPrecise() {
    return digits > 0;
  }

  int digits() {
    return digits;
  }

  /// An exact number.
  Ball number(double value) {
    return digits == 0 ? DoubleBall.exact(value) : PreciseBall.exact(value, digits);
  }

  /// A number that someone typed. With many digits it is only known to be the nearest double,
  /// unless it is what was typed: 0.1 + 0.2 is as good as 0.3, but 0.5 is 0.5.
  Ball typed(double value) {
    if (digits == 0 || !Double.isFinite(value) || isTyped(value)) return number(value);
    return switch (typed) {
      case DOUBLES -> number(value);
      case DECIMALS -> TypedBall.decimal(value, digits);
      case EITHER -> TypedBall.typed(value, digits);
    };
  }

  private static boolean isTyped(double value) {
    return Math.abs(value) < Double.MIN_NORMAL
        || value == Math.rint(value) && Math.abs(value) <= 0x1p53
        // at most 17 digits are typed; an odd multiple of 2⁻ᵐ has more than m·log₁₀5 of them
        || value * SHORT == Math.rint(value * SHORT)
            && new BigDecimal(value).compareTo(new BigDecimal(Double.toString(value))) == 0;
  }

  double orders() {
    return orders;
  }

  void orders(double orders) {
    this.orders = orders;
  }

  void spend(long steps) {
    left -= digits == 0 ? steps : steps * (4 + digits / 20);
  }

  /// Begins the evaluation of a definition or a derivative inside another one.
  ///
  /// @return false where that is too deep: a derivative may ask for itself at a singular point
  boolean enter() {
    return ++depth <= MAXIMUM_DEPTH;
  }

  void leave() {
    depth--;
  }

  /// Also where the time is over, which is asked for now and then.
  boolean exhausted() {
    if (left < askAgainAt) {
      askAgainAt = left - BETWEEN_LOOKS;
      late |= deadline.hasPassed();
    }
    return left < 0 || late;
  }

  /// Whether so many steps are left. If not, nothing else may be begun either.
  boolean affords(long steps) {
    if (left < (digits == 0 ? steps : steps * (4 + digits / 20))) left = -1;
    return !exhausted();
  }

  /// Why no more work may be done.
  UndecidedReason doubt() {
    return late ? UndecidedReason.TIME : UndecidedReason.SIZE;
  }

  boolean isLate() {
    return late;
  }

  long left() {
    return left;
  }

  /// Rounding error was larger than a number whose sign decided something; it was taken for zero.
  /// Of one that is zero by what it is made of, more digits tell nothing else.
  ///
  /// @param hidden the number
  void noticeFragile(Ball hidden) {
    fragile = true;
    if (hidden.isZero()) return;
    noticeVague();
    rounded |= !(hidden instanceof TypedBall typedNumber) || typedNumber.isOpen();
  }

  /// Rounding decided that a number is outside of a domain.
  void noticeBeside(Ball number) {
    noticeFragile(number);
    noticeVague();
  }

  /// Exponents were taken for equal that may differ by a number.
  void noticeEqual(Ball hidden) {
    if (hidden.isExactZero()) return;
    noticeFragile(hidden);
    if (hidden instanceof TypedBall number) {
      absorbed |= number.isAmbiguous();
      rounded |= number.isOpenDecimal();
    }
  }

  /// Whether more digits may tell such a number from zero: it is not the typed numbers' error that
  /// hides it.
  boolean rounded() {
    return rounded;
  }

  /// A number was taken for zero that may be another one, for all that it is made of.
  void noticeVague() {
    vague = true;
  }

  boolean vague() {
    return vague;
  }

  /// A sum lost a whole number to its last digit.
  void noticeAbsorbed() {
    absorbed = true;
  }

  boolean absorbed() {
    return absorbed;
  }

  /// Of something that swings only a bound was used.
  void noticeOscillation() {
    oscillates = true;
  }

  /// A choice hung on the sign of an infinitesimal: the other side may choose otherwise.
  void noticeBreak() {
    breaks = true;
  }

  boolean breaks() {
    return breaks;
  }

  boolean oscillates() {
    return oscillates;
  }

  /// A number on the way is infinite or undefined.
  void noticeSpecial() {
    special = true;
  }

  boolean special() {
    return special;
  }

  boolean fragile() {
    return fragile;
  }
}
