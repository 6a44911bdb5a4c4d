package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Breakdown;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What holds for the lines under every verdict.
class ReasonLawsTest {
  private static final double[] POINTS = {0, 0, 0, 1, -1, 0.5, 2, -3, 40, 1000, 1e-200, -0.0};

  /// Numbers of nodes are nobody's names, and nobody reads twenty digits.
  private static final Pattern NOT_FOR_READERS = Pattern.compile("\\bv[0-9]+\\b|[0-9]{17}");

  @Test
  void everyVerdictButAgreementHasAReasonAndEachIsSaidOnce() {
    RandomPrograms programs = new RandomPrograms(91);
    int count = Exhaustive.count(500, 20_000);
    List<String> faults = new ArrayList<>();
    Stream.concat(programs.any(count), programs.any(count / 2, 3))
        .forEach(program -> {
          try {
            hold(program, programs.random());
          } catch (AssertionError fault) {
            faults.add(fault.getMessage());
          }
        });
    assertThat(faults).isEmpty();
  }

  /// Products of slopes that are too large for doubles meet a slope of 0.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0*x*1e200*1e200",
        "0*sin(x)*1e200*1e200",
        "0*x/1e-200/1e-200",
        "(floor(x) + x)*0*1e200*1e200",
        "var(sigmoid_cross_entropy_with_logits(0, x)/atanh(-x), 0)",
        "var(sigmoid_cross_entropy_with_logits(0, x)/atanh(-x), divide_no_nan(entr(x), prod(x, 0)))"
      })
  void zeroTimesWhatIsTooLargeIsNaN(String text) throws ProgramException {
    for (double x : new double[] {1e-200, 0.25, -2e-180})
      hold(Parser.parse(text), new double[] {x});
  }

  /// Both gave slopes: a tie, and a rule of its own at the tip.
  @ParameterizedTest
  @ValueSource(strings = {"norm(x, y) + relu(x)", "abs(x) + norm(x, y)", "max(norm(x, y), x)"})
  void tipBesideATieIsNamed(String text) throws ProgramException {
    Framework pytorch = Frameworks.find("pytorch-2.14.1").orElseThrow();
    Explanation explanation =
        Explanation.of(
            Parser.parse(text),
            new double[2],
            0,
            pytorch.convention(Mode.REVERSE),
            Mode.REVERSE,
            Catalogue.shipped());
    assertThat(explanation.whole().verdict().why())
        .hasAtLeastOneElementOfType(Reason.Tied.class)
        .hasAtLeastOneElementOfType(Reason.AtTip.class);
  }

  private static void hold(Program program, Random random) {
    double[] at = new double[program.inputs().size()];
    for (int i = 0; i < at.length; i++) at[i] = POINTS[random.nextInt(POINTS.length)];
    hold(program, at);
  }

  private static void hold(Program program, double[] at) {
    for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE)) {
      Explanation slice =
          Explanation.of(program, at, 0, Conventions.lambda(0.5), mode, Catalogue.shipped());
      for (Explanation explanation : List.of(slice, slice.whole())) {
        Verdict verdict = explanation.verdict();
        VerdictWording words = VerdictWording.of(explanation);
        List<String> why = words.why();
        String of =
            "%s at %s, %s: %s %s"
                .formatted(
                    program.text(), Arrays.toString(at), mode, verdict.grade(), words.sentence());
        assertThat(why).as(of).doesNotHaveDuplicates();
        assertThat(String.join(" ", why) + words.sentence())
            .as(of)
            .doesNotContainPattern(NOT_FOR_READERS);
        if (isToBeExplained(verdict.grade())) assertThat(why).as(of).isNotEmpty();
        begins(verdict, of);
        if (explanation == slice && mode == Mode.REVERSE) fits(verdict, of);
      }
    }
  }

  /// What makes an infinite answer is no reason for NaN, nor the reverse.
  private static void fits(Verdict verdict, String of) {
    double answer = verdict.answer().getFirst();
    for (Reason reason : verdict.why()) {
      if (!(reason instanceof Reason.Broken(Breakdown breakdown))) continue;
      boolean infinite =
          breakdown.how() == Breakdown.How.STEEP || breakdown.how() == Breakdown.How.OVERFLOW;
      assertThat(infinite).as("%s: %s", of, breakdown).isEqualTo(Double.isInfinite(answer));
    }
  }

  /// What makes an answer no number is told before the ties beside it.
  private static void begins(Verdict verdict, String of) {
    List<Class<?>> kinds = verdict.why().stream().<Class<?>>map(Reason::getClass).toList();
    int tied = kinds.indexOf(Reason.Tied.class);
    if (tied >= 0) assertThat(kinds.indexOf(Reason.Broken.class)).as(of).isLessThan(tied);
  }

  private static boolean isToBeExplained(Grade grade) {
    return grade != Grade.OK && grade != Grade.UNDECIDED;
  }
}
