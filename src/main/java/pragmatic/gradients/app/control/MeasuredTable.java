package pragmatic.gradients.app.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.MeasuredLayout;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.MeasuredCell;
import pragmatic.gradients.speech.MeasuredRow;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Words;

/// What frameworks were measured to answer: a column for each framework, a row for each call.
public final class MeasuredTable extends VBox {
  private final Look look;
  private final RichTextNode title = new RichTextNode(RichText.EMPTY, 18);
  private final HBox head = new HBox(8);
  private final GridPane grid = new GridPane();
  private final FxTextMeasure measure = new FxTextMeasure();
  private List<String> columns = List.of();
  private List<MeasuredRow> rows = List.of();
  private Runnable onMore = () -> {};
  private int shown;
  private int all;
  private double room;

  public MeasuredTable(Look look) {
    this.look = look;
    head.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    head.getChildren().setAll(title);
    getChildren().setAll(head, grid);
    look.onChange(this, this::build);
    build();
  }

  /// A small button at the end of the heading.
  public void beside(Node node) {
    head.getChildren().setAll(title, node);
  }

  /// A line below the table.
  public void under(Node node) {
    getChildren().setAll(head, grid, node);
  }

  /// What shows the rows that have no room, when their count is clicked.
  public void onMore(Runnable action) {
    onMore = action;
  }

  /// Of what follows, what is told where not all rows have room.
  ///
  /// @param shown how many are on show, or which one
  /// @param all how many rows there are with those that have no room
  public void count(int shown, int all) {
    this.shown = shown;
    this.all = all;
  }

  /// Shows a table.
  ///
  /// @param columns names of frameworks
  /// @param width pixels that it may take
  /// @throws IllegalArgumentException if a row has not as many answers as there are columns
  public void show(RichText heading, List<String> columns, List<MeasuredRow> rows, double width) {
    for (MeasuredRow row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(row.call().plain() + " has another count of answers");
      }
    }
    title.setText(heading.weighing(TypeWeight.SEMIBOLD));
    if (this.columns.equals(columns) && this.rows.equals(rows) && room == width) return;
    room = width;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    build();
  }

  /// Whether nothing is said for a moment, in the same room: what was said is of another point.
  public void await(boolean waits) {
    title.setVisible(!waits);
    grid.setVisible(!waits);
  }

  /// Rows on show.
  public int count() {
    return rows.size();
  }

  /// Pixels that a further row takes at least.
  public double leastRow() {
    return MeasuredLayout.callSize(look.sizes()) + 2 * margin();
  }

  private double margin() {
    return look.sizes().type().body() * .28;
  }

  private void build() {
    Style z = look.sizes();
    MeasuredLayout layout = MeasuredLayout.of(columns, rows, z, room, measure);
    title.setSize(z.type().body());
    setSpacing(z.type().body() / 3);
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    ColumnConstraints call = new ColumnConstraints();
    call.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(call);
    for (int i = 0; i < columns.size(); i++) {
      grid.getColumnConstraints().add(new ColumnConstraints());
      put(
          text(RichText.literal(columns.get(i)), z.type().hint(), Role.INK2),
          i + 1,
          0,
          layout.gap());
    }
    if (all > rows.size()) {
      RichTextNode more = text(more(layout, z), z.type().hint(), Role.INK2);
      more.setId("more-rows");
      more.setCursor(Cursor.HAND);
      more.setOnMouseClicked(_ -> onMore.run());
      put(more, 0, 0, 0);
      GridPane.setHalignment(more, HPos.LEFT);
    }
    int line = 1;
    for (MeasuredRow row : rows) {
      boolean own = layout.isAlone(row, z, measure);
      Region rule = new Region();
      rule.getStyleClass().setAll("pg-table-row");
      grid.add(rule, 0, line, columns.size() + 1, own ? 2 : 1);
      RichTextNode name = text(row.call(), MeasuredLayout.callSize(z), Role.INK);
      put(name, 0, line, 0);
      // its first answer stands at the right end under a wider head
      GridPane.setColumnSpan(name, own ? columns.size() + 1 : Math.min(2, columns.size() + 1));
      GridPane.setHalignment(name, HPos.LEFT);
      GridPane.setMargin(name, new Insets(margin(), 0, own ? 0 : margin(), 0));
      if (own) line++;
      for (int i = 0; i < columns.size(); i++)
        put(cell(row, i, layout.size()), i + 1, line, layout.gap());
      line++;
    }
  }

  /// `1 of 3`, or `+2` where the head beside it leaves no room.
  private RichText more(MeasuredLayout layout, Style z) {
    RichText whole = RichText.literal(Words.say("measured.shown", shown, all));
    double answers =
        MeasuredLayout.column(RichText.literal(columns.getFirst()), z.type().hint(), measure);
    for (MeasuredRow row : rows)
      answers =
          Math.max(
              answers,
              MeasuredLayout.column(row.cells().getFirst().value(), layout.size(), measure));
    double needed = MeasuredLayout.column(whole, z.type().hint(), measure) + layout.gap() + answers;
    return needed <= layout.first()
        ? whole
        : RichText.literal(Words.say("inputs.hidden.brief", all - rows.size()));
  }

  private RichTextNode cell(MeasuredRow row, int column, double size) {
    MeasuredCell cell = row.cells().get(column);
    RichText shown = cell.current() ? cell.value().weighing(TypeWeight.MEDIUM) : cell.value();
    Role role = cell.current() ? Role.CHOSEN : Role.INK;
    RichTextNode node = text(shown, size, role);
    if (cell.predicted()) node.getStyleClass().add("pg-predicted");
    String said =
        cell.equals(MeasuredCell.NONE) ? Words.say("tables.none.spoken") : cell.value().plain();
    if (cell.predicted()) said = Words.say("measured.predicted", said);
    node.setAccessibleText(
        Words.say("measured.cell", columns.get(column), said, row.call().plain()));
    return node;
  }

  private RichTextNode text(RichText text, double size, Role role) {
    RichTextNode node = new RichTextNode(text, size, role);
    // a width that rounding takes a part of a pixel from would break the word
    double width = MeasuredLayout.column(text, size, measure);
    node.setPrefWidth(room > 0 ? Math.min(room, width) : width);
    if (room > 0 && width > room) node.setPrefHeight(node.prefHeight(room));
    node.setMinWidth(USE_PREF_SIZE);
    node.setMaxWidth(USE_PREF_SIZE);
    node.setMaxHeight(USE_PREF_SIZE);
    return node;
  }

  private void put(RichTextNode node, int column, int row, double gap) {
    GridPane.setHalignment(node, HPos.RIGHT);
    GridPane.setValignment(node, VPos.CENTER);
    GridPane.setMargin(node, new Insets(2, 0, 2, gap));
    grid.add(node, column, row);
  }
}
