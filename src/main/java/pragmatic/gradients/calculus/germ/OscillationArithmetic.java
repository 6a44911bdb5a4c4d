package pragmatic.gradients.calculus.germ;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.calculus.germ.Oscillation.Swing;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Rule;

/// Sums, products, powers and signs of germs that swing without end.
final class OscillationArithmetic {
  /// Where a function's slope is looked at for whether it is one-to-one.
  private static final int SAMPLES = 64;

  /// Longer intervals may hide a turn of a catalogue's function between two samples.
  private static final double LONGEST = 16;

  static final Germ UNKNOWN = new Undecided(UndecidedReason.OSCILLATION);

  private final WorkBudget work;
  private final GermArithmetic algebra;

  OscillationArithmetic(WorkBudget work, GermArithmetic algebra) {
    this.work = work;
    this.algebra = algebra;
  }

  /// The same germ as a series, if it is an oscillation.
  Germ series(Germ germ) {
    return germ instanceof Oscillation o ? o.series(work) : germ;
  }

  /// @param b a number
  Germ plus(Oscillation a, Germ b) {
    return switch (b) {
      case LogPowerSeries s ->
          algebra.plus(a.known(), s) instanceof LogPowerSeries known
              ? new Oscillation(known, a.size(), a.least(), a.greatest(), a.swing())
              : UNKNOWN;
      case Oscillation o -> plus(a, o);
      case InfiniteGerm i -> i;
      default -> algebra.plus(a.series(work), b);
    };
  }

  private Germ plus(Oscillation a, Oscillation b) {
    int order = a.size().compareTo(b.size());
    if (order > 0) return plus(b, a);
    if (order < 0) return plus(a, b.series(work));
    return algebra.plus(a.known(), b.known()) instanceof LogPowerSeries known
        ? new Oscillation(
            known,
            a.size(),
            Math.nextDown(a.least() + b.least()),
            Math.nextUp(a.greatest() + b.greatest()),
            Swing.BOUNDED)
        : UNKNOWN;
  }

  Germ negated(Oscillation a) {
    return algebra.negate(a.known()) instanceof LogPowerSeries known
        ? new Oscillation(known, a.size(), -a.greatest(), -a.least(), a.swing())
        : UNKNOWN;
  }

  /// @param b a number
  Germ times(Oscillation a, Germ b) {
    return switch (b) {
      case LogPowerSeries s when s.isExactZero() -> LogPowerSeries.ZERO;
      case LogPowerSeries s when s.lead() == 0 -> times(a, s);
      case Oscillation o when a.isPlain() && o.isPlain() -> product(a, o);
      case InfiniteGerm i -> {
        Sign sign = sign(a);
        yield sign == Sign.POSITIVE || sign == Sign.NEGATIVE
            ? new InfiniteGerm(i.sign() * sign.number(), i.constant())
            : UNKNOWN;
      }
      default -> algebra.times(a.series(work), series(b));
    };
  }

  private Germ times(Oscillation a, LogPowerSeries s) {
    Monomial size = a.size().times(s.m(0));
    Ball c = s.c(0);
    double x = a.least() * c.center();
    double y = a.greatest() * c.center();
    if (Double.isInfinite(a.least()) || Double.isInfinite(a.greatest())) {
      x = Double.NEGATIVE_INFINITY;
      y = Double.POSITIVE_INFINITY;
    }
    double spread =
        c.isExact() ? 0 : 2 * c.radius() * Math.max(Math.abs(a.least()), Math.abs(a.greatest()));
    if (algebra.times(a.known(), s) instanceof LogPowerSeries known) {
      Monomial rest = s.size() > 1 ? s.m(1) : s.order();
      return new Oscillation(
          known.upTo(a.size().times(rest)),
          size,
          down(Math.min(x, y), c) - spread,
          up(Math.max(x, y), c) + spread,
          a.swing());
    }
    return UNKNOWN;
  }

  private static double down(double x, Ball factor) {
    return Math.abs(factor.center()) == 1 ? x : Math.nextDown(x);
  }

  private static double up(double x, Ball factor) {
    return Math.abs(factor.center()) == 1 ? x : Math.nextUp(x);
  }

