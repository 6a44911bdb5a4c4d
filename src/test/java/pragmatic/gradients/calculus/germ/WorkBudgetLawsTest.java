package pragmatic.gradients.calculus.germ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A germ whose effort ends early is undecided, never another one, and comes to an end.
class WorkBudgetLawsTest {
  private static final double ORDERS = 12;

  private final RandomPrograms programs = new RandomPrograms(97);

  @Test
  void littleEffortMakesNoOtherLimit() throws ProgramException {
    int decided = 0;
    int undecided = 0;
    Program known = Parser.parse("acos(maxpool(fmin(x, x/2, 1), atan(x), celu(-x, pi)))");
    for (Program program :
        Stream.concat(Stream.of(known), programs.any(Exhaustive.count(1500, 50_000))).toList()) {
      double x = programs.pick(0, 0, 1, -0.5, 40);
      OneSidedLimit full = side(program, x, WorkBudget.BUDGET);
      for (long effort = 1; effort < 20_000; effort *= 3) {
        OneSidedLimit side = side(program, x, effort);
        if (!side.isOk()) {
          undecided++;
          continue;
        }
        decided++;
        if (full.isOk() && Double.isFinite(full.limit()))
          assertThat(side.limit())
              .as("%s at %s with %s", program.text(), x, effort)
              .isCloseTo(
                  full.limit(), within(1e-12 + Ball.FACTOR * (side.radius() + full.radius())));
      }
    }
    assertThat(Math.min(decided, undecided)).isPositive();
  }

  /// Digits are spent on what they may show alone.
  @Test
  void whatIsZeroByWhatItIsMadeOfNeedsNoMoreDigits() throws ProgramException {
    PreciseBall open = PreciseBall.rounded(BigInteger.ONE, -192, 1, 192);
    assertThat(notices(open, open)).isTrue();
    assertThat(notices(open.of(0), open)).isTrue();
    assertThat(notices(open, open.of(0))).isTrue();
    assertThat(notices(open.of(0), open.of(0))).isFalse();
    Program deep =
        Parser.parse(
            "log_softmax(1; clamp(cos(x), sin(-x), x^pi), softshrink(sinc(x), atan2(1, 0.3)))");
    OneSidedLimit right = OneSidedLimits.at(deep, new double[1], 0, Deadline.NEVER).right();
    assertThat(right.limit()).as("%s", right).isCloseTo(-Math.log(2), within(1e-15));
    assertThat(right.slope()).isZero();
  }

  private static boolean notices(Ball constant, Ball slope) {
    WorkBudget work =
        new WorkBudget(ORDERS, WorkBudget.BUDGET, 192, TypedNumbers.DOUBLES, Deadline.NEVER);
    LogPowerSeries.line(constant, slope).noticeBefore(-1, work);
    assertThat(work.fragile()).isTrue();
    assertThat(work.vague()).isEqualTo(work.rounded());
    return work.rounded();
  }

  private static OneSidedLimit side(Program program, double x, long effort) {
    WorkBudget work = new WorkBudget(ORDERS, effort, 0, TypedNumbers.DOUBLES, Deadline.NEVER);
    Germ[] inputs = new Germ[program.inputs().size()];
    for (int i = 0; i < inputs.length; i++)
      inputs[i] = LogPowerSeries.line(work.typed(x), work.number(1));
    return OneSidedLimit.of(new GermEvaluator(work).of(program, inputs), 1);
  }
}
