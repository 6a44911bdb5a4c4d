package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.speech.KeyLine;
import pragmatic.gradients.words.Settings;

/// What the sheet of keys lists in a hall works there.
class HallKeysTest extends WindowRobot {
  /// A board on which nearly every key has something to change.
  private static final String BUSY =
      "max(a, 2*b) at: a=0, b=0 lambda: 0.25 show: slices lower: descent view: -1 to 1 home: -2 to 2";

  private static final Map<String, KeyCode> NAMED =
      Map.of(
          "←", KeyCode.LEFT,
          "→", KeyCode.RIGHT,
          "↑", KeyCode.UP,
          "↓", KeyCode.DOWN,
          "Space", KeyCode.SPACE,
          "Backspace", KeyCode.BACK_SPACE,
          "PageDown", KeyCode.PAGE_DOWN,
          "PageUp", KeyCode.PAGE_UP,
          "Esc", KeyCode.ESCAPE,
          "−", KeyCode.MINUS);

  private static final Map<String, KeyCode> HELD =
      Map.of("Ctrl", KeyCode.CONTROL, "Shift", KeyCode.SHIFT, "Alt", KeyCode.ALT);

  /// The section of the README that tells of keys.
  private static final int SECTION = 3;

  /// Of a lesson; its digits are read by tests of lessons.
  private static final String LAST_STEP = "9";

  private static final Pattern KEY = Pattern.compile("(?m)^\\| ([^a-z\n-][^\n]*?) \\| (?=\\S)");

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  HallKeysTest() {
    super(window);
  }

  @Test
  void everyKeyOfTheSheetDoesSomething(FxRobot robot) throws Exception {
    List<String> idle = new ArrayList<>();
    int keys = 0;
    // that of the slider is not on the sheet
    List<String> all = new ArrayList<>(sheet());
    all.add("Enter");
    for (String key : all) {
      keys++;
      begin(key);
      List<Object> before = seen();
      push(robot, key);
      try {
        await(() -> !seen().equals(before));
      } catch (TimeoutException none) {
        idle.add(key);
      }
    }
    assertThat(idle).isEmpty();
    assertThat(keys).isGreaterThan(60);
  }

  /// What is asked of a framework there would be told nowhere.
  @Test
  void theKeyThatIsLeftOutAsksNobody(FxRobot robot) throws Exception {
    begin("C");
    List<Object> before = seen();
    robot.write("c");
    assertThat(laidOut(() -> {})).isTrue();
    assertThat(seen()).isEqualTo(before);
    Fx.call(() -> {
      desk.window().present(false);
      return null;
    });
    assertThat(laidOut(() -> {})).isTrue();
    assertThat(Fx.call(() -> desk.window().lookup("#check-line").isVisible())).isFalse();
  }

  /// All keys that are told of work at a desk, and in a hall all but the one for which it has no
  /// room.
  @Test
  void theSheetHasEveryKeyOfTheReadme(FxRobot robot) throws Exception {
    List<String> told = new ArrayList<>();
    Matcher rows = KEY.matcher(Files.readString(Path.of("README.md")).split("\n## ")[SECTION]);
    while (rows.find()) told.addAll(keys(rows.group(1)));
    List<String> hall = sheet();
    Fx.call(() -> {
      desk.window().present(false);
      return null;
    });
    List<String> all = sheet();
    assertThat(told).hasSizeGreaterThan(60);
    told.removeAll(all);
    assertThat(told).containsOnly("Enter", LAST_STEP);
    assertThat(all).containsAll(hall);
    assertThat(all.stream().filter(key -> !hall.contains(key))).containsExactly("C");
  }

  /// `Alt+← →` is two keys.
  private static List<String> keys(String cell) {
    List<String> keys = new ArrayList<>();
    String held = "";
    for (String part : cell.replace(" to ", " ").replace(",", "").split(" ")) {
      int plus = part.lastIndexOf('+', part.length() - 2);
      if (plus > 0) held = part.substring(0, plus + 1).replace('+', ' ');
      keys.add(held + part.substring(plus + 1));
    }
    return keys;
  }

  /// The keys in English, one by one.
  private List<String> sheet() throws Exception {
    List<KeyLine> lines = Fx.call(() -> desk.keys().sheet());
    return lines.stream().flatMap(line -> Arrays.stream(line.keys().split("  "))).toList();
  }

  /// The hall on the busy board, with what a key needs besides.
  private void begin(String key) throws Exception {
    Fx.call(() -> {
      for (Window other : List.copyOf(Window.getWindows()))
        if (other != desk.scene().getWindow()) other.hide();
      desk.lessons().end();
      desk.pen().end();
      desk.window().present(true);
      while (desk.window().close()) {}
      desk.window().board().input().playingProperty().set(false);
      desk.window().board().tie().playingProperty().set(false);
      ClipboardContent text = new ClipboardContent();
      text.putString("abs(x - 0.25)");
      Clipboard.getSystemClipboard().setContent(text);
      Board busy = board(BUSY);
      desk.model().choose(busy);
      switch (key) {
        case "K" -> desk.model().choose(busy.withX(0.25));
        case "Ctrl Y", "Ctrl Shift Z" -> desk.model().undo();
        case "J", "Backspace" -> {
          desk.lessons().open(new FiledLesson(lesson(busy), "lesson", null));
          desk.model().choose(busy.withX(0.25));
        }
        default -> {}
      }
      desk.window().home();
      return null;
    });
    settled();
    WaitForAsyncUtils.waitForFxEvents();
    laidOut(() -> {});
  }

  private static Board board(String line) throws BoardTextException {
    return new BoardText(LowerPlots.plots()).read("board 1: " + line);
  }

  private static Lesson lesson(Board board) {
    LessonStep step = new LessonStep("t", 1, board, List.of("A step"), null, List.of());
    return new Lesson("A lesson", "", "en", 1, List.of(step));
  }

  private static void push(FxRobot robot, String key) {
    String[] parts = key.split(" ");
    String last = parts[parts.length - 1];
    if (parts.length == 1 && last.length() == 1 && !NAMED.containsKey(last)) {
      robot.write(last.toLowerCase(Locale.ROOT));
      return;
    }
    List<KeyCode> codes = new ArrayList<>();
    for (String held : List.of(parts).subList(0, parts.length - 1)) codes.add(HELD.get(held));
    KeyCode code = NAMED.get(last);
    if (code == null) code = last.equals("+") ? KeyCode.PLUS : KeyCode.getKeyCode(last);
    codes.add(code);
    robot.push(codes.toArray(KeyCode[]::new));
  }

  /// All that a key can change.
  private List<Object> seen() throws Exception {
    return Fx.call(() -> {
      Clipboard clipboard = Clipboard.getSystemClipboard();
      List<Object> all = new ArrayList<>();
      all.add(desk.model().board());
      all.add(desk.window().look().theme());
      all.add(desk.window().look().playSpeedProperty().get());
      all.add(input().playingProperty().get());
      all.add(tie().playingProperty().get());
      all.add(desk.pen().isWriting());
      all.add(Window.getWindows().size());
      all.add(String.valueOf(clipboard.getString()));
      all.add(PageText.shown(desk.scene().getRoot()).stream().map(Node::getId).toList());
      all.add(PageText.of(desk.scene().getRoot()).stream().map(PageText::text).toList());
      return all;
    });
  }
}
