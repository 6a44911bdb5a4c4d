package pragmatic.gradients.calculus.germ;

import java.util.ArrayList;
import java.util.List;

/// The numbers whose signs were asked for on the way to an answer, in turn. Two readings of typed
/// numbers that ask for the same ones see the same function: what an error of typed numbers makes
/// is not the same in both.
final class Decisions {
  /// Numbers of two readings that differ by more, relative to their size, are not one number.
  private static final double ALIKE = 0x1p-20;

  private final List<Ball> numbers = new ArrayList<>();

  void add(Ball number) {
    numbers.add(number);
  }

  boolean isLike(Decisions other) {
    return numbers.size() == other.numbers.size() && firstUnlike(other) < 0;
  }

  /// Whether more digits may tell what two readings that see different things differ in: the first
  /// numbers that are not alike may be the same for all that rounding shows.
  boolean isOpen(Decisions other) {
    int at = firstUnlike(other);
    return at < 0 || numbers.get(at).minus(other.numbers.get(at)).vanishes();
  }

  private int firstUnlike(Decisions other) {
    int count = Math.min(numbers.size(), other.numbers.size());
    for (int i = 0; i < count; i++) if (!isLike(numbers.get(i), other.numbers.get(i))) return i;
    return -1;
  }

  private static boolean isLike(Ball one, Ball other) {
    if (one.vanishes() || other.vanishes()) return one.vanishes() && other.vanishes();
    return Math.abs(one.over(other).center() - 1) < ALIKE;
  }

  static boolean isLike(double one, double other) {
    return Double.compare(one, other) == 0
        || Math.abs(one - other) <= ALIKE * Math.max(Math.abs(one), Math.abs(other));
  }
}
