package pragmatic.gradients.speech;

import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
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

  /// `1 − δ(x)`: with the slope beside it, where that is one and not 0.
  static String markup(OneSidedLimit left, OneSidedLimit right, double weight, Board board) {
    double slope = left.slope();
    boolean beside = slope != 0 && Double.isFinite(slope) && Rounding.same(slope, right.slope());
    if (!beside || weight == 0) return markup(weight, board.variable(), board.x());
    return Numbers.of(slope)
        + (weight < 0 ? " − " : " + ")
        + markup(Math.abs(weight), board.variable(), board.x());
  }
}
