package pragmatic.gradients.notebook.question;

import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Derivatives;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Whether numbers of 32 bits, which frameworks reckon with, have the gradient that numbers of 64
/// have. Ties may appear or vanish by rounding: 0.1 + 0.2 and 0.3 are the same number in 32 bits
/// alone.
final class RoundingCheck {
  /// Far more than rounding does to a gradient of a few steps, far less than a tie does.
  private static final double TOLERANCE = 1e-2;

  private RoundingCheck() {}

  static boolean agrees(Program program, double[] at, Convention rules) {
    return same(gradient(program, at, rules, false), gradient(program, at, rules, true));
  }

  /// Whether two gradients are the same but for rounding.
  static boolean same(double[] a, double[] b) {
    double scale = 0;
    for (int i = 0; i < a.length; i++)
      if (Double.isFinite(a[i])) scale = Math.max(scale, Math.abs(a[i]));
    for (int i = 0; i < a.length; i++) {
      boolean both = Double.isNaN(a[i]) && Double.isNaN(b[i]) || a[i] == b[i];
      double size = Math.max(Math.abs(a[i]), Math.abs(b[i]));
      if (!both && !(Math.abs(a[i] - b[i]) <= TOLERANCE * size + 1e-6 * scale + 1e-12))
        return false;
    }
    return true;
  }

  /// Reverse mode, each value rounded before the next one is computed, if wished.
  private static double[] gradient(Program program, double[] at, Convention rules, boolean rounds) {
    int size = program.nodes().size();
    double[] values = new double[size];
    Derivatives[] tape = new Derivatives[size];
    boolean[] dependent = program.dependent();
    for (Node node : program.nodes()) {
      int id = node.id();
      double value =
          switch (node) {
            case Node.Input input -> at[program.inputs().indexOf(input.name())];
            case Node.Constant constant -> constant.value();
            case Node.Call call -> {
              double[] v = call.gathered(values);
              if (dependent[id])
                tape[id] = Derivatives.of(call, v, call.gathered(dependent), rules);
              yield call.primitive().value(v);
            }
          };
      values[id] = rounds ? (float) value : value;
    }
    double[] adjoints = new double[size];
    adjoints[program.output()] = 1;
    for (int id = program.output(); id >= 0; id--)
      if (adjoints[id] != 0 && tape[id] != null && program.node(id) instanceof Node.Call call)
        pull(call, tape[id], adjoints, dependent);
    double[] gradient = new double[at.length];
    for (Node node : program.nodes())
      if (node instanceof Node.Input input)
        gradient[program.inputs().indexOf(input.name())] += adjoints[node.id()];
    return gradient;
  }

  private static void pull(
      Node.Call call, Derivatives local, double[] adjoints, boolean[] dependent) {
    for (int i = 0; i < local.partials().length; i++) {
      int argument = call.arguments().get(i);
      if (!dependent[argument] || !call.primitive().rule().isDifferentiableBy(i)) continue;
      adjoints[argument] += local.masked()[i] ? 0 : local.partials()[i] * adjoints[call.id()];
    }
  }
}
