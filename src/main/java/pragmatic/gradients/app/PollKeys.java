package pragmatic.gradients.app;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys of a lecturer who counts hands. They are taken before any slider gets them, but not
/// from a text field; what has no meaning in the count goes on its usual way.
final class PollKeys {
  private final PollPlayer polls;
  private final BooleanSupplier on;

  /// @param on whether nothing lies over the board
  PollKeys(PollPlayer polls, BooleanSupplier on) {
    this.polls = polls;
    this.on = on;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> take(scene, event, typed(event)));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> take(scene, event, pressed(event)));
  }

  private void take(Scene scene, KeyEvent event, BooleanSupplier action) {
    if (!polls.isAsking()
        || !on.getAsBoolean()
        || scene.getFocusOwner() instanceof TextInputControl
        || event.isShortcutDown()
        || event.isAltDown()) return;
    if (action.getAsBoolean()) event.consume();
  }

  private BooleanSupplier typed(KeyEvent event) {
    String key = event.getCharacter();
    return () -> key.length() == 1 && polls.count(poll -> poll.type(key.charAt(0)));
  }

  private BooleanSupplier pressed(KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER -> polls::enter;
      case BACK_SPACE -> () -> polls.count(poll -> poll.mend());
      case UP -> () -> polls.count(poll -> poll.focus(-1));
      case DOWN -> () -> polls.count(poll -> poll.focus(1));
      default -> () -> false;
    };
  }
}
