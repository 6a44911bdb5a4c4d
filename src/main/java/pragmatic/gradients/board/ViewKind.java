package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.program.Program;

/// How a function of several inputs is shown.
public enum ViewKind {
  /// Logits, probabilities, target and gradient as bars.
  BARS,
  /// A map of two inputs, with the slice along each beside it.
  MAP,
  /// One curve with a point for each element of a vector.
  TOGETHER,
  /// One slice at a time, as a function of one input.
  SLICES;

  /// What a program can be shown as, best first.
  public static List<ViewKind> of(Program program) {
    List<ViewKind> ways = new ArrayList<>();
    if (CrossEntropyParts.fits(program)) ways.add(BARS);
    if (program.inputs().size() == 2) ways.add(MAP);
    if (ElementwiseSum.fits(program)) ways.add(TOGETHER);
    ways.add(SLICES);
    return ways;
  }
}
