package pragmatic.gradients.program;

import java.util.List;
import java.util.function.IntPredicate;

/// Which nodes of a program are reached from some of its inputs.
///
/// @param from whether an input counts, by its position
record Reach(IntPredicate from) implements Interpretation<Boolean, RuntimeException> {
  @Override
  public Boolean input(int index) {
    return from.test(index);
  }

  @Override
  public Boolean constant(Node.Constant constant) {
    return false;
  }

  @Override
  public Boolean call(Node.Call call, List<Boolean> arguments) {
    return arguments.contains(true);
  }
}
