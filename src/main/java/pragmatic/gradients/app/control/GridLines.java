package pragmatic.gradients.app.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import pragmatic.gradients.page.GridGeometry;
import pragmatic.gradients.speech.TableCell;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.speech.TableLine;

/// The lines of a table below its heads. A line is made when it comes into sight or the keyboard
/// comes to it, and stays: a long table is thousands of nodes, of which a few are seen.
final class GridLines extends Region {
  /// Lines that are made before the next frame: all that are in sight would stop the window.
  private static final int STEP = 4;

  private final Map<Integer, GridLine> made = new HashMap<>();
  private final Consumer<TableCell> onShow;
  private final Consumer<TableChoice> onChosen;
  private List<TableLine> lines = List.of();
  private GridGeometry geometry = GridGeometry.NONE;
  private double width;
  private int from;
  private int to;
  private int row;
  private int column;
  private boolean asked;

  /// @param onShow called with the cell under the pointer or with the focus
  /// @param onChosen called with what a press on a cell puts on the board
  GridLines(Consumer<TableCell> onShow, Consumer<TableChoice> onChosen) {
    this.onShow = onShow;
    this.onChosen = onChosen;
  }

  void show(List<TableLine> now, GridGeometry in) {
    made.clear();
    getChildren().clear();
    lines = now;
    geometry = in;
    stop(0, 0);
    requestLayout();
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /// @param now of a line
  void widen(double now) {
    width = now;
    requestLayout();
  }

  /// What is in sight from now on.
  void see(double top, double height) {
    from = (int) Math.floor(top / geometry.rowHeight());
    to = (int) Math.ceil((top + height) / geometry.rowHeight());
    ask();
  }

  /// Makes all lines: for what is laid out without frames.
  void finish() {
    for (int i = 0; i < lines.size(); i++) line(i);
  }

  private void ask() {
    if (asked || missing() < 0) return;
    asked = true;
    Platform.runLater(this::step);
  }

  /// Goes on after the frame in which what it makes is laid out.
  private void step() {
    asked = false;
    for (int i = 0, next = missing(); i < STEP && next >= 0; i++, next = missing()) line(next);
  }

  /// The first line in sight that is still to be made, or −1.
  private int missing() {
    for (int i = from; i < Math.min(to, lines.size()); i++) if (!made.containsKey(i)) return i;
    return -1;
  }

  GridLine line(int index) {
    GridLine had = made.get(index);
    if (had != null) return had;
    TableLine shown = lines.get(index);
    GridLine line = new GridLine(shown, geometry, onChosen);
    for (int k = 0; k < shown.cells().size(); k++)
      tellOf(shown.cells().get(k), line.cells().get(k), index, k);
    made.put(index, line);
    getChildren().add(line);
    put(index, line);
    return line;
  }

  private void tellOf(TableCell cell, CellButton button, int ownRow, int ownColumn) {
    button
        .focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            stop(ownRow, ownColumn);
            onShow.accept(cell);
          }
        });
    // a press alone would leave the keyboard at another cell, of which is told when the page comes
    // back
    button.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> button.requestFocus());
    // not where keys bring another cell under a mouse that rests
    button.addEventHandler(MouseEvent.MOUSE_MOVED, _ -> onShow.accept(cell));
  }

  /// The one cell that Tab comes to.
  void stop(int nextRow, int nextColumn) {
    GridLine old = made.get(row);
    if (old != null) old.cells().forEach(cell -> cell.setFocusTraversable(false));
    row = nextRow;
    column = nextColumn;
    cell(row, column).ifPresent(now -> now.setFocusTraversable(true));
  }

  /// Tells of the cell at a place in the scene, which may be still to be made.
  void tell(double sceneX, double sceneY) {
    Point2D at = sceneToLocal(sceneX, sceneY);
    int line = (int) Math.floor(at.getY() / geometry.rowHeight());
    int cell = geometry.cell(at.getX(), width);
    if (has(line, cell)) onShow.accept(lines.get(line).cells().get(cell));
  }

  private boolean has(int line, int cell) {
    return line >= 0 && line < lines.size() && cell >= 0 && cell < lines.get(line).cells().size();
  }

  Optional<CellButton> cell(int atRow, int atColumn) {
    return has(atRow, atColumn) ? Optional.of(line(atRow).cells().get(atColumn)) : Optional.empty();
  }

  @Override
  protected double computePrefHeight(double width) {
    return geometry.bodyHeight();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected void layoutChildren() {
    made.forEach(this::put);
    ask();
  }

  private void put(int index, GridLine line) {
    double each = geometry.rowHeight();
    line.resizeRelocate(0, index * each, width, each);
  }
}
