package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.text.RichText;

/// A line of a table.
///
/// @param call what the line is, in program text
/// @param place said behind it, or empty
public record TableLine(RichText call, RichText place, List<TableCell> cells) {
  public TableLine {
    cells = List.copyOf(cells);
  }
}
