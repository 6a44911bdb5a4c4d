package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.Nullable;

/// What holds arbitrarily near on one side of a point.
///
/// @param limit one-sided limit, may be infinite; NaN unless the status is OK
/// @param slope one-sided derivative relative to that side's own limit, may be infinite; NaN if
///   there is none, as where the limit is infinite or the difference quotients swing
/// @param radius bound of the rounding error of the limit
/// @param slopeRadius bound of the rounding error of the slope
/// @param doubt why the side is undecided, else null
public record OneSidedLimit(
    double limit,
    double slope,
    double radius,
    double slopeRadius,
    Status status,
    @Nullable UndecidedReason doubt) {

  /// A slope within this of zero that rounding error hides is zero; one that rounding hides and
  /// that may be larger is not known, nor a limit that may be off by more, relative to its size.
  private static final double LOST = 0x1p-20;

  public enum Status {
    OK,
    /// No real value on this side.
    UNDEFINED,
    UNDECIDED,
    /// Values swing without end and have no limit.
    OSCILLATING;

    /// `ok`, `undefined`, `undecided`, `oscillating`.
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static OneSidedLimit undecided(UndecidedReason doubt) {
    return new OneSidedLimit(Double.NaN, Double.NaN, 0, 0, Status.UNDECIDED, doubt);
  }

  static final OneSidedLimit UNDEFINED =
      new OneSidedLimit(Double.NaN, Double.NaN, 0, 0, Status.UNDEFINED, null);

  static final OneSidedLimit OSCILLATING =
      new OneSidedLimit(Double.NaN, Double.NaN, 0, 0, Status.OSCILLATING, null);

  /// A side where nothing is special.
  public static OneSidedLimit plain(double value, double slope) {
    return new OneSidedLimit(value + 0.0, slope + 0.0, 0, 0, Status.OK, null);
  }

  public boolean isOk() {
    return status == Status.OK;
  }

  /// Whether both are sides with a slope, and these differ by more than rounding.
  public boolean hasOtherSlope(OneSidedLimit other) {
    double rounding = Ball.FACTOR * (slopeRadius + other.slopeRadius);
    double size = Math.max(Math.abs(slope), Math.abs(other.slope));
    return isOk()
        && other.isOk()
        && Math.abs(slope - other.slope) > rounding + Ball.FACTOR * Ball.HALF_ULP * size;
  }

  /// Whether the limit is known to fewer digits than an answer needs. One that is not told from 0
  /// is good enough where it is less than such a digit of 1.
  boolean isImprecise() {
    double size = Math.abs(limit);
    return radius > SideRun.IMPRECISE * size
        && (size > Ball.FACTOR * radius || radius > SideRun.IMPRECISE);
  }

  /// Reads limit and slopes off a germ in t, where the input is `x + direction·t`.
  static OneSidedLimit of(Germ germ, int direction) {
    return switch (germ) {
      case Germ.UndefinedGerm undefined -> UNDEFINED;
      case Germ.Undecided(UndecidedReason doubt) -> undecided(doubt);
      // the number ∞ is no real value, growth towards it has a limit
      case Germ.InfiniteGerm(int sign, boolean constant) -> constant ? UNDEFINED : infinite(sign);
      case LogPowerSeries series -> of(series, direction);
      case ExponentialSum sum -> of(sum, direction);
      case Oscillation swing -> of(swing, direction);
    };
  }

  /// What decays exponentially has neither a limit nor a slope to add.
  private static OneSidedLimit of(ExponentialSum sum, int direction) {
    if (!sum.grows(0)) return of(sum.plain(), direction);
    LogPowerSeries factor = sum.scales().getFirst().factor();
    if (factor.lead() >= 0) return infinite(factor.signOf(factor.lead()));
    return undecided(factor.isWhole() ? UndecidedReason.ROUNDING : UndecidedReason.TRUNCATION);
  }

  /// Where the swing fades with the distance, the difference quotients swing; where it fades faster
  /// there is a slope, but whether slopes nearby tend to it is not known.
  private static OneSidedLimit of(Oscillation swing, int direction) {
    LogPowerSeries known = swing.known();
    Monomial size = swing.size();
    boolean swings = swing.swing() != Oscillation.Swing.BOUNDED;
    int lead = known.lead();
    if (known.isInfinite() && known.m(lead).compareTo(size) < 0) return of(known, direction);
    if (known.isInfinite() || size.isInfinite() || !known.order().isInfinitesimal())
      return undecided(UndecidedReason.OSCILLATION);
    if (size.isOne()) return swings ? OSCILLATING : undecided(UndecidedReason.OSCILLATION);
    OneSidedLimit side = of(known.upTo(size), direction);
    if (Double.isInfinite(side.slope)) return side;
    return swings && size.compareTo(Monomial.T) == 0 && known.order().compareTo(size) > 0
        ? new OneSidedLimit(
            known.constant().center() + 0.0,
            Double.NaN,
            known.constant().radius(),
            0,
            Status.OK,
            null)
        : undecided(UndecidedReason.OSCILLATION);
  }

  private static OneSidedLimit infinite(int sign) {
    return new OneSidedLimit(sign * Double.POSITIVE_INFINITY, Double.NaN, 0, 0, Status.OK, null);
  }

  private static OneSidedLimit of(LogPowerSeries u, int direction) {
    if (u.isInfinite()) return infinite(u.signOf(u.lead()));
    if (!u.order().isInfinitesimal()) return undecided(UndecidedReason.TRUNCATION);
    // what cannot be told from 0 is not shown as a small number
    double limit = u.constant().vanishes() ? 0 : u.constant().center();
    if (Double.isInfinite(limit)) return undecided(UndecidedReason.OVERFLOW);
    // many digits may not all be those of a double
    double cut = u.constant().minus(DoubleBall.exact(limit)).center();
    double radius = u.constant().radius() + Math.abs(cut);
    if (radius > LOST * Math.max(1, Math.abs(limit))) return undecided(UndecidedReason.ROUNDING);
    for (int i = 0; i < u.size(); i++) {
      int toOne = u.m(i).compareTo(Monomial.T);
      if (!u.m(i).isInfinitesimal() || (u.vanishes(i) && toOne != 0)) continue;
      if (toOne < 0)
        return ok(limit, direction * u.signOf(i) * Double.POSITIVE_INFINITY, radius, 0);
      if (toOne > 0) return ok(limit, 0, radius, 0);
      if (u.vanishes(i) && u.c(i).radius() > LOST) return undecided(UndecidedReason.ROUNDING);
      double slope = u.vanishes(i) ? 0 : direction * u.c(i).center();
      if (Double.isInfinite(slope)) return undecided(UndecidedReason.OVERFLOW);
      return ok(limit, slope, radius, u.c(i).radius());
    }
    if (u.order().compareTo(Monomial.T) <= 0) return undecided(UndecidedReason.TRUNCATION);
    return ok(limit, 0, radius, 0);
  }

  private static OneSidedLimit ok(double limit, double slope, double radius, double slopeRadius) {
    return new OneSidedLimit(limit + 0.0, slope + 0.0, radius, slopeRadius, Status.OK, null);
  }
}
