package pragmatic.gradients.app.board;

import pragmatic.gradients.app.plot.Gestures;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Magnet;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Landscape;
import pragmatic.gradients.picture.Terrain;

/// What hands on a map and its slices do to the board: drag the point, which ties draw near, zoom
/// and tap.
final class MapHands {
  private static final double CAPTURE = 12;

  private final MapView map;
  private final BoardModel model;

  MapHands(MapView map, BoardModel model) {
    this.map = map;
    this.model = model;
  }

  Gestures gestures() {
    return new Gestures(this::drag, (_, _, _) -> {}, this::zoom, this::tap);
  }

  private void drag(Gestures.Phase phase, String handle, double x, double y) {
    model.movingProperty().set(phase != Gestures.Phase.ENDED);
    if (phase == Gestures.Phase.ENDED) model.commit();
    else if (phase == Gestures.Phase.MOVED && handle.equals(MapView.POINT)) moveTo(x, y);
    else if (phase == Gestures.Phase.MOVED && handle.startsWith(MapView.SLICE))
      moveAlong(handle.charAt(MapView.SLICE.length()) - '0', x);
  }

  private void moveTo(double column, double row) {
    Terrain terrain = map.terrain();
    if (terrain == null) return;
    Frame frame = terrain.frame();
    double a = Math.clamp(frame.dataX(column), frame.xLow(), frame.xHigh());
    double b = Math.clamp(frame.dataY(row), frame.yLow(), frame.yHigh());
    double unit = Math.pow(10, Math.floor(Math.log10((frame.xHigh() - frame.xLow()) / 150)));
    Board board = model.board();
    Magnet magnet =
        new Magnet(board.program(), CAPTURE / frame.scaleX(), CAPTURE / frame.scaleY(), unit);
    double[] rest = magnet.rest(a, b);
    model.set(board.withInput(0, rest[0]).withInput(1, rest[1]));
  }

  private void moveAlong(int input, double column) {
    Landscape slice = map.slice(input);
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

  /// Both inputs share one range, so both axes zoom about one number: the point's.
  private void zoom(double column, double row, double factor) {
    Board board = model.board();
    Viewport.Span span = new Viewport.Span(0, 1);
    Viewport zoomed = board.viewport().zoomed(1 / factor, board.x(), 0, span);
    model.set(board.withViewport(Viewport.of(zoomed.xLow(), zoomed.xHigh())));
  }

  private void tap(double column, double row, int count) {
    Terrain terrain = map.terrain();
    if (terrain == null) return;
    Frame frame = terrain.frame();
    if (count >= 2) model.choose(model.board().withViewport(model.board().home()));
    else if (column >= frame.x()
        && column <= frame.right()
        && row >= frame.y()
        && row <= frame.bottom()) {
      moveTo(column, row);
      model.commit();
    }
  }
}
