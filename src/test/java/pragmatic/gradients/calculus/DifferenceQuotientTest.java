package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Directional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Program;

/// Difference quotients at a kink.
class DifferenceQuotientTest {
  @Test
  void atAKinkDifferenceQuotientsAreConventionsToo() throws Exception {
    Program relu = pragmatic.gradients.program.Parser.parse("relu(x)");
    double h = 0x1p-20;
    double up = ForwardMode.value(relu, h) / h;
    double down = -ForwardMode.value(relu, -h) / h;
    Calculus calculus = Calculus.at(relu, new double[] {0}, 0);
    assertThat(up).isEqualTo(calculus.right().slope());
    assertThat(down + 0.0).isEqualTo(calculus.left().slope());
    assertThat((up + down) / 2).isEqualTo(0.5);
    OptionalDouble none =
        Directional.at(pragmatic.gradients.program.Parser.parse("sign(x^2)"), new double[] {0}, 1);
    assertThat(none).isEmpty();
  }
}
