package pragmatic.gradients.picture;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Program;

/// Chooses the ranges of values of both plots for a range of inputs.
///
/// They depend on the function and the range alone, not on the point on show: while a slider moves,
/// axes stand still.
///
/// @param function range of f
/// @param derivative range of f'
public record Axes(Viewport.Span function, Viewport.Span derivative) {
  private static final int SAMPLES = 512;

  /// Part of the height that a cusp's tangents get.
  private static final double CUSP = 0.3;

  /// Part of the height beyond a place where a curve turns.
  private static final double TURN = 0.06;

  /// Up to this many points that are not smooth get room for their tangents; more of them are too
  /// dense to be shown one by one.
  private static final int FEW = 24;

  /// @param at one value per input
  /// @param reach how far tangents reach to each side, in units of x
  public static Axes of(
      Program program,
      double[] at,
      int input,
      Viewport viewport,
      List<NonsmoothPoint> breaks,
      double reach) {
    Sweep sweep = Sweep.kept(program.attached(), input);
    double[] xs = new double[SAMPLES + 1];
    for (int i = 0; i <= SAMPLES; i++) xs[i] = viewport.xLow() + viewport.width() * i / SAMPLES;
    sweep.run(xs, xs.length, at, Conventions.MIDDLE);
    Extent values = new Extent().withBulk(sweep.values(), xs.length);
    double[] turns = turns(sweep.values(), values);
    Extent slopes = new Extent().withBulk(sweep.tangents(), xs.length).with(0);
    for (double peak :
        new Peaks(Arrays.copyOf(sweep.tangents(), xs.length), viewport, breaks).found())
      slopes.with(peak);
    SetsInView sets = SetsInView.of(breaks, slopes.high() - slopes.low());
    boolean fans = false;
    for (NonsmoothPoint found : breaks) includeSet(slopes, found.calculus());
    double least = slopes.low();
    double most = slopes.high();
    if (breaks.size() <= FEW) sets.limit(slopes);
    for (NonsmoothPoint found : breaks) includeJump(slopes, found.calculus(), least, most);
    if (breaks.size() <= FEW) {
      for (NonsmoothPoint found : breaks) {
        fans |= includeFan(values, found.calculus(), reach);
        includeCusp(values, found.calculus());
      }
    }
    // a narrow window is low too, or its corners would look straight
    double room = Math.min(1, viewport.width() / 4);
    // what turns at the edge of the plot would look cut off there
    if (fans) {
      values.withInterval(turns);
      includeEnds(values, breaks);
    }
    double[] f = fans ? values.padded(0, 0, room / 2) : values.padded(0.16, 0.16, room);
    double[] d = sets.padded(slopes);
    Viewport.Span y = viewport.y();
    return new Axes(y == null ? new Viewport.Span(f[0], f[1]) : y, new Viewport.Span(d[0], d[1]));
  }

  /// Values a little beyond those where a curve turns inside of its window.
  private static double[] turns(double[] column, Extent values) {
    double from = column[0];
    double to = column[SAMPLES];
    double room = TURN * (values.high() - values.low());
    boolean below = values.low() < Math.min(from, to);
    boolean above = values.high() > Math.max(from, to);
    return new double[] {
      below ? values.low() - room : Double.NaN, above ? values.high() + room : Double.NaN
    };
  }

  /// Room for the dashed tangents, so that the fan is seen whole.
  private static boolean includeFan(Extent values, Calculus calculus, double reach) {
    if (calculus.point() != PointClass.KINK) return false;
    double limit = calculus.left().limit();
    double height = values.high() - values.low();
    // a steep tangent ends where its pixels end, not where its line would
    double most = Math.max(height, Tolerance.HEIGHT * reach) * 0.6;
    values.with(limit + Math.clamp(calculus.left().slope() * reach, -most, most));
    values.with(limit - Math.clamp(calculus.right().slope() * reach, -most, most));
    return true;
  }

  /// Room for the dots and rings at jumps, over which buttons stand.
  private static void includeEnds(Extent values, List<NonsmoothPoint> breaks) {
    double room = TURN * (values.high() - values.low());
    double low = values.low();
    double high = values.high();
    for (NonsmoothPoint found : breaks) {
      Calculus calculus = found.calculus();
      if (calculus.diracWeight() == null) continue;
      double[] ends = {calculus.value(), calculus.left().limit(), calculus.right().limit()};
      for (double end : ends)
        if (end >= low && end <= high) values.with(end - room).with(end + room);
    }
  }

  /// Room for the upright tangents of a cusp, beyond its tip.
  private static void includeCusp(Extent values, Calculus calculus) {
    boolean cusp = calculus.point() == PointClass.CUSP || calculus.point() == PointClass.HALF_CUSP;
    if (!cusp || !Double.isFinite(calculus.value())) return;
    double room = CUSP * (values.high() - values.low());
    if (Double.isInfinite(calculus.left().slope()))
      values.with(calculus.value() + Math.signum(calculus.left().slope()) * room);
    if (Double.isInfinite(calculus.right().slope()))
      values.with(calculus.value() - Math.signum(calculus.right().slope()) * room);
  }

  private static void includeSet(Extent slopes, Calculus calculus) {
    Interval clarke = calculus.clarke();
    if (clarke != null) slopes.with(clarke.low()).with(clarke.high());
  }

  /// An arrow needs its head, and the answer at a jump, which is a slope beside it, its dot; slopes
  /// that are far from most others do not.
  private static void includeJump(Extent slopes, Calculus calculus, double least, double most) {
    Double weight = calculus.diracWeight();
    if (weight == null) return;
    slopes.with(weight);
    for (double slope : new double[] {calculus.left().slope(), calculus.right().slope()})
      if (slope >= least && slope <= most) slopes.with(slope);
  }

  /// The frame of the upper plot in a rectangle of the page.
  public Frame functionFrame(Viewport viewport, double x, double y, double width, double height) {
    return frame(viewport, function, x, y, width, height);
  }

  /// The frame of the lower plot in a rectangle of the page.
  public Frame derivativeFrame(Viewport viewport, double x, double y, double width, double height) {
    return frame(viewport, derivative, x, y, width, height);
  }

  private static Frame frame(
      Viewport v, Viewport.Span span, double x, double y, double width, double height) {
    return new Frame(x, y, width, height, v.xLow(), v.xHigh(), span.low(), span.high());
  }

  /// The same axes with room for more slopes, as those that wrong answers need.
  public Axes showingSlopes(double @Nullable ... slopes) {
    Extent extent = new Extent().with(derivative.low()).with(derivative.high());
    double before = extent.high() - extent.low();
    extent.withInterval(slopes);
    if (extent.high() - extent.low() <= before) return this;
    double[] padded = extent.padded(0.08, 0.12, 1);
    return new Axes(function, new Viewport.Span(padded[0], padded[1]));
  }
}
