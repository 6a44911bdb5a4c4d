package pragmatic.gradients.calculus.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Where gradients turn with the direction in a part of the directions only, however narrow, none
/// of them is said to lie outside the set.
class TurningLawsTest {
  private final Random random = new RandomPrograms(223).random();

  /// u²/r where |u| < q·r, and q·|u| elsewhere, r > 0: gradients turn in that sector.
  private Program sector(boolean more) throws ProgramException {
    String u = format("(b - %.2f*a)", random.nextDouble(-2, 2));
    if (more) u = format("(%s + %.2f*c)", u, random.nextDouble(-1, 1));
    double q = random.nextDouble(0.05, 1.2);
    return Parser.parse(format("where(abs(%s) < %.3f*a, %1$s^2/a, %2$.3f*abs(%1$s))", u, q));
  }

  private static String format(String text, Object... values) {
    return text.formatted(values);
  }

  @Test
  void noGradientOfASectorIsOutside() throws ProgramException {
    int turned = 0;
    for (int k = 0; k < Exhaustive.count(30, 500); k++) {
      Program program = sector(k % 3 == 0);
      int inputs = program.inputs().size();
      GradientSet set = Truth.at(program, new double[inputs]).whole().set();
      if (!set.exists()) continue;
      for (int i = 0; i < 100; i++) {
        double[] near = new double[inputs];
        for (int n = 0; n < inputs; n++) near[n] = random.nextGaussian() * 1e-3;
        double[] gradient = Gradient.of(program, near, Conventions.MIDDLE, Mode.REVERSE).partials();
        assertThat(set.contains(gradient) || set.mayContain(gradient))
            .as("%s: %s", program.text(), java.util.Arrays.toString(gradient))
            .isTrue();
      }
      if (set.round()) turned++;
    }
    assertThat(turned).isPositive();
  }
}
