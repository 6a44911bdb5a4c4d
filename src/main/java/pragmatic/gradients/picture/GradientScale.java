package pragmatic.gradients.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// How long gradients are drawn on a map, so that a long one is seen whole and a short one is still
/// seen: where the axes do that, by their scale, so that a disc of radius 1 reaches to 1.
///
/// @param frame of the map
/// @param x first input of the point at which gradients begin
/// @param y second input of it
/// @param margin pixels that stay free between the end of a gradient and the edge of the map
record GradientScale(Frame frame, double x, double y, double margin) {
  /// Length of a gradient that is long for the map, as a part of the map's side.
  private static final double LONG = 0.276;

  /// Longest gradient that is drawn, as a part of the map's side.
  private static final double LONGEST = 0.42;

  /// Part of their length to which gradients shrink at the edge of the map.
  private static final double SMALLEST = 0.35;

  /// Part of the length that suits the map to which gradients shrink to have the scale of its axes.
  private static final double AXES = 0.75;

  /// Margins between the point and the end of the shortest gradient of a set.
  private static final double APART = 2;

  /// From the scale of the axes to one that is told.
  private static final double TOLD = 0.02;

  /// Pixels of a gradient that is none but for rounding; under the dot of its answer a longer one
  /// would be read as 0.
  private static final double SEEN = .5;

  private static final MathContext FIGURES = new MathContext(2);

  /// Pixels of a gradient of length 1.
  ///
  /// @param steepness length of a gradient that is long for the map
  /// @param truth all gradients that calculus allows
  /// @param others further gradients to draw, each of two components; what is not finite is passed
  ///   over
  double unit(double steepness, GradientSet truth, List<double[]> others) {
    double longest = steepness;
    for (double[] vertex : truth.vertices())
      longest = Math.max(longest, (length(vertex) + truth.radius()) * LONG / LONGEST);
    for (double[] other : others)
      if (Double.isFinite(length(other)))
        longest = Math.max(longest, length(other) * LONG / LONGEST);
    List<double[]> all = new ArrayList<>(truth.vertices());
    all.addAll(others);
    double wanted = apart(suiting(LONG * frame.width() / longest), truth, all);
    double fitting = wanted;
    for (double[] g : all) {
      fitting = Math.min(fitting, room(frame.px(x), frame.x(), frame.right(), g[0]));
      fitting = Math.min(fitting, room(-frame.py(y), -frame.bottom(), -frame.y(), g[1]));
    }
    return Math.max(fitting, wanted * SMALLEST);
  }

  /// Says in a corner of the map how much shorter or longer gradients are than on its axes.
  ///
  /// @param unit pixels of a gradient of length 1
  /// @param drawn those on show
  Optional<Mark.Label> note(double unit, List<Tip> drawn, Style style) {
    boolean some = drawn.stream().anyMatch(tip -> tip.length() > SEEN);
    double factor = unit / frame.scaleX();
    // gradients of nearly no length have no scale
    if (!some || !isOne() || !(Math.abs(factor - 1) >= TOLD) || !Double.isFinite(factor))
      return Optional.empty();
    String part = Numbers.of(new BigDecimal(factor).round(FIGURES).doubleValue());
    double left = frame.x() + style.label() * .5;
    double right = frame.right() - style.label() * .5;
    double top = frame.y() + style.label() * 1.2;
    double bottom = frame.bottom() - style.label() * .6;
    List<TextAnchor> spots = new ArrayList<>();
    for (double row : new double[] {bottom, top})
      spots.addAll(List.of(TextAnchor.start(left, row), TextAnchor.end(right, row)));
    // with a line of text between them, down both sides
    for (double row = top; row < bottom; row += 3 * style.label())
      spots.addAll(List.of(TextAnchor.start(left, row), TextAnchor.end(right, row)));
    RichText text = RichText.of(Words.say("map.scale", part));
    RichText brief = RichText.of(Words.say("map.scale.brief", part));
    // without it a gradient would be read off the axes
    return Optional.of(new Mark.Label(text, Role.INK2, spots, LabelKind.CORNER, brief, null));
  }

  /// The scale of the axes, if it is one and not much smaller.
  private double suiting(double unit) {
    double axes = frame.scaleX();
    return isOne() && axes <= unit && axes >= AXES * unit ? axes : unit;
  }

  /// Whether both axes have the same scale.
  private boolean isOne() {
    double apart = Math.abs(frame.scaleX() - frame.scaleY());
    return apart <= Tolerance.EDGE / frame.width() * frame.scaleX();
  }

  /// Long enough for each corner of a set to stand apart from the point, or in it; but no gradient
  /// becomes too long for that.
  private double apart(double unit, GradientSet truth, List<double[]> all) {
    if (truth.vertices().size() < 2) return unit;
    double most =
        all.stream().mapToDouble(GradientScale::length).filter(Double::isFinite).max().orElse(0);
    double least =
        truth.vertices().stream()
            .mapToDouble(GradientScale::length)
            .filter(length -> length > Rounding.RELATIVE * most)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return Math.max(unit, Math.min(APART * margin / least, LONGEST * frame.width() / most));
  }

  /// A gradient as far as the map goes.
  Tip seen(Tip tip) {
    double across = part(tip.right(), frame.px(x) - frame.x(), frame.right() - frame.px(x));
    double upright = part(tip.up(), frame.bottom() - frame.py(y), frame.py(y) - frame.y());
    double part = Math.min(across, upright);
    return part < 1 ? new Tip(part * tip.right(), part * tip.up()) : tip;
  }

  /// Whether a gradient ends on the map.
  boolean isSeen(Tip tip) {
    return seen(tip).equals(tip);
  }

  private static double part(double way, double before, double after) {
    double room = way > 0 ? after : before;
    return Math.abs(way) > room ? Math.max(0, room / Math.abs(way)) : 1;
  }

  private static double length(double[] gradient) {
    return Math.hypot(gradient[0], gradient[1]);
  }

  /// Pixels of a slope of 1, so that the end of a slope comes no nearer to the edge than the
  /// margin.
  private double room(double at, double low, double high, double slope) {
    double room = (slope > 0 ? high - at : at - low) - margin;
    return Math.abs(slope) > 0 && Double.isFinite(slope)
        ? room / Math.abs(slope)
        : Double.POSITIVE_INFINITY;
  }
}
