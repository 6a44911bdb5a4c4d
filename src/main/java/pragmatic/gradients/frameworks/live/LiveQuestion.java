package pragmatic.gradients.frameworks.live;

import java.util.List;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Program;

/// What a framework is asked: the derivatives of a program at a point.
///
/// @param at one value per input
public record LiveQuestion(Program program, List<Double> at, Mode mode) {
  public LiveQuestion {
    at = List.copyOf(at);
  }
}
