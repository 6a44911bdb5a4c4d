package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// The functions to choose from, in groups, with a search field above. Keys in the list: ↑ ↓, Home
/// and End choose at once; in the search field ↓ goes to the list and Enter takes the first that
/// matches, which is marked. Enter, Esc and a click end it. A search lasts as long as the focus
/// stays here.
public final class FunctionList extends VBox {
  /// The style class of the lines in a thumbnail.
  public static final String GLYPH_LINE = "pg-glyph-line";

  /// While the list is walked by keys.
  private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");

  private final Look look;
  private final TextField search = new TypeField();
  private final Label key = new Label(Words.say("list.search.key"));
  private final HBox lens = new HBox();
  private final HBox frame = new HBox(8, lens, search, key);
  private final List<FunctionRow> rows = new ArrayList<>();
  private final StringProperty selected = new SimpleStringProperty(this, "selected", "");
  private final FunctionRows list = new FunctionRows(rows, selected);
  private final ScrollPane scroll = new ScrollPane(list);
  private final ReadOnlyStringWrapper framed = new ReadOnlyStringWrapper(this, "framed", "");
  private final StringProperty shown = new SimpleStringProperty(this, "shown", "");

  /// All rows in the sizes in force: a search shows some of them and makes none.
  private final Map<FunctionGroup.Entry, FunctionRow> made = new HashMap<>();

  private List<FunctionGroup> groups = List.of();
  private boolean hidden;
  private boolean searched;
  private Consumer<String> onSelect = _ -> {};
  private Consumer<String> onExpression = _ -> {};
  private Runnable onLeave = () -> {};

  public FunctionList(Look look) {
    this.look = look;
    search.setPromptText(Words.say("list.search"));
    search.setAccessibleText(Words.say("list.search"));
    search.setMinWidth(0);
    HBox.setHgrow(search, Priority.ALWAYS);
    frame.getStyleClass().setAll("pg-field");
    frame.setAlignment(Pos.CENTER_LEFT);
    key.getStyleClass().setAll("label", "pg-key");
    lens.setAlignment(Pos.CENTER);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(frame, scroll);
    search.textProperty().subscribe((_, _) -> find());
    search.setOnAction(_ -> submit());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
    selected.subscribe(this::mark);
    shown.subscribe(this::mark);
    list.focusedProperty().subscribe(this::mark);
    focusWithinProperty()
        .subscribe(within -> {
          if (!within) search.clear();
        });
    scroll.vvalueProperty().subscribe((_, _) -> list.drawSeen(scroll));
    RowScroll.of(scroll, list, () -> rows.isEmpty() ? 0 : rows.getFirst().getHeight());
    scroll.viewportBoundsProperty().subscribe((_, _) -> list.drawSeen(scroll));
    look.onChange(this, this::rebuild);
    sceneProperty().subscribe(this::build);
  }

  /// Shows functions.
  public void setGroups(List<FunctionGroup> now) {
    groups = List.copyOf(now);
    rebuild();
  }

  /// The id of the function that is chosen, or an empty text.
  public StringProperty selectedProperty() {
    return selected;
  }

  /// The id of the function on show: for as long as a board takes, not the one that is chosen.
  public StringProperty shownProperty() {
    return shown;
  }

  /// The id of the function that Enter takes of a search, or an empty text.
  public ReadOnlyStringProperty framedProperty() {
    return framed.getReadOnlyProperty();
  }

  /// Called with the id of a function that the user chose.
  public void setOnSelect(Consumer<String> action) {
    onSelect = action;
  }

  /// Called with the text of a search that found nothing, when Enter is pressed.
  public void setOnExpression(Consumer<String> action) {
    onExpression = action;
  }

  /// Called when choosing is over.
  public void setOnLeave(Runnable action) {
    onLeave = action;
  }

  /// Puts the caret into the search field.
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// The text searched for.
  public StringProperty searchProperty() {
    return search.textProperty();
  }

  /// Empty space left and right of the search field, in pixels.
  public void setGutter(double gutter) {
    VBox.setMargin(frame, new Insets(0, gutter, 0, gutter));
  }

  private void rebuild() {
    made.clear();
    build();
  }

  /// What is found stands from its beginning, wherever the list was scrolled to.
  private void find() {
    searched = true;
    build();
  }

