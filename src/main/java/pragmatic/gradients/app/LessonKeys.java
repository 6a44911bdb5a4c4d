package pragmatic.gradients.app;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Digits and Enter go to a step of a lesson in a hall. The keys are taken before any slider gets
/// them, but not from a text field.
final class LessonKeys {
  /// Digits that no number of a step needs.
  private static final int MOST = 4;

  private final LessonPlayer lessons;
  private final BooleanSupplier on;
  private String digits = "";

  /// @param on whether a lesson is on show in a hall
  LessonKeys(LessonPlayer lessons, BooleanSupplier on) {
    this.lessons = lessons;
    this.on = on;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
  }

  private boolean applies(Scene scene, KeyEvent event) {
    // filters of one scene see what another one has taken
    return on.getAsBoolean()
        && !event.isConsumed()
        && !(scene.getFocusOwner() instanceof TextInputControl)
        && !event.isShortcutDown()
        && !event.isAltDown();
  }

  private void typed(Scene scene, KeyEvent event) {
    // no number begins with 0, which leads back to the whole range
    String number = digits.isEmpty() ? "[1-9]" : "[0-9]";
    if (!applies(scene, event) || !event.getCharacter().matches(number)) return;
    if (digits.length() < MOST) digits += event.getCharacter();
    event.consume();
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (event.getCode().isDigitKey() || event.getCode().isModifierKey()) return;
    if (event.getCode() == KeyCode.ENTER && !digits.isEmpty() && applies(scene, event)) {
      lessons.jump(Integer.parseInt(digits));
      event.consume();
    }
    digits = "";
  }
}
