package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// What a program's value and gradient tend to on a path to a point.
///
/// @param value limit of the value, and its slope by the path's parameter
/// @param gradient limits of the partial derivatives, which may be infinite; NaN where not defined
/// @param imprecise whether some limit is known to fewer digits than an answer needs
/// @param doubt why some limit is not known, or null
public record PathLimit(
    OneSidedLimit value, double[] gradient, boolean imprecise, @Nullable UndecidedReason doubt) {
  public boolean isDecided() {
    return doubt == null;
  }

  public boolean isFinite() {
    for (double slope : gradient) if (!Double.isFinite(slope)) return false;
    return true;
  }

  /// Whether some partial derivative grows without bound.
  public boolean isInfinite() {
    for (double slope : gradient) if (Double.isInfinite(slope)) return true;
    return false;
  }

  static PathLimit undecided(int inputs, UndecidedReason doubt) {
    return new PathLimit(OneSidedLimit.undecided(doubt), new double[inputs], false, doubt);
  }

  /// Reads limits off germs in the path's parameter.
  static PathLimit of(GradientGerms.Moving result, int inputs) {
    OneSidedLimit value = OneSidedLimit.of(result.value(), 1);
    double[] gradient = new double[inputs];
    UndecidedReason doubt =
        value.status() == OneSidedLimit.Status.OSCILLATING
            ? UndecidedReason.OSCILLATION
            : value.doubt();
    boolean imprecise = value.isImprecise();
    for (int i = 0; i < inputs; i++) {
      Germ slope = result.gradient()[i];
      gradient[i] = limit(slope);
      if (slope instanceof Germ.Undecided(UndecidedReason unknown)) doubt = unknown;
      if (slope instanceof Oscillation) doubt = UndecidedReason.OSCILLATION;
      if (slope instanceof ExponentialSum e && e.grows(0) && !e.isInfinite())
        doubt = UndecidedReason.TRUNCATION;
      if (plain(slope) instanceof LogPowerSeries s && s.lead() < 0 && !s.order().isInfinitesimal())
        doubt = UndecidedReason.TRUNCATION;
      imprecise |=
          plain(slope) instanceof LogPowerSeries s
              && s.constant().radius() > SideRun.IMPRECISE * Math.abs(gradient[i]) + 1e-13;
    }
    return new PathLimit(value, gradient, imprecise, doubt);
  }

  /// Without what decays exponentially.
  private static Germ plain(Germ slope) {
    return slope instanceof ExponentialSum e && !e.isInfinite() ? e.plain() : slope;
  }

  private static double limit(Germ slope) {
    return switch (plain(slope)) {
      case Germ.InfiniteGerm(int sign, boolean constant) -> sign * Double.POSITIVE_INFINITY;
      case ExponentialSum e -> {
        LogPowerSeries factor = e.scales().get(e.lead()).factor();
        yield factor.signOf(factor.lead()) * Double.POSITIVE_INFINITY;
      }
      case LogPowerSeries s -> {
        if (s.isInfinite()) yield s.signOf(s.lead()) * Double.POSITIVE_INFINITY;
        yield s.order().isInfinitesimal() ? s.constant().center() + 0.0 : Double.NaN;
      }
      default -> Double.NaN;
    };
  }
}
