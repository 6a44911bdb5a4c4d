package pragmatic.gradients.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.PlotsPage;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.words.Words;

/// What robots of the real window do again and again: they wait, type, choose and look.
abstract class WindowRobot {
  /// Turns of the window's thread, so many milliseconds apart, within which a frame comes that was
  /// asked for.
  private static final int TURNS = 200;

  private static final int TURN = 50;

  final Desk desk;
  private final OneWindow window;

  WindowRobot(OneWindow window) {
    this.window = window;
    desk = window.desk();
  }

  /// What the window shows now, also after another language was chosen.
  Desk shown() {
    return window.desk();
  }

  BoardView view() {
    return desk.model().view();
  }

  double x() {
    return view().board().x();
  }

  double answer() {
    return view().explanation().answer();
  }

  /// Asks on the window's own thread, which has then done all that belongs to what it was asked
  /// for: from another one a title is seen changed while the menu that changed it is still open.
  static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Fx.call(condition));
  }

  /// Waits for what is spoken so: it is made off the window's thread, or comes with the next frame.
  static Node saying(FxRobot robot, String beginning) throws TimeoutException {
    // a query looks once
    Supplier<Optional<Node>> found =
        () ->
            robot
                .lookup((Node node) ->
                    node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith(beginning))
                .tryQuery();
    await(() -> found.get().isPresent());
    return found.get().orElseThrow();
  }

  /// Waits until the board is whole and drawn.
  void settled() throws TimeoutException {
    await(() -> settled(desk));
  }

  static boolean settled(Desk desk) {
    Board board = desk.model().board();
    BoardPage page = desk.window().board().pageProperty().get();
    return desk.model().view().board() == board && page != null && page.board() == board;
  }

  /// Does something, and waits until the window is laid out.
  ///
  /// @return whether that came
  boolean laidOut(Runnable work) throws TimeoutException, InterruptedException {
    return laidOut(this::shown, work);
  }

  /// Does something, and waits until the window is laid out. A window gets no frame whose thread
  /// goes on and on without one: how long that takes depends on what else the machine does.
  ///
  /// @param shown the desk on show, asked again where another language was chosen
  /// @return whether that came
  static boolean laidOut(Supplier<Desk> shown, Runnable work)
      throws TimeoutException, InterruptedException {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable listener = pulse::countDown;
    Scene scene = shown.get().scene();
    turn(() -> {
      work.run();
      scene.addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
    });
    for (int i = 0; i < TURNS && !pulse.await(TURN, TimeUnit.MILLISECONDS); i++) turn(() -> {});
    turn(() -> scene.removePostLayoutPulseListener(listener));
    // a scene that went for another language gets no pulse
    boolean came = pulse.getCount() == 0;
    return came || scene != shown.get().scene() && laidOut(shown, () -> {});
  }

  /// Does something on the window's thread, as soon as that comes to it.
  private static void turn(Runnable work) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
  }

  InputSlider input() {
    return desk.window().board().input();
  }

  TieSlider tie() {
    return desk.window().board().tie();
  }

  /// The screen position of a value on the input slider's track.
  Point2D onTrack(double value) {
    InputSlider slider = input();
    double part = (value - slider.shown().low()) / (slider.shown().high() - slider.shown().low());
    return slider.localToScreen(slider.trackLeft() + part * slider.trackWidth(), slider.trackY());
  }

  Point2D onTie(double lambda) {
    TieSlider slider = tie();
    return slider.localToScreen(slider.trackLeft() + lambda * slider.trackWidth(), slider.trackY());
  }

  void choose(FxRobot robot, String id) throws TimeoutException {
    robot.interact(() -> desk.window().functions().choose(id));
    settled();
  }

  void type(FxRobot robot, String text) {
    robot.clickOn("#expression").push(KeyCode.SHORTCUT, KeyCode.A).write(text);
  }

  /// Both plots and the readout, as they are on show right now.
  void shows(FxRobot robot, DrawnTruth truth) {
    Screen[] screen = new Screen[1];
    robot.interact(
        () -> screen[0] = ScreenReader.read(desk.window(), desk.window().look().palette()));
    truth.isOn(screen[0]);
    ScreenLaws.says(screen[0], "", truth.answer());
  }

  Optional<AnswerGrip> grip() {
    return ((PlotsPage) page().plots()).lower().grip();
  }

  BoardPage page() {
    return desk.window().board().pageProperty().get();
  }

  String panel() {
    return view().board().lowerPlot().name();
  }

  /// What has an id in the window, or lies over it.
  Node part(String id) {
    return desk.scene().getRoot().lookup(id);
  }

  static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent())
      if (!each.isVisible() || each.getOpacity() == 0) return false;
    return true;
  }

  Node plots() {
    return desk.window().board().lookup("#plots");
  }

  /// Changes the language of the window, which has another desk then.
  void speak(FxRobot robot, Locale language) throws TimeoutException {
    Desk before = shown();
    if (Words.own().language().equals(language)) return;
    robot.interact(() -> before.window().look().languageProperty().set(language));
    await(() -> shown() != before);
    await(() -> settled(shown()) && shown().window().getWidth() > 0);
  }

  /// Opens a lesson of one step, which is the board on show.
  ///
  /// @param asked what the class is to predict, if anything
  void teach(FxRobot robot, LessonStep.@Nullable Prediction asked) {
    LessonStep step = new LessonStep("t", 1, desk.model().board(), List.of("A"), asked, List.of());
    Lesson lesson = new Lesson("A lesson", "", "en", 1, List.of(step));
    robot.interact(() -> desk.lessons().open(new FiledLesson(lesson, "a", null)));
  }

  void show(FxRobot robot, String program, double x) throws TimeoutException {
    robot.interact(
        () -> desk.model().choose(OffscreenWindow.board(program, desk.model().board()).withX(x)));
    settled();
  }
}
