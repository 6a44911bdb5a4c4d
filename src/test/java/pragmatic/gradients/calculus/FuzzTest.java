package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Directional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;

/// Whatever is asked, there is an answer.
class FuzzTest {
  @Test
  void noEngineThrows() {
    RandomPrograms programs = new RandomPrograms(20);
    programs
        .any(Exhaustive.count(4_000, 100_000))
        .forEach(program -> {
          double[] at = {
            programs.pick(
                -1,
                0,
                -0.0,
                1,
                0.5,
                3,
                1e-300,
                1e300,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.MIN_VALUE)
          };
          try {
            Calculus calculus = Calculus.at(program, at, 0);
            Trace trace = ForwardMode.at(program, at, 0, Conventions.RIGHT);
            Verdict verdict =
                Verdict.along(
                    calculus,
                    trace.result().tangent(),
                    AnswerSet.at(program, at, 0),
                    new Pass(trace, 0, Conventions.RIGHT, Mode.FORWARD));
            assertThat(verdict.doubt() != null).isEqualTo(verdict.grade() == Grade.UNDECIDED);
            assertThat(calculus.point() == PointClass.UNDECIDED)
                .isEqualTo(calculus.doubt() != null);
            ReverseMode.at(program, at, Conventions.RIGHT);
            Directional.at(program, at, -1);
            Symbolic.derivative(program, 0)
                .ifPresent(derivative -> assertThat(derivative.formula()).isNotEmpty());
          } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(program.text() + " at " + at[0], e);
          }
        });
  }
}
