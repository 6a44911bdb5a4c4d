package pragmatic.gradients.picture;

import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.RIGHT;

import java.util.ArrayList;
import java.util.List;

/// Where the name of a gradient can stand on a map.
final class TipSpots {
  private TipSpots() {}

  /// Places around a tip, first on the side that looks away from the point.
  ///
  /// @param x of the point at which the gradient begins
  /// @param y of the same point
  static List<TextAnchor> of(Frame frame, double x, double y, Tip tip, Style style) {
    double column = frame.px(x) + tip.right();
    double row = frame.py(y) - tip.up();
    double gap = style.dot() + style.label() * 0.45;
    boolean east = tip.right() >= -1;
    boolean north = tip.up() >= -1;
    boolean flat = Math.abs(tip.right()) >= Math.abs(tip.up());
    boolean upright = Math.abs(tip.right()) < 0.2 * Math.abs(tip.up());
    LabelPlacement.Direction beside = east ? RIGHT : LEFT;
    LabelPlacement.Direction over = north ? ABOVE : BELOW;
    LabelPlacement.Direction away =
        north ? (east ? ABOVE_RIGHT : ABOVE_LEFT) : east ? BELOW_RIGHT : BELOW_LEFT;
    List<TextAnchor> spots =
        new ArrayList<>(
            LabelPlacement.spots(
                column,
                row,
                gap,
                style.label(),
                upright ? over : flat ? beside : away,
                flat ? away : beside,
                upright ? away : over,
                east ? LEFT : RIGHT,
                north ? BELOW : ABOVE));
    spots.addAll(
        LabelPlacement.spots(
            column,
            row,
            gap * 1.6,
            style.label(),
            ABOVE_RIGHT,
            ABOVE_LEFT,
            BELOW_RIGHT,
            BELOW_LEFT));
    return spots;
  }

  /// Places for words about what is not on the map: on lines from the point on into the map.
  static List<TextAnchor> inside(Frame frame, double x, double y, Style style) {
    double column = frame.px(x);
    boolean upper = frame.py(y) < frame.y() + frame.height() / 2;
    double line = style.label() * 1.5;
    List<TextAnchor> spots = new ArrayList<>();
    for (int lines = 1; lines <= 5; lines++) {
      double row = frame.py(y) + (upper ? lines * line : (0.5 - lines) * line);
      double gap = style.dot() + style.label() * 0.45;
      spots.add(TextAnchor.start(column + gap, row));
      spots.add(TextAnchor.end(column - gap, row));
      spots.add(TextAnchor.middle(column, row));
    }
    return spots;
  }
}
