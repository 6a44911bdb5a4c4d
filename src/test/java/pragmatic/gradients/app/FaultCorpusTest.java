package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.app.board.BoardPane;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.page.PageMaker;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

/// What once failed in a window or might, on the desk and in a hall: it is told once, and ends with
/// its board.
class FaultCorpusTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  static Stream<Arguments> corpus() throws IOException {
    return FaultCase.corpus().stream()
        .flatMap(once -> Stream.of(Arguments.of(once, false), Arguments.of(once, true)));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void leavesAWindowThatWorks(FaultCase once, boolean hall) throws Exception {
    if (hall) window.inHall(1280, 720);
    else window.in(Theme.LIGHT, 1280, 720);
    window.show("relu");
    Fx.call(() -> {
      Board board = once.board();
      if (once.fault().isOfPage()) fails(once, board);
      shows(board);
      if (once.fault().isHand()) comesLate(once.fault());
      for (String next : List.of("abs", "norm1(x, y)"))
        shows(OffscreenWindow.board(next, window.desk().model().board()));
      return null;
    });
  }

  private static BoardPane pane() {
    return window.desk().window().board();
  }

  private static void lay() {
    OffscreenWindow.lay(window.desk(), 1280, 720);
  }

  /// Numbers and plots are of this board, and nothing is told.
  private static void shows(Board board) {
    window.desk().model().choose(board);
    lay();
    works(board);
  }

  private static void works(Board board) {
    assertThat(window.view().board()).isEqualTo(board);
    try (WindowWatch watch = new WindowWatch(window.desk())) {
      assertThat(watch.look()).isEmpty();
    }
    assertThat(pane().input().isVisible()).isTrue();
  }

  private static void fails(FaultCase once, Board board) {
    pane().make(once.maker());
    window.desk().model().choose(board);
    lay();
    var told = Objects.requireNonNull(window.desk().model().faults().latest());
    assertThat(told.sentence()).isEqualTo(Words.say("fault.picture"));
    assertThat(pane().pageProperty().get()).isNull();
    assertThat(pane().getChildrenUnmodifiable())
        .noneMatch(child -> child.isVisible() && !Objects.equals(child.getId(), "plots"));
    pane().make(PageMaker.USUAL);
    window.desk().model().faults().close();
  }

  /// A hand or a key that comes before the next frame was meant for the page that is still on show.
  private static void comesLate(FaultCase.Fault hand) {
    Board next = OffscreenWindow.board("abs(x)", window.desk().model().board());
    window.desk().model().choose(next);
    Node plots = pane().lookup("#plots");
    Bounds box = plots.getLayoutBounds();
    double x = box.getCenterX();
    double y = box.getHeight() / 3;
    if (hand == FaultCase.Fault.KEY) pane().keys().zoom(2);
    else if (hand == FaultCase.Fault.WHEEL) Event.fireEvent(plots, HandEvents.wheel(x, y, 0, 40));
    else {
      double far = hand == FaultCase.Fault.DRAG ? 40 : 0;
      Event.fireEvent(plots, HandEvents.mouse(MouseEvent.MOUSE_PRESSED, x, y));
      if (far > 0)
        Event.fireEvent(plots, HandEvents.mouse(MouseEvent.MOUSE_DRAGGED, x + far, y + far));
      if (hand != FaultCase.Fault.PRESS)
        Event.fireEvent(plots, HandEvents.mouse(MouseEvent.MOUSE_RELEASED, x + far, y + far));
      if (hand == FaultCase.Fault.CLICK)
        Event.fireEvent(plots, HandEvents.mouse(MouseEvent.MOUSE_CLICKED, x, y));
    }
    assertThat(window.desk().model().board()).isEqualTo(next);
    lay();
    works(next);
  }
}
