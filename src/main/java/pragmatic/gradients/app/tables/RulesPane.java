package pragmatic.gradients.app.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.control.CellGrid;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.control.TypeField;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.tables.RuleFilter;
import pragmatic.gradients.frameworks.tables.RuleKind;
import pragmatic.gradients.frameworks.tables.RuleTable;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.speech.TableWording;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// All primitives at ties, jumps and infinite slopes, and what every framework answers there.
final class RulesPane extends VBox {
  /// Keys that leave the search field for the table.
  private static final Set<KeyCode> LEAVING = Set.of(KeyCode.ESCAPE, KeyCode.DOWN, KeyCode.ENTER);

  private final Look look;
  private final CellGrid grid;
  private final HBox bar = new HBox();
  private final TextField search = new TypeField();
  private final Segmented<Optional<RuleKind>> kinds;
  private final ToggleButton disagree = new ToggleButton(Words.say("tables.disagree"));
  private final Label count = new Label();
  private final CopyButtons copies;
  private final Map<Mode, RuleTable> tables = new EnumMap<>(Mode.class);
  private final Runnable refresh;
  private final TableWorker worker;
  private @Nullable TableMaker maker;
  private Mode mode = Mode.REVERSE;
  private RuleFilter filter = RuleFilter.ALL;

  /// @param refresh called when another choice of rows is to be shown
  RulesPane(
      Look look,
      TableWorker worker,
      Consumer<TableCell> evidence,
      Consumer<TableChoice> choose,
      Runnable refresh) {
    this.look = look;
    this.worker = worker;
    this.refresh = refresh;
    grid = new CellGrid(look, evidence, choose);
    grid.setId("rules");
    search.setId("rules-search");
    search.setPromptText(Words.say("tables.search"));
    search.setAccessibleText(Words.say("tables.search"));
    search.textProperty().subscribe((_, _) -> refresh.run());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    kinds =
        new Segmented<>(
            look,
            Words.say("tables.kind"),
            List.of(
                Optional.empty(),
                Optional.of(RuleKind.TIE),
                Optional.of(RuleKind.JUMP),
                Optional.of(RuleKind.INFINITE)),
            Optional.empty(),
            RulesPane::name);
    kinds.setId("rules-kinds");
    kinds.setAlignment(Pos.CENTER_LEFT);
    kinds.valueProperty().subscribe((_, _) -> refresh.run());
    disagree.setId("rules-disagree");
    disagree.getStyleClass().setAll("pg-button", "pg-toggle");
    disagree.setOnAction(_ -> refresh.run());
    count.setId("rules-count");
    count.getStyleClass().add("pg-secondary");
    copies = new CopyButtons(look, () -> table().text());
    bar.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().setAll(bar, grid);
  }

  private static String name(Optional<RuleKind> kind) {
    String key = kind.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("all");
    return Words.say("tables.kind." + key);
  }

  void show(Mode now) {
    mode = now;
    if (tables.containsKey(now)) {
      worker.drop();
      build();
      return;
    }
    TableMaker with = Objects.requireNonNull(maker);
    worker.make(
        now,
        () -> with.rules(now),
        table -> {
          tables.put(now, table);
          build();
        },
        this::await);
  }

  private void await() {
    size(FrameworksPage.isHall(look));
    count.setText(Words.say("tables.reading"));
    grid.show(List.of(), List.of(), null);
  }

  void focus() {
    grid.focusFirst();
  }

  /// Makes all that is only made when it comes into sight.
  void finish() {
    grid.finish();
  }

  /// ↓ and Enter go to what was found; Esc ends the search alone, before it closes the page.
  private void leave(KeyEvent event) {
    if (!LEAVING.contains(event.getCode())) return;
    if (event.getCode() == KeyCode.ESCAPE) search.clear();
    focus();
    event.consume();
  }

  /// @return whether there is a search field
  boolean focusSearch() {
    boolean there = search.getScene() != null && !FrameworksPage.isHall(look);
    if (there) search.requestFocus();
    return there;
  }

  /// From now on tables are made in this way.
  void make(TableMaker now) {
    maker = now;
    tables.clear();
  }

  private RuleTable whole() {
    return tables.computeIfAbsent(mode, Objects.requireNonNull(maker)::rules);
  }

  /// What is left after search and filter, in the order chosen.
  private RuleTable table() {
    boolean hall = FrameworksPage.isHall(look);
    String text = hall ? "" : search.getText();
    filter = filter.with(text, kinds.valueProperty().get(), disagree.isSelected());
    // three arguments are too long for letters of a lecture hall
    return filter.of(hall ? whole().narrow(2) : whole());
  }

  private void build() {
    boolean hall = FrameworksPage.isHall(look);
    size(hall);
    RuleTable table = table();
    count.setText(counted(table, hall));
    TableWording words = CopyButtons.wording(hall);
    grid.show(
        words.heads(Words.say("tables.call"), table.columns(), filter.column(), filter.direction()),
        words.of(table),
        this::sort);
  }

  /// How many rows are left, or one sentence where none is.
  private String counted(RuleTable table, boolean hall) {
    int rows = table.rows().size();
    int all = whole().rows().size();
    int columns = table.columns().size();
    int shown = Math.min(columns, CopyButtons.wording(hall).columns());
    if (rows > 0)
      return hall
          ? Words.say("tables.rows.hall", rows, all, shown, columns)
          : Words.say("tables.rows", rows, all);
    return filter.text().isBlank()
        ? Words.say("tables.norows")
        : Words.say("tables.nothing", filter.text().strip());
  }

  private void sort(int head) {
    filter = filter.sortedBy(head - 1);
    refresh.run();
  }

  private void size(boolean hall) {
    double hint = look.sizes().type().hint();
    double height = Math.round(hint * 2.25);
    bar.setSpacing(hint * .75);
    bar.setMinHeight(height + hint * (hall ? .4 : 1));
    Fonts.wear(search, TypeWeight.REGULAR, hint);
    search.setPrefSize(hint * 15, height);
    search.setMinHeight(height);
    Fonts.wear(disagree, TypeWeight.MEDIUM, hint);
    disagree.setStyle("-fx-font-size: " + hint + "px");
    disagree.setMinSize(USE_PREF_SIZE, height);
    Fonts.wear(count, TypeWeight.REGULAR, hint);
    List<Node> wanted = new ArrayList<>(List.of(kinds, disagree, count));
    if (!hall) {
      wanted.addFirst(search);
      wanted.add(copies);
      HBox.setHgrow(copies, Priority.ALWAYS);
    }
    if (!bar.getChildren().equals(wanted)) bar.getChildren().setAll(wanted);
  }
}
