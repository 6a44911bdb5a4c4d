package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Bars;
import pragmatic.gradients.board.Together;
import pragmatic.gradients.program.Program;

/// How a function of several inputs is shown.
public enum Showing {
  /// Logits, probabilities, target and gradient as bars.
  BARS,
  /// A map of two inputs, with the slice along each beside it.
  MAP,
  /// One curve with a point for each element of a vector.
  TOGETHER,
  /// One slice at a time, as a function of one input.
  SLICES;

  /// What a program can be shown as, best first.
  static List<Showing> of(Program program) {
    List<Showing> ways = new ArrayList<>();
    if (Bars.fits(program)) ways.add(BARS);
    if (program.inputs().size() == 2) ways.add(MAP);
    if (Together.fits(program)) ways.add(TOGETHER);
    ways.add(SLICES);
    return ways;
  }
}
