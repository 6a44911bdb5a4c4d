package pragmatic.gradients.program;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The moment by which what is asked of a program must be answered. It is handed down to whatever
/// may take long, which asks in its loops and leaves out, undecided and said so, what is not done
/// by then. Most answers are bounded by counted work alone, so that they are the same on every
/// machine; this is what bounds the rest.
///
/// @param passed whether it has passed; once true, always true
public record Deadline(BooleanSupplier passed) {
  /// For those who can wait.
  public static final Deadline NEVER = new Deadline(() -> false);

  /// So long from now.
  public static Deadline in(Duration time) {
    long start = System.nanoTime();
    return new Deadline(() -> System.nanoTime() - start >= time.toNanos());
  }

  public boolean hasPassed() {
    return passed.getAsBoolean();
  }
}
