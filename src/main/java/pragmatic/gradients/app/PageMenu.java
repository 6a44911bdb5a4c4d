package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import pragmatic.gradients.app.control.DropDown;
import pragmatic.gradients.words.Words;

/// For a mouse, what else has only a key, each with it: a menu under the right button, in a hall
/// too.
final class PageMenu {
  private final Desk desk;
  private final DropDown menu = new DropDown();

  PageMenu(Desk desk) {
    this.desk = desk;
    menu.setId("page-menu");
  }

  void install(Node page) {
    page.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          menu.getItems().setAll(items());
          menu.show(page, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /// What can be done now.
  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    boolean hall = desk.window().isPresenting();
    if (desk.lessons().isOn()) items.add(item("menu.steps", desk::showSteps));
    items.add(item("menu.pen", desk.pen()::toggle));
    items.add(item("menu.pointer", desk.pointer()::toggle));
    if (hall) {
      items.add(item("menu.dark", desk::darken));
      items.add(item("menu.freeze", desk::freeze));
    }
    if (desk.lessons().isOn()) items.add(item("menu.lesson.leave", desk.lessons()::end));
    if (hall) items.add(item("menu.hall.leave", () -> desk.present(false)));
    return items;
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Words.say(key));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
