package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.calculus.germ.OneSidedLimits;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.calculus.nonsmooth.RegularPoint;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Laws of whole curves and of softmax, and germs at ordinary points.
class ReferenceLawsTest {
  /// The fundamental theorem: what f gains is the integral of AD's answer plus the weights that AD
  /// does not see.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          floor(x) ~ -2.3 ~ 2.6
          x - floor(x) ~ -2.3 ~ 2.6
          sign(x)*cos(x) ~ -1.3 ~ 1.1
          x*floor(x) ~ -1.5 ~ 2.5
          round(x)*x^2 ~ -1.2 ~ 2.2
          heaviside(x - 1, 0)*exp(x) ~ -1 ~ 2
          abs(x) + sign(x^2 - 1) ~ -2 ~ 1.7
          where(x > 0.5, x^2, 3) ~ -1 ~ 1
          relu(x) - 2*floor(x/2) ~ -3.5 ~ 3.5
          """)
  void valueIsIntegralPlusJumps(String text, double a, double b) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> ends =
        new ArrayList<>(NonsmoothPointFinder.find(program, new double[] {0}, 0, a, b));
    double weights = 0;
    int jumps = 0;
    for (double x : ends) {
      Double weight = Calculus.at(program, new double[] {x}, 0).diracWeight();
      weights += weight == null ? 0 : weight;
      jumps += weight == null ? 0 : 1;
    }
    ends.addFirst(a);
    ends.add(b);
    double integral = 0;
    for (int i = 1; i < ends.size(); i++)
      integral += simpson(program, ends.get(i - 1), ends.get(i));
    double gain = ForwardMode.value(program, b) - ForwardMode.value(program, a);
    assertThat(integral + weights).isCloseTo(gain, within(1e-8));
    assertThat(jumps).isPositive();
  }

  private static double simpson(Program program, double a, double b) {
    int pieces = 200;
    double h = (b - a) / pieces;
    double sum = 0;
    // inside the open interval: ends may sit on a tie
    for (int i = 0; i <= pieces; i++) {
      double x = i == 0 ? Math.nextUp(a) : i == pieces ? Math.nextDown(b) : a + i * h;
      double slope =
          ForwardMode.at(program, new double[] {x}, 0, Conventions.MIDDLE).result().tangent();
      sum += slope * (i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * h / 3;
  }

  @Test
  void theGradientOfCrossEntropyIsPMinusY() throws ProgramException {
    Program loss = Parser.parse("cross_entropy(0; a, b, c)");
    double[] z = {2, 1, 0.1};
    assertThat(ForwardMode.value(loss, z)).isCloseTo(0.41703001627783354, within(1e-15));
    double[] gradient = ReverseMode.at(loss, z, Conventions.MIDDLE).gradient();
    double[] expected = {-0.3409988611140321, 0.2424329707047139, 0.0985658904093182};
    for (int i = 0; i < 3; i++) {
      double p = ForwardMode.value(Parser.parse("softmax(" + i + "; a, b, c)"), z);
      assertThat(gradient[i]).isCloseTo(expected[i], within(1e-15));
      assertThat(gradient[i]).isCloseTo(p - (i == 0 ? 1 : 0), within(1e-15));
      assertThat(ForwardMode.at(loss, z, i, Conventions.MIDDLE).result().tangent())
          .isCloseTo(gradient[i], within(1e-15));
    }
    assertThat(Arrays.stream(gradient).sum()).isCloseTo(0, within(1e-15));
    for (double shift : new double[] {-1e3, 1e3, 1e15, 1e300}) {
      double[] large = {shift, shift, shift};
      assertThat(ForwardMode.value(loss, large))
          .isCloseTo(Math.log(3), within(Math.ulp(shift) + 1e-12));
      assertThat(ReverseMode.at(loss, large, Conventions.MIDDLE).gradient()[1])
          .isCloseTo(1.0 / 3, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m = max(a, b); m + log(exp(a - m) + exp(b - m))",
        "m = max(a, max(b, a)); m + log(exp(a - m) + exp(b - m))"
      })
  void theShiftByTheLargestLogitCancelsUnderEveryRule(String text) throws ProgramException {
    Program program = Parser.parse(text);
    AnswerSet answers = AnswerSet.at(program, new double[] {1, 1}, 0);
    assertThat(answers.ties()).isPositive();
    assertThat(answers.least()).isCloseTo(0.5, within(1e-15));
    assertThat(answers.greatest()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void germsAgreeWithForwardModeAtOrdinaryPoints() {
    RandomPrograms programs = new RandomPrograms(50);
    int[] compared = new int[1];
    programs
        .any(5000)
        .forEach(program -> {
          double[] at = {4 * programs.random().nextDouble() - 2};
          // celu by a width of 0 is defined by its limit
          if (RegularPoint.at(program, at, 0).isEmpty() || program.text().contains("celu")) return;
          double forward = ForwardMode.at(program, at, 0, Conventions.MIDDLE).result().tangent();
          OneSidedLimits sides = OneSidedLimits.at(program, at, 0, Deadline.NEVER);
          if (!sides.left().isOk() || !sides.right().isOk()) return;
          double slack = 1e-9 * Math.max(1, Math.abs(forward)) + 8 * sides.right().slopeRadius();
          assertThat(sides.left().slope())
              .as("%s at %s", program.text(), at[0])
              .isCloseTo(forward, within(slack));
          assertThat(sides.right().slope())
              .as("%s at %s", program.text(), at[0])
              .isCloseTo(forward, within(slack));
          compared[0]++;
        });
    assertThat(compared[0]).isGreaterThan(2400);
  }
}
