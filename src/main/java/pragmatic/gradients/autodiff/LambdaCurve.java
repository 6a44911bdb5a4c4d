package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.Optional;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;

/// The answer of forward mode as a function of λ, one λ for all ties: a polynomial whose degree is
/// at most the number of ties that follow one another. Ties of three and more arguments give a
/// corner at ½.
public final class LambdaCurve {
  private final double[] low;
  private final double[] high;

  private LambdaCurve(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /// The curve at a point, or nothing where it is no polynomial: where slopes are infinite.
  ///
  /// @param at one value per input of the program
  /// @param input which input moves
  public static Optional<LambdaCurve> of(Program program, double[] at, int input) {
    double[] direction = new double[at.length];
    direction[input] = 1;
    Tape tape = new Tape(program, at, direction);
    double[] low = tape.polynomial(0);
    double[] high = tape.polynomial(1);
    return low == null || high == null ? Optional.empty() : Optional.of(new LambdaCurve(low, high));
  }

  /// @param lambda in [0, 1]
  public double at(double lambda) {
    return Polynomials.at(lambda <= 0.5 ? low : high, lambda);
  }

  /// Whether one polynomial holds on all of [0, 1].
  public boolean isOnePolynomial() {
    if (low.length != high.length) return false;
    for (int i = 0; i < low.length; i++)
      if (Math.abs(low[i] - high[i]) > 1e-9 * Math.max(1, Math.abs(low[i]))) return false;
    return true;
  }

  /// `2λ^{2} − λ`, in markup without dollar signs; two formulas are set apart by a semicolon.
  public String formula() {
    return isOnePolynomial() ? formula(low) : formula(low) + "; " + formula(high);
  }

  private static String formula(double[] coefficients) {
    StringBuilder text = new StringBuilder();
    for (int i = coefficients.length - 1; i >= 0; i--) {
      double c = coefficients[i];
      if (c == 0 && (i > 0 || !text.isEmpty())) continue;
      text.append(text.isEmpty() ? (c < 0 ? "−" : "") : c < 0 ? " − " : " + ");
      boolean one = i > 0 && Math.abs(Math.abs(c) - 1) < 1e-9;
      text.append(one ? "" : Numbers.of(Math.abs(c)));
      text.append(i == 0 ? "" : i == 1 ? "λ" : "λ^{" + i + "}");
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LambdaCurve curve
        && Arrays.equals(low, curve.low)
        && Arrays.equals(high, curve.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  @Override
  public String toString() {
    return formula();
  }
}
