package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.program.Program;

/// What a cell of a table puts on the board: a program at a point under the rules of a framework.
///
/// @param at one value per input
public record TableChoice(Program program, List<Double> at, Framework framework) {
  public TableChoice {
    at = List.copyOf(at);
  }
}
