package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import pragmatic.gradients.app.control.DropDown;
import pragmatic.gradients.picture.DescentPlot;
import pragmatic.gradients.speech.KeyLine;
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
          menu.getItems().setAll(all());
          menu.show(page, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /// What else has only a key on the board.
  private static final List<String> ON_BOARD =
      List.of(
          "keys.undo",
          "keys.redo",
          "keys.kink",
          "keys.ulp",
          "keys.reset",
          "keys.zoomten",
          "keys.play.tie",
          "keys.play.speed",
          "keys.overlay",
          "keys.copy",
          "keys.copyboard",
          "keys.paste");

  private static final List<String> IN_DESCENT =
      List.of("keys.descent.rate", "keys.descent.length", "keys.descent.against");

  /// What a right button finds.
  List<MenuItem> all() {
    return items(desk.window().showsBoard() ? ofBoard() : List.of());
  }

  /// In the words of the list of keys.
  private List<MenuItem> ofBoard() {
    List<MenuItem> items = new ArrayList<>(List.of(new SeparatorMenuItem()));
    ON_BOARD.forEach(key -> items.addAll(ofKey(key)));
    if (desk.model().board().lowerPlot().equals(DescentPlot.PLOT))
      IN_DESCENT.forEach(key -> items.addAll(ofKey(key)));
    if (desk.lessons().isOn()) items.addAll(ofKey("keys.back"));
    if (desk.lessons().isOn() || desk.window().isPresenting()) items.add(new SeparatorMenuItem());
    return items;
  }

  /// Two keys of one sentence are an item each, with what sets it apart.
  private List<MenuItem> ofKey(String key) {
    List<Keys.Binding> alike =
        desk.keys().working().stream().filter(binding -> binding.key().equals(key)).toList();
    List<MenuItem> items = new ArrayList<>();
    for (int i = 0; i < alike.size(); i++) {
      String own = "menu." + key + "." + (i + 1);
      String says = Words.say(Words.own().has(own) ? own : key);
      Keys.Binding binding = alike.get(i);
      items.add(
          item(Words.say("menu.item", says, KeyLine.printed(binding.shown())), binding.action()));
      if (!Words.own().has(own)) break;
    }
    return items;
  }

  /// What can be done now, wherever the window is.
  List<MenuItem> items() {
    return items(List.of());
  }

  /// What ends something comes last.
  private List<MenuItem> items(List<MenuItem> ofBoard) {
    List<MenuItem> items = new ArrayList<>();
    boolean hall = desk.window().isPresenting();
    if (desk.lessons().isOn()) items.add(said("menu.steps", desk::showSteps));
    items.add(said("menu.pen", desk.pen()::toggle));
    if (desk.pen().hasWritten()) items.add(said("menu.wipe", desk.pen()::end));
    items.add(said("menu.pointer", desk.pointer()::toggle));
    if (hall) {
      items.add(said("menu.dark", desk::darken));
      items.add(said("menu.freeze", desk::freeze));
    }
    items.addAll(ofBoard);
    if (desk.lessons().isOn()) items.add(said("menu.lesson.leave", desk.lessons()::end));
    if (hall) items.add(said("menu.hall.leave", () -> desk.present(false)));
    return items;
  }

  private static MenuItem said(String key, Runnable action) {
    return item(Words.say(key), action);
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item =
        new MenuItem(text.substring(0, 1).toUpperCase(Words.own().language()) + text.substring(1));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
