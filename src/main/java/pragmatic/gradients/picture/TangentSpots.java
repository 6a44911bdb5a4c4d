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

/// Where the label of a tangent can stand: at its ends, preferably beyond them.
final class TangentSpots {
  /// A tangent flatter than this, in radians on the page, has room above and below its line.
  private static final double LEVEL = 0.2;

  /// Sizes of letters from the tip of a tangent to an axis on whose other side its label may stand.
  private static final double NEAR = 2.5;

  /// Sizes of letters from a tangent to its label at most: farther it names another line.
  private static final double FAR = 3;

  private TangentSpots() {}

  /// @param curves of the function: what stands behind one would be taken for its slope
  static List<TextAnchor> of(Mark.OneSided mark, Curves curves, Frame frame, Style style) {
    boolean toLeft = mark.direction() < 0;
    double size = style.label();
    double gap = size * 0.5;
    TextAnchor tip = mark.tip(frame, style);
    TextAnchor end = seen(tip, mark.x(), mark.y(), frame, size);
    double x = end.pixelX();
    double y = end.pixelY();
    List<TextAnchor> spots =
        new ArrayList<>(LabelPlacement.spots(x, y, gap, size, toLeft ? LEFT : RIGHT));
    LabelPlacement.Direction[] further =
        toLeft
            ? new LabelPlacement.Direction[] {
              ABOVE, BELOW, ABOVE_LEFT, BELOW_LEFT, BELOW_RIGHT, ABOVE_RIGHT
            }
            : new LabelPlacement.Direction[] {
              ABOVE, BELOW, ABOVE_RIGHT, BELOW_RIGHT, BELOW_LEFT, ABOVE_LEFT
            };
    if (!tip.equals(end) && Double.isFinite(mark.slope())) {
      // it leaves the frame inside the fan: beside the fan there is paper
      double beside = frame.px(mark.x()) + mark.direction() * (style.reach() * 1.04 + gap);
      double middle = (frame.py(mark.y()) + y) / 2;
      double from = (frame.px(mark.x()) + x) / 2;
      boolean near =
          Math.abs(beside - from) * Math.sin(Math.abs(frame.angle(mark.slope()))) < FAR * size
              && beside > frame.x()
              && beside < frame.right();
      if (near && !crossed(curves, frame, middle, Math.min(from, beside), Math.max(from, beside))) {
        double row = middle + size * 0.35;
        spots.addFirst(toLeft ? TextAnchor.end(beside, row) : TextAnchor.start(beside, row));
      }
    }
    spots.addAll(LabelPlacement.spots(x, y, gap * 1.3, size, further));
    if (Math.abs(frame.angle(mark.slope())) < LEVEL) {
      double above = y - gap * 1.2;
      spots.addFirst(
          toLeft
              ? TextAnchor.start(Math.max(frame.x(), x - gap), above)
              : TextAnchor.end(Math.min(frame.right(), x + gap), above));
    }
    return spots;
  }

  /// Whether the function crosses a row of pixels between two columns.
  private static boolean crossed(Curves curves, Frame frame, double row, double from, double to) {
    double level = frame.dataY(row);
    for (Curves.CurvePiece piece : curves.pieces())
      for (int i = 1; i < piece.xs().length; i++) {
        boolean between = frame.px(piece.xs()[i]) >= from && frame.px(piece.xs()[i - 1]) <= to;
        boolean above = piece.values()[i] > level;
        if (between && above != piece.values()[i - 1] > level) return true;
      }
    return false;
  }

  /// The end of a tangent through a point, or where it leaves the frame: a steep one ends outside.
  private static TextAnchor seen(TextAnchor end, double x, double y, Frame frame, double size) {
    double fromX = frame.px(x);
    double fromY = frame.py(y);
    double toX = end.pixelX() - fromX;
    double toY = end.pixelY() - fromY;
    double right = part(toX, frame.x() - fromX, frame.right() - fromX);
    double down = part(toY, frame.y() + size - fromY, frame.bottom() - size * 0.5 - fromY);
    double part = Math.min(right, down);
    return part == 1 ? end : TextAnchor.start(fromX + part * toX, fromY + part * toY);
  }

  /// How much of the way from 0 to `way` lies between two bounds, as a part of it; 1 where 0 itself
  /// lies outside.
  private static double part(double way, double low, double high) {
    if (low >= 0 || high <= 0 || way >= low && way <= high) return 1;
    return way < low ? low / way : high / way;
  }

  static List<TextAnchor> of(Mark.Tangent mark, Frame frame, Style style) {
    double size = style.label();
    double gap = size * 0.7;
    TextAnchor right = seen(mark.tip(frame, style, 1), mark.x(), mark.y(), frame, size);
    TextAnchor left = seen(mark.tip(frame, style, -1), mark.x(), mark.y(), frame, size);
    double x = frame.px(mark.x());
    List<TextAnchor> spots = new ArrayList<>();
    if (Double.isInfinite(mark.slope())) {
      double y = Math.max(right.pixelY(), frame.y()) + size;
      spots.addAll(LabelPlacement.spots(x, y, gap * 1.6, size, RIGHT, LEFT));
    }
    // beyond the tip of a level one runs the axis that it lies on, or the curve
    boolean level = Math.abs(frame.angle(mark.slope())) < LEVEL / 10;
    spots.addAll(
        LabelPlacement.spots(
            right.pixelX(),
            right.pixelY(),
            gap,
            size,
            BELOW_RIGHT,
            level ? ABOVE_RIGHT : RIGHT,
            level ? RIGHT : ABOVE_RIGHT,
            BELOW,
            ABOVE));
    // near the border, over which no label should run, it ends there
    double border = frame.right() - gap / 2;
    if (Double.isFinite(mark.slope()) && border - right.pixelX() < NEAR * 3 * size)
      for (double down : new double[] {1.4, -0.7})
        spots.add(TextAnchor.end(border, right.pixelY() + down * size));
    if (Math.abs(frame.angle(mark.slope())) < LEVEL) {
      spots.add(TextAnchor.end(right.pixelX(), right.pixelY() + size * 1.55));
      spots.add(TextAnchor.end(right.pixelX(), right.pixelY() - size * 0.8));
    }
    // an axis near the tip would be cut into crumbs by letters that are moved onto it
    double axis = frame.py(0);
    if (axis != right.pixelY() && Math.abs(axis - right.pixelY()) < size * NEAR)
      spots.addAll(LabelPlacement.spots(right.pixelX(), axis, gap, size, BELOW_RIGHT, ABOVE_RIGHT));
    spots.addAll(
        LabelPlacement.spots(
            left.pixelX(), left.pixelY(), gap, size, ABOVE_LEFT, BELOW_LEFT, LEFT, ABOVE, BELOW));
    if (Double.isFinite(mark.slope())) {
      // a steep one leaves the frame beside the line at the input, before and behind which there is
      // paper, if no axis
      if (!left.equals(mark.tip(frame, style, -1)) && Math.abs(axis - left.pixelY()) > size) {
        spots.addAll(LabelPlacement.spots(left.pixelX(), left.pixelY(), gap, size, RIGHT));
        spots.addAll(LabelPlacement.spots(x, left.pixelY(), gap, size, RIGHT));
      }
      if (!right.equals(mark.tip(frame, style, 1)) && Math.abs(axis - right.pixelY()) > size)
        spots.addAll(LabelPlacement.spots(x, right.pixelY(), gap, size, LEFT));
    }
    return spots;
  }
}
