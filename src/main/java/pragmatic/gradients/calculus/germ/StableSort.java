package pragmatic.gradients.calculus.germ;

import java.util.function.ToIntBiFunction;

/// A merge sort that bears an order which contradicts itself, as that of numbers with errors may,
/// and looks at few pairs.
public final class StableSort {
  private StableSort() {}

  /// Sorts in place.
  ///
  /// @param order positive if the first belongs behind the second
  public static <T> void sort(T[] items, ToIntBiFunction<T, T> order) {
    T[] from = items.clone();
    T[] to = items;
    for (int width = 1; width < items.length; width *= 2) {
      for (int low = 0; low < items.length; low += 2 * width)
        merge(from, to, low, Math.min(low + width, items.length), width, order);
      T[] merged = to;
      to = from;
      from = merged;
    }
    if (from != items) System.arraycopy(from, 0, items, 0, items.length);
  }

  private static <T> void merge(
      T[] from, T[] to, int low, int middle, int width, ToIntBiFunction<T, T> order) {
    int high = Math.min(middle + width, from.length);
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean first =
          right >= high || left < middle && order.applyAsInt(from[left], from[right]) <= 0;
      to[i] = first ? from[left++] : from[right++];
    }
  }
}
