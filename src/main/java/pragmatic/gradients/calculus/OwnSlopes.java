package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.Derivatives;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Vocabulary;

/// The slopes that a rule gives for a single call, held against the derivatives of that call.
final class OwnSlopes {
  private final Pass pass;
  private final Node.Call call;
  private final double[] v;
  private final boolean[] needed;

  OwnSlopes(Pass pass, Node.Call call) {
    this.pass = pass;
    this.call = call;
    this.v = call.gathered(pass.values());
    this.needed = call.gathered(pass.program().dependent());
  }

  /// An argument by which the call has a derivative, but the rule answers something else.
  Optional<Reason> departure() {
    double[] slopes = Derivatives.of(call, v, needed, pass.convention()).partials();
    Program alone = alone();
    for (int i = 0; i < v.length; i++) {
      if (!needed[i] || !call.primitive().rule().isDifferentiableBy(i)) continue;
      Double derivative = Calculus.at(alone, v, i).derivative();
      if (derivative != null && !Rounding.same(slopes[i], derivative))
        return Optional.of(new Reason.OwnRule(call, slopes[i], derivative));
    }
    return Optional.empty();
  }

  /// Whether the call has no derivative by an argument that depends on an input, or along the
  /// direction in which all of them move.
  boolean isNonsmooth() {
    Program alone = alone();
    for (int i = 0; i < v.length; i++)
      if (needed[i] && Calculus.at(alone, v, i).derivative() == null) return true;
    return Calculus.at(moved(), new double[1], 0).derivative() == null;
  }

  /// The call of one input t, by which each argument moves as it does in the pass.
  private Program moved() {
    List<Node> nodes = new ArrayList<>(List.of(new Node.Input(0, "t")));
    List<Integer> arguments = new ArrayList<>();
    for (int i = 0; i < v.length; i++) {
      double tangent = pass.trace().steps().get(call.arguments().get(i)).dual().tangent();
      int start = constant(nodes, v[i]);
      int slope = constant(nodes, Double.isFinite(tangent) ? tangent : 0);
      int step = add(nodes, "*", slope, 0);
      arguments.add(add(nodes, "+", start, step));
    }
    int output = nodes.size();
    nodes.add(new Node.Call(output, 1, call.primitive(), arguments, null, call.column()));
    return new Program("", List.of("t"), nodes, output);
  }

  private static int constant(List<Node> nodes, double value) {
    nodes.add(new Node.Constant(nodes.size(), value, Double.toString(value)));
    return nodes.size() - 1;
  }

  private int add(List<Node> nodes, String operator, int first, int second) {
    Primitive primitive = Vocabulary.named(operator).orElseThrow();
    nodes.add(
        new Node.Call(nodes.size(), 1, primitive, List.of(first, second), null, call.column()));
    return nodes.size() - 1;
  }

  /// The call of inputs of its own, one per argument.
  private Program alone() {
    List<Node> nodes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Integer> arguments = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      names.add("x" + i);
      // an index is a number in every program, and nothing has a slope by it
      boolean index = i == 0 && call.primitive().indexed();
      nodes.add(
          index
              ? new Node.Constant(i, v[i], Double.toString(v[i]))
              : new Node.Input(i, names.get(i)));
      arguments.add(i);
    }
    int output = nodes.size();
    nodes.add(new Node.Call(output, 1, call.primitive(), arguments, null, call.column()));
    return new Program("", names, nodes, output);
  }
}
