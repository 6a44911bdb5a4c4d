package pragmatic.gradients.cli;

import java.io.PrintStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers worked out on several processors and written in the order of their questions, each as
/// soon as those before it are. Only so many wait at a time: who asks faster than is answered is
/// held back.
final class OrderedAnswers implements Answers {
  private static final int WAITING_EACH = 16;

  private static final FutureTask<String> END = new FutureTask<>(() -> "");

  private final ExecutorService workers;
  private final BlockingQueue<Future<String>> waiting;
  private final PrintStream out;
  private final Thread writer;
  private volatile boolean unread;
  private volatile @Nullable Throwable fault;

  /// @param processors that work at the same time
  OrderedAnswers(int processors, PrintStream out) {
    this.out = out;
    workers =
        Executors.newFixedThreadPool(
            processors, Thread.ofPlatform().name("answer ", 1).daemon().factory());
    waiting = new ArrayBlockingQueue<>(WAITING_EACH * processors);
    writer = Thread.ofPlatform().name("answers").daemon().start(this::write);
  }

  @Override
  public boolean isOver() {
    return unread || fault != null;
  }

  /// Waits while too many answers are on their way.
  @Override
  public void add(Supplier<String> answer) throws InterruptedException {
    waiting.put(workers.submit(answer::get));
  }

  /// To the end, also when there is nothing to write any more: nobody may wait for room for ever.
  private void write() {
    try {
      for (Future<String> next = waiting.take(); next != END; next = waiting.take()) write(next);
    } catch (InterruptedException stopped) {
      unread = true;
    }
    unread |= out.checkError();
  }

  private void write(Future<String> answer) throws InterruptedException {
    if (isOver()) return;
    try {
      out.println(answer.get());
      // what follows may take long
      Future<String> after = waiting.peek();
      if (after == null || !after.isDone()) unread = out.checkError();
    } catch (ExecutionException broken) {
      fault = broken.getCause();
    }
  }

  @Override
  public void close() {
    try {
      waiting.put(END);
      writer.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
    }
    Throwable broken = fault;
    if (broken != null) throw new IllegalStateException(broken);
  }
}
