package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Mark.DotKind;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;

/// What both plots hold at cusps, poles, edges, defects and wrong answers.
class PointMarksTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  private static Plotter plotter(String text, double x, double lambda) throws ProgramException {
    return plotter(
        Board.of(
            Parser.parse(text), List.of(x), 0, Conventions.lambda(lambda), Viewport.of(-2, 2)));
  }

  private static Plotter plotter(Board board) {
    PlotGround landscape = PlotGround.of(board, AREA, Style.DESK, null);
    return new Plotter(
        board,
        BoardView.of(board, Catalogue.shipped()).explanation(),
        landscape.breaks(),
        landscape.curves(),
        landscape.function(),
        landscape.derivative(),
        749,
        Style.DESK,
        false);
  }

  private static <M extends Mark> List<M> upper(Plotter plotter, Class<M> kind) {
    return of(plotter.functionPicture(), kind);
  }

  private static <M extends Mark> List<M> lower(Plotter plotter, Class<M> kind) {
    return of(plotter.derivativePicture(), kind);
  }

  private static <M extends Mark> List<M> of(Picture picture, Class<M> kind) {
    return picture.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void aCuspHasBothUprightTangentsAndATriangleForEachSide() throws ProgramException {
    Plotter cusp = plotter("sqrt(abs(x))", 0, 0.5);
    assertThat(upper(cusp, Mark.OneSided.class))
        .extracting(Mark.OneSided::role, Mark.OneSided::slope)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Role.LEFT, Double.NEGATIVE_INFINITY),
            org.assertj.core.groups.Tuple.tuple(Role.RIGHT, Double.POSITIVE_INFINITY));
    assertThat(lower(cusp, Mark.Infinite.class))
        .containsExactlyInAnyOrder(
            new Mark.Infinite(Role.LEFT, 0, false), new Mark.Infinite(Role.RIGHT, 0, true));
    assertThat(cusp.function().yLow()).as("room for the tangents").isLessThan(-0.3);
  }

  /// No range is hatched, and none is told of, where every tie-break answers NaN.
  @Test
  void answersThatAreNoNumbersHaveNoRange() throws ProgramException {
    for (String text : List.of("sqrt(abs(x))*sin(3*x)", "sqrt(abs(x))*x"))
      assertThat(upper(plotter(text, 0, 0.5), Mark.Fan.class)).as(text).isEmpty();
    assertThat(upper(plotter("relu(x) - relu(-x)", 0, 0.5), Mark.Fan.class)).hasSize(1);
  }

  /// The least value of hardswish stands between its corners, at −1.5.
  @Test
  void aCurveThatTurnsIsSeenBeyondItsTurn() throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("hardswish(x)"), List.of(-3.0), 0, Conventions.LEFT, Viewport.of(-5, 5));
    Frame frame = plotter(board).function();
    assertThat(frame.py(-0.375)).isLessThan(frame.y() + frame.height() - 4);
  }

  @Test
  void whereAdAnswersTheInfiniteSlopeItsTriangleIsTheOnlyOne() throws ProgramException {
    assertThat(lower(plotter("cbrt(x)", 0, 0.5), Mark.Infinite.class))
        .containsExactly(new Mark.Infinite(Role.CHOSEN, 0, true));
    assertThat(lower(plotter("sqrt(abs(x))", 0, 1), Mark.Infinite.class))
        .containsExactlyInAnyOrder(
            new Mark.Infinite(Role.LEFT, 0, false), new Mark.Infinite(Role.CHOSEN, 0, true));
  }

  @Test
  void anAnswerOutsideTheSetIsWrongAndTheRangeBeyondIsHatched() throws ProgramException {
    Plotter outside = plotter("abs(relu(x))", 0, 0.25);
    assertThat(lower(outside, Mark.SetBar.class))
        .containsExactlyInAnyOrder(
            new Mark.SetBar(0, 0, 1, false), new Mark.SetBar(0, -1, 0, true));
    assertThat(upper(outside, Mark.Fan.class))
        .containsExactlyInAnyOrder(
            new Mark.Fan(0, 0, 0, 1, false), new Mark.Fan(0, 0, -1, 0, true));
    assertThat(lower(outside, Mark.Dot.class))
        .contains(new Mark.Dot(Role.WRONG, DotKind.WRONG, 0, -0.125));
    assertThat(outside.derivative().yLow()).isLessThan(-1);
  }

  /// Over the numbers of the axis it could not be read.
  @Test
  void theHatchIsExplainedInsideTheFrame() throws ProgramException {
    String text = "relu(x + 1.25) - relu(-x - 1.25)";
    for (double x : new double[] {-1.25, 0}) {
      Plotter plotter = plotter(x == 0 ? "relu(x) - relu(-x)" : text, x, 0);
      Mark.Label label =
          upper(plotter, Mark.Label.class).stream()
              .filter(l -> l.text().plain().startsWith("hatched"))
              .findFirst()
              .orElseThrow();
      boolean left = label.spots().getFirst().pixelX() < plotter.function().px(x);
      assertThat(left).as("on the left of x = " + x).isEqualTo(x == 0);
      assertThat(label.spots().stream().anyMatch(spot -> spot.anchor() == Anchor.END))
          .isEqualTo(x == 0);
    }
  }

  @Test
  void aSingleCornerHasNothingHatched() throws ProgramException {
    Plotter relu = plotter("relu(x)", 0, 0);
    assertThat(lower(relu, Mark.SetBar.class)).noneMatch(Mark.SetBar::wrong);
    assertThat(upper(relu, Mark.Fan.class)).noneMatch(Mark.Fan::wrong);
  }

  @Test
  void theTangentIsCutAtItsPoles() throws ProgramException {
    Plotter tangent = plotter("tan(x)", 0, 0);
    assertThat(upper(tangent, Mark.Curve.class)).hasSize(3);
    for (Mark.Curve piece : upper(tangent, Mark.Curve.class)) assertThat(piece.ys()).isSorted();
    // steep is not infinite
    assertThat(upper(plotter("tanh(1e7*x) + x", 1, 0), Mark.Curve.class)).hasSize(1);
  }

  @Test
  void aJumpAtTheEdgeOfTheWindowIsNotJoined() throws ProgramException {
    List<Mark.Curve> steps = upper(plotter("floor(x)", 0, 0), Mark.Curve.class);
    assertThat(steps).hasSize(4);
    for (Mark.Curve step : steps)
      assertThat(Arrays.stream(step.ys()).distinct().count()).isEqualTo(1);
  }

  @Test
  void whereAdIsWrongAtOnePointTheCurveOfTheDerivativeIsWhole() throws ProgramException {
    Plotter defect = plotter("where(x == 0, 0, x)", 0, 0);
    for (Mark.Curve piece : lower(defect, Mark.Curve.class)) assertThat(piece.ys()).containsOnly(1);
    assertThat(lower(defect, Mark.Dot.class))
        .contains(new Mark.Dot(Role.WRONG, DotKind.WRONG, 0, 0))
        .contains(new Mark.Dot(Role.DERIVATIVE, DotKind.CLOSED, 0, 1));
    assertThat(defect.breaks()).hasSize(1);
  }

  @Test
  void amongManyJumpsOnlyTheOneOnShowHasAnArrow() throws ProgramException {
    Plotter many = plotter("floor(10*x)", 0, 0);
    assertThat(lower(many, Mark.DiracArrow.class)).containsExactly(new Mark.DiracArrow(0, 1));
    assertThat(many.derivative().yHigh()).isGreaterThan(1);
    assertThat(lower(plotter("floor(10*x)", 0.05, 0), Mark.DiracArrow.class)).isEmpty();
  }

  @Test
  void amongJumpsTooDenseToBeFoundOnlyTheOneOnShowIsMarked() throws ProgramException {
    Plotter dense = plotter("floor(500*x)", 0, 0);
    assertThat(dense.breaks()).isEmpty();
    assertThat(lower(dense, Mark.DiracArrow.class)).containsExactly(new Mark.DiracArrow(0, 1));
    assertThat(dense.derivative().yHigh()).isGreaterThan(1);
    assertThat(upper(dense, Mark.Rise.class)).isEmpty();
    assertThat(upper(plotter("floor(x)", 0, 0), Mark.Rise.class)).hasSize(1);
  }

  @Test
  void aStepOfRoundingIsNotJoined() throws ProgramException {
    List<Mark.Curve> steps = upper(plotter("(x + 1e16) - 1e16", 0.5, 0), Mark.Curve.class);
    assertThat(steps).hasSizeGreaterThanOrEqualTo(3);
    for (Mark.Curve step : steps)
      assertThat(Arrays.stream(step.ys()).distinct().count()).isEqualTo(1);
  }

  @Test
  void anAxisHasTwoNumbersAtLeast() throws ProgramException {
    for (String text : List.of("sqrt(abs(x))", "sqrt(x)", "sign(x)", "1/x", "x^2")) {
      Plotter low = plotter(text, 0, 0);
      Frame f = low.derivative();
      Frame flat =
          new Frame(f.x(), f.y(), f.width(), 120, f.xLow(), f.xHigh(), f.yLow(), f.yHigh());
      assertThat(low.yTicks(flat)).as(text).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void atAPoleAndAtTheEdgeOfTheDomainTheLimitIsShown() throws ProgramException {
    assertThat(upper(plotter("1/x", 0, 0), Mark.Infinite.class))
        .containsExactly(new Mark.Infinite(Role.FUNCTION, 0, true));
    assertThat(upper(plotter("log(x)", 0, 0), Mark.Infinite.class))
        .containsExactly(new Mark.Infinite(Role.FUNCTION, 0, false));
    assertThat(upper(plotter("x*log(x)", 0, 0), Mark.Dot.class))
        .contains(new Mark.Dot(Role.FUNCTION, DotKind.OPEN, 0, 0));
    assertThat(lower(plotter("x*log(x)", 0, 0), Mark.Infinite.class))
        .containsExactly(new Mark.Infinite(Role.RIGHT, 0, false));
  }

  @Test
  void theArrowOfAJumpStandsAtItsJump() throws ProgramException {
    Plotter sign = plotter("sign(x)", 0, 0.5);
    Mark.Rise rise = upper(sign, Mark.Rise.class).getFirst();
    double away = sign.function().px(0) - sign.function().px(rise.x());
    assertThat(away).isBetween(2 * Style.DESK.ring(), 2.5 * Style.DESK.ring());
  }

  @Test
  void anAnswerThatIsNoNumberStandsAtThePoint() throws ProgramException {
    Plotter none = plotter("where(x > 0, sqrt(x), 0*sqrt(x))", 0, 0.5);
    for (Picture picture : List.of(none.functionPicture(), none.derivativePicture())) {
      Mark.Label label =
          of(picture, Mark.Label.class).stream()
              .filter(l -> l.text().plain().contains("NaN"))
              .findFirst()
              .orElseThrow();
      Frame frame = picture.frame();
      TextAnchor spot = label.spots().getFirst();
      assertThat(Math.hypot(spot.pixelX() - frame.px(0), spot.pixelY() - frame.py(0)))
          .isLessThan(3 * Style.DESK.label());
    }
  }

  @Test
  void roundingDrawsStepsBehindAKinkToo() throws ProgramException {
    for (Mark.Curve step : upper(plotter("abs((x + 1e16) - 1e16)", 0.5, 0), Mark.Curve.class))
      for (double y : step.ys())
        assertThat(y).as("step at " + step.xs()[0]).isEqualTo(step.ys()[0]);
  }

  /// Inside the frame or as a triangle at its edge, and never both.
  @Test
  void aFiniteAnswerIsSeenHoweverSteepItIs() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (String steep :
        List.of("tanh(20*x)", "1/(1 + exp(-50*x))", "-tanh(30*x)", "x + tanh(1e7*x)"))
      boards.add(
          Board.of(
              Parser.parse(steep), List.of(0.0), 0, Conventions.lambda(0.5), Viewport.of(-2, 2)));
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board board = BoardFactory.of(entry, Conventions.MIDDLE);
      if (board.inputs().size() == 1) boards.add(board);
    }
    for (Board board : boards) {
      Plotter plotter = plotter(board);
      double answer = plotter.explanation().answer();
      if (!Double.isFinite(answer)) continue;
      Frame frame = plotter.derivative();
      long inside =
          lower(plotter, Mark.Dot.class).stream()
              .filter(dot -> dot.y() == answer && answer >= frame.yLow() && answer <= frame.yHigh())
              .count();
      long beyond =
          lower(plotter, Mark.Infinite.class).stream()
              .filter(mark -> mark.role() == Role.CHOSEN || mark.role() == Role.WRONG)
              .count();
      assertThat(inside > 0 ^ beyond > 0)
          .as(board.program().text() + " answers " + answer)
          .isTrue();
    }
  }

  /// Its line would show between the words, and before a number as a minus.
  @Test
  void theWordsOfASetKeepOffTheZeroAxis() throws ProgramException {
    int spots = 0;
    for (String text : List.of("abs(x)", "abs(x) + 0.1*x", "abs(x - 1) + 2*relu(x)")) {
      Plotter plotter = plotter(text, 0, 0);
      for (Mark.Label label : lower(plotter, Mark.Label.class)) {
        if (!label.text().plain().startsWith("any slope")) continue;
        for (TextAnchor spot : label.spots()) {
          double middle = spot.pixelY() - 0.35 * Style.DESK.label();
          assertThat(Math.abs(middle - plotter.derivative().py(0)))
              .as(text)
              .isGreaterThan(0.65 * Style.DESK.label());
          spots++;
        }
      }
    }
    assertThat(spots).isGreaterThan(9);
  }
}
