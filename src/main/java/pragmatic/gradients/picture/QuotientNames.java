package pragmatic.gradients.picture;

import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.calculus.nonsmooth.DifferenceQuotients;

/// To which of the three difference quotients a name would be taken to belong.
///
/// @param size of its letters
record QuotientNames(DifferenceQuotients quotients, Frame frame, double size) {
  /// A letter's width, the middle of small letters over their baseline, and by how much the own
  /// line is nearer than any other, in sizes of letters.
  private static final double LETTER = 0.5;

  private static final double MIDDLE = 0.26;
  private static final double HEIGHT = 1;
  private static final double NEARER = 0.2;

  /// Whether no other of the three is as near to a name, unless it is the same line there.
  boolean isNearest(TextAnchor spot, String name, double[] column) {
    double end = spot.pixelX() + name.length() * LETTER * size;
    double near = NEARER * size;
    double own = distance(column, spot, end);
    for (double[] other : List.of(quotients.forward(), quotients.backward(), quotients.central()))
      if (distance(other, spot, end) < own + near && apart(column, other, spot, end) > near)
        return false;
    return true;
  }

  /// Pixels from a name to a curve.
  private double distance(double[] column, TextAnchor spot, double end) {
    double row = spot.pixelY() - MIDDLE * size;
    return IntStream.range(0, column.length)
        .mapToDouble(i ->
            Math.hypot(
                Math.max(0, Math.max(spot.pixelX() - pixel(i), pixel(i) - end)),
                Math.max(0, Math.abs(frame.py(column[i]) - row) - HEIGHT / 2 * size)))
        .filter(Double::isFinite)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /// Pixels from one curve to another over or under a name, where they are closest.
  private double apart(double[] one, double[] other, TextAnchor spot, double end) {
    return IntStream.range(0, one.length)
        .filter(i -> pixel(i) >= spot.pixelX() && pixel(i) <= end)
        .mapToDouble(i -> Math.abs(frame.py(one[i]) - frame.py(other[i])))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private double pixel(int step) {
    return frame.px((double) step / DifferenceQuotients.DENSITY);
  }
}
