package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// What the plot of a function and the plot of its derivative share: numbers at the axes, curves,
/// jumps, and what is said at the point on show.
abstract class PointPlot extends PlotDraft {
  final Plotter plotter;
  final double x;

  PointPlot(Plotter plotter, Frame frame) {
    super(plotter.explanation(), plotter.allowed(), frame, plotter.style(), plotter.brief());
    this.plotter = plotter;
    this.x = plotter.board().x();
  }

  /// What other tie-breaks answer beyond the set of a corner.
  final List<Interval> beyond() {
    if (!judged) return List.of();
    AnswerSet answers = explanation.answers();
    return Stream.of(
            NonsmoothPoint.below(calculus, answers), NonsmoothPoint.above(calculus, answers))
        .filter(Objects::nonNull)
        .toList();
  }

  /// Made anew by each call.
  public final Picture picture() {
    marks.clear();
    marks.add(new Mark.Grid(plotter.xTicks(), plotter.yTicks(frame), false, true));
    marks.add(new Mark.Guide(x, plotter.guideTo()));
    for (Curves.Gap gap : plotter.curves().undefined()) undefined(gap);
    for (Curves.CurvePiece piece : plotter.curves().pieces())
      if (piece.xs().length > 1) marks.add(curve(piece));
    jumps();
    if (plotter.inView(x)) point();
    return new Picture(frame, marks);
  }

  abstract Mark.Curve curve(Curves.CurvePiece piece);

  /// Adds the marks of all jumps.
  abstract void jumps();

  /// Adds the marks at the input on show.
  abstract void point();

  /// Places for a label beside a point of the plot at the input on show, best first.
  final List<TextAnchor> beside(double y, double gap, LabelPlacement.Direction... directions) {
    return around(frame.px(x), frame.py(y), gap, directions);
  }

  /// The row of a label beside the triangle that stands for an infinite value.
  final double edge(double infinite) {
    return infinite > 0 ? frame.y() + style.label() * 0.9 : frame.bottom() - style.label() * 0.9;
  }

  /// NaN has no row of its own: it stands at the slope that calculus knows, else at the axis.
  final double nanRow() {
    Double truth = calculus.derivative();
    double slope =
        truth != null
            ? truth
            : DoubleStream.of(calculus.left().slope(), calculus.right().slope())
                .filter(Double::isFinite)
                .findFirst()
                .orElse(0);
    double inset = Math.min(style.label() * 0.6, frame.height() / 2);
    return Math.clamp(frame.py(slope), frame.y() + inset, frame.bottom() - inset);
  }
}
