package pragmatic.gradients.program;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The moment by which what is asked of a program must be answered. It is handed down to whatever
/// may take long, which asks in its loops and leaves out, undecided and said so, what is not done
/// by then. Most answers are bounded by counted work alone, so that they are the same on every
/// machine; this is what bounds the rest.
///
/// @param passed whether it has passed; once true, always true
public record Deadline(BooleanSupplier passed) {
  private static final int PATIENCE = 10;

  /// For those who can wait.
  public static final Deadline NEVER = new Deadline(() -> false);

  /// So much work of this thread from now: processor time, because on a busy machine an easy
  /// question is no harder, but in no case ten times as long by the clock.
  public static Deadline in(Duration time) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().threadId();
    long start = System.nanoTime();
    long worked = threads.getThreadCpuTime(id);
    return new Deadline(() -> {
      long waited = System.nanoTime() - start;
      // the clock is cheaper to read, and no thread works longer than it says
      return waited >= time.toNanos()
          && (waited >= PATIENCE * time.toNanos()
              || threads.getThreadCpuTime(id) - worked >= time.toNanos());
    });
  }

  public boolean hasPassed() {
    return passed.getAsBoolean();
  }
}
