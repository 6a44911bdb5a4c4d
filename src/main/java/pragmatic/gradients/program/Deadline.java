package pragmatic.gradients.program;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The moment by which what is asked of a program must be answered. It is handed down to whatever
/// may take long, which asks in its loops and leaves out, undecided and said so, what is not done
/// by then. Most answers are bounded by counted work alone, so that they are the same on every
/// machine; this is what bounds the rest.
///
/// @param passed whether it has passed; once true, always true
/// @param worked is told the steps of work that were done
public record Deadline(BooleanSupplier passed, LongConsumer worked) {
  private static final int PATIENCE = 10;

  /// For those who can wait.
  public static final Deadline NEVER = new Deadline(() -> false);

  /// One that work does not bring nearer.
  public Deadline(BooleanSupplier passed) {
    this(passed, _ -> {});
  }

  /// So many steps of work: what is done by then is the same on every machine, however busy.
  public static Deadline after(long steps) {
    long[] left = {steps};
    return new Deadline(() -> left[0] <= 0, done -> left[0] -= done);
  }

  /// So much work of the thread that asks, from now: processor time, because on a busy machine an
  /// easy question is no harder, but in no case ten times as long by the clock. A tenth of it is
  /// counted by the clock: most questions are answered before anybody asks for processor time.
  public static Deadline in(Duration time) {
    long start = System.nanoTime();
    long first = time.toNanos() / PATIENCE;
    return new Deadline(
        new BooleanSupplier() {
          private @Nullable WorkClock clock;

          @Override
          public boolean getAsBoolean() {
            long waited = System.nanoTime() - start;
            // the clock is cheaper to read, and no thread works longer than it says
            if (waited < first) return false;
            if (clock == null) clock = new WorkClock();
            return waited >= PATIENCE * time.toNanos()
                || (waited >= time.toNanos() && first + clock.worked() >= time.toNanos());
          }
        });
  }

  /// The work of the thread that makes it. To ask for the first one takes long.
  private static final class WorkClock {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long id = Thread.currentThread().threadId();
    private final long start = threads.getThreadCpuTime(id);

    long worked() {
      return threads.getThreadCpuTime(id) - start;
    }
  }

  /// Steps of work were done, of a kind that takes as long everywhere.
  public void spend(long steps) {
    worked.accept(steps);
  }

  public boolean hasPassed() {
    return passed.getAsBoolean();
  }
}
