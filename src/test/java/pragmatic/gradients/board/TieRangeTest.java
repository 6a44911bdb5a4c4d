package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class TieRangeTest {
  private static TieRange at0(String text) throws ProgramException {
    return TieRange.of(Parser.parse(text), new double[] {0}, List.of(0), Mode.REVERSE, List.of());
  }

  /// Curves: abs 2λ − 1, relu∘relu λ², |relu| 2λ² − λ, which is 0.1 at (1 ± √1.8)/4.
  @ParameterizedTest
  @CsvSource({
    "abs(x), 0.5, 0.75",
    "abs(x), 0, 0.5",
    "1e9*abs(x), 5e8, 0.75",
    "1e-12*abs(x), 5e-13, 0.75",
    "relu(relu(x)), 0.09, 0.3",
    "abs(relu(x)), 0, 0.5",
    "abs(relu(x)), 0.1, 0.5854101966249685",
    "abs(relu(x)), -0.12, 0.2",
  })
  void findsTheLeastLambdaAfterTheMiddleAndTheEnds(String text, double answer, double lambda)
      throws ProgramException {
    assertThat(at0(text).lambda(answer)).isCloseTo(lambda, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"abs(x), 1.5", "abs(x), NaN", "abs(x), Infinity", "abs(relu(x)), -0.13"})
  void findsNoneWhereNoLambdaGivesTheAnswer(String text, double answer) throws ProgramException {
    assertThat(at0(text).lambda(answer)).isNaN();
  }

  @Test
  void findsTheLambdaOfItsOwnGradients() {
    RandomPrograms programs = new RandomPrograms(72);
    int[] found = {0};
    programs
        .lipschitz(60, false)
        .forEach(program -> {
          double[] at = new double[program.inputs().size()];
          List<Integer> all = IntStream.range(0, at.length).boxed().toList();
          TieRange range = TieRange.of(program, at, all, Mode.REVERSE, List.of());
          double[] wanted = range.gradient(0.3);
          if (Rounding.same(wanted, range.gradient(0.5))) return;
          double lambda = range.lambda(wanted);
          assertThat(lambda).as(program.text()).isBetween(0.0, 1.0);
          for (int i = 0; i < at.length; i++)
            assertThat(range.gradient(lambda)[i]).isCloseTo(wanted[i], within(1e-5));
          found[0]++;
        });
    assertThat(found[0]).isGreaterThan(3);
  }

  @Test
  void aWholeGradientHasOneLambda() throws ProgramException {
    TieRange range =
        TieRange.of(
            Parser.parse("max(a, b)"), new double[] {1, 1}, List.of(0, 1), Mode.REVERSE, List.of());
    assertThat(range.gradient(0.25)).containsExactly(0.25, 0.75);
    assertThat(range.lambda(0.25, 0.75)).isCloseTo(0.25, within(1e-9));
    assertThat(range.lambda(0.25, 0.25)).isNaN();
  }

  /// What is not tied may be NaN and spoil the tangents of what is.
  @ParameterizedTest
  @ValueSource(strings = {"norm(2; x, y, z) + relu(w)", "sqrt(x*x + y*y) + abs(w)"})
  void aTieBesideWhatIsNoNumberIsAChoice(String text) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = new double[program.inputs().size()];
    Explanation along =
        Explanation.of(
            program, at, at.length - 1, Conventions.LEFT, Mode.REVERSE, Catalogue.shipped());
    assertThat(along.range().nothingToChoose()).isFalse();
    assertThat(along.whole().range().nothingToChoose()).isFalse();
  }

  @Test
  void whereNothingIsToBeChosenEachLambdaGivesTheSame() {
    RandomPrograms programs = new RandomPrograms(73);
    int[] nothing = {0};
    programs
        .any(400, 3)
        .forEach(program -> {
          double[] at = new double[program.inputs().size()];
          for (Mode mode : List.of(Mode.REVERSE, Mode.FORWARD)) {
            List<Integer> all = IntStream.range(0, at.length).boxed().toList();
            TieRange range = TieRange.of(program, at, all, mode, AnswerSet.gradients(program, at));
            if (!range.nothingToChoose()) continue;
            nothing[0]++;
            for (double lambda : new double[] {0.25, 0.5, 1})
              assertThat(Rounding.same(range.gradient(0), range.gradient(lambda)))
                  .as("%s, %s, λ = %s", program.text(), mode, lambda)
                  .isTrue();
          }
        });
    assertThat(nothing[0]).isGreaterThan(100);
  }

  @Test
  void onlyAMonotoneCurveCanBeDragged() throws ProgramException {
    assertThat(at0("abs(x)").monotone()).isTrue();
    assertThat(at0("abs(-x)").monotone()).isTrue();
    assertThat(at0("abs(relu(x))").monotone()).isFalse();
    assertThat(at0("x^2").monotone()).isFalse();
  }
}
