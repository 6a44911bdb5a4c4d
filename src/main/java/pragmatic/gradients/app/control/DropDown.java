package pragmatic.gradients.app.control;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A menu below a part of the window. While it is open every key is meant for it: JavaFX passes on
/// to the window behind what a menu has no use for. Home and End go to its ends.
public final class DropDown extends ContextMenu {
  private static final double GAP = 4;

  public DropDown() {
    addEventHandler(KeyEvent.KEY_PRESSED, this::toEnd);
    addEventHandler(KeyEvent.ANY, Event::consume);
  }

  private void toEnd(KeyEvent event) {
    if (event.getCode() != KeyCode.HOME && event.getCode() != KeyCode.END) return;
    List<Node> lines =
        getSkin().getNode().lookupAll(".menu-item").stream()
            .filter(line -> !line.isDisabled())
            .toList();
    if (lines.isEmpty()) return;
    Node end = event.getCode() == KeyCode.HOME ? lines.getFirst() : lines.getLast();
    end.requestFocus();
  }

  public void open(Node below) {
    show(below, Side.BOTTOM, 0, GAP);
  }
}
