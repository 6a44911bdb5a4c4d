package pragmatic.gradients.app;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.board.PlotKeys;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.OpenPopups;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.words.Words;

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
  private final StepViews views;
  private final LessonMap map;
  private final SpeakerWindow speaker;
  private final Scene scene;

  Desk(Look look, BoardModel model, Catalogue catalogue, Stage stage) {
    this.look = look;
    this.model = model;
    this.stage = stage;
    lessons = new LessonPlayer(model, catalogue);
    keys = DeskKeys.of(this);
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
    recorder.onHall(this::inHall);
    recorder.onCount(window.header()::recorded);
    pasted = new PastedText(model, lessons, this::typeExpression);
    window.expression().setOnPaste(pasted::take);
    PageMenu menu = new PageMenu(this);
    lessonMenu = new LessonMenu(lessons, recorder, menu::items);
    pen = new PenLayer(model);
    SaidSign said = new SaidSign(look, "said");
    // one sign at a time: they share a place
    SaidSign writing =
        SaidSign.of(
            look,
            "pen-sign",
            Words.say("pen.on"),
            pen.mouseTransparentProperty().or(said.visibleProperty()).not());
    frozen = new FrozenPicture(window);
    views = new StepViews(catalogue);
    map = new LessonMap(look, lessons, views, window::home);
    scene =
        scene(new StackPane(window, map, frozen, pen, pointer, writing, said), stage.getScene());
    menu.install(scene.getRoot());
    pointer.install(scene);
    said.install(scene);
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

  /// As large as the one before: in a maximised window a scene of another size stays as it is.
  private static Scene scene(Parent root, @Nullable Scene before) {
    return before == null
        ? new Scene(root, 1280, 720)
        : new Scene(root, before.getWidth(), before.getHeight());
  }

  private void install(Keys keys, Scene in) {
    BooleanSupplier board = () -> window.showsBoard() && !map.isVisible();
    BooleanSupplier taught =
        () -> lessons.isOn() && window.isPresenting() && !window.cover().isOpen();
    new LessonKeys(lessons, taught, window).install(in, new PollKeys(lessons.polls(), board));
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

  Look look() {
    return look;
  }

  LessonMap map() {
    return map;
  }

  PointerDot pointer() {
    return pointer;
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
    window.readout().resume(other.window.readout());
    window.cover().resume(other.window.cover());
    other.putAway();
  }

  /// Leaves all that is still being done for it, since nobody will see what comes of that.
  private void putAway() {
    OpenPopups.close(scene);
    lessons.leave();
    window.board().input().playingProperty().set(false);
    window.board().tie().playingProperty().set(false);
    window.readout().check().leave();
    window.cover().page().leave();
    window.functions().leave();
    views.leave();
    model.leave();
  }

  /// Enters or leaves presenter mode, full screen.
  void present(boolean now) {
    frozen.end();
    recorder.leave();
    window.present(now);
    stage.setFullScreen(now);
    speaker.present(now);
  }

  PlotKeys plot() {
    return window.board().keys();
  }

  /// What a key does that has a meaning in a hall alone.
  private void inHall(Runnable action) {
    if (window.isPresenting()) action.run();
    else say("idle.hall");
  }

  /// Says something in a hall.
  ///
  /// @return whether there is one
  private boolean inHall(String key) {
    if (window.isPresenting()) say(key);
    return window.isPresenting();
  }

  void darken() {
    inHall(window::darken);
  }

  void undo() {
    if (!model.undo()) say("idle.undo");
  }

  void redo() {
    if (!model.redo()) say("idle.redo");
  }

  /// Shows all steps of the lesson, or the board again.
  void showSteps() {
    if (lessons.isOn()) map.toggle();
    else say("idle.lesson");
  }

  /// Says why a key did nothing.
  void say(String key) {
    SaidEvent.say(window, Words.say(key));
  }

  void copy() {
    BoardPage page = window.board().pageProperty().get();
    if (page == null) return;
    SaidEvent.copy(window, CopiedBoard.asSeen(page, scene), Words.say("copied.seen"));
  }

  void copyBoard() {
    SaidEvent.copy(window, CopiedBoard.asLine(model.board()), Words.say("copied.board"));
  }

  private void typeExpression(String text) {
    window.typeExpression();
    window.expression().submit(text);
  }

  void paste() {
    @Nullable String text = Clipboard.getSystemClipboard().getString();
    if (text != null) pasted.open(text);
    else say("idle.paste");
  }

  /// From an answer back to its page, else to the step of the lesson as it was written.
  void back() {
    if (!window.cover().again() && !lessons.restore()) say("idle.back");
  }

  /// Keeps what the hall sees, or shows it what is on show; a desk has no hall.
  void freeze() {
    inHall(frozen::toggle);
  }

  /// A lesson is taught on the board, whatever lies over it.
  void chooseLesson() {
    window.cover().close();
    lessonMenu.open(window.lookup(window.isPresenting() ? "#caption" : "#lessons"));
  }

  void leave() {
    if (map.close() || frozen.end() || pen.end() || window.close() || window.cover().again())
      return;
    if (window.isPresenting()) present(false);
    else if (!lessons.end()) window.home();
  }
}
