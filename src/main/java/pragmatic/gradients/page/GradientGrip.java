package pragmatic.gradients.page;

import java.util.Optional;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;

/// The end of AD's gradient on a map, by which a hand chooses the tie-break.
///
/// @param range gradients for each tie-break
/// @param column pixel of the point at which the gradient begins
/// @param row pixel of the same point
/// @param unit pixels of a gradient of length 1
record GradientGrip(TieRange range, double column, double row, double unit) {
  /// Of the tie-break, as many as a hand can tell apart on an arrow.
  private static final int STEPS = 100;

  /// Sizes of the dot around its centre that are still meant as the dot.
  private static final double REACH = 1.6;

  /// What can be grabbed of a map: AD's dot where it stands beside the point. Where no tie-break
  /// moves it, it does not move, and the map does not either.
  Optional<Handle> handle(Picture map, Style style) {
    Frame frame = map.frame();
    return map.marks().stream()
        .filter(Mark.Dot.class::isInstance)
        .map(Mark.Dot.class::cast)
        .filter(dot -> dot.kind() != Mark.DotKind.POINT)
        .map(dot ->
            new Handle(
                PlotHands.ANSWER,
                frame.px(dot.x()),
                frame.py(dot.y()),
                REACH * style.dot(),
                !range.nothingToChoose()))
        .filter(handle -> handle.distance(column, row) > style.dot())
        .findFirst();
  }

  /// The tie-break whose gradient ends nearest to a place; near that of an end or of the middle
  /// exactly that. NaN where there is nothing to choose.
  double lambda(double x, double y) {
    if (range.nothingToChoose()) return Double.NaN;
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= STEPS; i++) {
      double away = away((double) i / STEPS, x, y);
      if (away < least) {
        least = away;
        best = (double) i / STEPS;
      }
    }
    if (Double.isNaN(best)) return best;
    double[] nearest = range.gradient(best);
    for (double detent : TieRange.DETENTS)
      if (away(detent, column + unit * nearest[0], row - unit * nearest[1]) <= Track.CAPTURE)
        return detent;
    return best;
  }

  private double away(double lambda, double x, double y) {
    double[] gradient = range.gradient(lambda);
    return Math.hypot(column + unit * gradient[0] - x, row - unit * gradient[1] - y);
  }
}
