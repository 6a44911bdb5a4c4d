package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;

/// Where a line of text can stand around a pixel.
final class LabelPlacement {
  /// Where the text stands, seen from the pixel.
  enum Direction {
    RIGHT,
    LEFT,
    ABOVE,
    BELOW,
    ABOVE_RIGHT,
    BELOW_RIGHT,
    ABOVE_LEFT,
    BELOW_LEFT
  }

  /// Part of the type size from the baseline to the middle of a small letter or digit.
  private static final double MIDDLE = 0.35;

  private static final double CAPITAL = 0.72;

  private LabelPlacement() {}

  /// @param gap pixels between the pixel and the text
  /// @param size type size
  static List<TextAnchor> spots(
      double x, double y, double gap, double size, Direction... directions) {
    List<TextAnchor> spots = new ArrayList<>();
    for (Direction direction : directions) {
      spots.add(
          switch (direction) {
            case RIGHT -> TextAnchor.start(x + gap, y + size * MIDDLE);
            case LEFT -> TextAnchor.end(x - gap, y + size * MIDDLE);
            case ABOVE -> TextAnchor.middle(x, y - gap);
            case BELOW -> TextAnchor.middle(x, y + gap + size * CAPITAL);
            case ABOVE_RIGHT -> TextAnchor.start(x + gap, y - gap * 0.55);
            case BELOW_RIGHT -> TextAnchor.start(x + gap, y + gap * 0.55 + size * CAPITAL);
            case ABOVE_LEFT -> TextAnchor.end(x - gap, y - gap * 0.55);
            case BELOW_LEFT -> TextAnchor.end(x - gap, y + gap * 0.55 + size * CAPITAL);
          });
    }
    return spots;
  }
}
