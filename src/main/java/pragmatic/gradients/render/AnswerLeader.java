package pragmatic.gradients.render;

import java.util.List;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.text.Role;

/// The thin line on a map from what AD answers to its dot, where the text stands so far away that
/// it could name another one.
final class AnswerLeader {
  /// From the dot to a text that needs no line, in sizes of its letters.
  private static final double NEAR = 1.65;

  /// Between the line and the text, in sizes of its letters.
  private static final double GAP = .25;

  private final List<Mark.Dot> dots;
  private final Sheet sheet;

  AnswerLeader(List<Mark.Dot> dots, Sheet sheet) {
    this.dots = dots;
    this.sheet = sheet;
  }

  /// Whether a text stands so far from its dot that a line leads there.
  static boolean leads(Box text, double x, double y, double size) {
    return text.distance(x, y) >= NEAR * size;
  }

  /// @param role of the text
  void draw(Role role, Box text) {
    double size = sheet.style.label();
    for (Mark.Dot dot : dots) {
      if (!isAnswer(dot)) continue;
      double x = sheet.frame.px(dot.x());
      double y = sheet.frame.py(dot.y());
      Box edge = text.grown(GAP * size);
      double fromX = Math.clamp(x, edge.left(), edge.right());
      double fromY = Math.clamp(y, edge.top(), edge.bottom());
      if (!leads(text, x, y, size)) continue;
      double way = Math.hypot(x - fromX, y - fromY);
      double part = (way - sheet.style.dot()) / way;
      Stroke thin = Stroke.of(sheet.argb(role), sheet.style.axis());
      sheet.line(fromX, fromY, fromX + part * (x - fromX), fromY + part * (y - fromY), thin);
    }
  }

  private static boolean isAnswer(Mark.Dot dot) {
    return switch (dot.kind()) {
      case DOCKED, WRONG -> true;
      case CLOSED -> dot.role() == Role.CHOSEN;
      default -> false;
    };
  }
}
