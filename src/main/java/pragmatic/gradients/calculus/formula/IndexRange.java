package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whole numbers from one to another, with exceptions.
///
/// @param from the least, or null for all below
/// @param to the greatest, or null for all above
/// @param without the exceptions, ascending
record IndexRange(@Nullable Long from, @Nullable Long to, List<Long> without) {
  IndexRange {
    // an exception at an end moves the end
    List<Long> inner = new ArrayList<>(without);
    while (from != null && inner.remove(from)) from++;
    while (to != null && inner.remove(to)) to--;
    without = List.copyOf(inner);
  }

  boolean contains(long n) {
    return (from == null || n >= from) && (to == null || n <= to) && !without.contains(n);
  }

  IndexRange without(SortedSet<Long> others) {
    TreeSet<Long> all = new TreeSet<>(without);
    all.addAll(others);
    IndexRange full = new IndexRange(from, to, List.of());
    return new IndexRange(from, to, all.stream().filter(full::contains).toList());
  }

  /// As it stands below Σ: `n`, `n ≥ 1`, `n ≠ 0`.
  String text(String index) {
    String ends = from != null ? " ≥ " + number(from) : to != null ? " ≤ " + number(to) : "";
    String exceptions =
        without.isEmpty()
            ? ""
            : (ends.isEmpty() ? " ≠ " : ", " + index + " ≠ ")
                + without.stream().map(IndexRange::number).collect(Collectors.joining(", "));
    return index + ends + exceptions;
  }

  private static String number(long n) {
    return String.valueOf(n).replace('-', '−');
  }
}
