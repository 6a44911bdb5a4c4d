package pragmatic.gradients.app;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.board.PlotKeys;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.picture.LowerPlots;

/// The window's scene with its keys.
public final class Desk {
  /// A board that takes longer is seen to be on its way.
  private static final Duration LATE = Duration.millis(300);

  private final Look look;
  private final BoardModel model;
  private final Stage stage;
  private final MainWindow window;
  private final PenLayer pen;
  private final FrozenPicture frozen;
  private final PointerDot pointer = new PointerDot();
  private final Keys keys;
  private final LessonPlayer lessons;
  private final LessonRecorder recorder;
  private final PastedText pasted;
  private final LessonMenu lessonMenu;
  private final LessonMap map;
  private final SpeakerWindow speaker;
  private final Scene scene;

  Desk(Look look, BoardModel model, Catalogue catalogue, Stage stage) {
    this.look = look;
    this.model = model;
    this.stage = stage;
    lessons = new LessonPlayer(model, catalogue);
    keys = bound();
    window =
        new MainWindow(
            look,
            model,
            catalogue,
            lessons,
            keys,
            () -> present(!window().isPresenting()),
            this::chooseLesson);
    recorder = new LessonRecorder(model, lessons);
    pasted = new PastedText(model, lessons, this::typeExpression);
    window.expression().setOnPaste(pasted::take);
    lessonMenu = new LessonMenu(lessons, recorder);
    pen = new PenLayer(model);
    frozen = new FrozenPicture(window);
    StepViews views = new StepViews(catalogue);
    map = new LessonMap(look, lessons, views, window::home);
    scene = new Scene(new StackPane(window, map, frozen, pen, pointer), 1280, 720);
    pointer.install(scene);
    scene.addPreLayoutPulseListener(() -> {
      window.fit(scene.getWidth(), scene.getHeight());
      model.follow();
    });
    LessonDrop.install(scene, lessons::open);
    install(keys, scene);
    speaker =
        new SpeakerWindow(
            stage,
            look,
            model,
            lessons,
            views,
            lessons.polls()::isAsking,
            other -> install(keys, other));
    PauseTransition late = new PauseTransition(LATE);
    late.setOnFinished(_ -> scene.setCursor(Cursor.WAIT));
    model
        .behindProperty()
        .subscribe(behind -> {
          if (behind) late.playFromStart();
          else late.stop();
          scene.setCursor(null);
        });
  }

  private void install(Keys keys, Scene in) {
    BooleanSupplier board = () -> window.showsBoard() && !map.isVisible();
    new PollKeys(lessons.polls(), board).install(in);
    new LessonKeys(lessons, () -> lessons.isOn() && window.isPresenting()).install(in);
    keys.install(in);
  }

  Scene scene() {
    return scene;
  }

  MainWindow window() {
    return window;
  }

  Keys keys() {
    return keys;
  }

  PenLayer pen() {
    return pen;
  }

  SpeakerWindow speaker() {
    return speaker;
  }

  LessonPlayer lessons() {
    return lessons;
  }

  LessonRecorder recorder() {
    return recorder;
  }

  public BoardModel model() {
    return model;
  }

  /// Goes on where another desk was, which is put away.
  void resume(Desk other) {
    recorder.resume(other.recorder);
    lessons.resume(other.lessons);
    other.lessons.end();
  }

  /// Enters or leaves presenter mode, full screen.
  void present(boolean now) {
    frozen.end();
    window.present(now);
    stage.setFullScreen(now);
    speaker.present(now);
  }

  private PlotKeys plot() {
    return window.board().keys();
  }

