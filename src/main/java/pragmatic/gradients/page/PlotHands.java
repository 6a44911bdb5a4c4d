package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.PlotGround;

/// Hands on plots over one axis: they drag the point or the answer, pan, zoom and tap.
///
/// @param ground the function along the active input
/// @param lambda frame of the open plot over λ where answers can be chosen, or null
/// @param lower what stands below the plot of the function
record PlotHands(BoardView view, PlotGround ground, @Nullable Frame lambda, LowerPlot lower)
    implements Hands {
  private static final String POINT = "point";
  private static final String ANSWER = "answer";
  private static final String LAMBDA = "lambda";

  /// Handles of elements of a vector have the element's number behind this.
  static final String ELEMENT = "element";

  /// What can be grabbed. The answer can be dragged only where each answer belongs to one
  /// tie-break.
  ///
  /// @param place of the answer on the open plot over λ
  List<Handle> handles(Optional<Place> place) {
    List<Handle> handles = new ArrayList<>();
    double column = ground.function().px(view.board().x());
    double row = ground.function().py(view.explanation().calculus().value());
    if (Double.isFinite(row)) handles.add(new Handle(POINT, column, row));
    place.ifPresent(at -> handles.add(new Handle(LAMBDA, at.x(), at.y())));
    if (lower != LowerPlot.SLOPES) return handles;
    double answer = ground.derivative().py(view.explanation().answer());
    if (Double.isFinite(answer) && view.draggable())
      handles.add(new Handle(ANSWER, column, answer));
    return handles;
  }

  /// A place on the page in pixels.
  record Place(double x, double y) {}

  private boolean aimedAt(Board board) {
    return board.program() == view.board().program();
  }

  @Override
  public Board take(Board board, String handle) {
    if (!aimedAt(board) || !handle.startsWith(ELEMENT)) return board;
    int element = Integer.parseInt(handle.substring(ELEMENT.length()));
    return board.active() == element ? board : board.withActive(element);
  }

  @Override
  public Board drag(Board board, String handle, double x, double y) {
    if (!aimedAt(board)) return board;
    return switch (handle) {
      case LAMBDA -> lambda(board, x);
      case ANSWER -> answer(board, y);
      default -> take(board, handle).withX(resting(ground, x));
    };
  }

  /// The tie-break that gives the answer in a row; near a detent exactly that.
  private Board answer(Board board, double row) {
    Frame frame = ground.derivative();
    double least = Math.min(view.range().at(0), view.range().at(1));
    double most = Math.max(view.range().at(0), view.range().at(1));
    double lambda = view.range().lambda(Math.clamp(frame.dataY(row), least, most));
    for (double detent : TieRange.DETENTS)
      if (Math.abs(frame.py(view.range().at(detent)) - row) <= Track.CAPTURE) lambda = detent;
    return Double.isNaN(lambda) ? board : board.withConvention(Conventions.lambda(lambda));
  }

  /// The λ under a column of the open plot; near an end or the middle exactly that.
  private Board lambda(Board board, double column) {
    if (lambda == null) return board;
    double chosen = Math.clamp(Math.rint(lambda.dataX(column) * 1000) / 1000, 0, 1);
    for (double detent : TieRange.DETENTS)
      if (Math.abs(lambda.px(detent) - column) <= Track.CAPTURE) chosen = detent;
    return board.withConvention(Conventions.lambda(chosen));
  }

  /// The value of an input under a column: at a kink near by exactly there.
  static double resting(PlotGround ground, double column) {
    Frame frame = ground.function();
    double x = Math.clamp(frame.dataX(column), frame.xLow(), frame.xHigh());
    return ground.docks().stream()
        .min((a, b) -> Double.compare(Math.abs(a - x), Math.abs(b - x)))
        .filter(dock -> Math.abs(frame.px(dock) - column) <= Track.CAPTURE)
        .orElse(round(x, frame.xHigh() - frame.xLow()));
  }

  /// As many decimals as pixels can tell apart.
  private static double round(double x, double width) {
    double unit = Math.pow(10, Math.floor(Math.log10(width / 400)));
    return unit >= 1
        ? Math.rint(x / unit) * unit
        : Math.rint(x * Math.rint(1 / unit)) / Math.rint(1 / unit);
  }

  @Override
  public Board pan(Board board, double right, double down) {
    if (!aimedAt(board)) return board;
    Frame frame = ground.function();
    // without a zoom the values fit the window by themselves; only the inputs move
    double up = board.viewport().y() == null ? 0 : down / frame.scaleY();
    return shown(board, board.viewport().moved(-right / frame.scaleX(), up, span(frame)));
  }

  @Override
  public Board zoom(Board board, double column, double row, double factor) {
    if (!aimedAt(board)) return board;
    Frame frame = ground.function();
    if (Math.abs(frame.px(board.x()) - column) <= 2 * Track.CAPTURE)
      return zoomAtPoint(board, factor);
    boolean upper = row >= frame.y() && row <= frame.bottom();
    double y = upper ? frame.dataY(row) : middle(frame);
    return shown(board, board.viewport().zoomed(1 / factor, frame.dataX(column), y, span(frame)));
  }

  @Override
  public Board zoomAtPoint(Board board, double factor) {
    if (!aimedAt(board)) return board;
    Frame frame = ground.function();
    double value = view.explanation().calculus().value();
    double y = Double.isFinite(value) ? value : middle(frame);
    return shown(board, board.viewport().zoomed(1 / factor, board.x(), y, span(frame)));
  }

  private static double middle(Frame frame) {
    return (frame.yLow() + frame.yHigh()) / 2;
  }

  private static Viewport.Span span(Frame frame) {
    return new Viewport.Span(frame.yLow(), frame.yHigh());
  }

  /// The slider is the plots' axis, so the point stays in the window.
  private static Board shown(Board board, Viewport viewport) {
    double x = Math.clamp(board.x(), viewport.xLow(), viewport.xHigh());
    return board.withViewport(viewport).withX(x);
  }

  @Override
  public Board tap(Board board, double column, double row, int count) {
    if (!aimedAt(board)) return board;
    Frame frame = ground.function();
    if (lower != LowerPlot.SLOPES && row > frame.bottom()) return lambda(board, column);
    if (count >= 2) return board.withViewport(board.home());
    boolean inside = column >= frame.x() && column <= frame.right();
    return inside ? board.withX(resting(ground, column)) : board;
  }
}
