package pragmatic.gradients.app;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.speech.LessonWording;

/// Digits and Enter go to a step of a lesson in a hall, where the digits stand until then. The keys
/// are taken before any slider gets them, but not from a text field, and digits not from a lecturer
/// who counts hands.
final class LessonKeys {
  /// Digits that no number of a step needs.
  private static final int MOST = 4;

  private final LessonPlayer lessons;
  private final BooleanSupplier on;
  private final MainWindow window;
  private String digits = "";

  /// @param on whether a lesson is on show in a hall
  /// @param window that shows the lesson
  LessonKeys(LessonPlayer lessons, BooleanSupplier on, MainWindow window) {
    this.lessons = lessons;
    this.on = on;
    this.window = window;
  }

  /// @param polls which have digits first, but no Enter behind a number
  void install(Scene scene, PollKeys polls) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    polls.install(scene);
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
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
    if (digits.length() < MOST) show(digits + event.getCharacter());
    event.consume();
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (event.getCode().isDigitKey() || event.getCode().isModifierKey()) return;
    if (event.getCode() == KeyCode.ENTER && !digits.isEmpty() && applies(scene, event)) {
      go(Integer.parseInt(digits));
      event.consume();
    }
    show("");
  }

  private void show(String now) {
    digits = now;
    if (window.lookup("#caption") instanceof PresenterCaption caption) caption.type(now);
  }

  private void go(int number) {
    int steps =
        lessons.stepProperty().get().map(at -> at.place().lesson().steps().size()).orElse(0);
    if (number <= steps) lessons.jump(number);
    else SaidEvent.say(window, LessonWording.missing(number, steps));
  }
}
