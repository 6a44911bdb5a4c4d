package pragmatic.gradients.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects values that an axis must show, and chooses its range.
final class Extent {
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /// Takes a finite value in; others are left out.
  Extent with(double value) {
    if (isShown(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return this;
  }

  private static boolean isShown(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e100;
  }

  /// Takes in most values of a column: the few that a pole or a cusp sends far out are cut off.
  Extent withBulk(double[] column, int count) {
    double[] finite = new double[count];
    int size = 0;
    for (int i = 0; i < count; i++) if (isShown(column[i])) finite[size++] = column[i];
    if (size == 0) return this;
    Arrays.sort(finite, 0, size);
    double least = finite[0];
    double most = finite[size - 1];
    double lower = finite[(int) (0.1 * (size - 1))];
    double upper = finite[(int) Math.ceil(0.9 * (size - 1))];
    double bulk = upper - lower;
    double level = Tolerance.LEVEL * Math.max(Math.abs(least), Math.abs(most));
    boolean outliers = most - least > 4 * Math.max(bulk, level);
    // beside a level line a valley is all there is to see
    outliers &= bulk > Tolerance.LEVEL * Math.max(Math.abs(lower), Math.abs(upper));
    // a staircase or a spike of ordinary height is no outlier
    if (outliers && most - least > 12) return with(lower - 0.1 * bulk).with(upper + 0.1 * bulk);
    return with(least).with(most);
  }

  /// Leaves out what is beyond.
  Extent within(double least, double most) {
    low = Math.max(low, least);
    high = Math.min(high, most);
    return this;
  }

  boolean isEmpty() {
    return low > high;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /// The range with some paper around it.
  ///
  /// @param below part of the height to add below
  /// @param above part of the height to add above
  /// @param least smallest height
  double[] padded(double below, double above, double least) {
    if (isEmpty()) return new double[] {-1, 1};
    double middle = (low + high) / 2;
    double height = high - low;
    double room = Math.max(least, 64 * Math.ulp(middle));
    if (height < room)
      return new double[] {middle - room / 2 - below * room, middle + room / 2 + above * room};
    return new double[] {low - below * height, high + above * height};
  }

  /// Both ends of an interval, if there is one.
  Extent withInterval(double @Nullable [] ends) {
    if (ends != null) for (double end : ends) with(end);
    return this;
  }
}
