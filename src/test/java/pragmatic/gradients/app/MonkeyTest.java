package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.Settings;

/// Whatever hands do to the window, it lives, and what it shows is of one board.
class MonkeyTest extends WindowRobot {
  /// `-Dmonkey.actions` changes how many the long run takes.
  private static final int ACTIONS =
      Exhaustive.count(40, Integer.getInteger("monkey.actions", 20_000));

  /// `-Dmonkey.seed` takes that one alone.
  private static final long SEED = Long.getLong("monkey.seed", 0);

  private static final int SEEDS = Exhaustive.count(1, 3);

  /// How often the heap is measured, and the least that counts as growth: 4 MB.
  private static final int MEASURES = 20;

  /// A short run still fills what is filled once, so its heap says nothing.
  private static final boolean LONG = ACTIONS > 2000;

  private static final int EVERY = ACTIONS / MEASURES;

  private static final long NOISE = 4L << 20;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  MonkeyTest() {
    super(window);
  }

  @AfterEach
  void asBefore() throws Exception {
    Fx.call(() -> {
      Stage stage = (Stage) desk.scene().getWindow();
      stage.setIconified(false);
      desk.present(false);
      stage.setWidth(1280);
      stage.setHeight(720);
      return null;
    });
  }

  static LongStream seeds() {
    return SEED > 0 ? LongStream.of(SEED) : LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void livesOn(long seed) throws Exception {
    long[] heap = new long[MEASURES];
    Deque<String> trail = new ArrayDeque<>();
    List<String> wrong = new ArrayList<>();
    Random rhythm = new Random(seed);
    Monkey monkey = Fx.call(() -> new Monkey(seed, desk.scene()));
    WindowWatch watch = Fx.call(() -> new WindowWatch(desk));
    long longest = 0;
    String slowest = "";
    Fx.call(() -> {
      // nothing that others have installed is asked
      desk.window().readout().check().setPythons(List.of());
      return null;
    });
    for (int i = 0; i < ACTIONS; i++) {
      // some things happen before the last one was drawn
      int burst = rhythm.nextInt(4) == 0 ? 3 : 1;
      List<String> found =
          WaitForAsyncUtils.waitFor(
              60,
              TimeUnit.SECONDS,
              WaitForAsyncUtils.asyncFx(() -> {
                for (int k = 0; k < burst; k++) {
                  trail.addLast(monkey.act());
                  if (trail.size() > 8) trail.removeFirst();
                }
                return watch.look();
              }));
      for (String each : found)
        if (wrong.size() < 20) wrong.add("action " + i + ": " + each + "\n  after " + trail);
      long pause = watch.longestPause();
      if (pause > longest) slowest = trail.peekLast();
      longest = Math.max(longest, pause);
      if (LONG && (i + 1) % EVERY == 0 && i / EVERY < MEASURES) heap[i / EVERY] = used();
    }
    Fx.call(() -> {
      watch.close();
      for (Window other : List.copyOf(Window.getWindows()))
        if (other != desk.scene().getWindow()) other.hide();
      return null;
    });
    System.out.printf(
        "monkey %d: %d actions, longest pause %d ms (%s), heap %d to %d MB over the last half%n",
        seed, ACTIONS, longest, slowest, heap[MEASURES / 2] >> 20, heap[MEASURES - 1] >> 20);
    assertThat(wrong).isEmpty();
    if (!LONG) return;
    assertThat(heap[MEASURES - 1])
        .as("heap after collection")
        .isLessThan(heap[MEASURES / 2] * 11 / 10 + NOISE);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
