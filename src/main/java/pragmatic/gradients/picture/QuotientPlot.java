package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.DifferenceQuotients;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.speech.QuotientWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Forward, backward and central difference quotient at the point on show against the step h, which
/// falls from left to right on a logarithmic scale, and the one-sided slopes and their mean, which
/// these quotients tend to.
public final class QuotientPlot extends PanelPlot {
  static final LowerPlotKind KIND =
      new LowerPlotKind(
          new LowerPlot("steps"),
          "D",
          false,
          asked ->
              new QuotientPlot(
                  asked.view(), asked.area(), asked.plotter().style(), asked.plotter().brief()));

  /// Steps whose quotients the axis shows even where they are far from the limit.
  private static final int COARSE = DifferenceQuotients.DENSITY;

  /// Rounding is seen when it moves a curve by this part of what is shown.
  private static final double SEEN = 0.01;

  /// Sizes of letters from one line to the next that a name between them needs.
  private static final double BETWEEN = 2.6;

  /// Sizes of letters from one name to the next at the ends of lines.
  private static final double LINE = 1.15;

  /// A letter's width, in sizes of it.
  private static final double LETTER = 0.5;

  private final DifferenceQuotients quotients;
  private final QuotientWording wording;
  private final double left;
  private final double right;

  /// @param plots where the plots stand; this one is the lower
  /// @param brief presenter mode: fewer words
  public QuotientPlot(BoardView view, PlotArea plots, Style style, boolean brief) {
    this(
        view,
        DifferenceQuotients.of(view.board().program(), view.board().at(), view.board().active()),
        new PanelArea(plots, style, brief),
        style,
        brief);
  }

  private QuotientPlot(
      BoardView view, DifferenceQuotients quotients, PanelArea area, Style style, boolean brief) {
    super(view, area, frame(quotients, view.explanation().calculus(), area), style, brief);
    this.quotients = quotients;
    this.wording = new QuotientWording(calculus, quotients);
    this.left = calculus.left().slope();
    this.right = calculus.right().slope();
  }

  /// The range of values is chosen by the limits. What is far from them, because the step is large
  /// or because of rounding, is cut off.
  private static Frame frame(DifferenceQuotients quotients, Calculus calculus, PanelArea area) {
    double left = calculus.left().slope();
    double right = calculus.right().slope();
    Extent limits = new Extent().with(left).with(right).with(mean(left, right));
    double reach = Double.POSITIVE_INFINITY;
    if (!limits.isEmpty()) {
      double slope = Math.max(Math.abs(limits.low()), Math.abs(limits.high()));
      reach = 1.5 * Math.max(limits.high() - limits.low(), slope == 0 ? 1 : slope);
    }
    Extent all = new Extent().with(limits.low()).with(limits.high());
    double low = limits.low() - reach;
    double high = limits.high() + reach;
    for (double[] column : List.of(quotients.forward(), quotients.backward(), quotients.central()))
      for (int i = 0; i <= COARSE; i++)
        if (Double.isFinite(column[i]))
          all.with(limits.isEmpty() ? column[i] : Math.clamp(column[i], low, high));
    double height = all.high() - all.low();
    double size = Math.max(Math.abs(all.low()), Math.abs(all.high()));
    double least = height > Tolerance.QUOTIENT * size ? height : size == 0 ? 1 : size;
    double[] range = all.padded(0, 0, all.isEmpty() ? 1 : least);
    return area.frame(0, DifferenceQuotients.DECADES, 0, range[0], range[1]);
  }

  private static double mean(double left, double right) {
    return left / 2 + right / 2;
  }

  private double mean() {
    return mean(left, right);
  }

  @Override
  void draw() {
    List<Double> decades = decades();
    marks.add(new Mark.Grid(decades, levels(), false, true));
    for (double decade : decades)
      marks.add(new Mark.Tick(decade, RichText.of(QuotientWording.power((int) decade))));
    label(brief ? wording.brief() : sentence(), Role.INK2, area.sentence());
    limits();
    curve(Role.RIGHT, quotients.forward(), "panel.steps.forward", right);
    curve(Role.LEFT, quotients.backward(), "panel.steps.backward", left);
    curve(Role.FUNCTION, quotients.central(), "panel.steps.central", mean());
    rounding();
    label(Words.say("panel.steps.axis"), Role.INK2, List.of(area.axisName(frame, 2.4)));
  }

