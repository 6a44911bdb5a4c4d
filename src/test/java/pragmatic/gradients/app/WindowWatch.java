package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Platform;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.speech.AnswerWording;
import pragmatic.gradients.speech.HeadlineWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Run;

/// Watches a window for what must never happen in it: an exception, a warning of the toolkit, a
/// fault told, plots and numbers of two boards. It also takes the longest pause of its thread.
final class WindowWatch implements AutoCloseable {
  private static final int PROBE = 5;

  private final Desk desk;
  private final List<String> wrong = new ArrayList<>();
  private final AtomicLong longest = new AtomicLong();
  private final Thread probe = Thread.ofPlatform().daemon().unstarted(this::probe);
  private final Logger logger = Logger.getLogger("javafx");
  private final Handler warnings =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getMessage() != null && !line.getMessage().startsWith("Unsupported JavaFX"))
            Platform.runLater(() -> wrong.add("warning: " + line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /// On the JavaFX thread.
  WindowWatch(Desk desk) {
    this.desk = desk;
    Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> wrong.add(trace(thrown)));
    logger.addHandler(warnings);
    probe.start();
  }

  private static String trace(Throwable thrown) {
    var text = new StringBuilder("exception: " + thrown);
    for (StackTraceElement line : thrown.getStackTrace()) {
      text.append("\n  ").append(line);
      if (text.length() > 1500) break;
    }
    return text.toString();
  }

  /// Asks the thread of the window again and again how long it takes to answer.
  private void probe() {
    Thread here = Thread.currentThread();
    while (!here.isInterrupted()) {
      long asked = System.nanoTime();
      Object answer = new Object();
      boolean[] done = new boolean[1];
      Platform.runLater(() -> {
        longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
        synchronized (answer) {
          done[0] = true;
          answer.notifyAll();
        }
      });
      try {
        synchronized (answer) {
          while (!done[0]) answer.wait();
          answer.wait(PROBE);
        }
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  /// The longest pause since the last call, in milliseconds.
  long longestPause() {
    return longest.getAndSet(0) / 1_000_000;
  }

  /// What went wrong since the last call, after the window was laid out. On the JavaFX thread.
  List<String> look() {
    MainWindow window = desk.window();
    window.fit(desk.scene().getWidth(), desk.scene().getHeight());
    desk.model().refresh();
    window.applyCss();
    window.layout();
    Faults.Fault fault = desk.model().faults().latest();
    if (fault != null) {
      wrong.add("fault: " + fault.details());
      desk.model().faults().close();
    }
    ofOneBoard();
    List<String> found = List.copyOf(wrong);
    wrong.clear();
    return found;
  }

  /// Numbers in words and plots say the same, read from the nodes that are on show.
  private void ofOneBoard() {
    BoardView view = desk.model().view();
    if (view.board() != desk.model().board()) wrong.add("the view is of another board");
    BoardPage page = desk.window().board().pageProperty().get();
    if (page == null || page.board() != view.board()) {
      wrong.add("plots of another board than " + view.board().program().text());
      return;
    }
    if (desk.window().frameworks().isVisible()) return;
    Screen screen = ScreenReader.read(desk.window(), desk.window().look().palette());
    if (screen.plots().isEmpty()) wrong.add("no plots");
    boolean hall = desk.window().isPresenting();
    if (hall) return;
    says(screen, "formula", new HeadlineWording(view).formula());
    says(screen, "readout-ad", new AnswerWording(view).answer());
  }

  private void says(Screen screen, String id, RichText wanted) {
    // as letters on screen: plain text writes a power with a sign that is not shown
    String letters = wanted.runs().stream().map(Run::text).collect(Collectors.joining());
    if (screen.textsIn(id).stream().noneMatch(text -> bare(text).equals(bare(letters))))
      wrong.add(
          String.format(Locale.ROOT, "%s says %s, not %s", id, screen.textsIn(id), wanted.plain()));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0\\u2009\\u200A\\u202F\\u2060]", "");
  }

  /// On the JavaFX thread.
  @Override
  public void close() {
    probe.interrupt();
    Thread.currentThread().setUncaughtExceptionHandler(null);
    logger.removeHandler(warnings);
  }
}
