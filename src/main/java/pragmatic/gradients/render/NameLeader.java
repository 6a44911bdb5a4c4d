package pragmatic.gradients.render;

import java.util.List;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.Role;

/// The thin line from a name to what it names, where the text stands so that it could name another
/// one: on a map from what AD answers to its dot, else from a slope to its tangent.
final class NameLeader {
  /// From the dot to a text that needs no line, in sizes of its letters.
  private static final double NEAR = 1.65;

  /// Between the line and the text, in sizes of its letters.
  private static final double GAP = .25;

  private final List<Mark.Dot> dots;
  private final Sheet sheet;

  NameLeader(List<Mark.Dot> dots, Sheet sheet) {
    this.dots = dots;
    this.sheet = sheet;
  }

  /// Whether a text stands so far from its dot that a line leads there.
  static boolean leads(Box text, double x, double y, double size) {
    return text.distance(x, y) >= NEAR * size;
  }

  /// To the dot of what AD answers, if the text does not stand there.
  ///
  /// @param role of the text
  void toAnswer(Role role, Box text) {
    for (Mark.Dot dot : dots) {
      if (!isAnswer(dot)) continue;
      double x = sheet.frame.px(dot.x());
      double y = sheet.frame.py(dot.y());
      if (leads(text, x, y, sheet.style.label())) draw(role, text, x, y, sheet.style.dot());
    }
  }

  /// To a point of a tangent.
  void toSlope(Role role, Box text, TextAnchor point) {
    draw(role, text, point.pixelX(), point.pixelY(), 0);
  }

  /// @param before pixels from the point at which the line ends
  private void draw(Role role, Box text, double x, double y, double before) {
    Box edge = text.grown(GAP * sheet.style.label());
    double fromX = Math.clamp(x, edge.left(), edge.right());
    double fromY = Math.clamp(y, edge.top(), edge.bottom());
    double way = Math.hypot(x - fromX, y - fromY);
    if (way <= before) return;
    double part = (way - before) / way;
    Stroke thin = Stroke.of(sheet.argb(role), sheet.style.axis());
    sheet.line(fromX, fromY, fromX + part * (x - fromX), fromY + part * (y - fromY), thin);
  }

  private static boolean isAnswer(Mark.Dot dot) {
    return switch (dot.kind()) {
      case DOCKED, WRONG -> true;
      case CLOSED -> dot.role() == Role.CHOSEN;
      default -> false;
    };
  }
}
