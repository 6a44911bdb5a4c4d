package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Settings;

/// While a board is being computed the window shows the last good one and lives.
class SlowBoardTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<Board> seen = new ArrayList<>();
  private final Program slow = new SlowFunction(begun, released, false).program("slow");

  SlowBoardTest() {
    super(window);
  }

  private static Board at(Program program, double x) {
    return Board.of(program, List.of(x), 0, Conventions.LEFT, Viewport.of(-2, 2));
  }

  /// Shows a board from the next frame on, and waits until it is being computed.
  private void begin(Board board) throws Exception {
    Subscription[] watch = new Subscription[1];
    Fx.call(() -> {
      watch[0] = desk.model().viewProperty().subscribe((_, now) -> seen.add(now.board()));
      desk.model().choose(board);
      return null;
    });
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    await(() -> desk.model().behindProperty().get());
  }

  /// The window is laid out, with nothing wrong on it.
  private void lives() throws Exception {
    assertThat(laidOut(() -> {})).isTrue();
    Fx.call(() -> {
      WindowWatch watch = new WindowWatch(desk);
      assertThat(watch.look()).isEmpty();
      watch.close();
      return null;
    });
  }

  private void shown(Board board) throws TimeoutException {
    // undo keeps the older one of two equal boards
    await(() -> view().board().equals(board) && page().board() == view().board());
    assertThat(desk.model().behindProperty().get()).isFalse();
  }

  @AfterEach
  void release() {
    released.countDown();
  }

  @Test
  void keepsTheLastGoodBoardOnShow() throws Exception {
    Board before = view().board();
    Board next = at(slow, 1);
    begin(next);
    lives();
    assertThat(view().board()).isSameAs(before);
    assertThat(page().board()).isSameAs(before);
    released.countDown();
    shown(next);
    assertThat(seen).containsExactly(next);
  }

  /// What is said of a board stands beside that board.
  @Test
  void theCaptionWaitsForItsBoard(FxRobot robot) throws Exception {
    robot.interact(() -> desk.window().functions().choose("abs"));
    settled();
    robot.interact(() -> desk.window().present(true));
    String before = caption();
    begin(at(slow, 1));
    robot.interact(() -> desk.window().why());
    assertThat(caption()).isEqualTo(before);
    released.countDown();
    shown(desk.model().board());
    assertThat(desk.model().faults().latest()).isNull();
    assertThat(caption()).isNotEqualTo(before);
    robot.interact(() -> desk.window().present(false));
  }

  @Test
  void whatALessonSaysWaitsForItsBoard(FxRobot robot) throws Exception {
    List<LessonStep> steps = new ArrayList<>();
    for (Board board : List.of(view().board().withX(0.5), at(slow, 1)))
      steps.add(new LessonStep("t", 1, board, List.of("Step " + steps.size()), null, List.of()));
    Lesson lesson = new Lesson("A lesson", "", "en", 1, steps);
    LessonPlayer lessons = desk.lessons();
    robot.interact(() -> lessons.open(new FiledLesson(lesson, "lesson", null)));
    await(() -> text("#lesson-strip").contains("Step 0"));
    robot.interact(() -> lessons.step(1));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(lessons.stepProperty().get().orElseThrow().place().index()).isEqualTo(1);
    assertThat(text("#lesson-strip")).contains("Step 0");
    released.countDown();
    await(() -> text("#lesson-strip").contains("Step 1"));
    robot.interact(lessons::end);
    await(() -> !desk.window().lookup("#lesson-strip").isVisible());
  }

  private String caption() {
    return text("#caption");
  }

  private String text(String id) {
    return desk.window().lookup(id).lookupAll(".pg-rich").stream()
        .map(node -> ((RichTextNode) node).getText().plain())
        .collect(Collectors.joining(" "));
  }

  @Test
  void leavesWhatNobodyWantsUnfinished(FxRobot robot) throws Exception {
    begin(at(slow, 1));
    robot.interact(() -> desk.window().functions().choose("abs"));
    Board wanted = desk.model().board();
    lives();
    released.countDown();
    shown(wanted);
    assertThat(seen).containsExactly(wanted);
  }

  @Test
  void skipsWhereAHandHasBeenMeanwhile(FxRobot robot) throws Exception {
    Board first = at(slow, 1);
    begin(first);
    for (double x : List.of(1.1, 1.2, 1.3)) {
      robot.interact(() -> desk.model().set(first.withX(x)));
      lives();
    }
    released.countDown();
    Board last = desk.model().board();
    shown(last);
    assertThat(seen).containsExactly(first, last);
  }

  @Test
  void undoReturnsToTheBoardOnShow(FxRobot robot) throws Exception {
    Board before = view().board();
    begin(at(slow, 1));
    robot.interact(() -> desk.model().undo());
    await(() -> !desk.model().behindProperty().get());
    lives();
    released.countDown();
    shown(before);
    lives();
    assertThat(seen).isEmpty();
  }

  /// What was typed is not what undo returned to.
  @Test
  void undoAlsoReturnsTheTypedText(FxRobot robot) throws Exception {
    begin(at(slow, 1));
    TextInputControl field = robot.lookup("#expression").queryTextInputControl();
    robot.interact(() -> desk.window().expression().submit("abs(x-0.25)"));
    assertThat(field.getText()).isEqualTo("abs(x-0.25)");
    robot.interact(() -> desk.model().undo());
    assertThat(field.getText()).isEqualTo("slow");
    robot.interact(() -> desk.model().undo());
    assertThat(field.getText())
        .isEqualTo(desk.model().board().program().text())
        .isNotEqualTo("slow");
  }

  @Test
  void aFaultIsToldAndTheBoardBeforeStays() throws Exception {
    Board before = view().board();
    begin(at(new SlowFunction(begun, released, true).program("broken"), 1));
    released.countDown();
    await(() -> desk.model().faults().latest() != null);
    shown(before);
    assertThat(desk.model().board()).isSameAs(before);
    Fx.call(() -> {
      assertThat(desk.model().faults().latest().details()).contains("broken");
      desk.model().faults().close();
      return null;
    });
    lives();
    assertThat(seen).isEmpty();
  }

  /// Rules of a framework are read while the window goes on.
  @Test
  void rulesAreReadBesides(FxRobot robot) throws Exception {
    Board before = view().board();
    robot.interact(() ->
        desk.model()
            .choose(board -> {
              new SlowFunction(begun, released, false).value(0);
              return board.withX(1.5);
            }));
    lives();
    assertThat(desk.model().board()).isSameAs(before);
    robot.interact(() -> desk.model().set(before.withActive(0).withMode(Mode.FORWARD)));
    released.countDown();
    await(() -> x() == 1.5);
    assertThat(view().board().mode()).isEqualTo(Mode.FORWARD);
  }

  /// A board of the last time that takes long does not keep the window from opening.
  @Test
  void opensOnAnotherBoardMeanwhile() throws Exception {
    Board wanted = at(slow, 1);
    BoardModel model =
        Fx.call(() -> FirstBoard.model(wanted, Catalogue.shipped(), Duration.ofMillis(1)));
    Fx.call(() -> {
      assertThat(model.board()).isSameAs(wanted);
      assertThat(model.view().board().program().text()).isEqualTo("relu(x)");
      model.follow();
      assertThat(model.behindProperty().get()).isTrue();
      return null;
    });
    released.countDown();
    Fx.call(() -> {
      model.refresh();
      assertThat(model.view().board()).isSameAs(wanted);
      assertThat(model.faults().latest()).isNull();
      return null;
    });
  }
}
