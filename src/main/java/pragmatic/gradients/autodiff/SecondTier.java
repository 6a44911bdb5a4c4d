package pragmatic.gradients.autodiff;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// Whether a generated loop runs in place of the columns of a sweep, and from when on.
///
/// To write and to compile it takes some milliseconds, which only a great many samples of one
/// program earn back. So it is tried out beside those who wait for samples, never by them, and
/// taken once it was seen to be faster than the columns. For use by any number of threads.
final class SecondTier {
  /// So many samples of one program are worth a first trial; each further one comes after twice as
  /// many.
  static final long WORTH = 100_000;

  private static final int SAMPLES = 512;
  private static final int ROUNDS = 1000;

  /// Rounds in a row that a loop must win.
  private static final int WINS = 24;

  private final boolean slopes;
  private final Executor aside;
  private final LongSupplier clock;
  private long asked;
  private long next = WORTH;
  private boolean trying;
  private @Nullable FusedLoop candidate;
  private volatile @Nullable FusedLoop taken;

  /// @param slopes whether it is for duals rather than for values alone
  /// @param aside runs a trial
  /// @param clock in nanoseconds
  SecondTier(boolean slopes, Executor aside, LongSupplier clock) {
    this.slopes = slopes;
    this.aside = aside;
    this.clock = clock;
  }

  /// The loop to use; null as long as the columns are.
  @Nullable FusedLoop loop() {
    return taken;
  }

  /// Counts the samples of a run of columns.
  ///
  /// @param program the same at each call, as the input is
  void count(Program program, int active, double[] xs, int count, double[] held, Convention rules) {
    if (count == 0 || taken != null || !isDue(count)) return;
    double[] some = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) some[i] = xs[(int) ((long) i * count / SAMPLES)];
    double[] there = held.clone();
    aside.execute(() -> attempt(program, active, some, there, rules));
  }

  private synchronized boolean isDue(int count) {
    asked += count;
    if (trying || asked < next) return false;
    next = 2 * asked;
    trying = true;
    return true;
  }

  /// Columns and loop on the same samples in turn: these are not many, but the rounds are enough
  /// for the compiler.
  private void attempt(Program program, int active, double[] xs, double[] held, Convention rules) {
    if (candidate == null) {
      Optional<FusedLoop> made = FusedLoop.of(program, active, slopes);
      if (made.isEmpty()) return; // and no further trial
      candidate = made.get();
    }
    Sweep columns = Sweep.byColumns(program, active);
    int wins = 0;
    for (int round = 0; round < ROUNDS && wins < WINS; round++) {
      long start = clock.getAsLong();
      if (slopes) columns.run(xs, xs.length, held, rules);
      else columns.evaluate(xs, xs.length, held);
      long middle = clock.getAsLong();
      boolean done = run(candidate, columns, xs, rules);
      long end = clock.getAsLong();
      wins = done && end - middle < middle - start ? wins + 1 : 0;
    }
    if (wins == WINS) taken = candidate;
    again();
  }

  private boolean run(FusedLoop loop, Sweep columns, double[] xs, Convention rules) {
    if (slopes)
      return loop.run(
          xs, xs.length, columns.scalars(), rules, columns.values(), columns.tangents());
    loop.evaluate(xs, xs.length, columns.scalars(), columns.values());
    return true;
  }

  private synchronized void again() {
    trying = false;
  }
}
