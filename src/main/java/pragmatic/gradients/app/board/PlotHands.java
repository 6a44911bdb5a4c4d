package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.app.plot.Gestures;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.TieRange;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.Handle;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.TogetherPage;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.PlotGround;

/// What hands on the plots do to the board: drag the point or the answer, pan, zoom, tap.
final class PlotHands {
  private static final String POINT = "point";
  private static final String ANSWER = "answer";
  private static final double CAPTURE = 12;

  private final BoardPane pane;
  private final BoardModel model;

  PlotHands(BoardPane pane, BoardModel model) {
    this.pane = pane;
    this.model = model;
  }

  Gestures gestures() {
    return new Gestures(this::drag, this::pan, this::zoom, this::tap);
  }

  /// What can be grabbed: the point, and the answer where the lower plot lets a hand move it.
  static List<Handle> handles(BoardView view, PlotGround landscape, Optional<AnswerGrip> grip) {
    List<Handle> handles = new ArrayList<>();
    double column = landscape.function().px(view.board().x());
    double row = landscape.function().py(view.explanation().calculus().value());
    if (Double.isFinite(row)) handles.add(new Handle(POINT, column, row));
    grip.flatMap(AnswerGrip::dot)
        .ifPresent(dot -> handles.add(new Handle(ANSWER, dot.pixelX(), dot.pixelY())));
    return handles;
  }

  private void drag(Gestures.Phase phase, String handle, double x, double y) {
    PlotGround landscape = pane.landscape();
    if (landscape == null) return;
    pane.released(phase != Gestures.Phase.ENDED);
    if (handle.startsWith(TogetherPage.ELEMENT)) {
      int element = Integer.parseInt(handle.substring(TogetherPage.ELEMENT.length()));
      if (model.board().active() != element) model.set(model.board().withActive(element));
      if (phase == Gestures.Phase.MOVED) moveTo(landscape, x);
    } else if (handle.equals(POINT) && phase == Gestures.Phase.MOVED) {
      moveTo(landscape, x);
    } else if (handle.equals(ANSWER) && phase == Gestures.Phase.MOVED) {
      pane.grip().ifPresent(grip -> choose(grip, x, y));
    }
  }

  /// The tie-break that a place on the lower plot stands for.
  private void choose(AnswerGrip grip, double column, double row) {
    double lambda =
        switch (grip.axis()) {
          case LAMBDA -> atColumn(grip.frame(), column);
          case ANSWER -> atRow(grip.frame(), row);
        };
    if (!Double.isNaN(lambda)) model.set(model.board().withConvention(Conventions.lambda(lambda)));
  }

  /// The λ of a column; near an end or the middle exactly that.
  private static double atColumn(Frame frame, double column) {
    double lambda = Math.clamp(Math.rint(frame.dataX(column) * 1000) / 1000, 0, 1);
    for (double detent : TieTrack.DETENTS)
      if (Math.abs(frame.px(detent) - column) <= CAPTURE) lambda = detent;
    return lambda;
  }

  /// The λ that gives the answer of a row; near that of an end or of the middle exactly that.
  private double atRow(Frame frame, double row) {
    TieRange range = model.view().range();
    double least = Math.min(range.at(0), range.at(1));
    double most = Math.max(range.at(0), range.at(1));
    double lambda = range.lambda(Math.clamp(frame.dataY(row), least, most));
    for (double detent : TieTrack.DETENTS)
      if (Math.abs(frame.py(range.at(detent)) - row) <= CAPTURE) lambda = detent;
    return lambda;
  }

  private void moveTo(PlotGround landscape, double column) {
    Frame frame = landscape.function();
    double x = Math.clamp(frame.dataX(column), frame.xLow(), frame.xHigh());
    double nearest =
        landscape.docks().stream()
            .min((a, b) -> Double.compare(Math.abs(a - x), Math.abs(b - x)))
            .filter(dock -> Math.abs(frame.px(dock) - column) <= CAPTURE)
            .orElse(round(x, frame.xHigh() - frame.xLow()));
    model.set(model.board().withX(nearest));
  }

  /// As many decimals as pixels can tell apart.
  static double round(double x, double width) {
    double unit = Math.pow(10, Math.floor(Math.log10(width / 400)));
    return unit >= 1
        ? Math.rint(x / unit) * unit
        : Math.rint(x * Math.rint(1 / unit)) / Math.rint(1 / unit);
  }

  private void pan(Gestures.Phase phase, double right, double down) {
    PlotGround landscape = pane.landscape();
    if (landscape == null) return;
    Frame frame = landscape.function();
    Board board = model.board();
    // without a zoom the values fit the window by themselves; only the inputs move
    double up = board.viewport().y() == null ? 0 : down / frame.scaleY();
    show(board, board.viewport().moved(-right / frame.scaleX(), up, span(frame)));
    if (phase != Gestures.Phase.MOVED) pane.released(phase == Gestures.Phase.BEGUN);
  }

  private void zoom(double column, double row, double factor) {
    PlotGround landscape = pane.landscape();
    if (landscape == null) return;
    Frame frame = landscape.function();
    Board board = model.board();
    boolean upper = row >= frame.y() && row <= frame.bottom();
    double x = frame.dataX(column);
    double y = upper ? frame.dataY(row) : (frame.yLow() + frame.yHigh()) / 2;
    boolean atPoint = Math.abs(frame.px(board.x()) - column) <= 2 * CAPTURE;
    show(
        board,
        board
            .viewport()
            .zoomed(1 / factor, atPoint ? board.x() : x, atPoint ? value(y) : y, span(frame)));
  }

  private double value(double otherwise) {
    double value = model.view().explanation().calculus().value();
    return Double.isFinite(value) ? value : otherwise;
  }

  /// Zooms about the point on show.
  void zoomAtPoint(double factor) {
    if (pane.mapFrame().isPresent()) {
      List<Double> point = model.board().inputs();
      MapHands.zoom(model, factor, point.get(0), point.get(1));
      model.commit();
      return;
    }
    PlotGround landscape = pane.landscape();
    if (landscape == null) return;
    Frame frame = landscape.function();
    Board board = model.board();
    double middle = (frame.yLow() + frame.yHigh()) / 2;
    show(board, board.viewport().zoomed(1 / factor, board.x(), value(middle), span(frame)));
    model.commit();
  }

  private static Viewport.Span span(Frame frame) {
    return new Viewport.Span(frame.yLow(), frame.yHigh());
  }

  /// The slider is the plots' axis, so the point stays in the window.
  private void show(Board board, Viewport viewport) {
    double x = Math.clamp(board.x(), viewport.xLow(), viewport.xHigh());
    model.set(board.withViewport(viewport).withX(x));
  }

  private void tap(double column, double row, int count) {
    PlotGround landscape = pane.landscape();
    if (landscape == null) return;
    if (pane.ownAxisBelow() && row > landscape.function().bottom()) {
      pane.grip()
          .filter(grip -> grip.axis() == AnswerGrip.GripAxis.LAMBDA)
          .ifPresent(grip -> choose(grip, column, row));
      model.commit();
    } else if (count >= 2) model.choose(model.board().withViewport(model.board().home()));
    else if (column >= landscape.function().x() && column <= landscape.function().right()) {
      moveTo(landscape, column);
      model.commit();
    }
  }
}
