package pragmatic.gradients.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;

/// The sets of slopes at the corners in a window: an axis of slopes must show them larger than the
/// dot that stands in them.
///
/// @param low the least slope in any set
/// @param high the greatest one
/// @param least length of the shortest set that is not a single slope; infinite for none
record SetsInView(double low, double high, double least) {
  /// An axis that cuts slopes off is this many times as long as the shortest set.
  private static final double LONGEST = 3;

  /// Slopes that go at most this many times as far as the shortest set are all on show.
  private static final double WHOLE = 7.2;

  /// Parts of the height that are paper below and above, and those where a set is short.
  private static final double PAPER = 0.3;

  private static final double LITTLE_PAPER = 0.05;

  /// Part of the slopes on show below which a set gives way: an axis for it would leave out nearly
  /// all of the curve.
  private static final double TINY = 0.05;

  /// @param bulk how far most slopes on show go
  static SetsInView of(List<NonsmoothPoint> breaks, double bulk) {
    SetsInView sets =
        new SetsInView(
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    for (NonsmoothPoint found : breaks) sets = sets.with(found.calculus().clarke(), bulk);
    return sets;
  }

  private SetsInView with(@Nullable Interval set, double bulk) {
    if (set == null || !Double.isFinite(set.low()) || !Double.isFinite(set.high())) return this;
    double length = set.high() - set.low();
    if (length < TINY * bulk) return this;
    if (length <= 64 * Math.ulp(Math.max(Math.abs(set.low()), Math.abs(set.high())))) return this;
    return new SetsInView(
        Math.min(low, set.low()), Math.max(high, set.high()), Math.min(least, length));
  }

  /// How long an axis may be: all sets have room; infinite where there is none.
  double most() {
    return Math.max(high - low, LONGEST * least);
  }

  /// Cuts off slopes that would press the sets flat; a side that needs less room than its half
  /// leaves it to the other.
  void limit(Extent slopes) {
    double length = slopes.high() - slopes.low();
    if (Double.isInfinite(least) || length <= WHOLE * least) return;
    double room = most() - (high - low);
    double below = low - slopes.low();
    double above = slopes.high() - high;
    slopes.within(low - Math.max(room / 2, room - above), high + Math.max(room / 2, room - below));
  }

  /// The axis that shows slopes, with some paper around them.
  double[] padded(Extent slopes) {
    boolean isShort = slopes.high() - slopes.low() > most();
    double paper = isShort ? LITTLE_PAPER : PAPER;
    return slopes.padded(paper, paper, Math.min(1, most()));
  }
}
