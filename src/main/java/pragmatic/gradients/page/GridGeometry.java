package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.TableLine;

/// Where the columns and lines of a table stand, in pixels of the table.
///
/// @param columns columns of cells, behind that of the calls
/// @param lines how many
/// @param first width that the longest call needs
public record GridGeometry(int columns, int lines, double first, Style z) {
  /// Of a table without lines.
  public static final GridGeometry NONE = new GridGeometry(0, 0, 0, Style.DESK);

  public static GridGeometry of(List<TableLine> lines, int columns, Style z, TextMeasure measure) {
    double first =
        lines.stream()
            .mapToDouble(line ->
                measure.width(line.call(), z.type().hint())
                    + z.type().body() * 1.2
                    + measure.width(line.place(), z.type().hint()))
            .max()
            .orElse(0);
    return new GridGeometry(columns, lines.size(), first, z);
  }

  /// The same with another width of the calls, in which their head has room at least.
  public GridGeometry startingAt(double width) {
    return new GridGeometry(columns, lines, Math.max(width, z.type().body() * 6), z);
  }

  public double rowHeight() {
    return Math.round(z.type().body() * (z.versions() ? 2 : 1.75));
  }

  public double headHeight() {
    return Math.round(z.type().hint() * (z.versions() ? 2.2 : 1.8));
  }

  /// The height of all lines.
  public double bodyHeight() {
    return rowHeight() * lines;
  }

  /// Where a column of cells begins.
  ///
  /// @param cell index of the column; as many as there are for the end of the last one
  public double left(int cell, double width) {
    double call = Math.min(first, width * .48);
    int count = Math.max(1, columns);
    double each = Math.min(z.type().body() * 12, (width - call) / count);
    double rest = width - call - each * columns;
    return call + rest * .25 + cell * (each + rest * .75 / count);
  }

  /// The index of the column of cells at a place, or −1 where there is none.
  public int cell(double x, double width) {
    for (int cell = 0; cell < columns; cell++)
      if (x >= left(cell, width) && x < left(cell + 1, width)) return cell;
    return -1;
  }

  /// The height of the lines in a table of a height: whole ones, since half a line looks like a
  /// fault from the back row.
  public double shown(double height) {
    double room = Math.max(0, height - headHeight() - 1);
    return Math.max(Math.min(room, rowHeight()), Math.floor(room / rowHeight()) * rowHeight());
  }

  /// The width of the lines: without the bar, where one is needed.
  public double bodyWidth(double width, double height) {
    return width - (bodyHeight() > height - headHeight() - 1 + .5 ? 16 : 0);
  }
}