  private static Germ product(Oscillation a, Oscillation b) {
    double[] ends = {
      a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high()
    };
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double end : ends) {
      if (Double.isNaN(end)) return UNKNOWN;
      least = Math.min(least, Math.nextDown(end));
      greatest = Math.max(greatest, Math.nextUp(end));
    }
    return Oscillation.between(least, greatest, Swing.BOUNDED);
  }

  Germ power(Oscillation a, Ball written) {
    Ball exponent = BallPower.exponent(written, work);
    if (exponent.isExactZero()) return LogPowerSeries.constant(work.number(1));
    double p = exponent.center();
    boolean whole = exponent.isWhole();
    boolean alone = a.known().isExactZero() && !a.size().isOne();
    if (!a.isPlain() && !alone) return algebra.power(a.series(work), exponent);
    double low = alone ? a.least() : a.low();
    double high = alone ? a.greatest() : a.high();
    if (!whole && high < 0) return Germ.UNDEFINED;
    if (low <= 0 && (high >= 0 && p < 0 || low < 0 && !whole)) return UNKNOWN;
    Monomial size = a.size().power(Exponent.of(exponent, work));
    if (whole && !exponent.isOdd() && low < 0 && high > 0) {
      double most = Math.nextUp(Math.pow(Math.max(-low, high), p));
      Swing swing = a.swing() == Swing.FILLED ? Swing.FILLED : Swing.BOUNDED;
      return new Oscillation(LogPowerSeries.ZERO, size, 0, most, swing);
    }
    double x = Math.pow(low, p);
    double y = Math.pow(high, p);
    return bounded(size, x, y, a.swing());
  }

  /// Between two numbers that are known but for rounding.
  private static Germ bounded(Monomial size, double x, double y, Swing swing) {
    double least = Math.min(x, y);
    double greatest = Math.max(x, y);
    if (!(greatest - least < Double.POSITIVE_INFINITY)) return UNKNOWN;
    return new Oscillation(
        LogPowerSeries.ZERO,
        size,
        least - 4 * Math.ulp(least),
        greatest + 4 * Math.ulp(greatest),
        swing);
  }

  /// The sign, SWINGING where there may be several.
  Sign sign(Oscillation a) {
    Sign low = sign(a, a.least());
    Sign high = sign(a, a.greatest());
    return low == Sign.POSITIVE ? low : high == Sign.NEGATIVE ? high : Sign.SWINGING;
  }

  /// The side of 0 that it is on or touches from, SWINGING where it may be on both.
  Sign side(Germ germ) {
    if (!(germ instanceof Oscillation a)) return algebra.sign(germ);
    Sign low = sign(a, a.least());
    Sign high = sign(a, a.greatest());
    if (low == Sign.POSITIVE || low == Sign.ZERO) return Sign.POSITIVE;
    return high == Sign.NEGATIVE || high == Sign.ZERO ? Sign.NEGATIVE : Sign.SWINGING;
  }

  private Sign sign(Oscillation a, double b) {
    if (Double.isInfinite(b)) return Sign.SWINGING;
    return algebra.sign(algebra.plus(a.known(), LogPowerSeries.term(a.size(), work.number(b))));
  }

  /// A smooth function: between numbers by the bounds, near one number by the slope there, else of
  /// the series that is bounded.
  ///
  /// @param function of a series
  Germ of(Rule.Smooth rule, Oscillation u, UnaryOperator<Germ> function) {
    DoubleUnaryOperator f = rule.value();
    if (u.isPlain()) {
      boolean half =
          rule.expansion() == Expansion.LOGARITHM || rule.expansion() == Expansion.SQUARE_ROOT;
      if (half && u.high() < 0) return Germ.UNDEFINED;
      return rule.cell().applyAsDouble(u.low()) == rule.cell().applyAsDouble(u.high())
          ? image(u, f, x -> rule.slope().at(x, f.applyAsDouble(x)))
          : UNKNOWN;
    }
    double center = u.known().constant().center();
    double slope = rule.slope().at(center, f.applyAsDouble(center));
    boolean near =
        u.size().isInfinitesimal()
            && u.known().order().isInfinitesimal()
            && !u.known().isInfinite()
            && Double.isFinite(slope)
            && slope != 0
            && !GermFunctions.isEdge(rule, center);
    if (!near || !(function.apply(u.known()) instanceof LogPowerSeries known))
      return function.apply(u.series(work));
    Monomial rest = Monomial.larger(u.size(), u.known().withoutConstant(work).first());
    LogPowerSeries factor = LogPowerSeries.constant(new DoubleBall(slope, 1e-9 * Math.abs(slope)));
    Oscillation swing =
        new Oscillation(LogPowerSeries.ZERO, u.size(), u.least(), u.greatest(), u.swing());
    return algebra.plus(times(swing, factor), known.upTo(u.size().times(rest)));
  }

  /// A smooth function of a germ that swings between numbers.
  ///
  /// @param slope its derivative; what is not finite ends its domain
  Germ image(Oscillation a, DoubleUnaryOperator function, DoubleUnaryOperator slope) {
    if (!a.isPlain()) return UNKNOWN;
    double low = a.low();
    double high = a.high();
    double from = function.applyAsDouble(low);
    double to = function.applyAsDouble(high);
    if (!Double.isFinite(from) || !Double.isFinite(to) || high - low > LONGEST) return UNKNOWN;
    double first = 0;
    boolean turns = false;
    for (int k = 1; k < SAMPLES; k++) {
      double at = slope.applyAsDouble(low + (high - low) * k / SAMPLES);
      if (!Double.isFinite(at)) return UNKNOWN;
      if (first == 0) first = at;
      turns |= at * first <= 0;
    }
    return turns
        ? Oscillation.between(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, a.swing().folded())
        : bounded(Monomial.ONE, from, to, a.swing());
  }

  /// A continuous function that is affine between breaks, of a germ that swings between numbers.
  Germ image(Oscillation a, double[] breaks, DoubleUnaryOperator function) {
    if (!a.isPlain()) return UNKNOWN;
    double least = Math.min(function.applyAsDouble(a.low()), function.applyAsDouble(a.high()));
    double greatest = Math.max(function.applyAsDouble(a.low()), function.applyAsDouble(a.high()));
    for (double at : breaks) {
      if (at <= a.low() || at >= a.high()) continue;
      least = Math.min(least, function.applyAsDouble(at));
      greatest = Math.max(greatest, function.applyAsDouble(at));
    }
    if (!(greatest - least > 1e-9)) return UNKNOWN;
    return Oscillation.between(
        least, greatest, a.swing() == Swing.FILLED ? Swing.FILLED : Swing.BOUNDED);
  }
}
