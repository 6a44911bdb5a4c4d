package pragmatic.gradients.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.GridGeometry;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.speech.TableHead;
import pragmatic.gradients.speech.TableLine;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// A table whose cells are buttons: one stop of the keyboard, in which the arrow keys move.
public final class CellGrid extends Region {
  private final Look look;
  private final GridLines body;
  private final ScrollPane scroll;
  private final Region rule = new Region();
  private final List<Node> heads = new ArrayList<>();
  private final FxTextMeasure measure = new FxTextMeasure();
  private List<TableLine> lines = List.of();
  private List<TableHead> columns = List.of();
  private @Nullable IntConsumer onSort;
  private @Nullable Style sizes;
  private GridGeometry geometry = GridGeometry.NONE;

  /// @param onShow called with the cell under the pointer or with the focus
  /// @param onChosen called with what a press on a cell puts on the board
  public CellGrid(Look look, Consumer<TableCell> onShow, Consumer<TableChoice> onChosen) {
    this.look = look;
    body = new GridLines(onShow, onChosen);
    scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    rule.getStyleClass().add("pg-grid-rule");
    body.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // once it has moved what lies under the mouse
    scroll.addEventFilter(
        ScrollEvent.SCROLL,
        event -> Platform.runLater(() -> body.tell(event.getSceneX(), event.getSceneY())));
    scroll.vvalueProperty().subscribe((_, _) -> see());
    scroll.viewportBoundsProperty().subscribe((_, _) -> see());
  }

  private void see() {
    double seen = scroll.getViewportBounds().getHeight();
    body.see(scroll.getVvalue() * Math.max(0, geometry.bodyHeight() - seen), seen);
  }

  /// Makes all that is only made when it comes into sight: for what is laid out without frames.
  public void finish() {
    body.finish();
  }

  /// Shows a table.
  ///
  /// @param heads the head of the calls first, then one per cell of a line
  /// @param onSort called with the index of a head that was pressed, or null if nothing is sorted
  public void show(List<TableHead> heads, List<TableLine> lines, @Nullable IntConsumer onSort) {
    Style z = look.sizes();
    boolean built = columns.equals(heads) && this.lines.equals(lines) && z.equals(sizes);
    this.columns = List.copyOf(heads);
    this.lines = List.copyOf(lines);
    this.onSort = onSort;
    sizes = z;
    if (built) {
      scroll.setVvalue(0);
      body.stop(0, 0);
    } else {
      build(z);
    }
  }

  private void build(Style z) {
    int sorted = heads.stream().map(Node::isFocused).toList().indexOf(true);
    heads.clear();
    for (int i = 0; i < columns.size(); i++) heads.add(head(i, z));
    List<Node> children = new ArrayList<>(heads);
    children.add(rule);
    children.add(scroll);
    getChildren().setAll(children);
    GridGeometry now = GridGeometry.of(lines, Math.max(0, columns.size() - 1), z, measure);
    // heads over no lines stay where they stood
    geometry = lines.isEmpty() ? now.startingAt(geometry.first()) : now;
    body.show(lines, geometry);
    scroll.setVvalue(0);
    see();
    // a head that was pressed can be pressed again
    if (sorted >= 0 && sorted < heads.size()) heads.get(sorted).requestFocus();
    requestLayout();
  }

  private Node head(int column, Style z) {
    TableHead head = columns.get(column);
    Button button = new Button(head.title());
    button.getStyleClass().setAll("pg-grid-head");
    button.setMinWidth(0);
    button.setFont(Fonts.of(Typeface.SANS, TypeWeight.MEDIUM, z.type().hint()));
    button.setAccessibleText(head.accessible());
    IntConsumer sort = onSort;
    button.setDisable(sort == null);
    if (sort != null) button.setOnAction(_ -> Objects.requireNonNull(onSort).accept(column));
    if (head.sorted() != 0) {
      Node arrow = Icons.tool(Tool.DOWN, z.type().hint() * .7, Role.INK);
      arrow.setRotate(head.sorted() > 0 ? 180 : 0);
      button.setGraphic(arrow);
      button.setGraphicTextGap(z.type().hint() * .4);
      button.setContentDisplay(ContentDisplay.RIGHT);
    }
    if (column == 0) button.getStyleClass().add("pg-grid-head-call");
    return button;
  }

  /// Puts the focus on the first cell.
  public void focusFirst() {
    // before its first frame what scrolls has no skin, and without one no cell is in the scene
    if (scroll.getSkin() == null) scroll.applyCss();
    body.cell(0, 0).ifPresent(Node::requestFocus);
  }

  private void key(KeyEvent event) {
    int row = event.isShiftDown() || event.isShortcutDown() ? -1 : body.row();
    if (row < 0) return;
    int column = body.column();
    switch (event.getCode()) {
      case UP -> row--;
      case DOWN -> row++;
      case LEFT -> column--;
      case RIGHT -> column++;
      case HOME -> row = 0;
      case END -> row = lines.size() - 1;
      case PAGE_UP -> row -= 8;
      case PAGE_DOWN -> row += 8;
      default -> {
        return;
      }
    }
    row = Math.clamp(row, 0, Math.max(0, lines.size() - 1));
    CellButton cell = body.cell(row, column).orElse(null);
    if (cell != null) {
      cell.requestFocus();
      Reveal.line(scroll, body.getHeight(), body.line(row), 0);
    }
    event.consume();
  }

  @Override
  protected double computePrefHeight(double width) {
    return geometry.headHeight() + 1 + geometry.bodyHeight();
  }

  @Override
  protected void layoutChildren() {
    double height = geometry.headHeight();
    double width = geometry.bodyWidth(getWidth(), getHeight());
    for (int i = 0; i < heads.size(); i++) {
      double x = i == 0 ? 0 : geometry.left(i - 1, width);
      heads.get(i).resizeRelocate(x, 0, geometry.left(i, width) - x, height);
    }
    rule.resizeRelocate(0, height, getWidth(), 1);
    scroll.resizeRelocate(0, height + 1, getWidth(), geometry.shown(getHeight()));
    body.widen(width);
  }
}
