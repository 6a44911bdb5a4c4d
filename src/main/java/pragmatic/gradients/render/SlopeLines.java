package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.Role;

/// The lines of slopes through the point, each named by a label in its colour: as far as they are
/// seen, and without what lies close to the point, where all of them meet.
final class SlopeLines {
  /// From the point, in parts of what is seen of a line.
  private static final double MEETING = 1.0 / 3;

  private static final int PARTS = 32;

  private final List<SlopeLine> lines = new ArrayList<>();

  private record SlopeLine(Role role, double slope, double x1, double y1, double x2, double y2) {}

  /// @param dashed one-sided tangents
  /// @param tangents that go through the point
  SlopeLines(List<Mark> dashed, List<Mark> tangents, Frame frame, Style style) {
    for (Mark mark : dashed)
      if (mark instanceof Mark.OneSided side)
        add(side.role(), side.slope(), side.x(), side.y(), side.tip(frame, style), frame);
    for (Mark mark : tangents)
      if (mark instanceof Mark.Tangent tangent)
        for (int direction = -1; direction <= 1; direction += 2) {
          TextAnchor tip = tangent.tip(frame, style, direction);
          add(tangent.role(), tangent.slope(), tangent.x(), tangent.y(), tip, frame);
        }
  }

  private void add(Role role, double slope, double x, double y, TextAnchor tip, Frame frame) {
    double fromX = frame.px(x);
    double fromY = frame.py(y);
    double right = tip.pixelX() - fromX;
    double down = tip.pixelY() - fromY;
    Box seen = new Box(frame.x(), frame.y(), frame.right(), frame.bottom());
    double part = seen.cut(fromX, fromY, tip.pixelX(), tip.pixelY()) / Math.hypot(right, down);
    if (!(part > 0)) return;
    double near = MEETING * part;
    lines.add(
        new SlopeLine(
            role,
            slope,
            fromX + near * right,
            fromY + near * down,
            fromX + part * right,
            fromY + part * down));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /// Pixels from a text to the line that it names; ∞ if it names none.
  double own(Role role, Box text) {
    double least = Double.POSITIVE_INFINITY;
    for (SlopeLine line : lines) if (line.role == role) least = Math.min(least, away(line, text));
    return least;
  }

  /// Pixels from a text to another line of another slope; ∞ if there is none.
  double other(Role role, Box text) {
    double least = Double.POSITIVE_INFINITY;
    for (SlopeLine line : lines)
      if (line.role != role && !isSloped(role, line.slope))
        least = Math.min(least, away(line, text));
    return least;
  }

  /// Whether something runs between a text and the line that it names.
  ///
  /// @param parted pixels from the line within which what runs along it is part of it
  boolean isBehind(Obstacles functions, Role role, Box text, double parted) {
    SlopeLine own = null;
    for (SlopeLine line : lines)
      if (line.role == role && (own == null || away(line, text) < away(own, text))) own = line;
    if (own == null) return false;
    // from the point of the line that is nearest
    double least = Double.POSITIVE_INFINITY;
    double x = 0;
    double y = 0;
    for (int i = 0; i <= PARTS; i++) {
      double part = (double) i / PARTS;
      double toX = own.x1 + part * (own.x2 - own.x1);
      double toY = own.y1 + part * (own.y2 - own.y1);
      double away = text.distance(toX, toY);
      if (away >= least) continue;
      least = away;
      x = toX;
      y = toY;
    }
    if (least <= parted) return false;
    double right = Math.clamp(x, text.left(), text.right()) - x;
    double down = Math.clamp(y, text.top(), text.bottom()) - y;
    double from = parted / least;
    return functions.cross(x + from * right, y + from * down, x + right, y + down);
  }

  private boolean isSloped(Role role, double slope) {
    for (SlopeLine line : lines) if (line.role == role && line.slope == slope) return true;
    return false;
  }

  private static double away(SlopeLine line, Box text) {
    return text.distance(line.x1, line.y1, line.x2, line.y2);
  }
}
