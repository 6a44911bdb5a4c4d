package pragmatic.gradients.notebook.question;

import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Derivatives;
import pragmatic.gradients.autodiff.ReverseMode;
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
    double[] exact = ReverseMode.at(program, at, rules).gradient();
    double[] rounded = gradient(program, at, rules);
    for (int i = 0; i < exact.length; i++) {
      boolean both = Double.isNaN(exact[i]) && Double.isNaN(rounded[i]) || exact[i] == rounded[i];
      double size = Math.max(Math.abs(exact[i]), Math.abs(rounded[i]));
      if (!both && !(Math.abs(exact[i] - rounded[i]) <= TOLERANCE * size + 1e-12)) return false;
    }
    return true;
  }

  /// Reverse mode, each value rounded before the next one is computed.
  private static double[] gradient(Program program, double[] at, Convention rules) {
    int size = program.nodes().size();
    double[] values = new double[size];
    Derivatives[] tape = new Derivatives[size];
    boolean[] dependent = program.dependent();
    for (Node node : program.nodes()) {
      int id = node.id();
      switch (node) {
        case Node.Input input -> values[id] = (float) at[program.inputs().indexOf(input.name())];
        case Node.Constant constant -> values[id] = constant.value();
        case Node.Call call -> {
          double[] v = call.gathered(values);
          if (dependent[id]) tape[id] = Derivatives.of(call, v, call.gathered(dependent), rules);
          values[id] = (float) call.primitive().value(v);
        }
      }
    }
    double[] adjoints = new double[size];
    adjoints[program.output()] = 1;
    for (int id = program.output(); id >= 0; id--) {
      if (tape[id] == null || adjoints[id] == 0 || !(program.node(id) instanceof Node.Call call))
        continue;
      for (int i = 0; i < tape[id].partials().length; i++) {
        int argument = call.arguments().get(i);
        if (!dependent[argument] || !call.primitive().rule().isDifferentiableBy(i)) continue;
        adjoints[argument] += tape[id].masked()[i] ? 0 : tape[id].partials()[i] * adjoints[id];
      }
    }
    double[] gradient = new double[at.length];
    for (Node node : program.nodes())
      if (node instanceof Node.Input input)
        gradient[program.inputs().indexOf(input.name())] += adjoints[node.id()];
    return gradient;
  }
}
