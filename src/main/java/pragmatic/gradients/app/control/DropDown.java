package pragmatic.gradients.app.control;

import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;

/// A menu below a part of the window. While it is open every key is meant for it: JavaFX passes on
/// to the window behind what a menu has no use for.
public final class DropDown extends ContextMenu {
  private static final double GAP = 4;

  public DropDown() {
    addEventHandler(KeyEvent.ANY, Event::consume);
  }

  public void open(Node below) {
    show(below, Side.BOTTOM, 0, GAP);
  }
}
