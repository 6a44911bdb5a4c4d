package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.app.WindowRobot.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.SavedBoards;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// A menu changes the language of the whole window at once, and the choice is kept.
class LanguageTest {
  @TempDir private Path folder;
  private Stage stage;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    open(WindowOptions.NONE);
  }

  private void open(WindowOptions options) throws Exception {
    Fx.call(() -> {
      stage = new Stage();
      window =
          PragmaticGradients.open(
              stage,
              new Settings(folder.resolve("settings.properties")),
              options,
              Optional.of(boards()),
              _ -> {});
      return null;
    });
    settled();
  }

  private SavedBoards boards() {
    return new SavedBoards(folder.resolve("boards.txt"), new BoardText(LowerPlots.plots()));
  }

  @AfterEach
  void close() throws Exception {
    Fx.call(() -> {
      stage.hide();
      Words.speak(Locale.ENGLISH);
      return null;
    });
  }

  private void settled() throws TimeoutException {
    await(() -> WindowRobot.settled(window.desk()) && window.desk().window().getWidth() > 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// As a hand does: opens the menu and takes a language by its own name.
  private void choose(String name) throws Exception {
    Desk before = window.desk();
    Fx.call(() -> {
      ((Button) stage.getScene().lookup("#language-menu")).fire();
      items().stream().filter(item -> item.getText().equals(name)).findFirst().orElseThrow().fire();
      return null;
    });
    await(() -> window.desk() != before);
    settled();
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    for (Window open : Window.getWindows())
      if (open instanceof ContextMenu menu) items.addAll(menu.getItems());
    return items;
  }

  private Set<String> shown() throws Exception {
    return Fx.call(this::texts);
  }

  private Set<String> texts() {
    window.desk().window().applyCss();
    window.desk().window().layout();
    return PageText.of(window.desk().window()).stream()
        .map(PageText::text)
        .collect(Collectors.toSet());
  }

  @Test
  void everythingOnShowSpeaksTheOtherLanguageAtOnce() throws Exception {
    // wide enough for the list of functions
    Fx.call(() -> {
      stage.setWidth(1920);
      stage.setHeight(1080);
      return null;
    });
    await(() -> window.desk().window().getWidth() > 1800);
    settled();
    Set<String> english = shown();
    assertThat(english).contains("Lessons", "Calculus says", "Corners");
    choose("Deutsch");
    Set<String> german = shown();
    assertThat(german).contains("Lektionen", "Analysis sagt", "Knicke", "DE");
    Set<String> left = new HashSet<>(german);
    left.retainAll(englishAlone());
    assertThat(left).isEmpty();
    choose("English");
    assertThat(shown()).isEqualTo(english);
  }

  /// The sentences without numbers that German says otherwise.
  private static Set<String> englishAlone() {
    Words english = Words.of(Locale.ENGLISH);
    Words german = Words.of(Locale.GERMAN);
    return english.keys().stream()
        .filter(key -> !english.text(key, empty()).equals(german.text(key, empty())))
        .map(key -> english.text(key, empty()))
        .filter(
            text -> !german.keys().stream().anyMatch(key -> german.text(key, empty()).equals(text)))
        .collect(Collectors.toSet());
  }

  private static Object[] empty() {
    return new Object[] {"ad", "ad", "ad", "ad", "ad", "ad", "ad"};
  }

  @Test
  void boardStepsAndWindowStayAndTheChoiceIsKept() throws Exception {
    Fx.call(() -> {
      window.desk().model().choose(OffscreenWindow.board("abs", window.desk().model().board()));
      stage.setWidth(1300);
      stage.setHeight(740);
      return null;
    });
    settled();
    Board board = window.desk().model().board();
    double width = stage.getWidth();
    choose("Deutsch");
    assertThat(window.desk().model().board()).isEqualTo(board);
    assertThat(stage.getWidth()).isEqualTo(width);
    Fx.call(() -> {
      window.desk().model().undo();
      return null;
    });
    settled();
    assertThat(window.desk().model().board().program().text()).isEqualTo("relu(x)");
    Fx.call(() -> {
      window.desk().model().redo();
      stage.hide();
      return null;
    });
    assertThat(new Settings(folder.resolve("settings.properties")).get("language")).contains("de");
    open(WindowOptions.NONE);
    assertThat(shown()).contains("Lektionen");
    assertThat(window.desk().model().board()).isEqualTo(board);
  }

  @Test
  void aLessonGoesOnAtItsStepInTheOtherLanguage() throws Exception {
    List<LessonFolder> folders = new ArrayList<>();
    Fx.call(() -> {
      window.desk().lessons().list(folders::addAll, () -> {});
      return null;
    });
    await(() -> !folders.isEmpty());
    FiledLesson first = folders.getFirst().lessons().getFirst();
    assertThat(first.lesson().title()).isEqualTo("No slope here");
    Fx.call(() -> {
      window.desk().lessons().open(first);
      window.desk().lessons().step(2);
      return null;
    });
    settled();
    choose("Deutsch");
    await(() -> window.desk().lessons().isOn());
    await(() -> texts().toString().contains("Aus der Nähe"));
    assertThat(shown()).contains("Schritt 3 von 6");
  }

  @Test
  void whatIsCopiedForProgramsStaysTheSame() throws Exception {
    List<String> english = csv();
    choose("Deutsch");
    assertThat(csv()).isEqualTo(english);
  }

  private List<String> csv() throws Exception {
    Fx.call(() -> {
      window.desk().window().cover().toggle();
      return null;
    });
    await(() ->
        window.desk().window().lookup(".copy-csv") instanceof Button button && button.isVisible());
    Fx.call(() -> {
      window.desk().window().cover().page().finish();
      ((Button) window.desk().window().lookup(".copy-csv")).fire();
      return null;
    });
    String text = Fx.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(text).contains("x = 0.5");
    return text.lines().toList();
  }

  /// The toolkit itself keeps the scene that had the last menu; none of those before.
  @Test
  void noWindowOfBeforeIsKept() throws Exception {
    List<WeakReference<Desk>> before = new ArrayList<>();
    for (String language : List.of("Deutsch", "English", "Deutsch", "English")) {
      before.add(new WeakReference<>(window.desk()));
      choose(language);
    }
    await(() -> {
      System.gc();
      return before.subList(0, 2).stream().allMatch(old -> old.get() == null);
    });
  }

  /// Neither a board nor the steps of a lesson that take long, nor tables that are being made.
  @Test
  void whatIsStillUnderWayKeepsNoWindowOfBefore() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    CountDownLatch released = new CountDownLatch(1);
    try {
      Program slow = new SlowFunction(begun, released, false).program("slow");
      Board board = Board.of(slow, List.of(1.0), 0, Conventions.LEFT, Viewport.of(-2, 2));
      LessonStep step = new LessonStep("t", 1, board, List.of("{ad}"), null, List.of());
      WeakReference<Desk> old = new WeakReference<>(window.desk());
      Fx.call(() -> {
        FiledLesson lesson =
            new FiledLesson(new Lesson("A", "", "en", 1, List.of(step)), "a", null);
        old.get().lessons().open(lesson);
        old.get().map().toggle();
        return null;
      });
      // the board, what the lesson says of it, and its picture on the map
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      Fx.call(() -> {
        old.get().model().undo();
        old.get().lessons().end();
        old.get().window().cover().toggle();
        old.get().window().look().languageProperty().set(Locale.GERMAN);
        return null;
      });
      await(() -> {
        System.gc();
        return old.get() == null;
      });
    } finally {
      released.countDown();
    }
  }
}
