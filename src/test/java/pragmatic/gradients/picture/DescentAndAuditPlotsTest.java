package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.PlotChoice;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// What becomes of answers: the plots of a descent and of an audit.
class DescentAndAuditPlotsTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  private static <M extends Mark> List<M> marks(Picture picture, Class<M> kind) {
    return picture.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> labels(Picture picture) {
    return marks(picture, Mark.Label.class).stream().map(label -> label.text().plain()).toList();
  }

  private static LowerPicture below(String name, Board board) {
    return below(name, board, null);
  }

  private static LowerPicture below(String name, Board board, @Nullable LowerPicture previous) {
    return below(name, board, previous, false);
  }

  private static LowerPicture below(
      String name, Board board, @Nullable LowerPicture previous, boolean hall) {
    BoardView view = BoardView.of(board, Catalogue.shipped());
    PlotGround ground = PlotGround.of(board, AREA, Style.DESK, null);
    Plotter plotter =
        new Plotter(
            board,
            view.explanation(),
            ground.breaks(),
            ground.curves(),
            ground.function(),
            ground.derivative(),
            800,
            Style.DESK,
            hall);
    return LowerPlots.of(new LowerPlot(name)).of(view, plotter, AREA, RichText.of("f′"), previous);
  }

  @Test
  void twoDescentsRunSideBySide() throws ProgramException {
    Board board =
        Board.of(
                Parser.parse("(relu(w) - 1)^2"),
                List.of(0.0),
                0,
                Conventions.lambda(0),
                Viewport.of(-2, 2))
            .withPlots(PlotChoice.USUAL.with(new DescentChoice(0.1, 3, Conventions.lambda(0.01))));
    LowerPicture plot = below("descent", board);
    List<Mark.Curve> curves = marks(plot.picture(), Mark.Curve.class);
    assertThat(curves).extracting(Mark.Curve::dashed).containsExactly(true, false);
    assertThat(curves.get(1).ys()).containsExactly(1, 1, 1, 1);
    assertThat(curves.get(0).ys()[3]).isCloseTo(0.408, within(1e-3));
    assertThat(labels(plot.picture()))
        .contains(
            "λ = 0 is stuck at w = 0, no minimum; λ = 0.01 reaches w = 0.3613.",
            "λ = 0",
            "λ = 0.01");
    assertThat(plot.title().orElseThrow().plain()).isEqualTo("f  for w ← w − 0.1·AD(w)");
    assertThat(plot.above(PlotGround.of(board, AREA, Style.DESK, null).function()))
        .filteredOn(mark -> mark instanceof Mark.Dot dot && dot.role() == Role.INK2)
        .extracting(mark -> ((Mark.Dot) mark).x())
        .satisfies(places -> assertThat(places.getLast()).isCloseTo(0.36128, within(1e-9)));
  }

  @Test
  void twoDescentsUnderOneRuleAreSaidOnce() throws ProgramException {
    Board board =
        Board.of(
                Parser.parse("abs(w)"),
                List.of(0.5),
                0,
                Conventions.lambda(0.5),
                Viewport.of(-2, 2))
            .withPlots(PlotChoice.USUAL.with(new DescentChoice(0.1, 3, Conventions.lambda(0.5))));
    LowerPicture plot = below("descent", board);
    assertThat(labels(plot.picture())).filteredOn("λ = 0.5"::equals).hasSize(1);
    assertThat(RichText.of(plot.sentence()).plain()).isEqualTo("λ = 0.5 reaches w = 0.2.");
  }

