package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// Zooming in by tens at a corner: it never straightens, down to where doubles lie pixels apart.
class ZoomTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  private static Board board(String text, double x, Viewport viewport) throws ProgramException {
    return Board.of(Parser.parse(text), List.of(x), 0, Conventions.LEFT, viewport);
  }

  private static Viewport.Span values(PlotGround landscape) {
    return new Viewport.Span(landscape.function().yLow(), landscape.function().yHigh());
  }

  /// A dot outside the plot has no name at its edge.
  @Test
  void anOpenDotIsNamedWhereItIsSeen() throws ProgramException {
    int named = 0;
    Viewport.Span whole = new Viewport.Span(-1.2, 2.2);
    for (double factor : new double[] {0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1}) {
      Board board = board("floor(x)", 1, Viewport.of(-2, 2).zoomed(factor, 1, 1, whole));
      PlotGround ground = PlotGround.of(board, AREA, Style.DESK, null);
      Plotter plotter =
          new Plotter(
              board,
              BoardView.of(board, Catalogue.shipped()).explanation(),
              ground.breaks(),
              ground.curves(),
              ground.function(),
              ground.derivative(),
              749,
              Style.DESK,
              false);
      boolean isNamed =
          plotter.functionPicture().marks().stream()
              .filter(Mark.Label.class::isInstance)
              .map(mark -> ((Mark.Label) mark).text().plain())
              .anyMatch(text -> text.contains("not reached"));
      assertThat(isNamed).as("zoomed by %s", factor).isEqualTo(plotter.function().showsValue(0));
      if (isNamed) named++;
    }
    assertThat(named).isBetween(1, 8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x)             | 0   | 0 | 280
          abs(x - 0.3)        | 0.3 | 0 | 14
          max(x, x^2)         | 1   | 1 | 13
          abs(x) + 1          | 0   | 1 | 13
          abs(sin(x) - 0.5)   | 0.5235987755982989 | 0 | 12
          """)
  void aCornerNeverStraightens(String text, double x, double value, int least)
      throws ProgramException {
    Board board = board(text, x, Viewport.of(x - 2, x + 2));
    PlotGround landscape = PlotGround.of(board, AREA, Style.DESK, null);
    Viewport viewport = board.viewport();
    int zooms = 0;
    double bend = 0;
    while (true) {
      Viewport next = viewport.zoomed(0.1, x, value, values(landscape));
      if (next.equals(viewport)) break;
      viewport = next;
      landscape = PlotGround.of(board(text, x, viewport), AREA, Style.DESK, null);
      zooms++;
      assertThat(landscape.breaks())
          .as("%s at a width of %s", text, viewport.width())
          .anyMatch(found -> found.x() == x && found.calculus().point() == PointClass.KINK);
      // from here on the sides look straight
      if (zooms == 4) bend = bend(landscape, x);
      if (zooms > 4) assertThat(bend(landscape, x)).isCloseTo(bend, within(0.02));
      ticksDiffer(landscape.function());
    }
    assertThat(bend).isGreaterThan(0.1);
    assertThat(zooms).isGreaterThanOrEqualTo(least);
    assertThat(viewport.width()).isLessThan(1e-9);
  }

  /// The angle on the page by which the curve turns at the corner, in radians.
  private static double bend(PlotGround landscape, double x) {
    Frame frame = landscape.function();
    double left = 0;
    double right = 0;
    for (Curves.CurvePiece piece : landscape.curves().pieces()) {
      int last = piece.xs().length - 1;
      if (piece.xs()[last] == x) left = chord(frame, piece, 0, last);
      if (piece.xs()[0] == x) right = chord(frame, piece, 0, last);
    }
    return Math.abs(Math.atan(left) - Math.atan(right));
  }

  /// Slope in pixels.
  private static double chord(Frame frame, Curves.CurvePiece piece, int from, int to) {
    return (frame.py(piece.values()[to]) - frame.py(piece.values()[from]))
        / (frame.px(piece.xs()[to]) - frame.px(piece.xs()[from]));
  }

  private static void ticksDiffer(Frame frame) {
    List<Double> ticks = Ticks.of(frame.xLow(), frame.xHigh(), frame.width(), 122);
    assertThat(ticks.size()).isBetween(3, 9);
    assertThat(Ticks.texts(ticks, 18)).doesNotHaveDuplicates();
    for (int i = 1; i < ticks.size(); i++)
      assertThat(frame.px(ticks.get(i)) - frame.px(ticks.get(i - 1))).isGreaterThan(80);
  }

  @Test
  void aNarrowRangeOfInputsGetsANarrowRangeOfValues() throws ProgramException {
    PlotGround landscape =
        PlotGround.of(board("abs(x)", 0, Viewport.of(-1e-9, 1e-9)), AREA, Style.DESK, null);
    assertThat(landscape.function().yHigh() - landscape.function().yLow()).isLessThan(1e-8);
    assertThat(bend(landscape, 0)).isGreaterThan(0.5);
  }

  @Test
  void zoomingOutAgainEndsWhereItBegan() {
    Viewport home = Viewport.of(-2, 2);
    Viewport.Span shown = new Viewport.Span(-1, 2);
    Viewport there =
        home.zoomed(0.1, 0.3, 0, shown).zoomed(10, 0.3, 0, new Viewport.Span(-0.1, 0.2));
    assertThat(there.xLow()).isCloseTo(-2, within(1e-12));
    assertThat(there.xHigh()).isCloseTo(2, within(1e-12));
    Viewport far = Viewport.of(-6e8, 6e8);
    assertThat(far.zoomed(10, 0, 0, shown)).isEqualTo(far);
  }
}
