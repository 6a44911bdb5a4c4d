package pragmatic.gradients.app.control;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// The answer of automatic differentiation as a thumb: a dot, ringed where it equals a one-sided
/// limit, an octagon with a cross where it is wrong.
final class AnswerDot extends Group {
  private final Circle focus = Ink.hollow(new Circle(), Role.LEFT, 3);

  private record Shown(boolean wrong, @Nullable Role docked, Style sizes) {}

  private @Nullable Shown shown;

  AnswerDot() {
    setManaged(false);
    setMouseTransparent(true);
    focus.setVisible(false);
  }

  /// @param docked whose limit it equals, or null
  void show(boolean wrong, @Nullable Role docked, Style z) {
    Shown now = new Shown(wrong, docked, z);
    if (now.equals(shown)) return;
    shown = now;
    double r = z.dot() * 1.35;
    if (wrong) {
      double k = r * 1.12;
      getChildren()
          .setAll(
              Ink.octagon(0, 0, k + z.halo(), Role.PAPER),
              Ink.octagon(0, 0, k, Role.WRONG),
              Ink.cross(0, 0, r * .42, r * .3, Role.ONFILL));
    } else if (docked != null) {
      double ring = r + z.halo() * .8 + z.ringWidth() * .5;
      getChildren()
          .setAll(Ink.ring(0, 0, ring, docked, z.ringWidth() * .9), Ink.disc(0, 0, r, Role.CHOSEN));
    } else {
      getChildren()
          .setAll(Ink.disc(0, 0, r + z.halo(), Role.PAPER), Ink.disc(0, 0, r, Role.CHOSEN));
    }
    getChildren().add(focus);
    focus(z, r + z.halo() * (docked == null ? 2 : 2.9));
  }

  /// Leaves nothing but the place from which keys begin.
  void hide(Style z) {
    shown = null;
    getChildren().setAll(focus);
    focus(z, z.dot() * 1.35);
  }

  private void focus(Style z, double radius) {
    focus.setRadius(radius);
    focus.setStrokeWidth(z.tan());
  }

  void showFocus(boolean on) {
    focus.setVisible(on);
  }
}
