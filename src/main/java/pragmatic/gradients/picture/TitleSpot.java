package pragmatic.gradients.picture;

import java.util.List;
import java.util.stream.IntStream;

/// Where the name of a plot stands in the column of the numbers of its upright axis: beside none of
/// them, so that `f′` and 0.5 are not read as one word.
public final class TitleSpot {
  /// Of the fonts, in sizes of their letters: a digit, a point, and half of a number's height.
  private static final double DIGIT = 0.6;

  private static final double POINT = 0.3;
  private static final double HALF = 0.36;

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

  private static boolean isFree(
      TextAnchor spot, int letters, Mark.Grid grid, Frame frame, Style style) {
    double width = letters * LETTER * style.title();
    double end = spot.pixelX() + (spot.anchor() == Anchor.MIDDLE ? width / 2 : width);
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
