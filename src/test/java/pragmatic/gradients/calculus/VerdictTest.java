package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class VerdictTest {
  private static Verdict verdict(String text, double x, Convention convention)
      throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = {x};
    Trace trace = ForwardMode.at(program, at, 0, convention);
    return Verdict.along(
        Calculus.at(program, at, 0),
        trace.result().tangent(),
        AnswerSet.at(program, at, 0),
        new Pass(trace, 0, convention, Mode.FORWARD));
  }

  @Test
  void nonsenseOutsideTheClarkeSetIsWrong() throws ProgramException {
    assertThat(verdict("abs(relu(x))", 0, Conventions.lambda(0.25)).grade())
        .isEqualTo(Grade.OUTSIDE);
  }

  @Test
  void namesWhatIsResponsible() throws ProgramException {
    List<Reason> why = verdict("relu(x) - relu(-x)", 0, Conventions.LEFT).why();
    assertThat(why)
        .hasExactlyElementsOfTypes(Reason.Tied.class, Reason.Tied.class, Reason.OtherRules.class)
        .contains(new Reason.OtherRules(0, 0, 2));
    assertThat(verdict("where(x > 0, x, 0)", 0, Conventions.LEFT).why())
        .hasExactlyElementsOfTypes(Reason.OnBorder.class);
    assertThat(verdict("sqrt(x^2)", 0, Conventions.LEFT).why())
        .hasExactlyElementsOfTypes(Reason.Broken.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x) - relu(-x)         ~ 0   ~ ARTIFICIAL_CRITICAL
          -abs(x)                    ~ 0   ~ CLARKE_CRITICAL_NOT_MIN
          max(x + 0.2, 0.3)          ~ 0.1 ~ FP_FRAGILE
          abs((x + 1e16) - 1e16)     ~ 0.5 ~ FP_FRAGILE
          abs(sin(pi*x))             ~ 1   ~ FP_FRAGILE
          """)
  void wearsItsBadge(String text, double x, Badge badge) throws ProgramException {
    assertThat(verdict(text, x, Conventions.LEFT).badges()).contains(badge);
  }

  @ParameterizedTest
  @CsvSource({"abs(x), 0", "relu(x), 0", "x*x, 1", "sqrt(x), 0"})
  void plainPointsWearNone(String text, double x) throws ProgramException {
    assertThat(verdict(text, x, Conventions.LEFT).badges()).isEmpty();
  }

  @Test
  void modesThatDifferAreSaid() throws ProgramException {
    Verdict verdict = verdict("where(x > 0, sqrt(x), 0)", -1, Conventions.LEFT);
    assertThat(verdict.besides(Double.NaN).badges()).containsExactly(Badge.FORWARD_IS_NOT_REVERSE);
    assertThat(verdict.besides(verdict.answer().getFirst())).isSameAs(verdict);
    assertThat(verdict.besides(1e-16)).as("rounding").isSameAs(verdict);
  }

  @ParameterizedTest
  @CsvSource({"x^2*sin(1/x)", "sqrt(abs(x))*sin(1/x)", "sin(1/x)*cos(1/x)"})
  void whatSeriesCannotDecideIsUndecided(String text) throws ProgramException {
    Calculus calculus = Calculus.at(Parser.parse(text), new double[] {0}, 0);
    assertThat(calculus.point()).isEqualTo(PointClass.UNDECIDED);
    assertThat(calculus.derivative()).isNull();
    assertThat(calculus.clarke()).isNull();
    assertThat(calculus.doubt()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          asin(x)         ~ 1   ~ BOUNDARY
          asin(sin(pi*x)) ~ 0.5 ~ KINK
          acos(cos(x))    ~ 0   ~ KINK
          x^x             ~ 0   ~ BOUNDARY
          atan(1/x)       ~ 0   ~ JUMP
          exp(1/x)        ~ 0   ~ POLE
          tan(pi*x)       ~ 0.5 ~ POLE
          exp(-1/x^2)     ~ 0   ~ SMOOTH
          log(abs(x))     ~ 0   ~ POLE
          mod(x, 1)       ~ 1   ~ JUMP
          atan2(x, -1)    ~ 0   ~ JUMP
          sign(sin(x) - x) ~ 0  ~ JUMP
          sqrt(1 - cos(x)) ~ 0  ~ KINK
          abs(x^2 - 2)    ~ 1.4142135623730951 ~ KINK
          cbrt(x^2)       ~ 0   ~ CUSP
          hypot(x, 0)     ~ 0   ~ KINK
          softmax(0; abs(x), 1) ~ 0 ~ KINK
          """)
  void classesBeyondTheOracle(String text, double x, PointClass point) throws ProgramException {
    assertThat(Calculus.at(Parser.parse(text), new double[] {x}, 0).point()).isEqualTo(point);
  }

  @Test
  void aLongProgramIsAnsweredOrUndecided() throws ProgramException {
    StringBuilder text = new StringBuilder("abs(x)");
    for (int i = 1; i < 3000; i++) text.append(" + tanh(x/").append(i).append(")");
    Calculus calculus = Calculus.at(Parser.parse(text.toString()), new double[] {0}, 0);
    assertThat(calculus.point()).isEqualTo(PointClass.KINK);
    assertThat(calculus.secondDiracWeight())
        .isCloseTo(2, org.assertj.core.api.Assertions.within(1e-9));
  }
}
