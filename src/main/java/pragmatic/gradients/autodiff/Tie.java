package pragmatic.gradients.autodiff;

import java.util.List;

/// A tie that was met, and what the convention chose.
///
/// @param picked the slope chosen at a kink; the weights chosen at a selection
public record Tie(TieSite site, double... picked) {
  /// A framework that computes in single precision stands this near to an end or the middle.
  private static final double NEAR = 1e-6;

  /// What a convention chooses there.
  public static Tie by(Convention convention, TieSite site) {
    return switch (site) {
      case TieSite.Kink kink -> new Tie(kink, convention.slope(kink));
      case TieSite.TiedSelection selection -> new Tie(selection, convention.weights(selection));
    };
  }

  /// λ of the tie-break that chooses alike, 0 the left and 1 the right slope; NaN where three or
  /// more arguments share.
  public double lambda() {
    double exact =
        switch (site) {
          case TieSite.Kink kink -> (picked[0] - kink.left()) / (kink.right() - kink.left());
          case TieSite.TiedSelection selection ->
              selection.count() != 2 ? Double.NaN : selection.largest() ? picked[0] : 1 - picked[0];
        };
    double named = Math.rint(2 * exact) / 2;
    return Math.abs(exact - named) < NEAR ? named : exact;
  }

  /// λ of the tie-break that chooses alike at all of several ties; NaN if there is none.
  public static double lambda(List<Tie> ties) {
    double common = Double.NaN;
    for (Tie tie : ties) {
      double lambda = tie.lambda();
      if (Double.isNaN(lambda) || !Double.isNaN(common) && common != lambda) return Double.NaN;
      common = lambda;
    }
    return common;
  }
}
