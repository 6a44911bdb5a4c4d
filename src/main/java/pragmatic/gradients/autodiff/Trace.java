package pragmatic.gradients.autodiff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// A forward pass, line by line: the dual numbers of every node and the ties that were met.
///
/// @param steps one per node of the program, in order
public record Trace(Program program, List<TraceStep> steps) {
  public Trace {
    steps = List.copyOf(steps);
  }

  /// @param tie the tie met at this node, or null
  /// @param jump whether a primitive sat exactly on a jump, which automatic differentiation does
  ///   not see
  public record TraceStep(int node, Dual dual, @Nullable Tie tie, boolean jump) {
    public Optional<Tie> met() {
      return Optional.ofNullable(tie);
    }
  }

  public Dual result() {
    return steps.get(program.output()).dual();
  }

  public List<Tie> ties() {
    return steps.stream().flatMap(step -> step.met().stream()).toList();
  }
}
