package pragmatic.gradients.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.UnwrittenReason;
import pragmatic.gradients.calculus.nonsmooth.KinkBetweenDoubles;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;

/// What the plots show of a function over a range, whatever the point on show: where it is not
/// smooth, the ranges of both axes, and the sampled curves.
///
/// It takes most of the time of a picture and does not change while the point moves, so it is kept
/// from one picture to the next.
///
/// @param breaks where the function is not smooth, in the range
/// @param between the doubles nearest to kinks that no double hits
/// @param function frame of the upper plot
/// @param derivative frame of the lower plot
/// @param formula the derivative as a formula in markup, empty where there is none of a readable
///   length
public record PlotGround(
    PlotKey key,
    List<NonsmoothPoint> breaks,
    List<Double> between,
    Curves curves,
    Frame function,
    Frame derivative,
    DerivativeFormula formula) {

  private static final int MAXIMUM_CALLS = 24;
  private static final int READABLE = 60;
  private static final DerivativeFormula TOO_LONG =
      new DerivativeFormula.Unwritten(UnwrittenReason.LENGTH);

  /// All that it is computed from.
  record PlotKey(
      Program program,
      int active,
      List<Double> held,
      Viewport viewport,
      PlotArea area,
      double reach) {
    /// Whether both see the same function of one input.
    boolean sameLine(PlotKey other) {
      return sameProgram(this, other) && active == other.active && held.equals(other.held);
    }

    static PlotKey of(Board board, PlotArea area, Style style) {
      // the active input runs along the axis, so its value does not matter
      Double[] held = board.inputs().toArray(Double[]::new);
      held[board.active()] = 0.0;
      return new PlotKey(
          board.program(),
          board.active(),
          Arrays.asList(held),
          board.viewport(),
          area,
          style.reach());
    }
  }

  /// The ground of a board's plots; the previous one if it still fits.
  public static PlotGround of(
      Board board, PlotArea area, Style style, @Nullable PlotGround previous) {
    PlotKey key = PlotKey.of(board, area, style);
    if (previous != null && sameProgram(previous.key, key) && previous.key.equals(key))
      return previous;
    Viewport viewport = board.viewport();
    double[] at = board.at();
    List<Double> places =
        NonsmoothPointFinder.find(
            board.program(), at, board.active(), viewport.xLow(), viewport.xHigh());
    List<NonsmoothPoint> breaks =
        NonsmoothPoint.among(
            places,
            board.program(),
            at,
            board.active(),
            previous != null && previous.key.sameLine(key) ? previous.breaks : List.of());
    double reach = 1.1 * style.reach() * viewport.width() / area.width();
    // where breaks are too dense to be found in the whole range, those in its middle set the scale
    List<NonsmoothPoint> scale =
        breaks.isEmpty()
            ? NonsmoothPoint.find(
                board.program(),
                at,
                board.active(),
                viewport.xLow() + viewport.width() * 0.496,
                viewport.xLow() + viewport.width() * 0.504)
            : breaks;
    Axes axes = Axes.of(board.program(), at, board.active(), viewport, scale, reach);
    for (NonsmoothPoint found : breaks) axes = axes.showingSlopes(found.wrongAnswers());
    Frame function =
        axes.functionFrame(viewport, area.left(), area.top(), area.width(), area.height());
    if (viewport.y() == null) function = function.headed(area.head());
    Frame derivative =
        axes.derivativeFrame(
            viewport, area.left(), area.lowerTop(), area.width(), area.lowerHeight());
    Curves curves =
        Sampler.sample(board.program(), at, board.active(), breaks, function, derivative);
    List<Double> between =
        KinkBetweenDoubles.among(
            places, board.program(), at, board.active(), viewport.width(), breaks);
    boolean known =
        previous != null && sameProgram(previous.key, key) && previous.key.active() == key.active();
    DerivativeFormula formula = known ? previous.formula : formula(board);
    return new PlotGround(key, breaks, between, curves, function, derivative, formula);
  }

  private static DerivativeFormula formula(Board board) {
    if (board.program().calls().size() > MAXIMUM_CALLS) return TOO_LONG;
    DerivativeFormula formula = DerivativeFormula.of(board.program(), board.active());
    return formula
            .written()
            .filter(written -> Numbers.rounded(written.formula()).length() > READABLE)
            .isPresent()
        ? TOO_LONG
        : formula;
  }

  /// Comparing programs node by node would cost more than it saves.
  private static boolean sameProgram(PlotKey a, PlotKey b) {
    return a.program() == b.program();
  }

  /// The inputs at which the slider stops by itself, without the ends of the range, where it stops
  /// anyway.
  public List<Double> docks() {
    return Stream.concat(breaks.stream().map(NonsmoothPoint::x), between.stream())
        .sorted()
        .filter(x -> x > function.xLow() && x < function.xHigh())
        .toList();
  }
}
