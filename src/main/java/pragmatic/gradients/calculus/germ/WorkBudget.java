package pragmatic.gradients.calculus.germ;

/// The effort that may go into one side of one point, and what was noticed on the way.
final class WorkBudget {
  /// About 20 ms on a laptop; counted rather than timed, so that answers do not depend on the
  /// machine.
  static final long BUDGET = 1_500_000;

  private static final int MAXIMUM_DEPTH = 120;

  /// Orders kept beyond the leading one.
  private double orders;

  private long left;
  private boolean fragile;
  private int depth;

  WorkBudget(double orders, long budget) {
    this.orders = orders;
    this.left = budget;
  }

  double orders() {
    return orders;
  }

  void orders(double orders) {
    this.orders = orders;
  }

  void spend(long steps) {
    left -= steps;
  }

  /// Definitions and derivatives within each other; a derivative that asks for itself at a singular
  /// point must end.
  boolean enter() {
    return ++depth <= MAXIMUM_DEPTH;
  }

  void leave() {
    depth--;
  }

  boolean exhausted() {
    return left < 0;
  }

  long left() {
    return left;
  }

  /// Rounding error was larger than a number whose sign decided something; it was taken for zero.
  void noticeFragile() {
    fragile = true;
  }

  boolean fragile() {
    return fragile;
  }
}
