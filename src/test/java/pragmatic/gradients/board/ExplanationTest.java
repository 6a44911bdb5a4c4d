package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class ExplanationTest {
  private static Explanation view(String text, Convention convention, double... at)
      throws ProgramException {
    Program program = Parser.parse(text);
    return Explanation.of(program, at, 0, convention, Mode.FORWARD, new Catalogue(List.of()))
        .whole();
  }

  /// What frameworks answer at the tie of each two-input function, by their measured rules, and
  /// what that is worth.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b)                            ~ pytorch    ~  0.5 ~  0.5 ~ KINK:MID
          max(a, b)                            ~ jax        ~  0.5 ~  0.5 ~ KINK:MID
          max(a, b)                            ~ tensorflow ~  1   ~  0   ~ KINK:INSIDE
          min(a, b)                            ~ pytorch    ~  0.5 ~  0.5 ~ KINK:MID
          min(a, b)                            ~ tensorflow ~  1   ~  0   ~ KINK:INSIDE
          abs(a) + abs(b)                      ~ pytorch    ~  0   ~  0   ~ KINK:MID
          abs(a) + abs(b)                      ~ jax        ~  1   ~  1   ~ KINK:INSIDE
          abs(a) - abs(b)                      ~ pytorch    ~  0   ~  0   ~ KINK:MID
          abs(a) - abs(b)                      ~ jax        ~  1   ~ -1   ~ KINK:INSIDE
          max(abs(a), abs(b))                  ~ pytorch    ~  0   ~  0   ~ KINK:MID
          max(abs(a), abs(b))                  ~ tensorflow ~  0   ~  0   ~ KINK:MID
          relu(a + b) - relu(a - b)            ~ pytorch    ~  0   ~  0   ~ KINK:INSIDE
          max(a, b) + min(a, b)                ~ pytorch    ~  1   ~  1   ~ OK_BY_CONVENTION
          max(a, b) + min(a, b)                ~ tensorflow ~  2   ~  0   ~ WRONG
          max(max(a, b), a + b)                ~ pytorch    ~ 0.75 ~ 0.75 ~ KINK:INSIDE
          max(a, max(b, a + b))                ~ pytorch    ~ 0.75 ~  0.5 ~ KINK:INSIDE
          max(min(a, b), min(max(a, b), 0))    ~ pytorch    ~ 0.375 ~ 0.375 ~ KINK:INSIDE
          abs(a - b)                           ~ pytorch    ~  0   ~  0   ~ KINK:MID
          abs(a - b)                           ~ jax        ~  1   ~ -1   ~ KINK:INSIDE
          relu(a)*b                            ~ pytorch    ~  0   ~  0   ~ OK
          abs(a*b)                             ~ jax        ~  0   ~  0   ~ OK
          0*a + relu(b) - relu(b - a^2)        ~ pytorch    ~  0   ~  0   ~ OK_BY_CONVENTION
          relu(a) - relu(-a) + 0*b             ~ pytorch    ~  0   ~  0   ~ WRONG
          """)
  void frameworksAnswers(String text, String framework, double a, double b, String grade)
      throws ProgramException {
    Convention convention = Frameworks.find(framework).orElseThrow().convention(Mode.REVERSE);
    Explanation view = view(text, convention, 0, 0);
    assertThat(view.gradient()).containsExactly(new double[] {a, b}, within(1e-15));
    assertThat(view.verdict().grade().text()).isEqualTo(grade);
  }

  @Test
  void aConeAndAnAngle() throws ProgramException {
    Explanation cone = view("hypot(a, b)", Conventions.MIDDLE, 0, 0);
    assertThat(cone.truth().shape()).isEqualTo(GradientSet.SetShape.DISC);
    assertThat(cone.verdict().grade().text()).isEqualTo("KINK_NAN");
    Explanation angle = view("atan2(b, a)", Conventions.MIDDLE, 0, 0);
    assertThat(angle.truth().exists()).isFalse();
    assertThat(angle.verdict()).isNotNull();
  }

  @Test
  void eachGradientIsInTheHullOfThoseWhereOneSideTakesAll() throws ProgramException {
    Explanation view = view("max(max(a, b), a + b)", Conventions.lambda(0.3), 0, 0);
    assertThat(view.corners()).hasSize(3);
    assertThat(view.truth().contains(view.gradient())).isTrue();
  }
}
