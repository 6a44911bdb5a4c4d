package pragmatic.gradients.calculus.formula;

import pragmatic.gradients.calculus.formula.Derivation.Pair;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits.SignFunction;

/// The derivative of the larger of two arguments, or of the smaller one.
///
/// Steps of the difference weigh both derivatives. Where the arguments are equal on a stretch,
/// rounding would put the two steps out of step, and one of the derivatives is chosen instead:
/// there they are equal. So too where one argument may have no value and the other is taken.
final class SelectedSlope {
  private SelectedSlope() {}

  /// @throws Unwritable if either argument may have no value where the other is taken
  static Formula of(Rule.Selection selection, Pair a, Pair b) {
    Formula ahead = Build.minus(a.value(), b.value());
    if (selection.ignoresNaN() && !a.equals(b)) {
      boolean always = Domain.isEverywhere(a.value());
      if (!Domain.isEverywhere(b.value())) {
        if (!always) throw new Unwritable(UnwrittenReason.DOMAIN);
        return chosen(selection, b, a);
      }
      if (!always) return chosen(selection, a, b);
    }
    if (Build.isZero(ahead)) return a.derivative();
    boolean both = !Build.isZero(a.derivative()) && !Build.isZero(b.derivative());
    if (both && Flatness.seemsToVanish(ahead)) return chosen(selection, a, b);
    boolean largest = selection.largest();
    Formula wins = Steps.call(SignFunction.HEAVISIDE, largest ? ahead : Build.negate(ahead));
    Formula loses = Steps.call(SignFunction.HEAVISIDE, largest ? Build.negate(ahead) : ahead);
    return Build.sum(Build.product(wins, a.derivative()), Build.product(loses, b.derivative()));
  }

  /// The second one's, if the first is not ahead of it or has no value.
  private static Formula chosen(Rule.Selection selection, Pair a, Pair b) {
    Rule.Relation ahead = selection.largest() ? Rule.Relation.GREATER : Rule.Relation.LESS;
    return Build.call(
        "where", Relations.of(ahead, a.value(), b.value()), a.derivative(), b.derivative());
  }
}
