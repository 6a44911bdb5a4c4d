package pragmatic.gradients.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.words.Words;

/// A hand without a head: it does to a window what comes to its mind, the same for the same seed.
/// All on the JavaFX thread.
final class Monkey {
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.SPACE,
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.ESCAPE,
          KeyCode.PAGE_DOWN,
          KeyCode.PAGE_UP,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.F5,
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.A,
          KeyCode.C,
          KeyCode.PLUS,
          KeyCode.MINUS,
          KeyCode.PERIOD,
          KeyCode.B);

  private static final String LETTERS = "kknmxxldwwrrtf[]0123+-/:?bc .()hjogvaeqpszi<>4567*";

  /// Windows that the headless screen can hold.
  private static final List<double[]> SIZES =
      List.of(
          new double[] {1024, 600},
          new double[] {1280, 720},
          new double[] {1366, 768},
          new double[] {1600, 900},
          new double[] {1920, 980});

  private final Random random;
  private final Supplier<Desk> desk;
  private final MonkeyBag bag;
  private final Robot robot = new Robot();
  private final List<String> programs;

  /// @param desk asked again and again: another language has another one
  /// @param folder for what it brings along
  Monkey(long seed, Supplier<Desk> desk, Path folder) {
    random = new Random(seed);
    this.desk = desk;
    bag = new MonkeyBag(random, folder);
    programs = MonkeyBag.typed();
  }

  /// Does one thing.
  ///
  /// @return what it was
  String act() {
    int what = random.nextInt(205);
    if (what > 203) return language();
    if (what > 201) return open();
    if (what > 199) return paste();
    what /= 2;
    if (what < 30) return key();
    if (what < 50) return letter();
    if (what < 60) return type(":");
    if (what < 64) return type("/");
    // no mouse reaches a window that is not in front
    if (what < 97 && !stage().isFocused()) return front();
    if (what < 74) return click(somewhere());
    if (what < 82) return click(onControl());
    if (what < 89) return drag();
    if (what < 95) return wheel();
    if (what < 98) return resize();
    return minimise();
  }

  private Scene scene() {
    return desk.get().scene();
  }

  private Stage stage() {
    return (Stage) scene().getWindow();
  }

  private String key() {
    KeyCode code = KEYS.get(random.nextInt(KEYS.size()));
    boolean shift = random.nextInt(6) == 0;
    boolean control = random.nextInt(5) == 0 || code.isLetterKey();
    boolean alt = random.nextInt(8) == 0;
    press(code, shift, control, alt);
    return "key " + code + (shift ? " shift" : "") + (control ? " ctrl" : "") + (alt ? " alt" : "");
  }

  private void press(KeyCode code, boolean shift, boolean control, boolean alt) {
    fire(KeyEvent.KEY_PRESSED, "", code, shift, control, alt);
    fire(KeyEvent.KEY_RELEASED, "", code, shift, control, alt);
  }

  private void fire(
      EventType<KeyEvent> kind,
      String character,
      KeyCode code,
      boolean shift,
      boolean control,
      boolean alt) {
    Node owner = scene().getFocusOwner();
    Event.fireEvent(
        owner == null ? scene() : owner,
        HandEvents.key(kind, character, code, shift, control, alt));
  }

  private void write(String text) {
    text.chars()
        .forEach(letter ->
            fire(
                KeyEvent.KEY_TYPED,
                Character.toString(letter),
                KeyCode.UNDEFINED,
                false,
                false,
                false));
  }

  private String letter() {
    String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    write(letter);
    return "letter " + letter;
  }

  /// A text into the field of expressions or of searches, or into what has the focus where the key
  /// opens none.
  private String type(String opener) {
    String text = programs.get(random.nextInt(programs.size()));
    int end = random.nextInt(4) == 0 ? random.nextInt(text.length() + 1) : text.length();
    KeyCode last =
        List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.SHIFT)
            .get(random.nextInt(5));
    write(opener);
    press(KeyCode.A, false, true, false);
    write(text.substring(0, end));
    press(last, false, false, false);
    return "type " + opener + text.substring(0, end) + " " + last;
  }

  private Point2D somewhere() {
    return new Point2D(
        scene().getWindow().getX() + scene().getX() + random.nextDouble() * scene().getWidth(),
        scene().getWindow().getY() + scene().getY() + random.nextDouble() * scene().getHeight());
  }

  /// In the middle of something that a hand can use, also in a menu or in a list over the window.
  private Point2D onControl() {
    List<Window> windows = List.copyOf(Window.getWindows());
    Scene aimed = windows.get(random.nextInt(windows.size())).getScene();
    List<Node> controls =
        aimed.getRoot().lookupAll("*").stream()
            .filter(node -> node.isFocusTraversable() || node.getOnMouseClicked() != null)
            .filter(Monkey::isSeen)
            .toList();
    if (controls.isEmpty()) return somewhere();
    Node control = controls.get(random.nextInt(controls.size()));
    Bounds box = control.localToScreen(control.getBoundsInLocal());
    return box == null ? somewhere() : new Point2D(box.getCenterX(), box.getCenterY());
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent())
      if (!each.isVisible()) return false;
    return true;
  }

  /// The headless robot has hands only over a window.
  private void move(Point2D to) {
    boolean over =
        Window.getWindows().stream()
            .anyMatch(window ->
                to.getX() > window.getX() + 1
                    && to.getX() < window.getX() + window.getWidth() - 1
                    && to.getY() > window.getY() + 1
                    && to.getY() < window.getY() + window.getHeight() - 1);
    robot.mouseMove(over ? to : new Point2D(stage().getX() + 300, stage().getY() + 300));
  }

  /// The headless robot itself fails where no window is below it, as when the first of two presses
  /// closed a menu, or a window has not yet grown to where it was just asked to reach.
  private void onWindow(Runnable hand) {
    try {
      hand.run();
    } catch (NullPointerException fault) {
      if (!fault.getStackTrace()[0].getClassName().contains("HeadlessRobot")) throw fault;
      robot.mouseRelease(MouseButton.PRIMARY, MouseButton.SECONDARY);
    }
  }

  private String click(Point2D at) {
    move(at);
    MouseButton button = random.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    for (int i = random.nextInt(8) == 0 ? 2 : 1; i > 0; i--)
      onWindow(() -> robot.mouseClick(button));
    return "click " + at;
  }

  private String drag() {
    Point2D from = random.nextBoolean() ? somewhere() : onControl();
    move(from);
    onWindow(() -> robot.mousePress(MouseButton.PRIMARY));
    // a key in the middle of a drag finds the hand on another board
    if (random.nextInt(5) == 0) press(KeyCode.PAGE_DOWN, false, false, false);
    for (int i = random.nextInt(4); i >= 0; i--) move(somewhere());
    robot.mouseRelease(MouseButton.PRIMARY);
    return "drag " + from;
  }

  private String wheel() {
    move(somewhere());
    int by = random.nextInt(7) - 3;
    onWindow(() -> robot.mouseWheel(by));
    return "wheel " + by;
  }

  private String resize() {
    double[] size = SIZES.get(random.nextInt(SIZES.size()));
    if (!stage().isFullScreen()) {
      stage().setWidth(size[0]);
      stage().setHeight(size[1]);
    }
    return "resize " + size[0] + " " + size[1];
  }

  private String front() {
    stage().setIconified(false);
    stage().toFront();
    stage().requestFocus();
    return "front";
  }

  private String paste() {
    String text = bag.copied();
    press(KeyCode.V, false, true, false);
    return "paste " + text;
  }

  private String open() {
    Path file = bag.file();
    desk.get().lessons().open(file);
    return "open " + file.getFileName();
  }

  private String language() {
    List<Locale> all = Words.languages();
    Locale language = all.get(random.nextInt(all.size()));
    desk.get().window().look().languageProperty().set(language);
    return "speak " + language;
  }

  private String minimise() {
    stage().setIconified(!stage().isIconified());
    return "minimise " + stage().isIconified();
  }
}
