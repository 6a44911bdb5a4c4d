package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Directional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.PerTie;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.program.Program;

/// Laws that connect the engines, over programs by chance.
class EngineLawsTest {
  private static final int COUNT = 5000;
  private static final double[] POINTS = {-1, 0, 1};

  @Test
  void allEnginesComputeTheSameValue() {
    RandomPrograms programs = new RandomPrograms(1);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          double value = ForwardMode.value(program, at);
          assertThat(ForwardMode.at(program, at, 0, Conventions.LEFT).result().value())
              .isEqualTo(value);
          assertThat(ReverseMode.at(program, at, Conventions.LEFT).value()).isEqualTo(value);
          Calculus calculus = Calculus.at(program, at, 0);
          assertThat(calculus.left().limit())
              .as(program.text())
              .isCloseTo(value, within(1e-13 * Math.max(1, Math.abs(value))));
          assertThat(calculus.right().limit())
              .as(program.text())
              .isCloseTo(value, within(1e-13 * Math.max(1, Math.abs(value))));
        });
  }

  @Test
  void awayFromTiesAllSlopesAgreeWithCentralDifferences() {
    RandomPrograms programs = new RandomPrograms(2);
    double h = 0x1p-17;
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double x = 4 * programs.random().nextDouble() - 2;
          double[] at = {x};
          double forward = ForwardMode.at(program, at, 0, Conventions.MIDDLE).result().tangent();
          double scale = Math.max(1, Math.abs(forward));
          assertThat(ReverseMode.at(program, at, Conventions.MIDDLE).gradient(0))
              .isCloseTo(forward, within(1e-12 * scale));
          assertThat(Directional.at(program, at, 1).orElseThrow())
              .isCloseTo(forward, within(1e-12 * scale));
          assertThat(Calculus.at(program, at, 0).derivative())
              .as("%s at %s", program.text(), x)
              .isCloseTo(forward, within(1e-12 * scale));
          double coarse =
              (ForwardMode.value(program, x + h) - ForwardMode.value(program, x - h)) / (2 * h);
          double fine =
              (ForwardMode.value(program, x + h / 2) - ForwardMode.value(program, x - h / 2)) / h;
          // a kink within h, or a third derivative too large for h
          if (Math.abs(coarse - fine) > 1e-8 * scale) return;
          assertThat(coarse)
              .as("%s at %s", program.text(), x)
              .isCloseTo(
                  forward,
                  within(1e-7 * scale * Math.max(1, Math.abs(ForwardMode.value(program, x)))));
        });
  }

  @Test
  void germsDirectionalDerivativesAndExactQuotientsAgree() {
    RandomPrograms programs = new RandomPrograms(3);
    programs
        .lipschitz(COUNT, false)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          Calculus calculus = Calculus.at(program, at, 0);
          for (int side : new int[] {-1, 1}) {
            double germ = (side < 0 ? calculus.left() : calculus.right()).slope();
            assertThat(germ)
                .as("%s at %s", program.text(), at[0])
                .isCloseTo(side * Directional.at(program, at, side).orElseThrow(), within(1e-12));
            double quotient = ExactQuotient.slope(program, at[0], side);
            assertThat(germ)
                .as("%s at %s", program.text(), at[0])
                .isCloseTo(quotient, within(1e-6 * Math.max(1, Math.abs(quotient))));
          }
        });
  }

  @Test
  void directionalDerivativesAreGermSlopesAlsoWithSines() {
    RandomPrograms programs = new RandomPrograms(4);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          Calculus calculus = Calculus.at(program, at, 0);
          double right = Directional.at(program, at, 1).orElseThrow();
          double left = -Directional.at(program, at, -1).orElseThrow();
          if (calculus.fragile()) return;
          assertThat(Oracle.same(calculus.right().slope(), right))
              .as("%s at %s", program.text(), at[0])
              .isTrue();
          assertThat(Oracle.same(calculus.left().slope(), left))
              .as("%s at %s", program.text(), at[0])
              .isTrue();
        });
  }

  @Test
  void forwardModeIsLinearAndDirectionalDerivativesArePositivelyHomogeneous() {
    RandomPrograms programs = new RandomPrograms(5);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          double one =
              ForwardMode.along(program, at, new double[] {1}, Conventions.LEFT).result().tangent();
          double two =
              ForwardMode.along(program, at, new double[] {-2}, Conventions.LEFT)
                  .result()
                  .tangent();
          assertThat(two).isEqualTo(-2 * one);
          for (int side : new int[] {-1, 1}) {
            double unit = Directional.at(program, at, side).orElseThrow();
            assertThat(Directional.at(program, at, 4 * side).orElseThrow()).isEqualTo(4 * unit);
          }
        });
  }

  @Test
  void clarkeSetsLieInTheSetOfAllAnswers() {
    RandomPrograms programs = new RandomPrograms(6);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          Calculus calculus = Calculus.at(program, at, 0);
          AnswerSet answers = AnswerSet.at(program, at, 0);
          Interval clarke = calculus.clarke();
          if (calculus.fragile() || !answers.exact()) return;
          assertThat(clarke).isNotNull();
          double slack = 1e-9 * Math.max(1, Math.abs(clarke.high()) + Math.abs(clarke.low()));
          assertThat(clarke.low())
              .as("%s at %s: %s %s", program.text(), at[0], clarke, answers)
              .isGreaterThanOrEqualTo(answers.least() - slack);
          assertThat(clarke.high())
              .as("%s at %s: %s %s", program.text(), at[0], clarke, answers)
              .isLessThanOrEqualTo(answers.greatest() + slack);
        });
  }

  @Test
  void answersAreMultiAffineInTheChoices() {
    RandomPrograms programs = new RandomPrograms(7);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          Trace trace = ForwardMode.at(program, at, 0, Conventions.MIDDLE);
          List<Tie> ties = trace.ties();
          if (ties.isEmpty()) return;
          AnswerSet answers = AnswerSet.at(program, at, 0);
          Map<Integer, Double> choice = new HashMap<>();
          for (Tie tie : ties) choice.put(tie.site().call().id(), programs.random().nextDouble());
          int moved = ties.get(programs.random().nextInt(ties.size())).site().call().id();
          double[] answer = new double[3];
          for (int k = 0; k < 3; k++) {
            choice.put(moved, k / 2.0);
            answer[k] = tangent(program, at, choice);
          }
          double slack = 1e-9 * Math.max(1, Math.abs(answer[0]) + Math.abs(answer[2]));
          assertThat(answer[1])
              .as(program.text())
              .isCloseTo((answer[0] + answer[2]) / 2, within(slack));
          if (!answers.exact()) return;
          assertThat(answer[1]).isBetween(answers.least() - slack, answers.greatest() + slack);
        });
  }

  private static double tangent(Program program, double[] at, Map<Integer, Double> choice) {
    return ForwardMode.at(program, at, 0, new PerTie(choice, Conventions.MIDDLE))
        .result()
        .tangent();
  }

  @Test
  void forwardAndReverseAgreeWhereBothAreFinite() {
    RandomPrograms programs = new RandomPrograms(8);
    programs
        .any(COUNT)
        .forEach(program -> {
          double[] at = {programs.pick(-1, 0, 1, 0.3)};
          double forward = ForwardMode.at(program, at, 0, Conventions.RIGHT).result().tangent();
          double reverse = ReverseMode.at(program, at, Conventions.RIGHT).gradient(0);
          if (!Double.isFinite(forward) || !Double.isFinite(reverse)) return;
          assertThat(reverse)
              .as("%s at %s", program.text(), at[0])
              .isCloseTo(forward, within(1e-9 * Math.max(1, Math.abs(forward))));
        });
  }

  @Test
  void theSignOfZeroChangesNoVerdict() {
    RandomPrograms programs = new RandomPrograms(9);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          Calculus plus = Calculus.at(program, new double[] {0.0}, 0);
          Calculus minus = Calculus.at(program, new double[] {-0.0}, 0);
          assertThat(minus.point()).isEqualTo(plus.point());
          assertThat(minus.left()).isEqualTo(plus.left());
          assertThat(minus.right()).isEqualTo(plus.right());
          double answer =
              ForwardMode.at(program, new double[] {0.0}, 0, Conventions.LEFT).result().tangent();
          assertThat(
                  ForwardMode.at(program, new double[] {-0.0}, 0, Conventions.LEFT)
                      .result()
                      .tangent())
              .isEqualTo(answer);
        });
  }

  @Test
  void besideTheKinkNothingIsWrong() {
    RandomPrograms programs = new RandomPrograms(10);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double x = programs.pick(POINTS);
          double beside =
              programs.pick(
                  x - 0x1p-26,
                  x + 0x1p-26,
                  x == 0 ? 1e-9 : Math.nextUp(x),
                  x == 0 ? -1e-9 : Math.nextDown(x));
          double[] at = {beside};
          Calculus calculus = Calculus.at(program, at, 0);
          if (calculus.fragile()) return;
          Trace trace = ForwardMode.at(program, at, 0, Conventions.LEFT);
          Verdict verdict =
              Verdict.along(
                  calculus,
                  trace.result().tangent(),
                  AnswerSet.at(program, at, 0),
                  new Pass(trace, 0, Conventions.LEFT, Mode.FORWARD));
          assertThat(verdict.kind())
              .as("%s at %s: %s", program.text(), beside, verdict)
              .isNotEqualTo(VerdictKind.WRONG);
        });
  }

  @Test
  void aMirroredProgramSwapsSides() {
    RandomPrograms programs = new RandomPrograms(11);
    programs
        .lipschitz(COUNT, true)
        .forEach(program -> {
          double x = programs.pick(POINTS);
          Calculus calculus = Calculus.at(program, new double[] {x}, 0);
          Calculus mirror = Calculus.at(mirrored(program), new double[] {-x}, 0);
          if (calculus.fragile() || mirror.fragile()) return;
          assertThat(mirror.left().slope())
              .as(program.text())
              .isCloseTo(
                  -calculus.right().slope(),
                  within(1e-9 * Math.max(1, Math.abs(calculus.right().slope()))));
          assertThat(mirror.right().slope())
              .as(program.text())
              .isCloseTo(
                  -calculus.left().slope(),
                  within(1e-9 * Math.max(1, Math.abs(calculus.left().slope()))));
        });
  }

  private static Program mirrored(Program program) {
    try {
      return pragmatic.gradients.program.Parser.parse(program.text().replaceAll("\\bx\\b", "(-x)"));
    } catch (pragmatic.gradients.program.ProgramException e) {
      throw new AssertionError(e);
    }
  }
}
