package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class GradientTest {
  @Test
  void bothModesGiveOneGradientAndMeetTheSameTies() {
    RandomPrograms programs = new RandomPrograms(71);
    int[] met = {0};
    programs
        .lipschitz(300, true)
        .forEach(program -> {
          double[] at = new double[program.inputs().size()];
          Convention convention = Conventions.lambda(programs.pick(0, 0.3, 0.5, 1));
          Gradient forward = Gradient.of(program, at, convention, Mode.FORWARD);
          Gradient reverse = Gradient.of(program, at, convention, Mode.REVERSE);
          assertThat(Rounding.same(forward.partials(), reverse.partials()))
              .as(program.text())
              .isTrue();
          assertThat(forward.ties()).hasSameSizeAs(reverse.ties());
          met[0] += forward.ties().size();
        });
    assertThat(met[0]).isPositive();
  }

  @Test
  void someInputsAreAPartOfAll() throws ProgramException {
    Program program = Parser.parse("a*b + max(b, c)");
    double[] at = {2, 3, 3};
    for (Mode mode : new Mode[] {Mode.FORWARD, Mode.REVERSE}) {
      assertThat(Gradient.of(program, at, Conventions.LEFT, mode).partials())
          .containsExactly(3, 2, 1);
      assertThat(Gradient.of(program, at, List.of(2, 0), Conventions.LEFT, mode).partials())
          .containsExactly(1, 3);
    }
  }
}
