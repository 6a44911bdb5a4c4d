package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Forward mode at a point: one pass of dual numbers, with its trace.
public final class ForwardMode {
  private ForwardMode() {}

  /// Runs the program on dual numbers.
  ///
  /// @param at one value per input of the program
  /// @param seed which input has tangent 1
  /// @return the trace; its result is ⟨f, ∂f/∂input⟩ under the convention. NaN and infinities flow
  ///   and are kept.
  public static Trace at(Program program, double[] at, int seed, Convention convention) {
    double[] tangents = new double[at.length];
    tangents[seed] = 1;
    return along(program, at, tangents, convention);
  }

  /// The same along a direction: the tangent is linear in it.
  public static Trace along(
      Program program, double[] at, double[] direction, Convention convention) {
    int size = program.nodes().size();
    double[] values = new double[size];
    double[] tangents = new double[size];
    boolean[] dependent = program.dependent();
    boolean[] moves = new boolean[size];
    List<Trace.TraceStep> steps = new ArrayList<>(size);
    for (Node node : program.nodes()) {
      int id = node.id();
      Tie tie = null;
      boolean jump = false;
      switch (node) {
        case Node.Input input -> {
          int index = program.inputs().indexOf(input.name());
          values[id] = at[index];
          tangents[id] = direction[index];
          moves[id] = direction[index] != 0 || convention.held() == Held.ZERO;
        }
        case Node.Constant constant -> values[id] = constant.value();
        case Node.Call call -> {
          double[] v = call.gathered(values);
          if (dependent[id]) {
            boolean[] needed = call.gathered(dependent);
            Derivatives local = Derivatives.of(call, v, needed, convention);
            values[id] = local.value();
            Moved moved = Moved.of(call, v, moves, dependent, local, convention);
            moves[id] = moved.any();
            tangents[id] = moved.any() ? moved.tangent(call.gathered(tangents)) : 0;
            tie = local.tie();
            jump = local.jump();
          } else {
            values[id] = call.primitive().value(v);
          }
        }
      }
      steps.add(new Trace.TraceStep(id, new Dual(values[id], tangents[id]), tie, jump));
    }
    return new Trace(program, steps);
  }

  /// The value alone.
  public static double value(Program program, double... at) {
    double[] values = values(program, at);
    return values[program.output()];
  }

  /// The values of all nodes.
  public static double[] values(Program program, double... at) {
    double[] values = new double[program.nodes().size()];
    for (Node node : program.nodes()) {
      values[node.id()] =
          switch (node) {
            case Node.Input input -> at[program.inputs().indexOf(input.name())];
            case Node.Constant constant -> constant.value();
            case Node.Call call -> call.primitive().value(call.gathered(values));
          };
    }
    return values;
  }
}
