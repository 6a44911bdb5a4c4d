package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// What the upper and the lower plot of a board share: a ground, curves, and what is said at the
/// point.
abstract class PointPlot {
  final Plotter plotter;
  final Frame frame;
  final Style style;
  final Calculus calculus;
  final Verdict verdict;
  final double x;
  final double answer;
  final List<Mark> marks = new ArrayList<>();

  PointPlot(Plotter plotter, Frame frame) {
    this.plotter = plotter;
    this.frame = frame;
    this.style = plotter.style();
    this.calculus = plotter.explanation().calculus();
    this.verdict = plotter.explanation().verdict();
    this.x = plotter.board().x();
    this.answer = plotter.explanation().answer();
  }

  /// All marks of the plot.
  final List<Mark> marks() {
    marks.add(new Mark.Grid(plotter.xTicks(), plotter.yTicks(frame), false, true));
    marks.add(new Mark.Guide(x, plotter.guideTo()));
    for (Curves.Gap gap : plotter.curves().undefined()) undefined(gap);
    for (Curves.CurvePiece piece : plotter.curves().pieces())
      if (piece.xs().length > 1) marks.add(curve(piece));
    jumps();
    if (plotter.inView(x)) point();
    return marks;
  }

  /// A range without a real value.
  void undefined(Curves.Gap gap) {
    marks.add(new Mark.Undefined(gap.from(), gap.to()));
  }

  abstract Mark.Curve curve(Curves.CurvePiece piece);

  /// Marks of all jumps.
  abstract void jumps();

  /// Marks at the input on show.
  abstract void point();

  final boolean wrong() {
    return verdict.kind() == VerdictKind.WRONG;
  }

  final void label(String markup, Role role, List<TextAnchor> spots) {
    marks.add(new Mark.Label(RichText.of(markup), role, spots));
  }
}
