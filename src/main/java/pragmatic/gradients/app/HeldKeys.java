package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What is typed while something is on its way that it is meant for. Esc is meant for what waits.
final class HeldKeys {
  private final Scene scene;
  private final List<KeyEvent> held = new ArrayList<>();
  private final EventHandler<KeyEvent> hold = this::hold;
  private boolean waiting = true;

  HeldKeys(Scene scene) {
    this.scene = scene;
    scene.addEventFilter(KeyEvent.ANY, hold);
  }

  private void hold(KeyEvent event) {
    held.add(event.copyFor(event.getSource(), event.getTarget()));
    event.consume();
    if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) drop();
  }

  /// Whether it was neither dropped nor given up.
  boolean isWaiting() {
    return waiting;
  }

  /// Forgets what was typed; from now on keys go where they go.
  void drop() {
    waiting = false;
    scene.removeEventFilter(KeyEvent.ANY, hold);
    held.clear();
  }

  /// Types it all again once what it is meant for is laid out: before that nothing in it has the
  /// focus.
  void pass(Scene to) {
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          to.removePostLayoutPulseListener(once[0]);
          pass();
        };
    to.addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }

  private void pass() {
    List<KeyEvent> typed = List.copyOf(held);
    drop();
    for (KeyEvent event : typed)
      Event.fireEvent(scene.getWindow(), event.copyFor(scene.getWindow(), scene.getWindow()));
  }
}
