package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// How a detent shows on the tie-break bar: an open ring at an end, a dot where the truth is, else
/// a stroke across; and a tick below.
final class DetentMark {
  private DetentMark() {}

  static List<Node> of(TieTrack.Detent detent, TieTrack track, double x, Capsule bar, Style z) {
    double y = bar.y();
    double below = y + bar.radius();
    List<Node> marks = new ArrayList<>();
    marks.add(
        Ink.line(x, below + z.axis() * 2, x, below + z.tick() * .62, Role.INK2, z.axis() * 1.3));
    if (detent.truth()) {
      marks.add(Ink.disc(x, y, z.ring() * 1.25, Role.PAPER));
      marks.add(Ink.disc(x, y, z.ring(), Role.DERIVATIVE));
    } else if (detent.lambda() == 0 || detent.lambda() == 1) {
      Role role = detent.lambda() == 0 ? track.leftEnd() : track.rightEnd();
      marks.add(Ink.ring(x, y, z.ring() * .86, role, z.ringWidth() * .85));
    } else {
      double reach = bar.radius() * .56;
      marks.add(Ink.line(x, y - reach, x, y + reach, Role.INK2, z.axis() * 1.3));
    }
    return marks;
  }
}
