package pragmatic.gradients.page;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.words.FaultLog;
import pragmatic.gradients.words.Words;

/// Faults of the program itself: steps that failed though nobody did anything wrong. The window
/// tells of the latest one and goes on with the next board.
public final class Faults {
  private final List<Consumer<@Nullable Fault>> listeners = new ArrayList<>();
  private @Nullable Fault latest;
  private @Nullable FaultLog log;

  /// One fault.
  ///
  /// @param sentence what could not be done
  /// @param details for the developers: the sentence, the board and the stack trace; none where
  ///   nothing is wrong
  public record Fault(String sentence, String details) {
    /// Whether it only says what goes on.
    public boolean isHint() {
      return details.isEmpty();
    }
  }

  /// The latest fault that the user has not closed, or null.
  public @Nullable Fault latest() {
    return latest;
  }

  /// Tells of the latest fault, now and whenever it changes.
  public void subscribe(Consumer<@Nullable Fault> listener) {
    listeners.add(listener);
    listener.accept(latest);
  }

  /// Tells of something that is wrong outside of the program, as with a file of the user's.
  public void tell(String sentence) {
    set(new Fault(sentence, sentence));
  }

  /// Says what goes on where nothing is wrong.
  public void hint(String sentence) {
    set(new Fault(sentence, ""));
  }

  /// Writes every fault to a log from now on, and says so where that fails.
  public void log(FaultLog into) {
    log = into;
    if (latest != null) set(latest);
  }

  private Fault logged(Fault fault) {
    if (log == null || fault.isHint() || log.write(fault.details())) return fault;
    String unlogged = Words.say("fault.unlogged", log.file());
    return new Fault(fault.sentence() + " " + unlogged, fault.details());
  }

  /// Takes the latest fault off the screen.
  public void close() {
    set(null);
  }

  private void set(@Nullable Fault now) {
    Fault told = now == null ? null : logged(now);
    latest = told;
    listeners.forEach(listener -> listener.accept(told));
  }

  /// Runs a step, and reports its fault if it fails.
  ///
  /// @param key of the sentence that says what could not be done
  /// @param board on which it was done
  /// @return whether the step ended well
  public boolean guard(String key, Board board, Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException | Error fault) {
      report(key, board, fault);
      return false;
    }
  }

  /// Reports a fault.
  ///
  /// @param key of the sentence that says what could not be done
  /// @param board on which it was done
  public void report(String key, Board board, Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    String sentence = Words.say(key);
    set(new Fault(sentence, sentence + "\n" + text(board) + "\n" + trace));
  }

  private static String text(Board board) {
    return String.join(
        "; ",
        board.program().text(),
        board.program().inputs() + " = " + board.inputs(),
        board.convention().name(),
        board.mode().name());
  }
}
