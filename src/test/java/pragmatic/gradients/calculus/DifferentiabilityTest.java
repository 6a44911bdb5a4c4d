package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// All inputs moving: gradient, Clarke set, or how the program fails to have them.
class DifferentiabilityTest {
  /// Programs, points, regularity, gradient and shape of the set; worked out by hand.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          sqrt(abs(a*b))                ~ 0,0      ~ NOT_LIPSCHITZ ~ -     ~ NONE
          abs(a)*sign(b)                ~ 0,0      ~ NOT_LIPSCHITZ ~ -     ~ NONE
          floor(a)*b                    ~ 0,0      ~ NOT_LIPSCHITZ ~ -     ~ NONE
          floor(a)*b                    ~ 0,1      ~ JUMP          ~ -     ~ NONE
          sign(a)*b                     ~ 0,1      ~ JUMP          ~ -     ~ NONE
          min(b - a, 1/a)               ~ 0,0      ~ POLE          ~ -     ~ NONE
          max(sqrt(a-b), a)             ~ 1,1      ~ BOUNDARY      ~ -     ~ NONE
          a*sqrt(abs(b))                ~ 0,0      ~ DIFF_NOT_C1   ~ 0,0   ~ NONE
          cbrt(a^3+b^3)                 ~ 0,0      ~ NOT_LIPSCHITZ ~ -     ~ NONE
          sqrt(a^2 + b^2)               ~ 1e-200,0 ~ SMOOTH        ~ 1,0   ~ POINT
          sqrt(a^2 + b^2)               ~ 0,0      ~ KINK          ~ -     ~ DISC
          a*b/(a^2 + b^2)               ~ 0,0      ~ JUMP          ~ -     ~ NONE
          a/norm2(a, b)                 ~ 0,0      ~ JUMP          ~ -     ~ NONE
          max(0, min(a, b))             ~ 0,0      ~ KINK          ~ -     ~ POLYGON
          -log(1/(1 + exp(a))) + b      ~ 400,1    ~ SMOOTH        ~ 1,1   ~ POINT
          exp(a)/(exp(a) + exp(b))      ~ 1000,1000 ~ SMOOTH ~ 0.25,-0.25  ~ POINT
          0*a + relu(b) - relu(b - a^2) ~ 0,0      ~ DIFF_NOT_C1   ~ 0,0   ~ SEGMENT
          acos(a/norm2(a, b))           ~ 1,0      ~ KINK          ~ -     ~ SEGMENT
          atan2(b, a)                   ~ 0,0      ~ JUMP          ~ -     ~ NONE
          a^2*b/(a^4 + b^2)             ~ 0,0      ~ JUMP          ~ -     ~ NONE
          norm2(max(abs(a) - 1, 0), max(abs(b) - 1, 0)) + min(max(abs(a) - 1, abs(b) - 1), 0) ~ 0.5,0.2 ~ SMOOTH ~ 1,0 ~ POINT
          where(a == 0, 0, a*b)         ~ 0,0      ~ SMOOTH        ~ 0,0   ~ POINT
          relu(a) - relu(-a) + abs(b)   ~ 0,0      ~ KINK          ~ -     ~ SEGMENT
          max(a, b) + min(a, b)         ~ 0,0      ~ SMOOTH        ~ 1,1   ~ POINT
          a^b                           ~ 0,1      ~ BOUNDARY      ~ 1,0   ~ POINT
          sqrt(a) + b                   ~ 0,0      ~ BOUNDARY      ~ -     ~ NONE
          log(a) + log(b)               ~ -1,-1    ~ UNDEFINED     ~ -     ~ NONE
          a*b*c                         ~ 0,0,0    ~ SMOOTH        ~ 0,0,0 ~ POINT
          max(a, b, c)                  ~ 0,0,0    ~ KINK          ~ -     ~ POLYTOPE
          """)
  void cases(String text, String at, Regularity regularity, String gradient, String shape)
      throws ProgramException {
    Differentiability whole = Truth.at(Parser.parse(text), numbers(at)).whole();
    assertThat(whole.regularity()).as("%s", whole).isEqualTo(regularity);
    assertThat(whole.set().shape().name()).as("%s", whole).isEqualTo(shape);
    if (gradient.equals("-")) assertThat(whole.gradient()).isNull();
    else assertThat(whole.gradient()).containsExactly(numbers(gradient), within(1e-11));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void anInfiniteInputThatIsHeldLeavesTheOthersTheirSlices() throws ProgramException {
    double[] at = {0, Double.NEGATIVE_INFINITY};
    Program program = Parser.parse("logsumexp(a, b)");
    assertThat(Calculus.at(program, at, 0).derivative()).isEqualTo(1);
    assertThat(Calculus.at(program, at, 1).point()).isEqualTo(PointClass.UNDEFINED);
    Program masked = Parser.parse("v = (a - mu)^2; where(a == -inf, mu, where(a >= 0, v, -v))");
    double[] there = {Double.NEGATIVE_INFINITY, 0};
    assertThat(Calculus.at(masked, there, 1).derivative()).isEqualTo(1);
  }

  /// A gradient is made of the slices' slopes; a slice without one leaves no gradient; and an
  /// answer that the whole calls right no slice calls wrong.
  @Test
  void wholeAndSlicesAgree() {
    RandomPrograms programs = new RandomPrograms(44);
    int[] seen = new int[Regularity.values().length];
    programs
        .several(Exhaustive.count(1000, 5000))
        .forEach(program -> {
          double[] at =
              program.inputs().stream().mapToDouble(_ -> programs.pick(-1, 0, 0, 1, 0.5)).toArray();
          Truth truth = Truth.at(program, at);
          Differentiability whole = truth.whole();
          seen[whole.regularity().ordinal()]++;
          String name = program.text() + " at " + Arrays.toString(at) + ": " + whole.regularity();
          List<Calculus> slices = truth.slices();
          for (int i = 0; i < at.length; i++) {
            Double slope = slices.get(i).derivative();
            if (slices.get(i).point() == PointClass.KINK
                || slices.get(i).point() == PointClass.JUMP)
              assertThat(whole.gradient()).as(name).isNull();
            if (whole.gradient() == null) continue;
            assertThat(slope).as(name).isNotNull();
            assertThat(whole.gradient()[i])
                .as(name)
                .isCloseTo(slope, within(1e-9 * Math.max(1, Math.abs(slope))));
          }
          double[] answer = ReverseMode.at(program, at, Conventions.MIDDLE).gradient();
          if (Grade.of(truth, true, answer).kind() != VerdictKind.AGREES) return;
          for (int i = 0; i < at.length; i++)
            assertThat(Grade.of(truth.along(i), true, answer[i]).kind())
                .as(name)
                .isNotEqualTo(VerdictKind.WRONG);
        });
    assertThat(seen[Regularity.SMOOTH.ordinal()]).isPositive();
    assertThat(seen[Regularity.KINK.ordinal()]).isPositive();
    assertThat(seen[Regularity.JUMP.ordinal()]).isPositive();
    assertThat(seen[Regularity.UNDECIDED.ordinal()]).isLessThan(Arrays.stream(seen).sum() / 5);
  }
}
