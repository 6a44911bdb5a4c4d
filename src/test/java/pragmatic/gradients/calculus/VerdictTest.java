package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
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
    return Verdict.of(
        Calculus.at(program, at, 0), trace.result().tangent(), AnswerSet.at(program, at, 0), trace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          x*x                  ~ 3    ~ AGREES   ~ Derivative exists          ~ AD agrees with calculus.
          relu(x)              ~ 0    ~ CORNER   ~ Corner: no derivative      ~ AD picks 0 from [0, 1].
          abs(x)               ~ 0    ~ CORNER   ~ Corner: no derivative      ~ AD picks −1 from [−1, 1].
          relu(x) - relu(-x)   ~ 0    ~ WRONG    ~ AD is wrong                ~ Derivative 1, AD says 0.
          relu(x) + relu(-x) - abs(x) + x ~ 0 ~ WRONG ~ AD is wrong           ~ Derivative 1, AD says 2.
          relu(x)*relu(x) + x  ~ 0    ~ AGREES   ~ Derivative exists          ~ AD agrees with calculus.
          max(x, 0) + min(x, 0) ~ 0   ~ AGREES   ~ Derivative exists          ~ AD’s 1 is right by luck of the rule.
          sqrt(x^2)            ~ 0    ~ WRONG    ~ AD is wrong                ~ Any slope in [−1, 1] would do, AD says NaN.
          sin(x)/x             ~ 0    ~ WRONG    ~ AD is wrong                ~ Derivative 0, AD says NaN.
          sign(x)              ~ 0    ~ JUMP     ~ Jump: AD is blind          ~ It says 0; the step is lost.
          sign(x^2)            ~ 0    ~ JUMP     ~ One point off: AD is blind ~ It says 0; the value leaps here.
          sqrt(x)              ~ 0    ~ INFINITE ~ Infinite slope             ~ No finite number is right.
          sqrt(abs(x))         ~ 0    ~ INFINITE ~ Cusp: infinite slopes      ~ No finite number is right.
          1/x                  ~ 0    ~ INFINITE ~ Pole: no value             ~ No number is right; AD says −∞.
          log(x)               ~ -1   ~ INFINITE ~ Not defined                ~ No real value here; AD says −1.
          """)
  void saysWhatAStudentUnderstands(
      String text, double x, VerdictKind kind, String head, String sentence)
      throws ProgramException {
    Verdict verdict = verdict(text, x, Conventions.LEFT);
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.head()).isEqualTo(head);
    assertThat(verdict.sentence()).isEqualTo(sentence);
  }

  @Test
  void nonsenseOutsideTheClarkeSetIsWrong() throws ProgramException {
    Verdict verdict = verdict("abs(relu(x))", 0, Conventions.lambda(0.25));
    assertThat(verdict.grade()).isEqualTo(Grade.OUTSIDE);
    assertThat(verdict.sentence()).isEqualTo("AD says −0.125, outside [0, 1].");
  }

  @Test
  void namesTheTieResponsible() throws ProgramException {
    assertThat(verdict("relu(x) - relu(-x)", 0, Conventions.LEFT).why())
        .containsExactly(
            "$relu(x)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.",
            "$relu(−x)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.",
            "Other rules at ties answer anything in [0, 2].");
    assertThat(verdict("where(x > 0, x, 0)", 0, Conventions.LEFT).why())
        .containsExactly("$x > 0$ sits on its border; AD follows the branch as coded.");
    assertThat(verdict("sqrt(x^2)", 0, Conventions.LEFT).why()).hasSize(1);
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
    assertThat(verdict.besides(0, Double.NaN).badges())
        .containsExactly(Badge.FORWARD_IS_NOT_REVERSE);
    assertThat(verdict.besides(Double.NaN, Double.NaN)).isSameAs(verdict);
  }

  @ParameterizedTest
  @CsvSource({"sign(exp(-1/x^2))", "x^2*sin(1/x)", "x*sin(1/x)", "floor(1/x)", "sin(1/x)"})
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
