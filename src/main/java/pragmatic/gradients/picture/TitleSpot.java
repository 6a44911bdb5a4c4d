package pragmatic.gradients.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the name of a plot stands in the column of the numbers of its upright axis: beside none of
/// them, so that `f′` and 0.5 are not read as one word.
public final class TitleSpot {
  /// Of the fonts, in sizes of their letters: a digit, a point, and half of a number's height with
  /// the space that it keeps from a name.
  private static final double DIGIT = 0.6;

  private static final double POINT = 0.3;
  private static final double HALF = 0.78;

  /// A letter of a name and what it takes above and below its baseline, in sizes of the name.
  private static final double LETTER = 0.4;

  private static final double ABOVE = 0.8;
  private static final double BELOW = 0.3;

  /// Between a name and a number in its row, in sizes of the number.
  private static final double GAP = 0.4;

  private TitleSpot() {}

  /// The first spot that is free, else the first.
  ///
  /// @param letters of the name
  public static TextAnchor of(
      List<TextAnchor> spots, int letters, Mark.Grid grid, Frame frame, Style style) {
    return spots.stream()
        .filter(spot -> isFree(spot, letters, grid, frame, style))
        .findFirst()
        .orElse(spots.getFirst());
  }

  /// The upper corner of a plot that no curve runs through, for where numbers leave no room beside
  /// it.
  ///
  /// @param letters of the name
  public static Optional<TextAnchor> inside(Picture picture, int letters, Style style) {
    Frame frame = picture.frame();
    double row = frame.y() + ABOVE * style.title();
    double width = letters * LETTER * style.title();
    double gap = style.title() / 4;
    return Stream.of(frame.x() + gap, frame.right() - gap - width)
        .filter(left ->
            picture.marks().stream()
                .noneMatch(mark ->
                    mark instanceof Mark.Curve curve
                        && runs(curve, frame, left - gap, left + width + gap, row + gap)))
        .map(left -> TextAnchor.start(left, row))
        .findFirst();
  }

  /// Whether a curve is somewhere above a row between two columns.
  private static boolean runs(
      Mark.Curve curve, Frame frame, double left, double right, double row) {
    for (int i = 0; i < curve.xs().length; i++) {
      double x = frame.px(curve.xs()[i]);
      if (x >= left && x <= right && frame.py(curve.ys()[i]) < row) return true;
    }
    return false;
  }

  private static boolean isFree(
      TextAnchor spot, int letters, Mark.Grid grid, Frame frame, Style style) {
    if (spot.pixelX() >= frame.x()) return true;
    double width = letters * LETTER * style.title();
    double end = spot.pixelX() + (spot.anchor() == Anchor.MIDDLE ? width / 2 : width);
    if (end > frame.x()) return false;
    double top = spot.pixelY() - ABOVE * style.title() - HALF * style.tick();
    double bottom = spot.pixelY() + BELOW * style.title() + HALF * style.tick();
    List<Double> ticks = grid.yTicks();
    List<String> texts = Ticks.texts(ticks, Ticks.LONGEST_UPRIGHT);
    return IntStream.range(0, ticks.size())
        .filter(i -> frame.py(ticks.get(i)) > top && frame.py(ticks.get(i)) < bottom)
        .mapToDouble(i -> frame.x() - style.upright() - width(texts.get(i)) * style.tick())
        .allMatch(left -> left - end > GAP * style.tick());
  }

  private static double width(String number) {
    int digits = number.replace(".", "").length();
    return digits * DIGIT + (number.length() - digits) * POINT;
  }
}
