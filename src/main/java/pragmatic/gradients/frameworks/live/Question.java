package pragmatic.gradients.frameworks.live;

import java.util.List;
import pragmatic.gradients.frameworks.Mode;
import pragmatic.gradients.program.Program;

/// What a framework is asked: the derivatives of a program at a point.
///
/// @param at one value per input
public record Question(Program program, List<Double> at, Mode mode) {
  public Question {
    at = List.copyOf(at);
  }
}
