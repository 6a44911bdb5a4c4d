package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.notebook.question.Answerer;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;

/// Derivatives that are differentiated again. What frameworks answer twice at a kink was measured
/// of few functions and follows no rule of ours; of a smooth function all of them answer what
/// calculus says, so that its derivative stands for the answer as a formula.
final class SecondDerivatives {
  private SecondDerivatives() {}

  /// The derivatives of a number by some of its inputs, as numbers that depend on others.
  ///
  /// @param inputs by which it is differentiated
  /// @param outer what stands for each of them in the result
  /// @return nothing unless it is smooth here and each has a formula
  static Optional<List<Scalar>> of(Scalar root, List<Scalar> inputs, List<Scalar> outer) {
    if (!isSmooth(root)) return Optional.empty();
    List<Scalar> symbols = SympyDerivatives.symbols(root);
    QuestionPart part;
    try {
      part = Answerer.whole(root, symbols);
    } catch (ProgramException e) {
      return Optional.empty();
    }
    Program program = part.program();
    Map<String, Scalar> named = new HashMap<>();
    List<Scalar> order = new ArrayList<>();
    // a number that depends on nothing is a program of an input that nobody asks for
    for (int i = 0; i < part.wanted().size(); i++) {
      Scalar symbol = symbols.get(part.wanted().get(i));
      order.add(symbol);
      int own = inputs.indexOf(symbol);
      named.put(program.inputs().get(i), own < 0 ? symbol : outer.get(own));
    }
    List<Scalar> derivatives = new ArrayList<>();
    for (Scalar input : inputs) {
      int place = order.indexOf(input);
      if (place < 0) {
        derivatives.add(Scalar.constant(0, root.type()));
        continue;
      }
      Optional<Program> formula =
          DerivativeFormula.of(program, place).written().flatMap(Symbolic::program);
      if (formula.isEmpty()) return Optional.empty();
      Scalar derivative = SympyDerivatives.expression(formula.get(), named, root.type());
      if (!Double.isFinite(derivative.value())) return Optional.empty();
      derivatives.add(derivative);
    }
    return Optional.of(derivatives);
  }

  /// The derivatives of a weighted sum of numbers by some of their inputs.
  static Optional<List<Scalar>> of(List<Scalar> roots, List<Double> weights, List<Scalar> inputs) {
    List<Scalar> sums = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      Scalar root = roots.get(i);
      Optional<List<Scalar>> derivatives = of(root, inputs, inputs);
      if (derivatives.isEmpty()) return derivatives;
      for (int j = 0; j < inputs.size(); j++) {
        Scalar term = weighted(derivatives.get().get(j), weights.get(i));
        if (i == 0) sums.add(term);
        else if (term.depends() || term.value() != 0) sums.set(j, made("+", sums.get(j), term));
      }
    }
    return Optional.of(sums);
  }

  private static Scalar weighted(Scalar number, double weight) {
    return weight == 1 ? number : made("*", number, Scalar.constant(weight, number.type()));
  }

  private static Scalar made(String operator, Scalar a, Scalar b) {
    return Scalar.result(Broadcast.primitive(operator), List.of(a, b), a.type());
  }

  /// Whether a number has derivatives of every order here.
  static boolean isSmooth(Scalar root) {
    Set<Scalar> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Scalar> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Scalar next = open.pop();
      if (!seen.add(next)) continue;
      if (next.isBranched() || !Double.isFinite(next.value())) return false;
      if (next.origin() == Scalar.Origin.RESULT && !isSmoothHere(next)) return false;
      next.arguments().forEach(open::push);
    }
    return true;
  }

  private static boolean isSmoothHere(Scalar number) {
    List<Scalar> arguments = number.arguments();
    return switch (number.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) when operator == Rule.Operator.POWER -> {
        Scalar exponent = arguments.get(1);
        boolean whole = !exponent.depends() && exponent.value() == Math.rint(exponent.value());
        yield arguments.getFirst().value() > 0 || whole && exponent.value() >= 0;
      }
      case Rule.Arithmetic arithmetic -> true;
      case Rule.Smooth smooth ->
          Double.isFinite(smooth.slope().at(arguments.getFirst().value(), number.value()));
      case Rule.Multivariate several -> !several.hasBoundary();
      default -> false;
    };
  }
}
