package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;

/// The hatching of a bar with round ends around the line from (x1, 0) to (x2, 0).
///
/// @param radius of the ends
public record CapsuleHatch(double x1, double x2, double radius) {
  /// The line rising at 45° through (x, 0), from (x + low, low) to (x + high, high) upwards.
  public record HatchLine(double x, double low, double high) {}

  /// The lines inside, a step apart.
  public List<HatchLine> lines(double step) {
    List<HatchLine> lines = new ArrayList<>();
    for (double at = x1 - 2 * radius; at <= x2 + 2 * radius; at += step) {
      double low = cut(at, -1);
      double high = cut(at, 1);
      if (high > low) lines.add(new HatchLine(at, low, high));
    }
    return lines;
  }

  /// How far the line runs in a direction (±1) before it leaves: at a straight side or a round end.
  private double cut(double at, int direction) {
    double x = at + direction * radius;
    if (x1 <= x && x <= x2) {
      return direction * radius;
    }
    double d = at - Math.clamp(x, x1, x2);
    double root = 2 * radius * radius - d * d;
    return root < 0 ? Double.NaN : (-d + direction * Math.sqrt(root)) / 2;
  }
}
