package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Descent.DescentEnd;
import pragmatic.gradients.board.Descent.DescentPoint;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class DescentTest {
  private static final Viewport VIEW = Viewport.of(-2, 2);

  private static Board board(String text, double start, double rate, int iterations)
      throws ProgramException {
    return Board.of(Parser.parse(text), List.of(start), 0, Conventions.LEFT, VIEW)
        .withPlots(PlotChoice.USUAL.with(new DescentChoice(rate, iterations, Conventions.RIGHT)));
  }

  private static double[] places(Descent descent) {
    return descent.points().stream().mapToDouble(DescentPoint::at).toArray();
  }

  /// A neuron that should learn to answer 1 and starts at its corner.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, RESTING, 1",
    "0.01, 0, 0.002, 0.2016, 0.36128, MOVING, 0.408",
    "1, 0, 0.2, 0.36, 0.488, MOVING, 0.262144"
  })
  void whetherANeuronEscapesItsCornerIsUpToTheConvention(
      double lambda, double w0, double w1, double w2, double w3, DescentEnd end, double loss)
      throws ProgramException {
    Descent descent = Descent.of(board("(relu(w) - 1)^2", 0, 0.1, 3), Conventions.lambda(lambda));
    assertThat(places(descent)).containsExactly(new double[] {w0, w1, w2, w3}, within(1e-12));
    assertThat(descent.end()).isEqualTo(end);
    assertThat(descent.last().loss()).isCloseTo(loss, within(1e-3));
  }

  @Test
  void theOneThatEscapesArrives() throws ProgramException {
    Descent descent = Descent.of(board("(relu(w) - 1)^2", 0, 0.1, 200), Conventions.lambda(0.01));
    assertThat(descent.last().at()).isCloseTo(1, within(1e-9));
    assertThat(descent.points()).hasSize(201);
  }

  /// An L1 penalty: sign(0) = 0 rests in the minimum, +1 leaves it.
  @Test
  void aPenaltyRestsOrSwings() throws ProgramException {
    Board board = board("abs(w)", 0, 0.1, 4);
    Convention pytorch = Frameworks.find("pytorch-2.14.1").orElseThrow().convention(Mode.REVERSE);
    Convention jax = Frameworks.find("jax-0.10.2").orElseThrow().convention(Mode.REVERSE);
    assertThat(Descent.of(board, pytorch).end()).isEqualTo(DescentEnd.RESTING);
    assertThat(places(Descent.of(board, pytorch))).containsOnly(0);
    assertThat(Descent.of(board, jax).end()).isEqualTo(DescentEnd.SWINGING);
    assertThat(places(Descent.of(board, jax))).containsExactly(0, -0.1, 0, -0.1, 0);
  }

  @Test
  void aCriticalPointThatIsNoneHoldsTheDescent() throws ProgramException {
    Board board = board("(relu(w) - relu(-w) - 1)^2", 0, 0.1, 20);
    assertThat(Descent.of(board, Conventions.LEFT).end()).isEqualTo(DescentEnd.RESTING);
    assertThat(places(Descent.of(board, Conventions.MIDDLE))).startsWith(0, 0.2).hasSize(21);
  }

  @ParameterizedTest
  @CsvSource({
    "x^2, 1, 1, SWINGING, 21", "x^2, 1, 5, MOVING, 21", "x^4, 1e100, 0.1, LOST, 1",
    "sqrt(abs(x)), 0, 0.1, LOST, 1", "log(x), 1, 2, LOST, 1", "1/x, 0, 1, LOST, 1"
  })
  void whatBecomesOfIt(String text, double start, double rate, DescentEnd end, int points)
      throws ProgramException {
    Descent descent = Descent.of(board(text, start, rate, 20), Conventions.MIDDLE);
    assertThat(descent.end()).isEqualTo(end);
    assertThat(descent.points()).hasSize(points);
  }

  /// What is left of a step by rounding leads nowhere.
  @Test
  void aWayRoundIsNoProgress() throws ProgramException {
    Descent descent = Descent.of(board("abs(x) - 0.5*abs(x-1)", 0, 0.1, 20), Conventions.lambda(1));
    assertThat(descent.end()).isEqualTo(DescentEnd.CYCLING);
    assertThat(descent.period()).isEqualTo(4);
    assertThat(descent.last().at()).isNotZero();
    assertThat(descent.place(20)).isZero();
    assertThat(descent.ends().getFirst()).isCloseTo(-0.1, within(1e-12));
    assertThat(descent.ends().getLast()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void whatComesNearerEveryStepDoesMove() throws ProgramException {
    Descent descent = Descent.of(board("x^2", 1, 0.1, 200), Conventions.MIDDLE);
    assertThat(descent.end()).isEqualTo(DescentEnd.MOVING);
    assertThat(descent.place(200)).isPositive().isLessThan(1e-15);
  }

  @Test
  void theOtherInputsAreHeld() throws ProgramException {
    Board board = Board.of(Parser.parse("a^2 + a*b"), List.of(1.0, 3.0), 1, Conventions.LEFT, VIEW);
    assertThat(places(Descent.of(board, Conventions.LEFT))).startsWith(3, 2.9, 2.8);
  }

  /// Every step goes by what the board says of the point where it is made.
  @Test
  void aStepGoesByTheAnswerOnShow() {
    RandomPrograms programs = new RandomPrograms(1406);
    int moved = 0;
    for (Program program : programs.any(60).toList()) {
      for (Convention rules :
          List.of(
              Conventions.lambda(0.25),
              Frameworks.find("pytorch-2.14.1").orElseThrow().convention(Mode.REVERSE))) {
        Board board = Board.of(program, List.of(0.0), 0, rules, VIEW);
        Descent descent = Descent.of(board, rules);
        for (int i = 0; i + 1 < Math.min(3, descent.points().size()); i++) {
          DescentPoint now = descent.points().get(i);
          Passes shown = Passes.of(program, new double[] {now.at()}, rules, Mode.REVERSE);
          assertThat(descent.points().get(i + 1).at())
              .as(program.text())
              .isEqualTo(now.at() - 0.1 * shown.gradient()[0]);
          moved++;
        }
      }
    }
    assertThat(moved).isGreaterThan(60);
  }

  @Test
  void ratesAndLengthsHaveEnds() {
    DescentChoice usual = DescentChoice.USUAL;
    assertThat(usual.otherRate(1).rate()).isEqualTo(0.2);
    assertThat(usual.otherRate(-1).rate()).isEqualTo(0.05);
    assertThat(new DescentChoice(0.3, 7, Conventions.RIGHT).otherRate(-1).rate()).isEqualTo(0.2);
    assertThat(new DescentChoice(9, 200, Conventions.RIGHT).otherRate(1).rate()).isEqualTo(9);
    assertThat(usual.otherLength(1).iterations()).isEqualTo(50);
    assertThat(new DescentChoice(9, 200, Conventions.RIGHT).otherLength(1).iterations())
        .isEqualTo(200);
  }
}
