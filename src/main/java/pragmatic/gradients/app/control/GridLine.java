package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.GridGeometry;
import pragmatic.gradients.speech.TableChoice;
import pragmatic.gradients.speech.TableLine;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// A line of a table: a call, its place, and a cell for every framework.
final class GridLine extends Region {
  private final GridGeometry geometry;
  private final RichTextNode call;
  private final RichTextNode place;
  private final List<CellButton> cells;

  /// @param choose called with what a press on a cell puts on the board
  GridLine(TableLine line, GridGeometry geometry, Consumer<TableChoice> choose) {
    this.geometry = geometry;
    call = text(line.call(), Role.INK);
    place = text(line.place(), Role.INK3);
    cells = line.cells().stream().map(cell -> new CellButton(cell, geometry.z(), choose)).toList();
    getStyleClass().add("pg-table-row");
    setPickOnBounds(false);
    getChildren().setAll(call, place);
    getChildren().addAll(cells);
  }

  private RichTextNode text(RichText text, Role role) {
    return new RichTextNode(text, geometry.z().type().hint(), role);
  }

  List<CellButton> cells() {
    return cells;
  }

  @Override
  protected void layoutChildren() {
    double body = geometry.z().type().body();
    put(place, put(call, 0) + body * .8);
    double gap = body * .12;
    for (int k = 0; k < cells.size(); k++) {
      double x = geometry.left(k, getWidth());
      double width = geometry.left(k + 1, getWidth()) - x - 2 * gap;
      cells.get(k).resizeRelocate(x + gap, gap, width, getHeight() - 2 * gap);
    }
  }

  /// @return where it ends
  private double put(RichTextNode text, double x) {
    double width = Math.ceil(text.prefWidth(-1));
    double height = text.prefHeight(width);
    text.resizeRelocate(x, (getHeight() - height) / 2, width, height);
    return x + width;
  }
}
