package pragmatic.gradients.calculus.germ;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What is settled without a look with many digits is what that look says.
class ContinuityLawsTest {
  private final RandomPrograms programs = new RandomPrograms(1611);

  @Test
  void cornersOfWhatCannotJumpAreSeenAtOnce() throws ProgramException {
    int plain = 0;
    for (Program program : all().toList()) {
      if (!Continuity.isPlain(program)) continue;
      plain++;
      for (double x : new double[] {0, 0.1, 1, -1, programs.pick(0.3, 1e-9, 1e20, -2.0 / 3)})
        assertThat(sides(program, x, true))
            .as("%s at %s", program.text(), x)
            .usingRecursiveComparison()
            .isEqualTo(sides(program, x, false));
    }
    assertThat(plain).isGreaterThan(100);
  }

  private static OneSidedLimits sides(Program program, double x, boolean settles) {
    double[] at = new double[program.inputs().size()];
    at[0] = x;
    return OneSidedLimits.at(program, at, 0, Deadline.NEVER, settles);
  }

  /// Corners beside numbers that rounding shows and hides.
  private Stream<Program> all() throws ProgramException {
    Stream<Program> sums =
        Stream.of(
            Parser.parse("abs(x - 0.1) + abs(x - 0.3) + relu(x - 1)*0.1"),
            Parser.parse("1e20*x + abs(x)"),
            Parser.parse("0.1*abs(x) + 1e17*(x + 0.7)"),
            Parser.parse("max(0.1*x, 0.3*x, 0.7*x - 1e-17)/3"),
            Parser.parse("abs(abs(x - 0.1) - 0.2) + 1/3 - clamp(x, 0.1, 0.3)"));
    Stream<Program> random = programs.lipschitz(Exhaustive.count(2000, 60_000), false);
    return Stream.concat(sums, random.map(ContinuityLawsTest::rounded));
  }

  /// The same with numbers that no double is.
  private static Program rounded(Program program) {
    try {
      return Parser.parse(program.text().replace("2*x", "0.7*x").replace("x + 1", "x + 0.1"));
    } catch (ProgramException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatMayJumpIsNotPlain() throws ProgramException {
    for (String text : new String[] {"sign(x)", "1/x", "where(x > 0, x, 1)", "x*floor(x)", "x^0.5"})
      assertThat(Continuity.isPlain(Parser.parse(text))).as(text).isFalse();
    for (String text : new String[] {"abs(x) - x/3", "clamp(x, 0, 1)", "leaky_relu(x, 0.1)"})
      assertThat(Continuity.isPlain(Parser.parse(text))).as(text).isTrue();
  }
}