  @Override
  String heading() {
    return wording.title();
  }

  @Override
  public Role titleRole() {
    return Role.INK;
  }

  @Override
  public String sentence() {
    return wording.sentence();
  }

  /// Every second power of ten, or every fourth where numbers are wide.
  private List<Double> decades() {
    int by = frame.width() / 8 > style.tick() * 4.5 ? 2 : 4;
    List<Double> decades = new ArrayList<>();
    for (int i = 0; i <= DifferenceQuotients.DECADES; i += by) decades.add((double) i);
    return decades;
  }

  private void limits() {
    Double derivative = calculus.derivative();
    if (derivative != null) {
      levelLine(Role.DERIVATIVE, derivative, false, "panel.truth");
      return;
    }
    if (left == right) {
      if (Double.isFinite(left)) levelLine(Role.DERIVATIVE, left, false, "panel.steps.beside");
      return;
    }
    if (Double.isFinite(mean()) && calculus.point() == PointClass.KINK)
      side(Role.INK2, mean(), true, "panel.steps.mean", "panel.steps.central");
    if (Double.isFinite(right))
      side(Role.RIGHT, right, false, "plot.f.right", "panel.steps.forward");
    if (Double.isFinite(left)) side(Role.LEFT, left, false, "plot.f.left", "panel.steps.backward");
  }

  /// Whether the lines stand so close that a name between two of them could be of either: then each
  /// quotient has its name at the end of its line.
  private boolean isLow() {
    double apart = Math.abs(frame.py(left) - frame.py(right)) / 2;
    return calculus.point() == PointClass.KINK && apart < style.label() * BETWEEN;
  }

  private void side(Role role, double limit, boolean dashed, String key, String quotient) {
    if (!isLow()) {
      levelLine(role, limit, dashed, key);
      return;
    }
    marks.add(new Mark.LevelLine(role, limit, dashed));
    // the sentence names the mean where three names have no room
    double apart = Math.abs(frame.py(left) - frame.py(right)) / 2;
    if (dashed && apart < style.label() * LINE) return;
    String name = endsFit() ? Words.say(quotient + ".end", bold(limit)) : Words.say(quotient);
    label(name, role, area.lineEnd(frame, limit).subList(0, 1), LabelKind.END);
  }

  /// Whether names have room for their values beside the plot.
  private boolean endsFit() {
    String name =
        Words.say(
            "panel.steps.backward.end",
            bold(left).length() > bold(right).length() ? bold(left) : bold(right));
    return (RichText.of(name).letters() * LETTER + 0.6) * style.label() <= area.gutter();
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

  /// The name of a curve, over or under it, where the curve enters the frame; not where another
  /// line is as near.
  private void name(Role role, double[] column, String key, double limit) {
    if (isLow()) return;
    String name = Words.say(key);
    boolean under = limit == Math.min(left, right) && left != right;
    List<TextAnchor> spots = new ArrayList<>();
    for (boolean below : new boolean[] {under, !under})
      for (double decade : new double[] {1, 2.5, 4, 5.5, 7, 8.5}) {
        double row = frame.py(column[(int) (decade * DifferenceQuotients.DENSITY)]);
        if (row > frame.y() && row < frame.bottom())
          spots.add(TextAnchor.start(frame.px(decade), row + style.label() * (below ? 1.2 : -0.5)));
      }
    // a curve that leaves the frame at once has its name beside it
    for (double decade : new double[] {0.125, 0.25, 0.375, 0.5}) {
      double row = frame.py(column[(int) (decade * DifferenceQuotients.DENSITY)]);
      if (row > frame.y() && row < frame.bottom())
        spots.add(
            TextAnchor.start(frame.px(decade) + style.label() * 0.6, row + style.label() * 0.35));
    }
    // lines that run close to each other leave room at their ends alone
    double last = column[column.length - 1];
    if (last > frame.yLow() && last < frame.yHigh())
      spots.add(area.lineEnd(frame, last).getFirst());
    QuotientNames names = new QuotientNames(quotients, frame, style.label());
    spots.removeIf(spot -> !names.isNearest(spot, name, column));
    if (!spots.isEmpty()) label(name, role, spots, LabelKind.NAME);
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
}
