package pragmatic.gradients.lesson;

import java.util.List;

/// A cell of the notebook that a lesson was made from.
///
/// @param number from 1, over all cells
/// @param prose paragraphs of Markdown of a text cell; none of code
/// @param source of code; empty of a text cell
/// @param output that stands below it in the notebook, may be empty
/// @param sign whether what was printed agrees, or empty where nothing was asked
public record TaughtCell(
    int number, List<String> prose, String source, String output, String sign) {
  public TaughtCell {
    prose = List.copyOf(prose);
  }

  /// Where a step comes from.
  ///
  /// @param number of the cell
  /// @param line of its source, from 1; 0 for all of it
  public record CellPlace(int number, int line) {}
}
