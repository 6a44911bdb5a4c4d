package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class LambdaCurveTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x) ~ λ
          relu(x) - relu(-x) ~ 2λ
          relu(relu(x)) ~ λ^{2}
          relu(relu(x)) - relu(x) ~ λ^{2} − λ
          relu(-abs(x)) ~ −2λ^{2} + λ
          abs(relu(x)) ~ 2λ^{2} − λ
          max(0, max(0, max(0, x))) ~ −λ^{3} + 3λ^{2} − 3λ + 1
          relu(x) + log(1 + exp(-abs(x))) ~ 0.5
          x*x ~ 0
          max(x, 2*x, 3*x) ~ −2λ + 3
          """)
  void isThePolynomialOfTheLesson(String text, String formula) throws ProgramException {
    assertThat(LambdaCurve.of(Parser.parse(text), new double[] {0}, 0))
        .map(LambdaCurve::formula)
        .contains(formula);
  }

  @Test
  void isWhatForwardModeAnswersForEachLambda() {
    RandomPrograms programs = new RandomPrograms(30);
    programs
        .lipschitz(5000, true)
        .forEach(program -> {
          double[] at = {programs.pick(-1, 0, 1)};
          LambdaCurve curve = LambdaCurve.of(program, at, 0).orElseThrow();
          for (double lambda : new double[] {0, 0.1, 0.25, 0.5, 0.7, 1}) {
            double answer =
                ForwardMode.at(program, at, 0, Conventions.lambda(lambda)).result().tangent();
            assertThat(curve.at(lambda))
                .as(program.text())
                .isCloseTo(answer, within(1e-9 * Math.max(1, Math.abs(answer))));
          }
        });
  }

  @Test
  void noLambdaIsRightForAllPrograms() throws ProgramException {
    LambdaCurve identity =
        LambdaCurve.of(Parser.parse("relu(x) - relu(-x)"), new double[] {0}, 0).orElseThrow();
    LambdaCurve zero =
        LambdaCurve.of(Parser.parse("relu(relu(x)) - relu(x)"), new double[] {0}, 0).orElseThrow();
    for (int i = 0; i <= 100; i++) {
      double lambda = i / 100.0;
      assertThat(Math.abs(identity.at(lambda) - 1) < 1e-9 && Math.abs(zero.at(lambda)) < 1e-9)
          .isFalse();
    }
  }

  @Test
  void tiesOfThreeHaveACornerAtOneHalf() throws ProgramException {
    Program program = Parser.parse("max(x, 5*x, 3*x)");
    LambdaCurve curve = LambdaCurve.of(program, new double[] {0}, 0).orElseThrow();
    assertThat(curve.isOnePolynomial()).isFalse();
    assertThat(curve.at(0)).isEqualTo(3);
    assertThat(curve.at(0.5)).isCloseTo(3, within(1e-12));
    assertThat(curve.at(1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void infiniteSlopesGiveNone() throws ProgramException {
    assertThat(LambdaCurve.of(Parser.parse("sqrt(abs(x))"), new double[] {0}, 0)).isEmpty();
  }
}
