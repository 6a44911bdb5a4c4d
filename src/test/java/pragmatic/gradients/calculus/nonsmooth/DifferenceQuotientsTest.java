package pragmatic.gradients.calculus.nonsmooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class DifferenceQuotientsTest {
  private static final double[] POINTS = {-1, 0, 1};

  private static DifferenceQuotients at(String text, double x) throws ProgramException {
    return DifferenceQuotients.of(Parser.parse(text), new double[] {x}, 0);
  }

  @Test
  void stepsFallFromOneToTheLastDigitEightPerDecade() throws ProgramException {
    double[] steps = at("x", 0).steps();
    assertThat(steps).hasSize(129).startsWith(1).endsWith(1e-16);
    for (int i = 0; i <= 16; i++) assertThat(steps[8 * i]).isEqualTo(Double.parseDouble("1e-" + i));
    for (int i = 1; i < steps.length; i++) {
      assertThat(steps[i - 1] / steps[i]).isCloseTo(Math.pow(10, 0.125), within(1e-12));
    }
  }

  @Test
  void aCornerAtZeroHasBothSlopesAndTheirMeanForEveryStep() throws ProgramException {
    DifferenceQuotients relu = at("relu(x)", 0);
    assertThat(relu.forward()).containsOnly(1);
    assertThat(relu.backward()).containsOnly(0);
    assertThat(relu.central()).containsOnly(0.5);
    assertThat(relu.rounding(relu.forward(), 1, 0)).isZero();
  }

  @Test
  void theseAreTheQuotientsOfTheProgramBitForBit() throws ProgramException {
    Program program = Parser.parse("sin(3*x) + abs(x - 0.3)");
    DifferenceQuotients quotients = DifferenceQuotients.of(program, new double[] {0.3}, 0);
    for (int i = 0; i < quotients.steps().length; i++) {
      double h = quotients.steps()[i];
      double here = ForwardMode.value(program, 0.3);
      double right = ForwardMode.value(program, 0.3 + h);
      double left = ForwardMode.value(program, 0.3 - h);
      assertThat(quotients.forward()[i]).isEqualTo((right - here) / h);
      assertThat(quotients.backward()[i]).isEqualTo((here - left) / h);
      assertThat(quotients.central()[i]).isEqualTo((right - left) / (2 * h));
    }
  }

  /// The textbook's steps: √ε ≈ 1.5e-8 forward, ∛ε ≈ 6e-6 central.
  @Test
  void theBestStepOfASmoothFunctionIsThatOfTheTextbooks() throws ProgramException {
    DifferenceQuotients exp = at("exp(x)", 1);
    double forward = exp.steps()[DifferenceQuotients.best(exp.forward(), Math.E)];
    double central = exp.steps()[DifferenceQuotients.best(exp.central(), Math.E)];
    assertThat(Math.log10(forward)).isCloseTo(-8, within(1.5));
    assertThat(Math.log10(central)).isCloseTo(-5.2, within(1.5));
    assertThat(exp.rounding(exp.forward(), Math.E, 0.01)).isBetween(1e-16, 1e-12);
    assertThat(exp.forward()[128]).as("x + h is x").isZero();
  }

  @Test
  void acrossAJumpTheQuotientsRunOffLikeTheJumpOverTheStep() throws ProgramException {
    DifferenceQuotients sign = at("sign(x)", 0);
    assertThat(sign.central()[80]).isCloseTo(1e10, within(1e-2));
    DifferenceQuotients floor = at("floor(x)", 0);
    assertThat(Arrays.stream(floor.forward()).skip(1)).containsOnly(0.0);
    assertThat(floor.backward()[40]).isCloseTo(1e5, within(1e-6));
  }

  @Test
  void aMissingSideHasNoQuotient() throws ProgramException {
    DifferenceQuotients sqrt = at("sqrt(x)", 0);
    assertThat(sqrt.backward()).containsOnly(Double.NaN);
    assertThat(sqrt.central()).containsOnly(Double.NaN);
    assertThat(sqrt.forward()[8]).isCloseTo(Math.sqrt(10), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"sin(x)/x | 0 | 0", "where(x == 0, 5, x) | 0 | 1"})
  void theCentralQuotientNeverAsksForTheValueItself(String text, double x, double slope)
      throws ProgramException {
    DifferenceQuotients quotients = at(text, x);
    assertThat(quotients.central()[32]).isCloseTo(slope, within(1e-9));
    assertThat(quotients.forward()[32]).isNotEqualTo(slope);
  }

  /// Forward differences tend to the right slope, backward ones to the left, central ones to their
  /// mean, whatever the derivative is or whether there is one.
  @Test
  void centralDifferencesTendToTheMeanOfBothSlopes() {
    RandomPrograms programs = new RandomPrograms(40);
    int[] kinks = {0};
    programs
        .lipschitz(5000, true)
        .forEach(program -> {
          double[] at = {programs.pick(POINTS)};
          Calculus calculus = Calculus.at(program, at, 0);
          if (calculus.point() == PointClass.KINK) kinks[0]++;
          DifferenceQuotients quotients = DifferenceQuotients.of(program, at, 0);
          double left = calculus.left().slope();
          double right = calculus.right().slope();
          String where = "%s at %s".formatted(program.text(), at[0]);
          double scale = Math.max(1, Math.abs(calculus.value()));
          tends(quotients.forward(), right, scale, where);
          tends(quotients.backward(), left, scale, where);
          tends(quotients.central(), (left + right) / 2, scale, where);
        });
    assertThat(kinks[0]).isGreaterThan(100);
  }

  /// From 1e-5 to 1e-6 the error falls with the step, or is down to rounding already.
  private static void tends(double[] quotients, double limit, double scale, String where) {
    int last = 6 * DifferenceQuotients.DENSITY;
    double before = Math.abs(quotients[last - DifferenceQuotients.DENSITY] - limit);
    double near = Math.max(1e-8 * scale, 0.12 * before);
    assertThat(quotients[last]).as(where).isCloseTo(limit, within(near));
  }
}
