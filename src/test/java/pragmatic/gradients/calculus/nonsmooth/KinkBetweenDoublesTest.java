package pragmatic.gradients.calculus.nonsmooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class KinkBetweenDoublesTest {
  private static final List<String> KINKS =
      List.of("relu(%s)", "abs(%s)", "max(%s, 0) - x", "min(0, %s)", "leaky_relu(%s, 0.25)*x");

  /// Where a large number rounds an argument, slopes of doubles step beside the kink that calculus
  /// has; those of the same program without that number do not.
  @Test
  void aStepOfRoundingIsNoKink() throws ProgramException {
    Random random = new RandomPrograms(4213).random();
    int steps = 0;
    for (int i = 0; i < Exhaustive.count(300, 3000); i++) {
      String kink = KINKS.get(random.nextInt(KINKS.size()));
      int place = random.nextInt(-3, 4);
      int power = random.nextInt(44, 55);
      String inner = "(x - %d)".formatted(place);
      String large = "2^" + power;
      Program rounded =
          Parser.parse(kink.formatted("(%s + %s - %s)".formatted(inner, large, large)));
      Program exact = Parser.parse(kink.formatted(inner));
      double unit = Math.scalb(1.0, power - 52);
      for (double x : List.of(place - unit / 4, place - unit / 2, place + unit / 2, place + 0.0)) {
        double[] at = {x};
        double before = Calculus.at(exact, new double[] {Math.nextDown(x)}, 0).left().slope();
        double behind = Calculus.at(exact, new double[] {Math.nextUp(x)}, 0).right().slope();
        boolean step = Math.abs(before - behind) > 1e-3;
        if (!step) steps++;
        if (KinkBetweenDoubles.isNear(rounded, at, 0))
          assertThat(step).as("%s at %s", rounded.text(), x).isTrue();
      }
    }
    assertThat(steps).isGreaterThan(100);
  }

  @Test
  void aKinkThatNoDoubleHitsIsOne() throws ProgramException {
    assertThat(KinkBetweenDoubles.isNear(Parser.parse("abs(sin(x))"), new double[] {Math.PI}, 0))
        .isTrue();
    assertThat(
            KinkBetweenDoubles.isNear(
                Parser.parse("relu(x + 10^16 - 10^16)"), new double[] {-1}, 0))
        .isFalse();
  }
}
