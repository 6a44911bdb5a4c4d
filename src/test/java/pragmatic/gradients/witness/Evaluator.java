package pragmatic.gradients.witness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// The value of a program in so many binary digits: of the product it uses the parsed tree alone.
/// Equal calls of equal arguments are one number, so that what is equal by its form is equal
/// whatever the digits.
final class Evaluator {
  private final Program program;
  private final Arithmetic real;
  private final Calls calls;

  Evaluator(Program program, Arithmetic real) {
    this.program = program;
    this.real = real;
    this.calls = new Calls(real);
  }

  Arithmetic arithmetic() {
    return real;
  }

  /// The value of the result.
  ///
  /// @throws Open if so many digits do not decide it
  Real at(Real... inputs) {
    return all(inputs).get(program.output());
  }

  /// The values of all nodes.
  List<Real> all(Real... inputs) {
    List<Real> values = new ArrayList<>();
    Map<List<Object>, Integer> known = new HashMap<>();
    List<Integer> same = new ArrayList<>();
    for (Node node : program.nodes()) {
      Integer before = known.putIfAbsent(form(node, same), node.id());
      same.add(before == null ? node.id() : before);
      values.add(before == null ? value(node, values, inputs) : values.get(before));
    }
    return values;
  }

  private static List<Object> form(Node node, List<Integer> same) {
    return switch (node) {
      case Node.Input input -> List.of(input.name());
      case Node.Constant constant -> List.of(constant.value());
      case Node.Call call -> {
        List<Object> form = new ArrayList<>();
        form.add(call.primitive().signature());
        for (int argument : call.arguments()) form.add(same.get(argument));
        yield form;
      }
    };
  }

  private Real value(Node node, List<Real> values, Real[] inputs) {
    return switch (node) {
      case Node.Input input -> inputs[program.inputs().indexOf(input.name())];
      case Node.Constant constant -> Real.of(constant.value());
      case Node.Call call -> {
        Real[] v = call.arguments().stream().map(values::get).toArray(Real[]::new);
        Real y = calls.value(call.primitive().name(), v, isOptional(call));
        yield y.isFinite() ? real.settled(y) : y;
      }
    };
  }

  /// Whether a loss has its options before the semicolon.
  private static boolean isOptional(Node.Call call) {
    return call.primitive().indexed() && call.primitive().leading() > 1;
  }

  @Override
  public String toString() {
    return program.text() + " in " + real + Arrays.asList(program.inputs());
  }
}
