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

  /// Enough for the compiler.
  private static final long ROUNDS = 1000;

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
    if (count == 0 || taken != null) return;
    long rounds = due(count);
    if (rounds == 0) return;
    double[] some = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) some[i] = xs[(int) ((long) i * count / SAMPLES)];
    double[] there = held.clone();
    aside.execute(() -> attempt(program, active, some, there, rules, rounds));
  }

  /// How many rounds a trial may have now: no more samples than were asked for; 0 if there is to be
  /// none.
  private synchronized long due(int count) {
    asked += count;
    if (trying || asked < next) return 0;
    next = 2 * asked;
    trying = true;
    return Math.min(ROUNDS, asked / SAMPLES);
  }

  /// Columns and loop on the same samples in turn.
  private void attempt(
      Program program, int active, double[] xs, double[] held, Convention rules, long rounds) {
    if (candidate == null) {
      Optional<FusedLoop> made = FusedLoop.of(program, active, slopes);
      if (made.isEmpty()) return; // and no further trial
      candidate = made.get();
    }
    Sweep columns = Sweep.byColumns(program, active);
    // a machine that has other work disturbs the fastest round least
    long byColumns = Long.MAX_VALUE;
    long byLoop = Long.MAX_VALUE;
    for (long round = 0; round < rounds; round++) {
      long start = clock.getAsLong();
      if (slopes) columns.run(xs, xs.length, held, rules);
      else columns.evaluate(xs, xs.length, held);
      long middle = clock.getAsLong();
      boolean done = run(candidate, columns, xs, rules);
      long end = clock.getAsLong();
      byColumns = Math.min(byColumns, middle - start);
      if (done) byLoop = Math.min(byLoop, end - middle);
    }
    if (byLoop < byColumns) taken = candidate;
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
