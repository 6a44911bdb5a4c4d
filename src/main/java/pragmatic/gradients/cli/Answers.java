package pragmatic.gradients.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/// Where answers go, in the order of their questions.
interface Answers extends AutoCloseable {
  /// Works out an answer, now or later.
  void add(Supplier<String> answer) throws InterruptedException;

  /// Whether nobody reads the answers any more, or one could not be worked out.
  boolean isOver();

  /// Waits until all is written.
  @Override
  void close();

  /// @param processors that work at the same time; one alone needs no threads
  static Answers to(PrintStream out, int processors) {
    return processors > 1 ? new OrderedAnswers(processors, out) : new DirectAnswers(out);
  }
}
