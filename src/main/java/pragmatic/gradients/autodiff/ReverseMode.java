package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Reverse mode at a point: one pass forward that fills a tape, one backward that carries adjoints
/// to all inputs.
///
/// The rules are those of forward mode. What differs is what frameworks differ in: a branch that
/// `where` did not select, an argument that lost a max and the flat part of relu receive the
/// adjoint 0 and go on multiplying it, so that 0·∞ becomes NaN (`where(x > 0, sqrt(x), 0)` at 0 and
/// below); comparisons receive nothing at all.
public final class ReverseMode {
  private ReverseMode() {}

  /// The adjoints of every node: the derivative of the result by that node.
  ///
  /// @param value of the result
  /// @param values of all nodes
  /// @param adjoints one per node; 0 where none arrived
  /// @param reached whether an adjoint arrived, be it 0
  /// @param ties met, in evaluation order
  public record Adjoints(
      Program program,
      double value,
      double[] values,
      double[] adjoints,
      boolean[] reached,
      List<Tie> ties) {
    public Adjoints {
      ties = List.copyOf(ties);
    }

    /// The derivative by an input; 0 if nothing flows to it.
    public double gradient(int input) {
      String name = program.inputs().get(input);
      for (Node node : program.nodes())
        if (node instanceof Node.Input(int id, String n) && n.equals(name)) return adjoints[id];
      return 0;
    }

    /// The derivatives by all inputs.
    public double[] gradient() {
      double[] gradient = new double[program.inputs().size()];
      Arrays.setAll(gradient, this::gradient);
      return gradient;
    }
  }

  /// Runs the program forward and its tape backward.
  ///
  /// @param at one value per input of the program
  public static Adjoints at(Program program, double[] at, Convention convention) {
    double[] values = ForwardMode.values(program, at);
    boolean[] dependent = program.dependent();
    Derivatives[] tape = new Derivatives[values.length];
    List<Tie> ties = new ArrayList<>();
    for (Node.Call call : program.calls()) {
      if (!dependent[call.id()]) continue;
      Derivatives local =
          Derivatives.of(call, call.gathered(values), call.gathered(dependent), convention);
      tape[call.id()] = local;
      if (local.tie() != null) ties.add(local.tie());
    }
    double[] adjoints = new double[values.length];
    boolean[] reached = new boolean[values.length];
    adjoints[program.output()] = 1;
    reached[program.output()] = true;
    for (int id = program.output(); id >= 0; id--) {
      if (reached[id] && tape[id] != null && program.node(id) instanceof Node.Call call)
        pull(call, tape[id], adjoints, reached, dependent, convention);
    }
    return new Adjoints(program, values[program.output()], values, adjoints, reached, ties);
  }

  /// Adds what one call sends to its arguments.
  private static void pull(
      Node.Call call,
      Derivatives local,
      double[] adjoints,
      boolean[] reached,
      boolean[] dependent,
      Convention convention) {
    double adjoint = adjoints[call.id()];
    boolean absorbed = adjoint == 0 && convention.zeroUpstreamStaysZero(call.primitive().name());
    boolean cut = convention.masking(call) == Masking.CUT;
    for (int i = 0; i < local.partials().length; i++) {
      if (cut && local.masked()[i]) continue;
      int argument = call.arguments().get(i);
      if (!dependent[argument] || !call.primitive().rule().isDifferentiableBy(i)) continue;
      double term = local.masked()[i] || absorbed ? 0 : local.partials()[i] * adjoint;
      adjoints[argument] = reached[argument] ? adjoints[argument] + term : term;
      reached[argument] = true;
    }
  }
}
