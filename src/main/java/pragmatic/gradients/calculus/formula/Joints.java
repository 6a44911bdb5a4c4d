package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.calculus.formula.Derivation.Pair;
import pragmatic.gradients.calculus.formula.Formula.Num;

/// Derivatives of smooth functions of several arguments.
final class Joints {
  private Joints() {}

  static Optional<Formula> derivative(String name, List<Pair> v) {
    return switch (name) {
      case "hypot" ->
          Optional.of(Build.over(inner(v.get(0), v.get(0), v.get(1), v.get(1)), value("hypot", v)));
      case "atan2" -> Optional.of(angle(v.get(0), v.get(1)));
      case "logsumexp" -> Optional.of(mean(v));
      case "softmax" ->
          Optional.of(
              Build.product(
                  value("softmax", v),
                  Build.minus(chosen(v).derivative(), mean(v.subList(1, v.size())))));
      case "log_softmax" ->
          Optional.of(Build.minus(chosen(v).derivative(), mean(v.subList(1, v.size()))));
      case "cross_entropy" ->
          Optional.of(Build.minus(mean(v.subList(1, v.size())), chosen(v).derivative()));
      default -> Optional.empty();
    };
  }

  private static Formula value(String name, List<Pair> v) {
    return Build.call(name, v.stream().map(Pair::value).toList());
  }

  /// a·b′ + c·d′
  private static Formula inner(Pair a, Pair b, Pair c, Pair d) {
    return Build.sum(
        Build.product(a.value(), b.derivative()), Build.product(c.value(), d.derivative()));
  }

  /// The angle jumps by 2π where the first argument changes sign and the second is negative.
  private static Formula angle(Pair a, Pair b) {
    Formula square =
        Build.sum(Build.power(a.value(), Build.number(2)), Build.power(b.value(), Build.number(2)));
    Formula turn =
        Build.minus(
            Build.product(b.value(), a.derivative()), Build.product(a.value(), b.derivative()));
    Formula cut =
        Build.product(
            Build.number(2),
            new Formula.Symbol("pi"),
            Build.call("heaviside", Build.negate(b.value())));
    return Build.sum(Build.over(turn, square), Masses.delta(a, cut));
  }

  private static Pair chosen(List<Pair> v) {
    return v.get(1 + (v.getFirst().value() instanceof Num(Ratio i) ? i.small() : 0));
  }

  /// Σ softmax(i; z)·zᵢ′
  private static Formula mean(List<Pair> z) {
    List<Formula> terms = new ArrayList<>();
    for (int i = 0; i < z.size(); i++) {
      List<Formula> arguments = new ArrayList<>(z.stream().map(Pair::value).toList());
      arguments.addFirst(Build.number(i));
      terms.add(Build.product(Build.call("softmax", arguments), z.get(i).derivative()));
    }
    return Build.sum(terms);
  }
}
