package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Descent;
import pragmatic.gradients.board.Descent.DescentPoint;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.speech.DescentWording;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Gradient descent from the point on show under the rules of the board and, dashed, under others:
/// the value of the function against the steps. Where it stood is shown on the function.
public final class DescentPlot extends PanelPlot {
  public static final LowerPlot PLOT = new LowerPlot("descent");

  static final LowerPlotKind KIND =
      new LowerPlotKind(
          PLOT,
          "H",
          false,
          asked ->
              new DescentPlot(
                  asked.view(), asked.area(), asked.plotter().style(), asked.plotter().brief()));

  /// From one step to the next, in sizes of letters, where each has a dot.
  private static final double APART = 1.4;

  private final DescentWording wording;

  /// @param plots where the plots stand; this one is the lower
  /// @param brief presenter mode: fewer words
  public DescentPlot(BoardView view, PlotArea plots, Style style, boolean brief) {
    this(wording(view), new PanelArea(plots, style, brief), style, brief);
  }

  private DescentPlot(DescentWording wording, PanelArea area, Style style, boolean brief) {
    super(wording.view(), area, frame(wording, area, style), style, brief);
    this.wording = wording;
  }

  private static DescentWording wording(BoardView view) {
    return new DescentWording(
        view,
        Descent.of(view.board(), view.board().convention()),
        Descent.of(view.board(), view.board().plots().descent().against()));
  }

  private static Frame frame(DescentWording wording, PanelArea area, Style style) {
    Extent extent = new Extent();
    for (Descent descent : List.of(wording.own(), wording.other())) {
      double[] losses = descent.losses();
      extent.withBulk(losses, losses.length).with(losses[0]);
    }
    double size = Math.max(Math.abs(extent.low()), Math.abs(extent.high()));
    double[] range = extent.padded(0, 0, extent.isEmpty() || size == 0 ? 1 : size / 4);
    int steps = wording.view().board().plots().descent().iterations();
    return area.frame(0, steps, style.bar() / 2, range[0], range[1]);
  }

  @Override
  void draw() {
    marks.add(new Mark.Grid(whole(), levels(), true, true));
    label(Words.say("panel.descent.axis"), Role.INK2, List.of(area.axisName(frame, 1)));
    label(brief ? wording.brief() : sentence(), Role.INK2, area.sentence());
    curve(wording.other(), Role.INK2, true);
    curve(wording.own(), Role.CHOSEN, false);
    double last = wording.own().last().loss();
    boolean above = last > wording.other().last().loss();
    name(wording.own(), Role.CHOSEN, above);
    if (!wording.isOne()) name(wording.other(), Role.INK2, !above);
  }

  /// Steps are whole.
  private List<Double> whole() {
    return xTicks(4.2).stream().filter(x -> x == Math.rint(x)).toList();
  }

  private void curve(Descent descent, Role role, boolean dashed) {
    double[] ys = descent.losses();
    double[] xs = new double[ys.length];
    for (int i = 0; i < xs.length; i++) xs[i] = i;
    if (xs.length > 1) marks.add(new Mark.Curve(role, xs, ys, dashed));
    if (frame.scaleX() < APART * style.label()) return;
    for (int i = 0; i < xs.length; i++)
      if (frame.showsValue(ys[i])) marks.add(new Mark.Dot(role, Mark.DotKind.MINOR, xs[i], ys[i]));
  }

  /// Beside the end of a curve, if there is one; of two that end together one stands over the
  /// other.
  private void name(Descent descent, Role role, boolean above) {
    if (descent.losses().length < 2) return;
    double y = Math.clamp(descent.last().loss(), frame.yLow(), frame.yHigh());
    TextAnchor end = area.lineEnd(frame, y).getFirst();
    double by = style.label() * (above ? -1.1 : 1.1);
    label(
        wording.name(descent),
        role,
        List.of(
            end,
            TextAnchor.start(end.pixelX(), end.pixelY() + by / 2),
            TextAnchor.start(end.pixelX(), end.pixelY() + by),
            TextAnchor.start(end.pixelX(), end.pixelY() - by)));
  }

  @Override
  public List<Mark> above(Frame function) {
    List<Mark> path = new ArrayList<>();
    path(wording.other(), Role.INK2, function, path);
    path(wording.own(), Role.CHOSEN, function, path);
    return path;
  }

  /// Where a descent stood, on the function. Of places that are hard to tell apart one has a dot.
  private void path(Descent descent, Role role, Frame function, List<Mark> path) {
    double column = Double.NaN;
    for (DescentPoint point : descent.points().subList(1, descent.points().size())) {
      boolean seen =
          point.at() >= function.xLow()
              && point.at() <= function.xHigh()
              && function.showsValue(point.loss());
      double here = function.px(point.at());
      if (!seen || Math.abs(here - column) < style.label() / 2) continue;
      path.add(new Mark.Dot(role, Mark.DotKind.MINOR, point.at(), point.loss()));
      column = here;
    }
  }

  @Override
  String heading() {
    return wording.title();
  }

  /// The sentence says which inputs are reached.
  @Override
  Optional<String> axis() {
    return Optional.of("$f$");
  }

  @Override
  public Role titleRole() {
    return brief ? Role.FUNCTION : Role.CHOSEN;
  }

  @Override
  public String sentence() {
    return wording.sentence();
  }
}
