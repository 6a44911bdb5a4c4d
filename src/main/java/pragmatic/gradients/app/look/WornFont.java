package pragmatic.gradients.app.look;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.text.Font;

/// The font of a control that comes and goes.
///
/// A control that has left its scene keeps its style rules but has no root any more in which to
/// look up their colours; JavaFX tries at every change of font, and warns on the console. So the
/// font waits until the control is back.
final class WornFont {
  private final ObjectProperty<Font> font;
  private Font wanted;
  private boolean away;

  private WornFont(Node control, ObjectProperty<Font> font, Font wanted) {
    this.font = font;
    this.wanted = wanted;
    control
        .sceneProperty()
        .subscribe((_, scene) -> {
          away = scene == null;
          put();
        });
  }

  static void wear(Node control, ObjectProperty<Font> font, Font wanted) {
    WornFont worn =
        (WornFont)
            control
                .getProperties()
                .computeIfAbsent(WornFont.class, _ -> new WornFont(control, font, wanted));
    worn.wanted = wanted;
    worn.put();
  }

  private void put() {
    if (!away) font.set(wanted);
  }
}
