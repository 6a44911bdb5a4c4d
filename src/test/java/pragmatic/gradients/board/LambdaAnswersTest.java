package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What the λ-curve calls wrong is what the verdict calls wrong.
class LambdaAnswersTest {
  private static final int PLACES = 20;

  private static BoardView view(String text) throws ProgramException {
    return view(text, Conventions.MIDDLE);
  }

  private static BoardView view(String text, Convention convention) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, at, 0, convention, Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  @Test
  void ofManyGradientsTheSliceIsNoJudge() throws ProgramException {
    LambdaAnswers answers = LambdaAnswers.of(view("median(a, b, 0)"));
    assertThat(answers.truth().truth()).isEqualTo(new Interval(0, 0));
    assertThat(answers.truth().always()).isTrue();
  }

  /// JAX answers (0.5, 0.5), which no λ does, though one answers the first number.
  @Test
  void theLambdaOfOnePartIsNotThatOfTheAnswer() throws ProgramException {
    Convention jax = Frameworks.find("jax-0.10.2").orElseThrow().convention(Mode.REVERSE);
    BoardView view = view("max(abs(x), abs(y)) - abs(x*y)", jax);
    assertThat(view.range().lambda(view.explanation().answer())).isBetween(0.8, 0.82);
    assertThat(LambdaAnswers.of(view).chosen()).isNull();
    assertThat(LambdaAnswers.of(view("max(a, b)", jax)).chosen()).isEqualTo(0.5);
  }

  @Test
  void isWrongWhereTheVerdictIs() throws ProgramException {
    RandomPrograms random = new RandomPrograms(1331);
    int count = Exhaustive.count(150, 1000);
    int judged = 0;
    int beside = 0;
    for (Program program :
        Stream.concat(random.several(count), random.lipschitz(count, 2)).toList()) {
      if (program.inputs().isEmpty()) continue;
      BoardView view = view(program.text());
      if (!view.isOfManyGradients() || view.nothingToChoose()) continue;
      LambdaAnswers answers = LambdaAnswers.of(view);
      if (answers.truth().truth() == null) continue;
      LambdaTruth along = LambdaTruth.of(answers.curve(), view.explanation().calculus());
      for (int i = 0; i <= PLACES; i++) {
        double lambda = (double) i / PLACES;
        if (answers.truth().wrong().stream().anyMatch(part -> isNearEnd(part, lambda))) continue;
        assertThat(answers.wrong(lambda))
            .as("%s at %s", program.text(), lambda)
            .isEqualTo(view.whole().isWrong(view.whole().range().gradient(lambda)));
        judged++;
        if (along.holds(lambda) == answers.wrong(lambda)) beside++;
      }
    }
    assertThat(judged).isGreaterThan(100);
    assertThat(beside).isGreaterThan(10);
  }

  private static boolean isNearEnd(Interval part, double lambda) {
    return Math.min(Math.abs(part.low() - lambda), Math.abs(part.high() - lambda)) < 1e-6;
  }
}
