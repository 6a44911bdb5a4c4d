package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.TieSnapping;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.PlotGround;
import pragmatic.gradients.program.Program;

/// Hands on a map and its slices: they drag the point, which ties draw near, zoom and tap.
///
/// @param frame of the map
/// @param slices the function along each input
/// @param grip where a hand chooses the tie-break
record MapHands(Program program, Frame frame, List<PlotGround> slices, GradientGrip grip)
    implements Hands {
  static final String POINT = "map";

  /// Handles on slices have the input's number behind this.
  static final String SLICE = "slice";

  private boolean aimedAt(Board board) {
    return board.program() == program;
  }

  @Override
  public Board drag(Board board, String handle, double x, double y) {
    if (!aimedAt(board)) return board;
    if (handle.equals(POINT)) return moved(board, x, y);
    if (handle.equals(PlotHands.ANSWER)) return PlotHands.withLambda(board, grip.lambda(x, y));
    int input = Integer.parseInt(handle.substring(SLICE.length()));
    return board.withInput(input, PlotHands.resting(slices.get(input), x));
  }

  private Board moved(Board board, double column, double row) {
    double a = Math.clamp(frame.dataX(column), frame.xLow(), frame.xHigh());
    double b = Math.clamp(frame.dataY(row), frame.yLow(), frame.yHigh());
    double unit = Math.pow(10, Math.floor(Math.log10((frame.xHigh() - frame.xLow()) / 150)));
    double reachX = Track.CAPTURE / frame.scaleX();
    double reachY = Track.CAPTURE / frame.scaleY();
    double[] rest = new TieSnapping(program, reachX, reachY, unit).rest(a, b);
    return board.withInput(0, rest[0]).withInput(1, rest[1]);
  }

  @Override
  public Board pan(Board board, double right, double down) {
    if (!aimedAt(board)) return board;
    return shown(board, board.viewport().movedMap(-right / frame.scaleX(), down / frame.scaleY()));
  }

  /// About the place under the pointer; near the point, and beside the map, about the point.
  @Override
  public Board zoom(Board board, double column, double row, double factor) {
    if (!aimedAt(board)) return board;
    List<Double> point = board.inputs();
    double away = Math.hypot(frame.px(point.get(0)) - column, frame.py(point.get(1)) - row);
    boolean free = contains(column, row) && away > PlotHands.NEAR;
    return free
        ? zoomed(board, factor, frame.dataX(column), frame.dataY(row))
        : zoomAtPoint(board, factor);
  }

  @Override
  public Board zoomAtPoint(Board board, double factor) {
    if (!aimedAt(board)) return board;
    return zoomed(board, factor, board.inputs().get(0), board.inputs().get(1));
  }

  private Board zoomed(Board board, double factor, double a, double b) {
    return shown(board, board.viewport().zoomedMap(1 / factor, a, b));
  }

  /// The sliders are the map's axes, so the point stays in the window: in its place while that is
  /// seen, then on its tie while that is, else at the edge.
  private Board shown(Board board, Viewport viewport) {
    Viewport.Span across = viewport.across();
    Viewport.Span upward = viewport.secondInput();
    double[] point = board.at();
    double[] seen =
        new TieSnapping(program, across.length(), upward.length(), 0).kept(point, across, upward);
    return board.withViewport(viewport).withInput(0, seen[0]).withInput(1, seen[1]);
  }

  private boolean contains(double column, double row) {
    return column >= frame.x()
        && column <= frame.right()
        && row >= frame.y()
        && row <= frame.bottom();
  }

  @Override
  public Board tap(Board board, double column, double row, int count) {
    if (!aimedAt(board)) return board;
    if (count >= 2) return board.atHome();
    return contains(column, row) ? moved(board, column, row) : board;
  }
}
