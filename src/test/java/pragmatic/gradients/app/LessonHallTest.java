package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.render.Theme;

/// Every step of the lessons that ship, forward and back with the keys of a clicker, as the hall
/// sees it: in each language, on a small projector, a common and a sharp one; and on the desk of
/// the teacher who prepares them. One lesson in every build, all on demand.
@ExtendWith(ApplicationExtension.class)
class LessonHallTest {
  /// Presses that a step takes at most, with everything that a prediction reveals.
  private static final int PRESSES = 20;

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(left|right|set|value|dirac|lambda|ad|at)\\b");

  @TempDir private Path folder;

  private final Set<Class<?>> focused = new HashSet<>();
  private int presses;

  private static final OffscreenWindow window = OffscreenWindow.shared();

  @AfterAll
  static void speakAsBefore() {
    window.speaking(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "en,1280,720",
    "en,1920,1080",
    "en,3840,2160",
    "de,1280,720",
    "de,1920,1080",
    "de,3840,2160"
  })
  void everyStepCanBeReadFromTheBackRow(String language, int width, int height) throws Exception {
    window.speaking(Locale.of(language)).inHall(width, height).show("relu");
    playAll(language, width + height);
  }

  @ParameterizedTest
  @CsvSource({"en,1366,768", "de,1280,720", "de,1366,768", "de,1920,1080"})
  void everyStepKeepsTheLawsOnTheDesk(String language, int width, int height) throws Exception {
    window.speaking(Locale.of(language)).in(Theme.LIGHT, width, height).show("relu");
    playAll(language, width + height);
  }

  private void playAll(String language, int turn) throws Exception {
    List<String> faults = new ArrayList<>();
    List<Path> lessons = lessons(language);
    int first = Exhaustive.count(turn % lessons.size(), 0);
    for (Path file : lessons.subList(first, Exhaustive.count(first + 1, lessons.size())))
      play(file, faults);
    assertThat(faults).isEmpty();
    assertThat(focused).as("kinds of controls under the keys").hasSizeGreaterThan(2);
  }

  /// Copies, since what a class predicts is kept beside the file.
  private List<Path> lessons(String language) throws Exception {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("assets/lessons", language))) {
      for (Path file : files.sorted().toList())
        copies.add(Files.copy(file, folder.resolve(file.getFileName())));
    }
    return copies;
  }

  private void play(Path file, List<String> faults) throws Exception {
    Desk desk = window.desk();
    // one that failed may have left its own open
    window.does(() -> {
      desk.lessons().end();
      desk.lessons().open(file);
    });
    await(() -> Fx.call(() -> desk.lessons().isOn() || desk.model().faults().latest() != null));
    Faults.Fault fault = Fx.call(() -> desk.model().faults().latest());
    assertThat(fault == null ? "" : fault.sentence()).as("%s", file).isEmpty();
    int steps = step().place().lesson().steps().size();
    look(file, faults);
    for (int i = 0; i < PRESSES * steps && !isAtTheEnd(); i++)
      press(KeyCode.PAGE_DOWN, file, faults);
    assertThat(step().place().index()).as("%s", file).isEqualTo(steps - 1);
    for (int i = 0; i < PRESSES * steps && step().place().index() > 0; i++)
      press(KeyCode.PAGE_UP, file, faults);
    assertThat(step().place().index()).as("%s", file).isZero();
    window.does(() -> desk.lessons().end());
  }

  /// The last step, with nothing left to reveal.
  private boolean isAtTheEnd() throws Exception {
    LessonPlayer lessons = window.desk().lessons();
    boolean last = step().place().index() == step().place().lesson().steps().size() - 1;
    return last && Fx.call(() -> !lessons.polls().isAsking());
  }

  private PlayedStep step() throws Exception {
    return Fx.call(() -> window.desk().lessons().stepProperty().get().orElseThrow());
  }

  private void press(KeyCode key, Path file, List<String> faults) throws Exception {
    String before = place();
    window.does(() -> {
      HandEvents.press(focused(), key);
    });
    // on a desk some of what has the focus keeps these keys for itself
    if (place().equals(before) && !Fx.call(() -> window.desk().window().isPresenting()))
      window.does(() -> window.desk().lessons().step(key == KeyCode.PAGE_DOWN ? 1 : -1));
    assertThat(place()).as("%s, %s on %s", file, key, focused).isNotEqualTo(before);
    look(file, faults);
  }

  /// The step, and how much the class has seen of its answer.
  private String place() throws Exception {
    var poll = Fx.call(() -> window.desk().lessons().polls().shownProperty().get());
    return step().place().index() + poll.map(shown -> ", " + shown.poll().seen()).orElse("");
  }

  /// Where a scene sends what a keyboard does: to what has the focus, which may keep it. At every
  /// press that is the next control of the hall.
  private EventTarget focused() {
    Scene scene = window.desk().scene();
    List<Node> controls =
        scene.getRoot().lookupAll("*").stream().filter(Node::isFocusTraversable).toList();
    for (int i = 0; i < controls.size(); i++) {
      Node next = controls.get(presses++ % controls.size());
      next.requestFocus();
      // what is not on show gets none
      if (scene.getFocusOwner() == next) {
        focused.add(next.getClass());
        return next;
      }
    }
    throw new AssertionError("nothing takes the focus");
  }

  private void look(Path file, List<String> faults) throws Exception {
    String place = file + ", step " + (step().place().index() + 1) + ": ";
    // what was opened is computed for the window when that is laid out
    window.does(() -> {});
    try {
      await(this::isKnown);
    } catch (TimeoutException late) {
      throw new AssertionError(place + "its numbers do not come", late);
    }
    window.does(() -> {});
    Fx.call(() -> {
      MainWindow shown = window.desk().window();
      for (String fault : PageLaws.faults(shown))
        // the note beside the list would give the answer away
        if (!fault.startsWith("note: []") || !window.desk().lessons().polls().isAsking())
          faults.add(place + fault);
      if (shown.isPresenting()) caption(place, shown, faults);
      for (PageText text : PageText.of(shown))
        if (PLACEHOLDER.matcher(text.text()).find()) faults.add(place + "not filled in: " + text);
      return null;
    });
  }

  private static void caption(String place, MainWindow shown, List<String> faults) {
    RichTextNode said = (RichTextNode) shown.lookup("#caption .pg-rich");
    double width = said.getWidth();
    if (said.getHeight() > 2 * said.getSize()
        && said.prefHeight(width - said.getSize()) <= said.prefHeight(width))
      faults.add(place + "a line of a few words: " + said.getText().plain());
  }

  /// Whether the numbers of the step have come.
  private boolean isKnown() throws Exception {
    PlayedStep step = step();
    boolean text = step.place().step().text().isEmpty() || !step.text().isEmpty();
    boolean asked = step.place().step().prediction() == null || step.prediction() != null;
    return text && asked && isRevealable();
  }

  /// Whether the answer is there where it is hidden.
  private boolean isRevealable() throws Exception {
    PollPlayer polls = window.desk().lessons().polls();
    return Fx.call(() ->
        !polls.isAsking()
            || polls.shownProperty().get().stream().noneMatch(p -> p.answers().isEmpty()));
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
  }
}
