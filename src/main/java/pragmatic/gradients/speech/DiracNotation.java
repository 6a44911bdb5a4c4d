package pragmatic.gradients.speech;

import pragmatic.gradients.words.Numbers;

/// How a Dirac delta is written.
public final class DiracNotation {
  private DiracNotation() {}

  /// `2·δ(x)`, `δ(x − 1)`, `−δ(x + 0.5)`: markup for mathematics, without the `$` signs.
  ///
  /// @param at where it stands
  public static String markup(double weight, String variable, double at) {
    String factor = weight == 1 ? "" : weight == -1 ? "−" : Numbers.of(weight) + "·";
    String argument =
        at == 0 ? variable : variable + (at > 0 ? " − " : " + ") + Numbers.of(Math.abs(at));
    return factor + "δ(" + argument + ")";
  }
}
