package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Platform;
import pragmatic.gradients.app.board.BoardModel;
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

  /// After so many milliseconds it is asked what the thread does.
  private static final int LONG = 300;

  private final Desk desk;
  private final Thread thread = Thread.currentThread();
  private final CountDownLatch never = new CountDownLatch(1);
  private final List<String> wrong = new ArrayList<>();
  private final AtomicReference<Pause> longest = new AtomicReference<>(Pause.NONE);
  private final Runnable frame = this::frame;
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

  /// A time in which the window did nothing for its user.
  ///
  /// @param doing the lines of the program that it was in, if it was long
  record Pause(long ms, String doing) {
    static final Pause NONE = new Pause(0, "");

    @Override
    public String toString() {
      return ms + " ms" + (doing.isEmpty() ? "" : " in " + doing);
    }
  }

  /// On the JavaFX thread.
  WindowWatch(Desk desk) {
    this.desk = desk;
    thread.setUncaughtExceptionHandler((_, thrown) -> caught(thrown));
    logger.addHandler(warnings);
    desk.scene().addPreLayoutPulseListener(frame);
    probe.start();
  }

  boolean isOf(Desk shown) {
    return desk == shown;
  }

  /// Something was thrown in the window or at its hands. On the JavaFX thread.
  void caught(Throwable thrown) {
    wrong.add(trace(thrown));
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
    try {
      while (true) {
        long asked = System.nanoTime();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        String doing = answered.await(LONG, TimeUnit.MILLISECONDS) ? "" : doing();
        answered.await();
        Pause now = new Pause((System.nanoTime() - asked) / 1_000_000, doing);
        longest.accumulateAndGet(now, (one, other) -> other.ms > one.ms ? other : one);
        never.await(PROBE, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException end) {
      // closed
    }
  }

  /// Where the window is in the program right now.
  private String doing() {
    return Arrays.stream(thread.getStackTrace())
        .filter(line -> line.getClassName().startsWith("pragmatic"))
        .limit(7)
        .map(line -> line.getFileName() + ":" + line.getLineNumber())
        .collect(Collectors.joining(" < "));
  }

  /// The longest pause since the last call.
  Pause longestPause() {
    return longest.getAndSet(Pause.NONE);
  }

  /// In each frame, before it is laid out: a board may be set at any time, but what is drawn is of
  /// the one that was set last, unless that is still being computed.
  private void frame() {
    BoardModel model = desk.model();
    if (model.view().board() != model.board() && !model.behindProperty().get())
      wrong.add("the view is of another board");
  }

  /// What went wrong since the last call. The window was laid out since. On the JavaFX thread.
  List<String> look() {
    Faults.Fault fault = desk.model().faults().latest();
    if (fault != null) {
      // a sentence alone tells of something outside, as of a file
      if (!fault.isHint() && !fault.details().equals(fault.sentence()))
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
    BoardPage page = desk.window().board().pageProperty().get();
    if (page == null || page.board() != view.board()) {
      wrong.add("plots of another board than " + view.board().program().text());
      return;
    }
    if (desk.window().cover().page().isVisible()) return;
    Screen screen = ScreenReader.read(desk.window(), desk.window().look().palette());
    if (screen.plots().isEmpty()) wrong.add("no plots");
    // a hall has other words, and what a class is to predict is hidden
    if (desk.window().isPresenting() || !desk.window().readout().isVisible()) return;
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
    thread.setUncaughtExceptionHandler(null);
    logger.removeHandler(warnings);
    desk.scene().removePreLayoutPulseListener(frame);
  }
}
