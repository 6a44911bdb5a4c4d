package pragmatic.gradients.app.tables;

import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.words.Words;

/// The page over the board: all rules of all frameworks, and the programs of one function. A press
/// on an answer puts it on the board, and the page can be returned to as it was.
public final class FrameworksPage extends VBox {
  /// Keys that move on the page.
  private static final Set<KeyCode> MOVING =
      Set.of(
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.SPACE);

  private enum Tab {
    RULES,
    FAMILIES
  }

  private final Look look;
  private final BoardModel model;
  private final Catalogue catalogue;
  private final Runnable close;
  private final Segmented<Tab> tabs;
  private final Segmented<Mode> modes;
  private final TableWorker worker = new TableWorker(this::guard);
  private final EvidenceLine evidence;
  private final RulesPane rules;
  private final HBox top = new HBox();

  /// None before it is asked for: its families are read from a file.
  private @Nullable FamiliesPane families;

  private TableMaker maker;
  private boolean opening;
  private @Nullable LeftCell left;

  /// What was left for the board: the cell, and the program that it put there.
  private record LeftCell(Program program, Node cell, Style sizes) {}

  /// @param close called when the page is to go
  public FrameworksPage(Look look, BoardModel model, Catalogue catalogue, Runnable close) {
    this.look = look;
    this.model = model;
    this.catalogue = catalogue;
    this.close = close;
    setId("frameworks-page");
    // first of all, since what is not on show makes no tables: thousands of nodes to style at the
    // start and at every change of the look, for a page that may never be opened
    setVisible(false);
    getStyleClass().add("pg-tables");
    evidence = new EvidenceLine(look);
    rules = new RulesPane(look, worker, this::tell, this::choose, this::refresh);
    maker = TableMaker.of(catalogue);
    rules.make(maker);
    tabs =
        new Segmented<>(
            look, Words.say("tables.page"), List.of(Tab.values()), Tab.RULES, FrameworksPage::name);
    tabs.setId("tabs");
    List<Mode> both = List.of(Mode.REVERSE, Mode.FORWARD);
    modes =
        new Segmented<>(look, Words.say("tables.mode"), both, Mode.REVERSE, FrameworksPage::name);
    modes.setId("modes");
    Button leave = Buttons.plain(look, Words.say("tables.close"), close);
    leave.setId("page-close");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    top.getChildren().setAll(tabs, space, modes, leave);
    top.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(top, rules, evidence);
    tabs.valueProperty().subscribe(_ -> arrange());
    modes.valueProperty().subscribe(_ -> refresh());
    look.sizesProperty().subscribe((_, _) -> arrange());
    addEventHandler(KeyEvent.ANY, this::keep);
    setAccessibleText(Words.say("tables.page"));
  }

  /// Shows the page as it was left for an answer that is still on the board.
  ///
  /// @return whether it was left so
  public boolean again() {
    LeftCell from = left;
    left = null;
    if (from == null || from.program() != model.board().program()) return false;
    if (!from.sizes().equals(look.sizes())) {
      open();
      return true;
    }
    setVisible(true);
    from.cell().requestFocus();
    return true;
  }

  private static String name(Tab tab) {
    return Words.say(tab == Tab.RULES ? "tables.rules" : "tables.families");
  }

  private static String name(Mode mode) {
    return Words.say("mode." + mode.key());
  }

  /// The table that another page shows.
  public void resume(FrameworksPage other) {
    tabs.valueProperty().set(other.tabs.valueProperty().get());
  }

  /// Shows the page for the board that is on show, in its mode.
  public void open() {
    left = null;
    opening = true;
    modes.valueProperty().set(model.board().mode());
    setVisible(true);
    arrange();
    opening = false;
    refresh();
    if (isVisible()) focus();
  }

  /// Makes tables in another way: for tests of what happens when that fails.
  void make(TableMaker maker) {
    worker.drop();
    this.maker = maker;
    rules.make(maker);
    if (families != null) families.make(maker);
  }

  private FamiliesPane families() {
    if (families == null) {
      families = new FamiliesPane(look, worker, this::tell, this::choose, this::refresh);
      families.make(maker);
    }
    return families;
  }

  private boolean isRules() {
    return tabs.valueProperty().get() == Tab.RULES;
  }

  /// Where a step fails the page goes, so that the board behind it is there.
  private boolean guard(Runnable step) {
    boolean done = model.faults().guard("fault.frameworks", model.board(), step);
    if (!done) close.run();
    else if (isFocused() && isVisible()) focus();
    return done;
  }

  /// Waits for the table that is being made, and shows all of it: for what is laid out without
  /// frames.
  public void finish() {
    worker.finish();
    if (isRules()) rules.finish();
    else families().finish();
  }

  /// Leaves the table that is being made, since nobody will see it.
  public void leave() {
    worker.drop();
  }

  /// On the first cell, or on the page itself until there is one.
  public void focus() {
    if (worker.isRunning()) requestFocus();
    else if (isRules()) rules.focus();
    else families().focus();
  }

  private void arrange() {
    double unit = look.sizes().type().body() / 18;
    boolean hall = isHall(look);
    double side = Math.round((hall ? 22 : 26) * unit);
    Insets inside = new Insets(0, side, 0, side);
    top.setSpacing(12 * unit);
    top.setPadding(new Insets((hall ? 8 : 14) * unit, side, (hall ? 0 : 4) * unit, side));
    Region shown = isRules() ? rules : families();
    shown.setPadding(inside);
    evidence.setPadding(new Insets((hall ? 5 : 8) * unit, side, (hall ? 5 : 10) * unit, side));
    VBox.setVgrow(shown, Priority.ALWAYS);
    List<Node> wanted = List.of(top, shown, evidence);
    if (!getChildren().equals(wanted)) getChildren().setAll(wanted);
    refresh();
  }

  /// Whether letters have the size of a lecture hall: what is not essential is left out there.
  static boolean isHall(Look look) {
    return !look.sizes().versions();
  }

  private void refresh() {
    if (!isVisible() || opening) return;
    Mode mode = modes.valueProperty().get();
    // what it tells of may not be among the rows that come
    evidence.clear(hint(), maker.problems());
    guard(() -> {
      if (isRules()) rules.show(mode);
      else families().show(mode, model.board());
    });
    // the keyboard waits on the page for the cells that come
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (owner != null && owner.getScene() == null && isVisible()) focus();
  }

  private String hint() {
    if (!isRules()) return "tables.hint.families";
    return isHall(look) ? "tables.hint.rules.hall" : "tables.hint.rules";
  }

  private void tell(TableCell cell) {
    guard(() -> evidence.show(cell));
  }

  private void choose(TableChoice choice) {
    Mode mode = modes.valueProperty().get();
    boolean chosen =
        guard(() ->
            model.choose(
                BoardFactory.at(
                        choice.program(),
                        choice.at(),
                        choice.framework().convention(mode),
                        mode,
                        catalogue)
                    .withPlots(model.board().plots())));
    if (!chosen) return;
    Node cell = getScene().getFocusOwner();
    close.run();
    if (cell != null) left = new LeftCell(model.board().program(), cell, look.sizes());
  }

  /// Keeps the keys that move on the page. The window knows which others are meant for the board.
  private void keep(KeyEvent event) {
    boolean search = event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals("/");
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (search ? rules.focusSearch() : plain && MOVING.contains(event.getCode())) event.consume();
  }
}
