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
  /// @param edge pixel column up to which a name beside the plot may come
  public static TextAnchor of(
      List<TextAnchor> spots, int letters, Mark.Grid grid, Frame frame, double edge, Style style) {
    return spots.stream()
        .filter(spot -> isFree(spot, letters, grid, frame, edge, style))
        .findFirst()
        .orElse(spots.getFirst());
  }

  /// How far to the right a name beside a plot may come: a dot at its edge hangs over it.
  public static double edge(Picture picture, Style style) {
    Frame frame = picture.frame();
    double room = style.dot() * 1.5;
    boolean hangs =
        picture.marks().stream()
            .anyMatch(mark ->
                mark instanceof Mark.Dot dot && Math.abs(frame.px(dot.x()) - frame.x()) < room);
    return hangs ? frame.x() - room : frame.x();
  }

  /// Right of a plot, where its curve ends, if there is so much room.
  ///
  /// @param letters of the name
  /// @param row of its letters
  /// @param room from the plot on, in pixels
  public static Optional<TextAnchor> behind(
      Frame frame, int letters, double row, double room, Style style) {
    // a dot may hang over the edge
    double gap = style.dot() * 1.8;
    return gap + letters * LETTER * style.title() <= room
        ? Optional.of(TextAnchor.start(frame.right() + gap, row))
        : Optional.empty();
  }

  /// The corner of a plot that no curve runs through, for a name that is too long to stand beside
  /// it.
  ///
  /// @param letters of the name
  public static Optional<TextAnchor> inside(Picture picture, int letters, Style style) {
    Frame frame = picture.frame();
    double width = letters * LETTER * style.title();
    double gap = style.title() / 4;
    return Stream.of(frame.y() + ABOVE * style.title(), frame.bottom() - BELOW * style.title())
        .flatMap(row ->
            Stream.of(frame.x() + gap, frame.right() - gap - width)
                .map(left -> TextAnchor.start(left, row)))
        .filter(spot ->
            picture.marks().stream()
                .noneMatch(mark ->
                    mark instanceof Mark.Curve curve && runs(curve, frame, spot, width, style)))
        .findFirst();
  }

  /// Whether a curve runs through a name.
  private static boolean runs(
      Mark.Curve curve, Frame frame, TextAnchor spot, double width, Style style) {
    double gap = style.title() / 4;
    double top = spot.pixelY() - ABOVE * style.title() - gap;
    double bottom = spot.pixelY() + BELOW * style.title() + gap;
    double before = Double.NaN;
    for (int i = 0; i < curve.xs().length; i++) {
      double x = frame.px(curve.xs()[i]);
      double y = frame.py(curve.ys()[i]);
      boolean over = x >= spot.pixelX() - gap && x <= spot.pixelX() + width + gap;
      // a steep curve has no point between
      if (over && !(Math.max(y, before) < top || Math.min(y, before) > bottom)) return true;
      before = y;
    }
    return false;
  }

  private static boolean isFree(
      TextAnchor spot, int letters, Mark.Grid grid, Frame frame, double edge, Style style) {
    if (spot.pixelX() >= frame.x()) return true;
    // below a plot stand the buttons of its slider
    if (spot.pixelY() + BELOW * style.title() > frame.bottom()) return false;
    double width = letters * LETTER * style.title();
    double end = spot.pixelX() + (spot.anchor() == Anchor.MIDDLE ? width / 2 : width);
    if (end > edge) return false;
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