  /// Nothing before it is on a page: hundreds of nodes for a drawer that may never be opened.
  private void build() {
    if (getScene() == null) return;
    Style z = look.sizes();
    double unit = z.type().body() / 18;
    double height = Math.round(44 * unit);
    frame.setMinHeight(height);
    frame.setMaxHeight(height);
    Fonts.wear(search, TypeWeight.REGULAR, z.type().body());
    Fonts.wear(key, TypeWeight.REGULAR, z.type().hint());
    key.setMinWidth(Region.USE_PREF_SIZE);
    key.setVisible(search.getText().isEmpty());
    lens.getChildren().setAll(Icons.tool(Tool.SEARCH, 20 * unit, Role.INK3));
    setSpacing(8 * unit);
    List<Node> nodes = new ArrayList<>();
    rows.clear();
    for (FunctionGroup group : groups) {
      FunctionGroup found = group.matching(search.getText());
      if (!found.entries().isEmpty()) {
        nodes.add(new FunctionHeading(found, z));
        for (FunctionGroup.Entry entry : found.entries()) {
          FunctionRow row = made.computeIfAbsent(entry, this::row);
          rows.add(row);
          nodes.add(row);
        }
      }
    }
    String text = search.getText();
    list.getChildren()
        .setAll(nodes.isEmpty() && !text.isEmpty() ? FunctionRows.none(text, z) : nodes);
    mark();
  }

  private FunctionRow row(FunctionGroup.Entry entry) {
    FunctionRow row = new FunctionRow(entry, look.sizes());
    row.setOnMouseClicked(_ -> {
      // The scroll pane has taken the focus on its way.
      list.requestFocus();
      list.pseudoClassStateChanged(KEYED, false);
      choose(row);
      onLeave.run();
    });
    return row;
  }

  private void choose(FunctionRow row) {
    selected.set(row.entry().id());
    onSelect.accept(row.entry().id());
  }

  private void submit() {
    if (!rows.isEmpty()) {
      choose(list.best(search.getText()));
      onLeave.run();
    } else if (!search.getText().isBlank()) onExpression.accept(search.getText().strip());
  }

  private void mark() {
    FunctionRow enter = meant().orElse(null);
    for (FunctionRow row : rows) {
      String id = row.entry().id();
      row.select(id.equals(selected.get()), id.equals(shown.get()), row == enter);
    }
    framed.set(enter == null ? "" : enter.entry().id());
    hidden = true;
    requestLayout();
    list.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  /// The row that Enter takes while a text is searched, which need not be the one that is chosen.
  private Optional<FunctionRow> meant() {
    boolean searches = !search.getText().isBlank() && !list.isFocused() && !rows.isEmpty();
    return searches ? Optional.of(list.best(search.getText())) : Optional.empty();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // Only now is it known what the view shows.
    if (searched || hidden) scroll.layout();
    if (searched) scroll.setVvalue(0);
    searched = false;
    int to = meant().map(rows::indexOf).orElse(list.here());
    if (hidden && to >= 0) {
      hidden = false;
      FunctionRow row = rows.get(to);
      // a row at the edge would hide what comes next
      double around = Math.min(2 * row.getHeight(), scroll.getViewportBounds().getHeight() / 3);
      Reveal.line(scroll, list.getHeight(), row, around);
    }
    list.drawSeen(scroll);
  }

  private void searchKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        search.clear();
        onLeave.run();
      }
      case DOWN -> {
        if (!rows.isEmpty()) {
          list.requestFocus();
          list.pseudoClassStateChanged(KEYED, true);
          if (list.here() < 0) choose(list.best(search.getText()));
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void listKey(KeyEvent event) {
    if (rows.isEmpty() || event.isShiftDown() || event.isShortcutDown()) return;
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) searchKey(event);
    if (event.getCode() == KeyCode.ENTER) {
      onLeave.run();
      event.consume();
      return;
    }
    int to =
        switch (event.getCode()) {
          case UP -> list.here() - 1;
          case DOWN -> list.here() + 1;
          case HOME -> 0;
          case END -> rows.size() - 1;
          default -> Integer.MIN_VALUE;
        };
    if (to != Integer.MIN_VALUE) {
      list.pseudoClassStateChanged(KEYED, true);
      choose(rows.get(Math.clamp(to, 0, rows.size() - 1)));
      event.consume();
    }
  }
}