  /// A name stands at a line.
  @ParameterizedTest
  @CsvSource({"sqrt(w^2), 0, 0", "abs(w), 2, 1"})
  void descentThatTakesNoStepHasNoName(String text, int lines, int names) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(0.0), 0, Conventions.lambda(0.5), Viewport.of(-2, 2))
            .withPlots(PlotChoice.USUAL.with(new DescentChoice(0.1, 3, Conventions.lambda(0.25))));
    LowerPicture plot = below("descent", board);
    assertThat(marks(plot.picture(), Mark.Curve.class)).hasSize(lines);
    assertThat(labels(plot.picture())).filteredOn("λ = 0.5"::equals).hasSize(names);
    assertThat(labels(plot.picture())).filteredOn("λ = 0.25"::equals).hasSize(names);
  }

  /// Numbers of the sentence are inputs, those of the axis values of the function.
  @ParameterizedTest
  @CsvSource({"w, w at rate 0.1", "weight, rate 0.1"})
  void inAHallADescentNamesItsInputAndItsAxis(String input, String named) throws ProgramException {
    Board board =
        Board.of(
                Parser.parse("(relu(" + input + ") - 1)^2"),
                List.of(0.0),
                0,
                Conventions.lambda(0),
                Viewport.of(-2, 2))
            .withPlots(PlotChoice.USUAL.with(new DescentChoice(0.1, 3, Conventions.lambda(0.01))));
    LowerPicture plot = below("descent", board, null, true);
    assertThat(labels(plot.picture()))
        .contains(named + ": λ = 0 is stuck at 0; λ = 0.01 reaches 0.3613");
    assertThat(plot.title().orElseThrow().plain()).isEqualTo("f");
    assertThat(plot.titleRole()).isEqualTo(Role.FUNCTION);
  }

  @Test
  void anAuditIsAStaircaseOfTheDiracsThatAreMissed() throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("floor(x)"), List.of(0.0), 0, Conventions.LEFT, Viewport.of(-2.5, 2.5));
    LowerPicture plot = below("audit", board);
    List<Mark.Curve> curves = marks(plot.picture(), Mark.Curve.class);
    assertThat(curves).hasSize(6);
    for (int i = 0; i < 6; i++) assertThat(curves.get(i).ys()).containsOnly(i);
    assertThat(labels(plot.picture())).contains("AD misses 5: the Dirac deltas of 5 jumps.", "1·δ");
  }

  /// What is counted anew is no line that goes on.
  @Test
  void whereTheCountBeginsAnewAreRings() throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("where(x > 0, log(x), x) + floor(2*x)/3"),
            List.of(0.5),
            0,
            Conventions.LEFT,
            Viewport.of(-2.2, 2.2));
    List<Mark.Dot> rings =
        marks(below("audit", board).picture(), Mark.Dot.class).stream()
            .filter(dot -> dot.kind() == Mark.DotKind.OPEN)
            .toList();
    assertThat(rings).extracting(Mark.Dot::x).allMatch(x -> Math.abs(x) < 1e-2).hasSize(2);
    assertThat(rings.getLast().y()).isZero();
  }

  /// An integral does not depend on where the point is.
  @Test
  void anAuditIsKeptWhileThePointMoves() throws ProgramException {
    Board board =
        Board.of(Parser.parse("sign(x)"), List.of(0.0), 0, Conventions.LEFT, Viewport.of(-2, 2));
    LowerPicture plot = below("audit", board);
    for (Board other :
        List.of(
            board.withX(1),
            board.withConvention(Conventions.RIGHT),
            board.withMode(Mode.FORWARD))) {
      LowerPicture next = below("audit", other, plot);
      double[] before = marks(plot.picture(), Mark.Curve.class).getFirst().ys();
      double[] now = marks(next.picture(), Mark.Curve.class).getFirst().ys();
      if (other.convention() == board.convention() && other.mode() == board.mode())
        assertThat(now).isSameAs(before);
      else assertThat(now).isNotSameAs(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x)  | AD misses nothing: its integral is the function.
          sign(x)  | AD misses 2: the Dirac delta of 1 jump.
          1/x + floor(x) | AD misses the Dirac deltas of 3 jumps; behind a pole or a gap it counts anew.
          1/x      | AD misses nothing on either side; behind a pole or a gap it counts anew.
          log(abs(x)) | AD misses nothing on either side; behind a pole or a gap it counts anew.
          max(x, x) | AD’s integral is off by −4 in the end, and not by jumps alone.
          where(x > 0, sqrt(x), 0) | AD’s answers are not finite over a stretch: no integral.
          """)
  void theAuditInWords(String text, String sentence) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(0.0), 0, Conventions.ALL, Viewport.of(-2, 2));
    assertThat(RichText.of(below("audit", board).sentence()).plain()).isEqualTo(sentence);
  }
}
