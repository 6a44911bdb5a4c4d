package pragmatic.gradients.picture;

import static pragmatic.gradients.picture.Around.Direction.ABOVE;
import static pragmatic.gradients.picture.Around.Direction.ABOVE_LEFT;
import static pragmatic.gradients.picture.Around.Direction.ABOVE_RIGHT;
import static pragmatic.gradients.picture.Around.Direction.BELOW;
import static pragmatic.gradients.picture.Around.Direction.BELOW_LEFT;
import static pragmatic.gradients.picture.Around.Direction.BELOW_RIGHT;
import static pragmatic.gradients.picture.Around.Direction.LEFT;
import static pragmatic.gradients.picture.Around.Direction.RIGHT;

import java.util.ArrayList;
import java.util.List;

/// Where the names of tangents may stand: at their ends, outwards first.
final class TangentSpots {
  /// A tangent flatter than this, in radians on the page, has room above and below its line.
  private static final double LEVEL = 0.2;

  private TangentSpots() {}

  static List<Spot> of(Mark.OneSided mark, Frame frame, Style style) {
    boolean toLeft = mark.direction() < 0;
    double size = style.label();
    double gap = size * 0.5;
    Spot end = mark.tip(frame, style);
    double x = end.pixelX();
    // an upright tangent often ends outside of the frame
    double y =
        Double.isInfinite(mark.slope())
            ? Math.clamp(end.pixelY(), frame.y() + size, frame.bottom() - size * 0.5)
            : end.pixelY();
    List<Spot> spots = new ArrayList<>(Around.spots(x, y, gap, size, toLeft ? LEFT : RIGHT));
    Around.Direction[] further =
        toLeft
            ? new Around.Direction[] {
              ABOVE, BELOW, ABOVE_LEFT, BELOW_LEFT, BELOW_RIGHT, ABOVE_RIGHT
            }
            : new Around.Direction[] {
              ABOVE, BELOW, ABOVE_RIGHT, BELOW_RIGHT, BELOW_LEFT, ABOVE_LEFT
            };
    spots.addAll(Around.spots(x, y, gap * 1.3, size, further));
    if (Math.abs(frame.angle(mark.slope())) < LEVEL) {
      double above = y - gap * 1.2;
      spots.addFirst(toLeft ? Spot.start(frame.x(), above) : Spot.end(frame.right(), above));
    }
    return spots;
  }

  static List<Spot> of(Mark.Tangent mark, Frame frame, Style style) {
    double size = style.label();
    double gap = size * 0.7;
    Spot right = mark.tip(frame, style, 1);
    Spot left = mark.tip(frame, style, -1);
    double x = frame.px(mark.x());
    List<Spot> spots = new ArrayList<>();
    if (Double.isInfinite(mark.slope())) {
      double y = Math.max(right.pixelY(), frame.y()) + size;
      spots.addAll(Around.spots(x, y, gap * 1.6, size, RIGHT, LEFT));
    } else if (Math.abs(frame.angle(mark.slope())) < LEVEL) {
      double middle = (x * 1.2 + right.pixelX() * 0.8) / 2;
      spots.add(Spot.middle(middle, right.pixelY() + size * 1.55));
      spots.add(Spot.middle(middle, right.pixelY() - size * 0.8));
    }
    spots.addAll(
        Around.spots(
            right.pixelX(),
            right.pixelY(),
            gap,
            size,
            BELOW_RIGHT,
            RIGHT,
            ABOVE_RIGHT,
            BELOW,
            ABOVE));
    spots.addAll(
        Around.spots(
            left.pixelX(), left.pixelY(), gap, size, ABOVE_LEFT, BELOW_LEFT, LEFT, ABOVE, BELOW));
    return spots;
  }
}
