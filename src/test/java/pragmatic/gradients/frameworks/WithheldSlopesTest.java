package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A slope that is withheld on purpose: the value is kept, automatic differentiation takes it for a
/// constant, and calculus differentiates it.
class WithheldSlopesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          detach(x) ~ 2 ~ 2 ~ 0 ~ 1
          x*detach(x) ~ 3 ~ 9 ~ 3 ~ 6
          x + detach(round(x) - x) ~ 1.2 ~ 1 ~ 1 ~ 0
          detach(x)^2 + x ~ -1 ~ 0 ~ 1 ~ -1
          sqrt(detach(x^2)) + 3*x ~ 2 ~ 8 ~ 3 ~ 4
          relu(x - detach(x)) + x ~ 2 ~ 2 ~ 1.5 ~ 1
          """)
  void theValueStaysAndTheSlopeIsZero(
      String text, double at, double value, double answer, double derivative)
      throws ProgramException {
    Program program = Parser.parse(text);
    double[] there = {at};
    assertThat(ForwardMode.value(program, there)).isEqualTo(value);
    for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE))
      assertThat(Gradient.of(program, there, Conventions.MIDDLE, mode).partials())
          .containsExactly(answer);
    assertThat(Truth.at(program, there).slices().getFirst().derivative()).isEqualTo(derivative);
  }

  /// What is constant to frameworks meets no infinite slope: 0 and not 0·∞.
  @Test
  void nothingInfiniteIsMultiplied() throws ProgramException {
    Program program = Parser.parse("sqrt(detach(x)) + 0*x");
    for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE))
      assertThat(Gradient.of(program, new double[1], Conventions.MIDDLE, mode).partials()[0])
          .isEqualTo(0);
  }

  /// A kink that no slope passes is one all the same.
  @Test
  void calculusFindsTheKinkInside() throws ProgramException {
    Program program = Parser.parse("x + detach(abs(x - 1))");
    assertThat(NonsmoothPointFinder.find(program, new double[1], 0, -3, 3)).containsExactly(1.0);
    assertThat(program.attached().calls()).hasSize(3);
    assertThat(program.attached().attached()).isEqualTo(program.attached());
  }

  /// autograd, CasADi and SymPy have no such call, so that nobody knows what they would answer.
  @Test
  void onlyThoseAnswerWhoWithholdSlopes() throws ProgramException {
    Program program = Parser.parse("x*detach(2*x) + x^2");
    List<FrameworkAnswer> answers =
        FrameworkAnswers.answers(program, new double[] {1}, Mode.REVERSE);
    assertThat(answers)
        .extracting(FrameworkAnswer::known)
        .containsExactly(true, true, true, true, false, false, false);
    assertThat(answers.subList(0, 4)).allMatch(answer -> answer.value(0) == 4);
  }

  /// Also where one of them is asked alone: its 0 would be a guess.
  @Test
  void whatOneWithoutSuchACallAnswersIsNotTold() throws ProgramException {
    Program program = Parser.parse("detach(x)");
    for (Framework framework : Frameworks.all()) {
      FrameworkAnswer answer =
          FrameworkAnswers.answer(framework, program, new double[] {1}, Mode.REVERSE);
      assertThat(answer.sound()).isEqualTo(answer.known());
      assertThat(FrameworkAnswers.missing(framework, program).isEmpty()).isEqualTo(answer.known());
    }
  }
}
