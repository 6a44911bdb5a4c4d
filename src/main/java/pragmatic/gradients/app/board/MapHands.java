package pragmatic.gradients.app.board;

import java.util.List;
import pragmatic.gradients.app.plot.Gestures;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.TieSnapping;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.MapPage;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.PlotGround;

/// What hands on a map and its slices do to the board: drag the point, which ties draw near, zoom
/// and tap.
final class MapHands {
  private static final double CAPTURE = 12;

  private final MapPage map;
  private final BoardModel model;

  MapHands(MapPage map, BoardModel model) {
    this.map = map;
    this.model = model;
  }

  Gestures gestures() {
    return new Gestures(this::drag, this::pan, this::zoom, this::tap);
  }

  private void drag(Gestures.Phase phase, String handle, double x, double y) {
    model.movingProperty().set(phase != Gestures.Phase.ENDED);
    if (phase == Gestures.Phase.ENDED) model.commit();
    else if (phase == Gestures.Phase.MOVED && handle.equals(MapPage.POINT)) moveTo(x, y);
    else if (phase == Gestures.Phase.MOVED && handle.startsWith(MapPage.SLICE))
      moveAlong(handle.charAt(MapPage.SLICE.length()) - '0', x);
  }

  private void moveTo(double column, double row) {
    MapGround terrain = map.terrain();
    if (terrain == null) return;
    Frame frame = terrain.frame();
    double a = Math.clamp(frame.dataX(column), frame.xLow(), frame.xHigh());
    double b = Math.clamp(frame.dataY(row), frame.yLow(), frame.yHigh());
    double unit = Math.pow(10, Math.floor(Math.log10((frame.xHigh() - frame.xLow()) / 150)));
    Board board = model.board();
    TieSnapping magnet =
        new TieSnapping(board.program(), CAPTURE / frame.scaleX(), CAPTURE / frame.scaleY(), unit);
    double[] rest = magnet.rest(a, b);
    model.set(board.withInput(0, rest[0]).withInput(1, rest[1]));
  }

  private void moveAlong(int input, double column) {
    PlotGround slice = map.slice(input);
    if (slice == null) return;
    Frame frame = slice.function();
    double x = Math.clamp(frame.dataX(column), frame.xLow(), frame.xHigh());
    double nearest =
        slice.docks().stream()
            .min((p, q) -> Double.compare(Math.abs(p - x), Math.abs(q - x)))
            .filter(dock -> Math.abs(frame.px(dock) - column) <= CAPTURE)
            .orElse(PlotHands.round(x, frame.xHigh() - frame.xLow()));
    model.set(model.board().withInput(input, nearest));
  }

  private void pan(Gestures.Phase phase, double right, double down) {
    MapGround terrain = map.terrain();
    if (terrain == null) return;
    Frame frame = terrain.frame();
    Board board = model.board();
    show(model, board.viewport().movedMap(-right / frame.scaleX(), down / frame.scaleY()));
    if (phase == Gestures.Phase.ENDED) model.commit();
  }

  /// About the place under the pointer; near the point, and beside the map, about the point.
  private void zoom(double column, double row, double factor) {
    MapGround terrain = map.terrain();
    if (terrain == null) return;
    Frame frame = terrain.frame();
    List<Double> point = model.board().inputs();
    double away = Math.hypot(frame.px(point.get(0)) - column, frame.py(point.get(1)) - row);
    boolean free = contains(frame, column, row) && away > 2 * CAPTURE;
    zoom(
        model,
        factor,
        free ? frame.dataX(column) : point.get(0),
        free ? frame.dataY(row) : point.get(1));
  }

  /// @param factor above 1 shows less of the plane
  static void zoom(BoardModel model, double factor, double a, double b) {
    show(model, model.board().viewport().zoomedMap(1 / factor, a, b));
  }

  /// The sliders are the map's axes, so the point stays in the window.
  private static void show(BoardModel model, Viewport viewport) {
    Board board = model.board();
    double a = Math.clamp(board.inputs().get(0), viewport.xLow(), viewport.xHigh());
    Viewport.Span span = viewport.secondInput();
    double b = Math.clamp(board.inputs().get(1), span.low(), span.high());
    model.set(board.withViewport(viewport).withInput(0, a).withInput(1, b));
  }

  private static boolean contains(Frame frame, double column, double row) {
    return column >= frame.x()
        && column <= frame.right()
        && row >= frame.y()
        && row <= frame.bottom();
  }

  private void tap(double column, double row, int count) {
    MapGround terrain = map.terrain();
    if (terrain == null) return;
    Frame frame = terrain.frame();
    if (count >= 2) model.choose(model.board().withViewport(model.board().home()));
    else if (contains(frame, column, row)) {
      moveTo(column, row);
      model.commit();
    }
  }
}