  private Keys bound() {
    return new Keys(() -> window().isPresenting())
        .press("←", "keys.input", KeyCode.LEFT, () -> plot().step(-1))
        .press("→", "keys.input", KeyCode.RIGHT, () -> plot().step(1))
        .press("Shift ←", "keys.tie", KeyCode.LEFT, () -> plot().tie(-1), KeyCombination.SHIFT_DOWN)
        .press("Shift →", "keys.tie", KeyCode.RIGHT, () -> plot().tie(1), KeyCombination.SHIFT_DOWN)
        .type("1", "keys.detents", () -> plot().detent(0))
        .type("2", "keys.detents", () -> plot().detent(0.5))
        .type("3", "keys.detents", () -> plot().detent(1))
        .type("K", "keys.kink", () -> plot().kink())
        .press("Home", "keys.ends", KeyCode.HOME, () -> plot().end(-1))
        .press("End", "keys.ends", KeyCode.END, () -> plot().end(1))
        .press("Space", "keys.play", KeyCode.SPACE, () -> plot().play())
        .press(
            "Shift Space",
            "keys.play.tie",
            KeyCode.SPACE,
            () -> plot().playTie(),
            KeyCombination.SHIFT_DOWN)
        .press(
            "Ctrl ↑",
            "keys.play.speed",
            KeyCode.UP,
            () -> look.changePlaySpeed(1),
            KeyCombination.CONTROL_DOWN)
        .press(
            "Ctrl ↓",
            "keys.play.speed",
            KeyCode.DOWN,
            () -> look.changePlaySpeed(-1),
            KeyCombination.CONTROL_DOWN)
        .press("Alt ←", "keys.ulp", KeyCode.LEFT, () -> plot().nudge(-1), KeyCombination.ALT_DOWN)
        .press("Alt →", "keys.ulp", KeyCode.RIGHT, () -> plot().nudge(1), KeyCombination.ALT_DOWN)
        .type("+", "keys.zoom", () -> plot().zoom(2))
        .type("-", "keys.zoom", () -> plot().zoom(0.5))
        .chord(
            "Ctrl +",
            "keys.zoomten",
            "+",
            () -> plot().zoom(10),
            KeyCode.PLUS,
            KeyCode.ADD,
            KeyCode.EQUALS)
        .chord(
            "Ctrl −", "keys.zoomten", "-", () -> plot().zoom(0.1), KeyCode.MINUS, KeyCode.SUBTRACT)
        .type("N", "keys.negativezero", () -> plot().negativeZero())
        .type("0", "keys.reset", () -> plot().reset())
        .each(
            LowerPlots.toOpen(),
            (keys, kind) ->
                keys.type(kind.letter(), kind.keyWords(), () -> plot().panel(kind.plot())))
        .type("<", "keys.descent.rate", () -> plot().descent(now -> now.otherRate(-1)))
        .type(">", "keys.descent.rate", () -> plot().descent(now -> now.otherRate(1)))
        .type("(", "keys.descent.length", () -> plot().descent(now -> now.otherLength(-1)))
        .type(")", "keys.descent.length", () -> plot().descent(now -> now.otherLength(1)))
        .type("Q", "keys.descent.against", () -> plot().against())
        .type("O", "keys.overlay", () -> plot().overlay())
        .type("P", "keys.pen", () -> pen.toggle())
        .type("M", "keys.showing", () -> plot().showing())
        .type("X", "keys.active", () -> plot().active())
        .type("[", "keys.trace", () -> window.trace(-1))
        .type("]", "keys.trace", () -> window.trace(1))
        .type("S", "keys.slider", () -> plot().slider())
        .type("W", "keys.why", () -> window.why())
        .type("R", "keys.mode", () -> model.choose(BoardFactory::inOtherMode))
        .atDesk("C", "keys.check", () -> window.readout().check().toggle())
        .type("/", "keys.search", () -> window.search())
        .type(":", "keys.expression", () -> window.typeExpression())
        .press(
            "Ctrl →",
            "keys.functions",
            KeyCode.RIGHT,
            () -> window.step(1),
            KeyCombination.CONTROL_DOWN)
        .press(
            "Ctrl ←",
            "keys.functions",
            KeyCode.LEFT,
            () -> window.step(-1),
            KeyCombination.CONTROL_DOWN)
        .press("PageDown", "keys.functions", KeyCode.PAGE_DOWN, () -> window.step(1))
        .press("PageUp", "keys.functions", KeyCode.PAGE_UP, () -> window.step(-1))
        .press("Ctrl Z", "keys.undo", KeyCode.Z, model::undo, KeyCombination.SHORTCUT_DOWN)
        .press("Ctrl Y", "keys.redo", KeyCode.Y, model::redo, KeyCombination.SHORTCUT_DOWN)
        .press(
            "Ctrl Shift Z",
            "keys.redo",
            KeyCode.Z,
            model::redo,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN)
        .type("G", "keys.lessons", this::chooseLesson)
        .type("J", "keys.map", () -> map.toggle())
        .type("F", "keys.frameworks", () -> window.cover().toggle())
        .type("T", "keys.theme", () -> look.themeProperty().set(look.theme().next()))
        .press("F5", "keys.present", KeyCode.F5, () -> present(!window.isPresenting()))
        .press("Esc", "keys.leave", KeyCode.ESCAPE, this::leave)
        .press("Backspace", "keys.back", KeyCode.BACK_SPACE, this::back)
        .press("Ctrl C", "keys.copy", KeyCode.C, this::copy, KeyCombination.SHORTCUT_DOWN)
        .press(
            "Ctrl Shift C",
            "keys.copyboard",
            KeyCode.C,
            this::copyBoard,
            KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN)
        .press("Ctrl V", "keys.paste", KeyCode.V, this::paste, KeyCombination.SHORTCUT_DOWN)
        .type("B", "keys.dark", () -> window.darken())
        .type(".", "keys.dark", () -> window.darken())
        .type("Z", "keys.freeze", this::freeze)
        .type("I", "keys.pointer", () -> pointer.toggle())
        .type("?", "keys.help", () -> window.sheet().toggle());
  }

  private void copy() {
    BoardPage page = window.board().pageProperty().get();
    if (page != null) CopiedBoard.asSeen(page, scene);
  }

  private void copyBoard() {
    CopiedBoard.asLine(model.board());
  }

  private void typeExpression(String text) {
    window.typeExpression();
    window.expression().submit(text);
  }

  private void paste() {
    @Nullable String text = Clipboard.getSystemClipboard().getString();
    if (text != null) pasted.open(text);
  }

  /// From an answer back to its page, else to the step of the lesson as it was written.
  private void back() {
    if (!window.cover().again()) lessons.restore();
  }

  /// Keeps what the hall sees, or shows it what is on show; a desk has no hall.
  private void freeze() {
    if (window.isPresenting()) frozen.toggle();
  }

  private void chooseLesson() {
    lessonMenu.open(window.lookup(window.isPresenting() ? "#caption" : "#lessons"));
  }

  private void leave() {
    if (map.close() || frozen.end() || pen.end() || window.close() || window.cover().again())
      return;
    if (window.isPresenting()) present(false);
    else if (!lessons.end()) window.home();
  }
}
