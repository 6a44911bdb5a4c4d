package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The panels as values: which marks they hold and where their curves run.
class PanelsTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  private static BoardView view(String text, double x, double lambda) throws ProgramException {
    Program program = Parser.parse(text);
    Board board = Board.of(program, List.of(x), 0, Conventions.lambda(lambda), Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  private static LambdaPlot lambda(String text, double lambda) throws ProgramException {
    return new LambdaPlot(view(text, 0, lambda), AREA, Style.DESK, false);
  }

  /// A straight piece has one slope but for rounding, which is no reason for an axis.
  @ParameterizedTest
  @CsvSource({"'max(x, 0)', 1.14", "3*x, 0.7", "x - 1e6, 0.3"})
  void roundingDoesNotChooseTheRangeOfQuotients(String text, double x) throws ProgramException {
    Frame frame = steps(text, x).picture().frame();
    assertThat(frame.yHigh() - frame.yLow()).isGreaterThan(0.5);
  }

  private static QuotientPlot steps(String text, double x) throws ProgramException {
    return new QuotientPlot(view(text, x, 0), AREA, Style.DESK, false);
  }

  /// The name of an axis stands behind its last number: one that is too long would lie over it.
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theNameOfTheStepHasRoomInAHall(String language) throws ProgramException {
    Style style = Style.presenter(1);
    PlotArea area = PlotArea.between(104, 960, 58, 728, 56);
    Words.speak(Locale.of(language));
    try {
      Picture picture = new QuotientPlot(view("abs(x)", 0, 0), area, style, true).picture();
      Mark.Label name =
          marks(picture, Mark.Label.class).stream()
              .filter(label -> label.text().equals(RichText.of(Words.say("panel.steps.axis"))))
              .findFirst()
              .orElseThrow();
      double width = 0.45 * style.label() * name.text().letters();
      assertThat(name.spots().getFirst().pixelX() + width).isLessThan(picture.room().right());
    } finally {
      Words.speak(Locale.ENGLISH);
    }
  }

  /// Between the lines of a low plot a name could be of either.
  @ParameterizedTest
  @CsvSource({"1400, ''", "880, ' 0.5'"})
  void quotientsHaveTheirNamesAtTheEndsOfTheirLinesInALowPlot(double bottom, String mean)
      throws ProgramException {
    PlotArea area = PlotArea.between(104, 960, 58, bottom, 56);
    Style style = Style.presenter(1);
    Picture picture = new QuotientPlot(view("relu(x)", 0, 0), area, style, true).picture();
    boolean low = !mean.isEmpty();
    assertThat(labels(picture))
        .contains("central" + mean, low ? "forward 1" : "forward", low ? "backward 0" : "backward");
  }

  private static <M extends Mark> List<M> marks(Picture picture, Class<M> kind) {
    return picture.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> labels(Picture picture) {
    return marks(picture, Mark.Label.class).stream().map(label -> label.text().plain()).toList();
  }

  @Test
  void theCurveOfACornerRunsInsideTheBandOfTheClarkeSet() throws ProgramException {
    Picture picture = lambda("relu(x)", 0.25).picture();
    assertThat(marks(picture, Mark.Band.class)).containsExactly(new Mark.Band(0, 1));
    assertThat(marks(picture, Mark.Curve.class))
        .singleElement()
        .satisfies(curve -> {
          assertThat(curve.role()).isEqualTo(Role.CHOSEN);
          assertThat(curve.ys()).isEqualTo(curve.xs());
          assertThat(curve.xs()).startsWith(0).endsWith(1);
        });
    assertThat(marks(picture, Mark.Dot.class))
        .contains(new Mark.Dot(Role.CHOSEN, Mark.DotKind.CLOSED, 0.25, 0.25))
        .contains(new Mark.Dot(Role.CHOSEN, Mark.DotKind.MINOR, 0, 0));
    assertThat(labels(picture))
        .contains("AD answers 0.25", "PyTorch, JAX, TensorFlow", "right slope 1", "left slope 0");
  }

  @Test
  void anAnswerThatEqualsASlopeStandsInsideItsRing() throws ProgramException {
    assertThat(marks(lambda("relu(x)", 1).picture(), Mark.Dot.class))
        .contains(new Mark.Dot(Role.RIGHT, Mark.DotKind.DOCKED, 1, 1));
  }

  @Test
  void wrongAnswersAreARedCurveAndAnOctagon() throws ProgramException {
    LambdaPlot plot = lambda("abs(relu(x))", 0.25);
    Picture picture = plot.picture();
    List<Mark.Curve> curves = marks(picture, Mark.Curve.class);
    assertThat(curves).extracting(Mark.Curve::role).containsExactly(Role.WRONG, Role.CHOSEN);
    assertThat(curves.get(0).xs()).endsWith(0.5);
    assertThat(curves.get(1).xs()).startsWith(0.5);
    for (int i = 0; i < curves.get(0).xs().length; i++) {
      double x = curves.get(0).xs()[i];
      assertThat(curves.get(0).ys()[i]).isCloseTo(2 * x * x - x, within(1e-15));
    }
    assertThat(marks(picture, Mark.Dot.class))
        .contains(new Mark.Dot(Role.WRONG, Mark.DotKind.WRONG, 0.25, -0.125));
    assertThat(plot.title().orElseThrow().plain()).isEqualTo("AD(λ) = 2λ^2 − λ");
    assertThat(RichText.of(plot.sentence()).plain())
        .isEqualTo("AD leaves the Clarke set for 0 < λ < 0.5.");
  }

  @Test
  void whereADerivativeExistsTheCurveMeetsItsLineOnce() throws ProgramException {
    Picture picture = lambda("relu(x) - relu(-x)", 0).picture();
    assertThat(marks(picture, Mark.LevelLine.class))
        .containsExactly(new Mark.LevelLine(Role.DERIVATIVE, 1, false));
    assertThat(marks(picture, Mark.Dot.class))
        .contains(new Mark.Dot(Role.DERIVATIVE, Mark.DotKind.MINOR, 0.5, 1))
        .contains(new Mark.Dot(Role.WRONG, Mark.DotKind.WRONG, 0, 0));
    assertThat(labels(picture)).contains("derivative 1", "AD is right at λ = 0.5 alone.");
  }

  /// At the line of the derivative they would seem to answer that.
  @Test
  void namesHaveNoPlaceButInTheRowsOfTheirDot() throws ProgramException {
    Picture picture = lambda("relu(x) - relu(-x)", 0).picture();
    Mark.Label names =
        marks(picture, Mark.Label.class).stream()
            .filter(label -> label.text().plain().equals("PyTorch, JAX, TensorFlow"))
            .findFirst()
            .orElseThrow();
    double row = picture.frame().py(0);
    double size = Style.DESK.label();
    assertThat(names.spots()).allMatch(spot -> Math.abs(spot.pixelY() - row) < 2 * size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2                | Nothing to choose here: every λ answers 0.
          sign(x)            | Nothing to choose here: every λ answers 0.
          relu(x) + sign(x)  | No number is true here; λ moves AD’s answer from 0 to 1.
          relu(x)            | Every λ answers a slope of the Clarke set.
          relu(relu(x)) - relu(x) | AD is right at λ = 0 and λ = 1 alone.
          sqrt(abs(x))       | No λ gives a finite answer here.
          """)
  void theCurveInWords(String text, String sentence) throws ProgramException {
    assertThat(RichText.of(lambda(text, 0.5).sentence()).plain()).isEqualTo(sentence);
  }

  @Test
  void nothingToChooseIsOneSentenceAndNoAxis() throws ProgramException {
    assertThat(lambda("x^2", 0.5).picture().marks()).singleElement().isInstanceOf(Mark.Label.class);
  }

  @Test
  void anAnswerThatNoLambdaGivesIsALineOfItsOwn() throws ProgramException {
    Program program = Parser.parse("relu(x)+log(1+exp(-abs(x)))");
    Board board = Board.of(program, List.of(0.0), 0, Conventions.FIRST_WINS, Viewport.of(-2, 2));
    LambdaPlot plot =
        new LambdaPlot(BoardView.of(board, Catalogue.shipped()), AREA, Style.DESK, false);
    double answer = BoardView.of(board, Catalogue.shipped()).explanation().answer();
    assertThat(plot.grip().orElseThrow().dot().isPresent()).isEqualTo(answer == 0.5);
  }

  @Test
  void theThreeQuotientsOfACornerAreBothSlopesAndTheirMean() throws ProgramException {
    QuotientPlot plot = steps("relu(x)", 0);
    Picture picture = plot.picture();
    assertThat(marks(picture, Mark.Curve.class))
        .extracting(Mark.Curve::role)
        .containsExactly(Role.RIGHT, Role.LEFT, Role.FUNCTION);
    assertThat(marks(picture, Mark.Curve.class).get(2).ys()).hasSize(129).containsOnly(0.5);
    assertThat(marks(picture, Mark.LevelLine.class))
        .containsExactlyInAnyOrder(
            new Mark.LevelLine(Role.RIGHT, 1, false),
            new Mark.LevelLine(Role.LEFT, 0, false),
            new Mark.LevelLine(Role.INK2, 0.5, true));
    assertThat(marks(picture, Mark.Tick.class))
        .extracting(tick -> tick.text().plain())
        .startsWith("1", "10^−2")
        .endsWith("10^−16");
    assertThat(labels(picture))
        .contains("right slope 1", "left slope 0", "mean 0.5", "forward", "backward", "central")
        .contains("Central differences answer ½ (left + right) = 0.5.");
    assertThat(plot.roundingStep()).isZero();
    assertThat(marks(picture, Mark.Guide.class)).isEmpty();
  }

  @Test
  void roundingTakesOverWhereItIsSeen() throws ProgramException {
    QuotientPlot plot = steps("exp(x)", 1);
    assertThat(plot.roundingStep()).isBetween(1e-15, 1e-12);
    assertThat(marks(plot.picture(), Mark.Guide.class))
        .singleElement()
        .satisfies(guide ->
            assertThat(guide.x()).isCloseTo(-Math.log10(plot.roundingStep()), within(1e-12)));
    assertThat(labels(steps("exp(x)", 1).picture())).contains("rounding takes over");
    assertThat(RichText.of(plot.sentence()).plain()).contains("nearest to the derivative");
  }

  @Test
  void aMissingSideHasNoCurveAndAJumpNoMean() throws ProgramException {
    assertThat(marks(steps("sqrt(x)", 0).picture(), Mark.Curve.class))
        .extracting(Mark.Curve::role)
        .containsExactly(Role.RIGHT);
    Picture jump = steps("floor(x) + relu(x)", 0).picture();
    assertThat(marks(jump, Mark.LevelLine.class)).noneMatch(Mark.LevelLine::dashed);
  }

  /// Where there is no value, central quotients may be drawn all the same.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/x | Only the central quotient exists, and it is no slope of a pole.",
        "1/x^2 | Only the central quotient exists, and it is no slope of a pole.",
        "where(x == 0, 0, 1/x) | The quotients grow without bound: no finite slope.",
        "log(x) | No value at the point: nothing to divide.",
        "sqrt(-5 - x^2) | No value at the point: nothing to divide."
      })
  void nothingIsSaidToBeDividedOnlyWhereNothingIsDrawn(String text, String sentence)
      throws ProgramException {
    QuotientPlot plot = steps(text, 0);
    assertThat(RichText.of(plot.sentence()).plain()).isEqualTo(sentence);
    assertThat(marks(plot.picture(), Mark.Curve.class).isEmpty())
        .isEqualTo(sentence.endsWith("nothing to divide."));
  }

  @Test
  void everyPointHasASentenceInEachLowerPlot() throws ProgramException {
    for (String text :
        List.of(
            "sqrt(x)",
            "cbrt(x)",
            "sqrt(abs(x))",
            "1/x",
            "floor(x)",
            "sin(x)/x",
            "log(x)",
            "where(x == 0, 5, x)",
            "x^2*sin(1/x)",
            "sqrt(-1 - x^2)",
            "sign(exp(-1/x^2))")) {
      for (boolean brief : new boolean[] {false, true}) {
        BoardView view = view(text, 0, 0);
        assertThat(labels(new QuotientPlot(view, AREA, Style.DESK, brief).picture())).isNotEmpty();
        assertThat(labels(new LambdaPlot(view, AREA, Style.DESK, brief).picture())).isNotEmpty();
      }
    }
  }
}
