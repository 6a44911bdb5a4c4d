package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.DifferenceQuotients;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Forward, backward and central difference quotient at the point on show against the step h, which
/// falls from left to right on a log scale, with the slopes of both sides and their mean to hold
/// them against.
public final class QuotientPlot {
  /// Steps whose quotients the axis shows even where they are far from the limit.
  private static final int COARSE = DifferenceQuotients.DENSITY;

  /// Rounding is seen when it moves a curve by this part of what is shown.
  private static final double SEEN = 0.01;

  private final BoardView view;
  private final Style style;
  private final boolean brief;
  private final Calculus calculus;
  private final DifferenceQuotients quotients;
  private final double left;
  private final double right;
  private final PanelArea area;
  private final Frame frame;
  private final List<Mark> marks = new ArrayList<>();

  /// @param plots where the plots stand; this one takes the place of the lower
  /// @param brief presenter mode: fewer words
  public QuotientPlot(BoardView view, PlotArea plots, Style style, boolean brief) {
    this.view = view;
    this.style = style;
    this.brief = brief;
    this.calculus = view.explanation().calculus();
    this.quotients =
        DifferenceQuotients.of(view.board().program(), view.board().at(), view.board().active());
    this.left = calculus.left().slope();
    this.right = calculus.right().slope();
    this.area = new PanelArea(plots, style, brief);
    double[] range = range();
    this.frame = area.frame(0, DifferenceQuotients.DECADES, 0, range[0], range[1]);
  }

  /// The limits decide; what is far from them, as at large steps or in rounding, is cut off.
  private double[] range() {
    Extent limits = new Extent().with(left).with(right).with(mean());
    double reach = Double.POSITIVE_INFINITY;
    if (!limits.isEmpty()) {
      double size = Math.max(Math.abs(limits.low()), Math.abs(limits.high()));
      reach = 1.5 * Math.max(limits.high() - limits.low(), size == 0 ? 1 : size);
    }
    Extent all = new Extent().with(limits.low()).with(limits.high());
    double low = limits.low() - reach;
    double high = limits.high() + reach;
    for (double[] column : List.of(quotients.forward(), quotients.backward(), quotients.central()))
      for (int i = 0; i <= COARSE; i++)
        if (Double.isFinite(column[i]))
          all.with(limits.isEmpty() ? column[i] : Math.clamp(column[i], low, high));
    double height = all.high() - all.low();
    double least = height > 0 ? height : all.high() == 0 ? 1 : Math.abs(all.high());
    return all.padded(0, 0, all.isEmpty() ? 1 : least);
  }

  private double mean() {
    return left / 2 + right / 2;
  }

  public Picture picture() {
    marks.add(new Mark.Grid(decades(), yTicks(), false, true));
    for (double decade : decades())
      marks.add(new Mark.Tick(decade, RichText.of(power((int) decade))));
    label(Words.say("panel.steps.axis"), Role.INK2, List.of(area.axisName(frame, 2.4)));
    label(brief ? briefSentence() : sentence(), Role.INK2, area.sentence());
    limits();
    curve(Role.RIGHT, quotients.forward(), "panel.steps.forward", right);
    curve(Role.LEFT, quotients.backward(), "panel.steps.backward", left);
    curve(Role.FUNCTION, quotients.central(), "panel.steps.central", mean());
    rounding();
    return new Picture(frame, area.room(frame), marks);
  }

  /// What stands over the panel.
  public String title() {
    return Words.say("panel.steps.title");
  }

  /// Every second power of ten, or every fourth where numbers are wide.
  private List<Double> decades() {
    int by = frame.width() / 8 > style.tick() * 4.5 ? 2 : 4;
    List<Double> decades = new ArrayList<>();
    for (int i = 0; i <= DifferenceQuotients.DECADES; i += by) decades.add((double) i);
    return decades;
  }

  private static String power(int decade) {
    return decade == 0 ? "1" : "10^{−" + decade + "}";
  }

  private List<Double> yTicks() {
    return Ticks.of(
        frame.yLow(), frame.yHigh(), frame.height(), style.tick() * (brief ? 1.8 : 2.6));
  }

  private void limits() {
    if (calculus.derivative() != null) {
      marks.add(new Mark.LevelLine(Role.DERIVATIVE, calculus.derivative(), false));
      lineEnd("panel.truth", calculus.derivative(), Role.DERIVATIVE);
      return;
    }
    if (left == right) {
      if (Double.isFinite(left)) {
        marks.add(new Mark.LevelLine(Role.DERIVATIVE, left, false));
        lineEnd("panel.steps.beside", left, Role.DERIVATIVE);
      }
      return;
    }
    if (Double.isFinite(mean()) && calculus.point() == PointClass.KINK) {
      marks.add(new Mark.LevelLine(Role.INK2, mean(), true));
      lineEnd("panel.steps.mean", mean(), Role.INK2);
    }
    if (Double.isFinite(right)) {
      marks.add(new Mark.LevelLine(Role.RIGHT, right, false));
      lineEnd("plot.f.right", right, Role.RIGHT);
    }
    if (Double.isFinite(left)) {
      marks.add(new Mark.LevelLine(Role.LEFT, left, false));
      lineEnd("plot.f.left", left, Role.LEFT);
    }
  }

  private void lineEnd(String key, double y, Role role) {
    String text = Words.say(brief ? key + ".brief" : key, Plotter.bold(y));
    label(text, role, List.of(area.lineEnd(frame, y)));
  }

