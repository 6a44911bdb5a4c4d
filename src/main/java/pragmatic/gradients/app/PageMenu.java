package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import pragmatic.gradients.app.control.DropDown;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.picture.DescentPlot;
import pragmatic.gradients.picture.LowerPlotKind;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.speech.KeyLine;
import pragmatic.gradients.words.Words;

/// For a mouse, what else has only a key, each with it: a menu under the right button, in a hall
/// too, where all of it is seen at once.
final class PageMenu {
  /// The ways back from what a hand did, wanted at once wherever the window is.
  private static final List<String> OF_RETURN = List.of("keys.undo", "keys.reset");

  /// What keeps or passes on a board: at once on a desk; a hall has room for it in a group.
  private static final List<String> OF_KEEPING = List.of("keys.overlay", "keys.copy");

  /// What has a button on the desk and none in a hall.
  private static final List<String> OF_VIEW =
      List.of(
          "keys.why",
          "keys.mode",
          "keys.showing",
          "keys.active",
          "keys.trace",
          "keys.slider",
          "keys.search",
          "keys.expression");

  private static final List<String> OF_PLOT =
      LowerPlots.toOpen().stream().map(LowerPlotKind::keyWords).toList();

  private static final List<String> OF_POINT =
      List.of(
          "keys.kink", "keys.ulp", "keys.zoomten", "keys.play", "keys.play.tie", "keys.play.speed");

  private static final List<String> OF_BOARD =
      List.of("keys.redo", "keys.back", "keys.copyboard", "keys.paste");

  private static final List<String> OF_DESCENT =
      List.of("keys.descent.rate", "keys.descent.length", "keys.descent.against");

  private final Desk desk;
  private DropDown menu = new DropDown();
  private boolean closing;

  PageMenu(Desk desk) {
    this.desk = desk;
  }

  /// Each time a new one: one that was scrolled would open where it was left.
  void install(Node page) {
    // JavaFX closes it at a click anywhere but on what it belongs to, which is all of the page
    page.addEventFilter(MouseEvent.ANY, this::closeAt);
    page.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          menu.hide();
          menu = new DropDown();
          menu.setId("page-menu");
          menu.getItems().setAll(all());
          menu.show(page, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /// A click that closes it does nothing else.
  private void closeAt(MouseEvent event) {
    boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
    if (pressed) closing = menu.isShowing();
    if (!closing) return;
    if (pressed) menu.hide();
    if (event.getEventType() == MouseEvent.MOUSE_CLICKED) closing = false;
    event.consume();
  }

  /// What a right button finds: what is wanted often, the rest in groups, and the ways out.
  List<MenuItem> all() {
    boolean board = desk.window().showsBoard();
    boolean hall = desk.window().isPresenting();
    List<MenuItem> items = new ArrayList<>();
    if (board) {
      items.addAll(ofKeys(hall ? OF_RETURN : joined(OF_RETURN, OF_KEEPING)));
      items.add(new SeparatorMenuItem());
    }
    List<MenuItem> groups = new ArrayList<>();
    items.addAll(ofLesson());
    // in the letters of a hall few lines are seen at once
    if (hall) groups.add(group("menu.group.hall", joined(ofMouse(), ofHall())));
    else items.addAll(ofMouse());
    if (board) {
      boolean descent = desk.model().board().lowerPlot().equals(DescentPlot.PLOT);
      if (hall) {
        groups.add(group("menu.group.view", ofKeys(ofView())));
        groups.add(
            group("menu.group.plot", ofKeys(descent ? joined(OF_PLOT, OF_DESCENT) : OF_PLOT)));
      }
      groups.add(group("menu.group.point", ofKeys(OF_POINT)));
      groups.add(group("menu.group.board", ofKeys(ofBoard(hall))));
      if (descent && !hall) groups.add(group("menu.group.descent", ofKeys(OF_DESCENT)));
    }
    if (!hall && !groups.isEmpty()) items.add(new SeparatorMenuItem());
    items.addAll(groups);
    List<MenuItem> ends = ends();
    if (!ends.isEmpty()) items.add(new SeparatorMenuItem());
    items.addAll(ends);
    return items;
  }

  /// Back to a step as it was written there is a way in a lesson alone.
  private List<String> ofBoard(boolean hall) {
    return (hall ? joined(OF_KEEPING, OF_BOARD) : OF_BOARD)
        .stream().filter(key -> desk.lessons().isOn() || !key.equals("keys.back")).toList();
  }

  /// One input has no other one, and no map; not each program has a number to slide.
  private List<String> ofView() {
    Board board = desk.model().board();
    List<String> keys = new ArrayList<>(OF_VIEW);
    if (BoardMoves.nextView(board).equals(board)) keys.remove("keys.showing");
    if (BoardMoves.nextInput(board).equals(board)) keys.remove("keys.active");
    if (InputMoves.nextSlider(board).equals(board)) keys.remove("keys.slider");
    return keys;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static MenuItem group(String key, List<MenuItem> items) {
    return new Menu(Words.say(key), null, items.toArray(MenuItem[]::new));
  }

  /// In the words of the list of keys.
  private List<MenuItem> ofKeys(List<String> keys) {
    return keys.stream().flatMap(key -> ofKey(key).stream()).toList();
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
      String shown = KeyLine.printed(binding.shown());
      // a bracket in brackets is read as neither
      String form = "()".contains(shown) ? "menu.item.bracket" : "menu.item";
      items.add(item(Words.say(form, says, shown), binding.action()));
      if (!Words.own().has(own)) break;
    }
    return items;
  }

  /// What can be done now, wherever the window is; what ends something comes last.
  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>(joined(ofLesson(), ofMouse()));
    if (desk.window().isPresenting()) items.addAll(ofHall());
    items.addAll(ends());
    return items;
  }

  private List<MenuItem> ofLesson() {
    return desk.lessons().isOn() ? List.of(said("menu.steps", desk::showSteps)) : List.of();
  }

  /// What the mouse becomes.
  private List<MenuItem> ofMouse() {
    List<MenuItem> items = new ArrayList<>();
    items.add(said("menu.pen", desk.pen()::toggle));
    if (desk.pen().hasWritten()) items.add(said("menu.wipe", desk.pen()::end));
    items.add(said("menu.pointer", desk.pointer()::toggle));
    return items;
  }

  private List<MenuItem> ofHall() {
    return List.of(said("menu.dark", desk::darken), said("menu.freeze", desk::freeze));
  }

  private List<MenuItem> ends() {
    List<MenuItem> items = new ArrayList<>();
    if (desk.lessons().isOn()) items.add(said("menu.lesson.leave", desk.lessons()::end));
    if (desk.window().isPresenting()) items.add(said("menu.hall.leave", () -> desk.present(false)));
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
