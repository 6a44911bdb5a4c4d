package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// When a generated loop takes over from the columns.
class SecondTierTest {
  private static final double[] XS = {-2, -1, 0.5, 3};
  private static final double[] HELD = {0};

  private final Deque<Runnable> aside = new ArrayDeque<>();
  private Program program;

  @BeforeEach
  void read() throws ProgramException {
    program = Parser.parse("relu(x) - relu(-x)");
  }

  /// A clock for trials in which columns and loop take so long.
  private static LongSupplier clock(long columns, long loop) {
    long[] steps = {1, columns, loop};
    long[] now = {0, 0};
    return () -> now[1] += steps[(int) (now[0]++ % 3)];
  }

  private SecondTier tier(long columns, long loop) {
    return new SecondTier(true, aside::add, clock(columns, loop));
  }

  private Sweep sweep(SecondTier duals) {
    SecondTier values = new SecondTier(false, aside::add, clock(1, 1));
    return new Sweep(new LastSwept.SecondTiers(values, duals), program, 0);
  }

  private static void ask(Sweep sweep, long samples) {
    for (long asked = 0; asked < samples; asked += XS.length)
      sweep.run(XS, XS.length, HELD, Conventions.LEFT);
  }

  @Test
  void nobodyWaitsForALoop() {
    SecondTier tier = tier(2, 1);
    Sweep sweep = sweep(tier);
    ask(sweep, SecondTier.WORTH - XS.length);
    assertThat(aside).isEmpty();
    ask(sweep, 10 * SecondTier.WORTH);
    assertThat(aside).as("one trial at a time").hasSize(1);
    assertThat(tier.loop()).isNull();
    assertThat(sweep.values()).startsWith(XS);
    aside.pop().run();
    assertThat(tier.loop()).isNotNull();
  }

  @Test
  void aLoopThatIsFasterTakesOver() {
    AtomicInteger asked = new AtomicInteger();
    Convention rules = new Counting(asked);
    SecondTier tier = tier(2, 1);
    Sweep sweep = sweep(tier);
    sweep.run(XS, XS.length, HELD, rules);
    assertThat(asked).as("no sample sits on a tie").hasValue(0);
    ask(sweep, SecondTier.WORTH);
    aside.pop().run();
    sweep.run(XS, XS.length, HELD, rules);
    assertThat(asked).as("a loop asks before it begins").hasPositiveValue();
    assertThat(sweep.values()).startsWith(XS);
    assertThat(sweep.tangents()).startsWith(1, 1, 1, 1);
  }

  @Test
  void aLoopThatIsSlowerIsTriedAgainAfterTwiceAsMany() {
    SecondTier tier = tier(1, 2);
    Sweep sweep = sweep(tier);
    ask(sweep, SecondTier.WORTH);
    aside.pop().run();
    assertThat(tier.loop()).isNull();
    ask(sweep, SecondTier.WORTH - XS.length);
    assertThat(aside).isEmpty();
    ask(sweep, XS.length);
    assertThat(aside).hasSize(1);
  }

  @Test
  void aProgramThatHasNoLoopIsTriedOnce() throws ProgramException {
    program = Parser.parse("median(x, 0.5, 0.3*x)");
    SecondTier tier = tier(2, 1);
    Sweep sweep = sweep(tier);
    ask(sweep, SecondTier.WORTH);
    aside.pop().run();
    ask(sweep, 10 * SecondTier.WORTH);
    assertThat(tier.loop()).isNull();
    assertThat(aside).isEmpty();
  }

  /// Left slopes, and how often they were asked for.
  private record Counting(AtomicInteger asked) implements Convention {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public double slope(TieSite.Kink kink) {
      asked.incrementAndGet();
      return kink.left();
    }

    @Override
    public double[] weights(TieSite.TiedSelection selection) {
      return Conventions.LEFT.weights(selection);
    }
  }
}