  /// One of the three, cut where a value is missing, with its name near its first steps.
  private void curve(Role role, double[] column, String key, double limit) {
    int i = 0;
    boolean named = false;
    while (i < column.length) {
      int end = i;
      while (end < column.length && Double.isFinite(column[end])) end++;
      if (end - i > 1) {
        marks.add(new Mark.Curve(role, decadesOf(i, end), Arrays.copyOfRange(column, i, end)));
        if (!named) name(role, column, key, limit);
        named = true;
      }
      i = end + 1;
    }
  }

  private static double[] decadesOf(int from, int to) {
    double[] xs = new double[to - from];
    for (int i = 0; i < xs.length; i++) xs[i] = (double) (from + i) / DifferenceQuotients.DENSITY;
    return xs;
  }

  /// Over or under the curve, at the largest steps that are in the frame.
  private void name(Role role, double[] column, String key, double limit) {
    boolean under = limit == Math.min(left, right) && left != right;
    List<TextAnchor> spots = new ArrayList<>();
    for (double decade : new double[] {1, 2.5, 4, 5.5, 7, 8.5}) {
      double y = column[(int) (decade * DifferenceQuotients.DENSITY)];
      double row = frame.py(y);
      if (!(row > frame.y() && row < frame.bottom())) continue;
      double above = row - style.label() * 0.5;
      double below = row + style.label() * 1.2;
      spots.add(TextAnchor.start(frame.px(decade), under ? below : above));
      spots.add(TextAnchor.start(frame.px(decade), under ? above : below));
    }
    // a curve that leaves the frame at once has its name beside it
    for (double decade : new double[] {0.125, 0.25, 0.375, 0.5}) {
      double row = frame.py(column[(int) (decade * DifferenceQuotients.DENSITY)]);
      if (row > frame.y() && row < frame.bottom())
        spots.add(
            TextAnchor.start(frame.px(decade) + style.label() * 0.6, row + style.label() * 0.35));
    }
    if (!spots.isEmpty()) label(Words.say(key), role, spots);
  }

  /// Where rounding begins to move what is seen.
  private void rounding() {
    double step = roundingStep();
    if (step == 0) return;
    double decade = -Math.log10(step);
    double column = frame.px(decade);
    marks.add(new Mark.Guide(decade, frame.bottom()));
    if (brief) return;
    double row = area.sentence().getFirst().pixelY();
    double gap = style.label() * 0.4;
    label(
        Words.say("panel.steps.rounding"),
        Role.INK2,
        List.of(
            TextAnchor.start(column + gap, row),
            TextAnchor.start(column + gap, frame.bottom() - gap),
            TextAnchor.end(column - gap, row),
            TextAnchor.end(column - gap, frame.bottom() - gap)));
  }

  /// The largest step at which rounding is seen in one of the curves, 0 if there is none.
  public double roundingStep() {
    double seen = SEEN * (frame.yHigh() - frame.yLow());
    double step = 0;
    if (Double.isFinite(right))
      step = Math.max(step, quotients.rounding(quotients.forward(), right, seen));
    if (Double.isFinite(left))
      step = Math.max(step, quotients.rounding(quotients.backward(), left, seen));
    if (Double.isFinite(mean()))
      step = Math.max(step, quotients.rounding(quotients.central(), mean(), seen));
    // across a jump the quotients run off; that is no rounding
    boolean joined = calculus.point() == PointClass.SMOOTH || calculus.point() == PointClass.KINK;
    return joined ? step : 0;
  }

  /// What is to be seen, in markup.
  public String sentence() {
    return switch (calculus.point()) {
      case SMOOTH, DIFF_NOT_C1 -> smooth();
      case KINK -> Words.say("panel.steps.kink", Numbers.of(mean()));
      case JUMP -> Words.say("panel.steps.jump");
      case POINT_DEFECT -> Words.say("panel.steps.defect");
      case REMOVABLE_HOLE -> Words.say("panel.steps.hole");
      case CUSP, HALF_CUSP, VERTICAL_TANGENT -> Words.say("panel.steps.infinite");
      case BOUNDARY -> Words.say(calculus.left().isOk() ? "panel.steps.left" : "panel.steps.right");
      case POLE, UNDEFINED -> Words.say("panel.steps.undefined");
      case UNDECIDED, OSCILLATING -> Words.say("panel.steps.unknown");
    };
  }

  /// With the best steps where curvature and rounding leave one.
  private String smooth() {
    Double derivative = calculus.derivative();
    if (derivative == null) return Words.say("panel.steps.unknown");
    int forward = DifferenceQuotients.best(quotients.forward(), derivative);
    int central = DifferenceQuotients.best(quotients.central(), derivative);
    if (forward == 0 && central == 0) return Words.say("panel.steps.smooth");
    return Words.say("panel.steps.best", nearest(forward), nearest(central));
  }

  private static String nearest(int index) {
    return power((int) Math.rint((double) index / DifferenceQuotients.DENSITY));
  }

  private String briefSentence() {
    return switch (calculus.point()) {
      case KINK -> Words.say("panel.steps.kink.brief", Numbers.of(mean()));
      default -> title();
    };
  }

  private void label(String markup, Role role, List<TextAnchor> spots) {
    marks.add(new Mark.Label(RichText.of(markup), role, spots));
  }
}
