package pragmatic.gradients.frameworks.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.words.PlainLine;

/// A running process with limits on its time and its output. Closing it ends the process and all
/// that it started; so does the end of the app.
final class Watched implements AutoCloseable {
  /// Most of what a check may print: 2,000 rows need a quarter of a megabyte.
  static final int LARGEST_OUTPUT = 4 << 20;

  /// What a check has for ending what it started.
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Process process;
  private final Thread hook;

  Watched(Process process) {
    this.process = process;
    hook = Thread.ofPlatform().unstarted(this::kill);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Waits for the end, and returns the lines of standard output.
  ///
  /// @throws CheckException if a limit was passed
  List<String> finish(Duration limit, String who) throws CheckException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    CompletableFuture<byte[]> errors = reading(process.getErrorStream());
    CompletableFuture<byte[]> output = reading(process.getInputStream());
    // whoever has printed too much is ended, and has the other stream end too
    output.whenComplete((bytes, failure) -> endIfLarge(bytes));
    errors.whenComplete((bytes, failure) -> endIfLarge(bytes));
    try {
      byte[] printed = output.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      byte[] complaints = errors.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (Math.max(printed.length, complaints.length) > LARGEST_OUTPUT) {
        throw CheckException.of("check.too-much", who);
      }
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw CheckException.of("check.timeout", who, limit.toSeconds());
      }
      List<String> lines = lines(printed);
      if (process.exitValue() != 0) {
        throw CheckException.of("check.failed", who, process.exitValue(), last(complaints));
      }
      return lines;
    } catch (TimeoutException e) {
      throw CheckException.of("check.timeout", who, limit.toSeconds());
    } catch (ExecutionException e) {
      throw CheckException.of("check.io", String.valueOf(e.getCause()));
    }
  }

  private void endIfLarge(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length > LARGEST_OUTPUT) {
      kill();
    }
  }

  private static CompletableFuture<byte[]> reading(InputStream in) {
    CompletableFuture<byte[]> read = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try (in) {
            read.complete(in.readNBytes(LARGEST_OUTPUT + 1));
          } catch (IOException e) {
            read.completeExceptionally(e);
          }
        });
    return read;
  }

  /// Lines of text without what would colour or clear a terminal.
  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.lines().map(PlainLine::of).toList();
  }

  /// The last line of a traceback says what went wrong.
  private static String last(byte[] complaints) {
    List<String> lines = lines(complaints).stream().filter(s -> !s.isBlank()).toList();
    return lines.isEmpty() ? "" : PlainLine.of(lines.getLast().strip(), PlainLine.REASON);
  }

  /// The end of its input is the end of a check, which then ends all that it started, better than
  /// can be done from here; and so it is when this app is killed. Then whoever is left.
  private void kill() {
    try {
      process.getOutputStream().close();
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException closedAlready) {
      // it has ended
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    List<ProcessHandle> tree = process.descendants().toList();
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // the hook runs by itself
    }
  }
}
