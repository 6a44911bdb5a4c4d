package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.app.WindowRobot.await;
import static pragmatic.gradients.app.WindowRobot.laidOut;
import static pragmatic.gradients.app.WindowRobot.settled;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.WindowWatch.Pause;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// Whatever hands do to the window, it lives, and what it shows is of one board.
class MonkeyTest {
  /// `-Dmonkey.actions` changes how many the long run takes.
  private static final int ACTIONS =
      Exhaustive.count(40, Integer.getInteger("monkey.actions", 20_000));

  /// `-Dmonkey.seed` takes that one alone.
  private static final long SEED = Long.getLong("monkey.seed", 0);

  private static final int SEEDS = Exhaustive.count(1, 3);

  /// After so many actions figures are printed, so that a run that is cut says something.
  private static final int EVERY = 1000;

  /// A short run still fills what is filled once, so its heap says nothing.
  private static final int LONG = 10 * EVERY;

  /// The least that counts as growth: 4 MB.
  private static final long NOISE = 4;

  private static final int FINDINGS = 20;

  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 0, 1280, 980), new Rectangle2D(1280, 0, 640, 640));

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  @AfterEach
  void asBefore() throws Exception {
    Fx.call(() -> {
      Words.speak(Locale.ENGLISH);
      asAtFirst();
      return null;
    });
  }

  private static void asAtFirst() {
    Stage stage = (Stage) window.desk().scene().getWindow();
    stage.setIconified(false);
    window.desk().present(false);
    stage.setWidth(1280);
    stage.setHeight(720);
  }

  static LongStream seeds() {
    return SEED > 0 ? LongStream.of(SEED) : LongStream.rangeClosed(1, SEEDS);
  }

  /// The windows that there were, for as long as something keeps them.
  private final Set<Desk> before = Collections.newSetFromMap(new WeakHashMap<>());

  @ParameterizedTest
  @MethodSource("seeds")
  void livesOn(long seed) throws Exception {
    List<Long> heap = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Deque<String> trail = new ArrayDeque<>();
    Random rhythm = new Random(seed);
    Monkey monkey = Fx.call(() -> new Monkey(seed, window::desk, folder));
    WindowWatch watch = watch();
    Pause longest = Pause.NONE;
    String slowest = "";
    for (int i = 1; i <= ACTIONS && wrong.size() < FINDINGS; i++) {
      // some things happen before the last one was drawn
      int burst = rhythm.nextInt(4) == 0 ? 3 : 1;
      watch = ofShown(watch);
      for (String each : act(monkey, burst, watch, trail)) {
        wrong.add("action " + i + ": " + each + "\n  after " + trail);
        System.out.println("monkey " + seed + ", " + wrong.getLast());
      }
      Pause pause = watch.longestPause();
      if (pause.ms() > longest.ms()) {
        longest = pause;
        slowest = trail.peekLast();
      }
      if (i % EVERY != 0 && i != ACTIONS) continue;
      rest();
      watch = ofShown(watch);
      heap.add(used());
      System.out.printf(
          "monkey %d: %d actions, longest pause %s (%s), heap %d MB, %d findings%n",
          seed, i, longest, slowest, heap.getLast(), wrong.size());
    }
    close(watch);
    Fx.call(() -> {
      hideOthers();
      return null;
    });
    assertThat(wrong).isEmpty();
    if (ACTIONS < LONG) return;
    // what is on show differs from one look to the next, so a quarter of all looks counts
    int half = heap.size() / 2;
    int last = heap.size() * 3 / 4;
    assertThat(mean(heap.subList(last, heap.size())))
        .as("heap after collection, of %s", heap)
        .isLessThan(1.1 * mean(heap.subList(half, last)) + NOISE);
  }

  private static double mean(List<Long> heap) {
    return heap.stream().mapToLong(Long::longValue).average().orElseThrow();
  }

  /// On what the window shows now.
  private WindowWatch watch() throws Exception {
    return Fx.call(() -> {
      // nothing that others have installed is asked
      window.desk().window().readout().check().setPythons(List.of());
      // a lesson in a hall has its speaker beside
      window.desk().speaker().on(() -> SCREENS);
      return new WindowWatch(window.desk());
    });
  }

  /// The same, or that of the window that came since.
  private WindowWatch ofShown(WindowWatch watch) throws Exception {
    before.add(window.desk());
    if (watch.isOf(window.desk())) return watch;
    close(watch);
    return watch();
  }

  private static void close(WindowWatch watch) throws Exception {
    Fx.call(() -> {
      watch.close();
      return null;
    });
  }

  /// Does some things at once, and looks what came of them when the window is laid out.
  private List<String> act(Monkey monkey, int burst, WindowWatch watch, Deque<String> trail)
      throws Exception {
    boolean pulsed =
        laidOut(
            window::desk,
            () -> {
              try {
                for (int k = 0; k < burst; k++) {
                  trail.addLast(monkey.act());
                  if (trail.size() > 8) trail.removeFirst();
                }
              } catch (RuntimeException | Error thrown) {
                watch.caught(thrown);
              }
            });
    return WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        WaitForAsyncUtils.asyncFx(() -> {
          if (!watch.isOf(window.desk())) return List.of();
          if (!pulsed) watch.caught(new TimeoutException("no pulse"));
          return watch.look();
        }));
  }

  /// Always on the same page, in a window of the same size that was just made: the curve of a comb,
  /// the pixels of a large window, and the pages that a window has built since it was opened, are
  /// as much as everything else.
  private static void rest() throws Exception {
    Fx.call(() -> {
      window.desk().lessons().end();
      asAtFirst();
      return null;
    });
    for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) renew(language);
    Fx.call(() -> {
      for (String function : List.of("abs", "relu"))
        window.desk().window().functions().choose(function);
      return null;
    });
    await(() -> settled(window.desk()));
    laidOut(window::desk, () -> {});
    Fx.call(() -> {
      // the toolkit keeps the handlers on the way of an event until another meets as many
      Group innermost = new Group();
      Group outermost = innermost;
      for (int depth = 0; depth < 100; depth++) {
        outermost.addEventHandler(Event.ANY, _ -> {});
        outermost = new Group(outermost);
      }
      innermost.fireEvent(new Event(Event.ANY));
      // the toolkit keeps the scene that had the last menu
      new ContextMenu(new MenuItem()).show(window.desk().window(), 0, 0);
      hideOthers();
      return null;
    });
    laidOut(window::desk, () -> {});
  }

  private static void renew(Locale language) throws Exception {
    Desk old = window.desk();
    boolean speaks = Fx.call(() -> Words.own().language().equals(language));
    if (speaks) return;
    Fx.call(() -> {
      old.window().look().languageProperty().set(language);
      return null;
    });
    await(() -> window.desk() != old);
  }

  private static void hideOthers() {
    for (Window other : List.copyOf(Window.getWindows()))
      if (other != window.desk().scene().getWindow()) other.hide();
  }

  /// In megabytes, after collection, when no window of before is left. Pictures that JavaFX keeps
  /// softly, for as long as there is room, are not the app's: the option of Java that lets them go
  /// at once is set with the tests.
  private long used() throws Exception {
    await(() -> {
      before.remove(window.desk());
      System.gc();
      return before.isEmpty();
    });
    return least();
  }

  /// Until a collection finds nothing more: what is put away by a thread of its own is free after
  /// the next one.
  private static long least() {
    long used = Long.MAX_VALUE;
    for (long less = collected(); less < used; less = collected()) used = less;
    return used;
  }

  private static long collected() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
