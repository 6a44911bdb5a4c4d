package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.PlotGround;

/// Hands on plots over one axis: they drag the point or the answer, pan, zoom and tap.
///
/// @param ground the function along the active input
/// @param grip where a hand can choose the tie-break on the lower plot, if it can
/// @param ownAxisBelow whether the lower plot has another horizontal axis than the plot of the
///   function
record PlotHands(BoardView view, PlotGround ground, Optional<AnswerGrip> grip, boolean ownAxisBelow)
    implements Hands {
  /// Pixels between the mouse and the point within which a zoom is about the point: a hand that
  /// aims at a corner keeps it.
  static final double NEAR = 4 * Track.CAPTURE;

  private static final String POINT = "point";
  static final String ANSWER = "answer";

  /// Handles of elements of a vector have the element's number behind this.
  static final String ELEMENT = "element";

  /// Hands on one plot alone.
  static PlotHands alone(BoardView view, PlotGround ground) {
    return new PlotHands(view, ground, Optional.empty(), false);
  }

  /// What can be grabbed: the point, and the answer where the lower plot lets a hand move it.
  List<Handle> handles() {
    List<Handle> handles = new ArrayList<>();
    double column = ground.function().px(view.board().x());
    double row = ground.function().py(view.explanation().calculus().value());
    if (Double.isFinite(row)) handles.add(new Handle(POINT, column, row));
    grip.flatMap(AnswerGrip::dot)
        .ifPresent(dot -> handles.add(new Handle(ANSWER, dot.pixelX(), dot.pixelY())));
    return handles;
  }

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
      case ANSWER -> grip.map(held -> chosen(board, held, x, y)).orElse(board);
      default -> take(board, handle).withX(resting(ground, x));
    };
  }

  /// With the tie-break that a place on the lower plot stands for.
  private Board chosen(Board board, AnswerGrip held, double column, double row) {
    double lambda =
        switch (held.axis()) {
          case LAMBDA -> atColumn(held.frame(), column);
          case ANSWER -> atRow(held.frame(), row);
        };
    return withLambda(board, lambda);
  }

  /// With one tie-break for all ties; NaN changes nothing.
  static Board withLambda(Board board, double lambda) {
    return Double.isNaN(lambda) ? board : board.withConvention(Conventions.lambda(lambda));
  }

  /// The λ of a column; near an end or the middle exactly that.
  private static double atColumn(Frame frame, double column) {
    double lambda = Math.clamp(thousandths(frame.dataX(column)), 0, 1);
    for (double detent : TieRange.DETENTS)
      if (Math.abs(frame.px(detent) - column) <= Track.CAPTURE) lambda = detent;
    return lambda;
  }

  /// No screen tells finer steps apart.
  private static double thousandths(double lambda) {
    return Math.rint(lambda * 1000) / 1000;
  }

  /// The λ that gives the answer of a row; near that of an end or of the middle exactly that.
  private double atRow(Frame frame, double row) {
    TieRange range = view.range();
    double least = Math.min(range.at(0), range.at(1));
    double most = Math.max(range.at(0), range.at(1));
    double lambda = thousandths(range.lambda(Math.clamp(frame.dataY(row), least, most)));
    for (double detent : TieRange.DETENTS)
      if (Math.abs(frame.py(range.at(detent)) - row) <= Track.CAPTURE) lambda = detent;
    return lambda;
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
    if (Math.abs(frame.px(board.x()) - column) <= NEAR) return zoomAtPoint(board, factor);
    boolean upper = row >= frame.y() && row <= frame.bottom();
    double y = upper ? frame.dataY(row) : middle(frame);
    return shown(board, board.viewport().zoomed(1 / factor, frame.dataX(column), y, span(frame)));
  }

  @Override
  public Board zoomAtPoint(Board board, double factor) {
    if (!aimedAt(board)) return board;
    Frame frame = ground.function();
    double value = view.explanation().calculus().value();
    // about a value far out of sight nothing would be left in sight
    boolean seen = value >= frame.yLow() && value <= frame.yHigh();
    double y = seen ? value : middle(frame);
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
    return board.withAxis(viewport).withX(x);
  }

  private static boolean isIn(Frame frame, double column, double row) {
    return column >= frame.x()
        && column <= frame.right()
        && row >= frame.y()
        && row <= frame.bottom();
  }

  @Override
  public Board tap(Board board, double column, double row, int count) {
    if (!aimedAt(board)) return board;
    Frame frame = ground.function();
    if (ownAxisBelow && row > frame.bottom())
      return grip.filter(held -> held.axis() == AnswerGrip.GripAxis.LAMBDA)
          .map(held -> chosen(board, held, column, row))
          .orElse(board);
    if (count >= 2) return board.atHome();
    // a title above a plot is no part of it
    boolean inside = isIn(frame, column, row) || isIn(ground.derivative(), column, row);
    return inside ? board.withX(resting(ground, column)) : board;
  }
}
