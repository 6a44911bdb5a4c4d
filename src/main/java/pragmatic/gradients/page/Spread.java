package pragmatic.gradients.page;

/// Puts things side by side, each as near to its own place as the others allow.
public final class Spread {
  private Spread() {}

  /// The left edges of things in rising order of their places.
  ///
  /// @param centres where they would stand
  /// @param widths their widths
  /// @param low left end of the room
  /// @param high right end of the room
  /// @param gap least distance between neighbours
  public static double[] of(
      double[] centres, double[] widths, double low, double high, double gap) {
    int n = centres.length;
    double[] left = new double[n];
    double from = low;
    for (int i = 0; i < n; i++) {
      left[i] = Math.max(from, centres[i] - widths[i] / 2);
      from = left[i] + widths[i] + gap;
    }
    double to = high;
    for (int i = n - 1; i >= 0; i--) {
      left[i] = Math.min(left[i], to - widths[i]);
      to = left[i] - gap;
    }
    return left;
  }

  /// The room that things need side by side.
  public static double need(double[] widths, double gap) {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    return sum + gap * Math.max(0, widths.length - 1);
  }
}
