package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.Role;

/// The lines of slopes through the point, each named by a label in its colour: as far as they are
/// seen, and without what lies close to the point, where all of them meet. The outlines of hatched
/// fans are lines too, which no label names.
final class SlopeLines {
  /// From the point, in parts of what is seen of a line.
  private static final double MEETING = 1.0 / 3;

  /// Beyond its tip, in sizes of letters, so far an eye follows a line.
  private static final double FOLLOWED = 1;

  /// From here on a line, in parts of it, a thin line may lead to it: it has parted from others.
  private static final double END = .5;

  /// Parts of a text that are looked at one by one.
  private static final int WORDS = 3;

  private final List<SlopeLine> lines = new ArrayList<>();
  private final double followed;

  /// @param role that of its label; null for an outline
  /// @param x3 where an eye that follows the line gets to
  /// @param y3 the same
  /// @param around all of it
  private record SlopeLine(
      @Nullable Role role,
      double slope,
      double x1,
      double y1,
      double x2,
      double y2,
      double x3,
      double y3,
      Box around) {}

  /// @param dashed one-sided tangents
  /// @param tangents that go through the point
  /// @param fans of slopes
  SlopeLines(List<Mark> dashed, List<Mark> tangents, List<Mark> fans, Frame frame, Style style) {
    followed = FOLLOWED * style.label();
    for (Mark mark : dashed)
      if (mark instanceof Mark.OneSided side)
        add(side.role(), side.slope(), side.x(), side.y(), side.tip(frame, style), frame);
    for (Mark mark : tangents)
      if (mark instanceof Mark.Tangent tangent)
        for (int direction = -1; direction <= 1; direction += 2) {
          TextAnchor tip = tangent.tip(frame, style, direction);
          add(tangent.role(), tangent.slope(), tangent.x(), tangent.y(), tip, frame);
        }
    if (lines.isEmpty()) return;
    for (Mark mark : fans)
      if (mark instanceof Mark.Fan(double x, double y, double from, double to, boolean wrong)
          && wrong)
        for (int direction = -1; direction <= 1; direction += 2) {
          add(null, from, x, y, frame.along(x, y, from, style.reach(), direction), frame);
          add(null, to, x, y, frame.along(x, y, to, style.reach(), direction), frame);
        }
  }

  private void add(
      @Nullable Role role, double slope, double x, double y, TextAnchor tip, Frame frame) {
    double fromX = frame.px(x);
    double fromY = frame.py(y);
    double right = tip.pixelX() - fromX;
    double down = tip.pixelY() - fromY;
    Box seen = new Box(frame.x(), frame.y(), frame.right(), frame.bottom());
    double length = Math.hypot(right, down);
    double part = seen.cut(fromX, fromY, tip.pixelX(), tip.pixelY()) / length;
    if (!(part > 0)) return;
    double near = MEETING * part;
    double beyond = part + followed / length;
    double x1 = fromX + near * right;
    double y1 = fromY + near * down;
    double x3 = fromX + beyond * right;
    double y3 = fromY + beyond * down;
    lines.add(
        new SlopeLine(
            role,
            slope,
            x1,
            y1,
            fromX + part * right,
            fromY + part * down,
            x3,
            y3,
            new Box(Math.min(x1, x3), Math.min(y1, y3), Math.max(x1, x3), Math.max(y1, y3))));
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

  /// What is wrong with a text that is read of a line of another slope than the one that it says:
  /// it lies upon that line, or is nearer to it than to its own. Null if it is read of its own.
  @Nullable LabelFault astray(Role role, Box text) {
    double own = Double.POSITIVE_INFINITY;
    for (SlopeLine line : lines)
      if (line.role == role || line.role == null && isSloped(role, line.slope))
        own = Math.min(own, read(line, text));
    for (SlopeLine line : lines) {
      double least = text.distance(line.around);
      boolean other = line.role != role && (least < own || least == 0);
      if (other && !isSloped(role, line.slope))
        if (read(line, text) < own || away(line, text) == 0)
          // outlines are the last ones
          return line.role == null ? LabelFault.OUTLINE : LabelFault.ASTRAY;
    }
    return null;
  }

  /// Pixels from a text to a line as it is read: a text beyond its tip goes on with the line, so
  /// that the way there counts half.
  private static double read(SlopeLine line, Box text) {
    double away = away(line, text);
    double beyond = text.distance(line.x2, line.y2, line.x3, line.y3);
    return (away + Math.min(away, beyond)) / 2;
  }

  /// Whether something runs between a text and the line that it names: between some of its letters
  /// and what is nearest to them of the line, for where that begins nothing has parted from it.
  ///
  /// @param parted pixels from the line within which what runs along it is part of it
  boolean isBehind(Obstacles functions, Role role, Box text, double parted) {
    double width = (text.right() - text.left()) / WORDS;
    for (int i = 0; i < WORDS; i++) {
      double left = text.left() + i * width;
      Box word = new Box(left, text.top(), left + width, text.bottom());
      TextAnchor point = nearest(role, word, 0);
      if (point == null) return false;
      double x = point.pixelX();
      double y = point.pixelY();
      double least = word.distance(x, y);
      if (least <= parted) continue;
      double right = Math.clamp(x, word.left(), word.right()) - x;
      double down = Math.clamp(y, word.top(), word.bottom()) - y;
      double from = parted / least;
      if (functions.cross(x + from * right, y + from * down, x + right, y + down)) return true;
    }
    return false;
  }

  /// Near the end of the line that a text names, where it has parted from others, the point that is
  /// nearest to the text; null if it names none.
  @Nullable TextAnchor end(Role role, Box text) {
    return nearest(role, text, END);
  }

  /// The nearest point of the line that a text names, or null.
  ///
  /// @param from which part of it on
  private @Nullable TextAnchor nearest(Role role, Box text, double from) {
    double nearestX = 0;
    double nearestY = 0;
    double least = Double.POSITIVE_INFINITY;
    for (SlopeLine line : lines) {
      if (line.role != role) continue;
      double x = line.x1 + from * (line.x2 - line.x1);
      double y = line.y1 + from * (line.y2 - line.y1);
      double part = text.nearest(x, y, line.x2, line.y2);
      x += part * (line.x2 - x);
      y += part * (line.y2 - y);
      double away = text.distance(x, y);
      if (away >= least) continue;
      least = away;
      nearestX = x;
      nearestY = y;
    }
    return least < Double.POSITIVE_INFINITY ? TextAnchor.start(nearestX, nearestY) : null;
  }

  private boolean isSloped(Role role, double slope) {
    for (SlopeLine line : lines) if (line.role == role && line.slope == slope) return true;
    return false;
  }

  private static double away(SlopeLine line, Box text) {
    return text.distance(line.x1, line.y1, line.x2, line.y2);
  }
}
