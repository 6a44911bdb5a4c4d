package pragmatic.gradients.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.page.Handle;

class PlotPaneTest {
  private final List<String> heard = new ArrayList<>();
  private PlotPane pane;

  @BeforeEach
  void listen() throws Exception {
    pane = Fx.call(() -> new PlotPane(new NodeRenderer()));
    pane.handles(List.of(new Handle("answer", 100, 100), new Handle("point", 130, 100)));
    pane.gestures(
        new Gestures(
            (phase, handle, x, y) -> say("%s %s %.0f %.0f", phase, handle, x, y),
            (phase, right, down) -> say("pan %s %.0f %.0f", phase, right, down),
            (x, y, factor) -> say("zoom %.0f %.0f %.2f", x, y, factor),
            (x, y, count) -> say("tap %.0f %.0f %d", x, y, count)));
  }

  private void say(String format, Object... args) {
    heard.add(String.format(Locale.ROOT, format, args));
  }

  private void mouse(EventType<MouseEvent> type, double x, double y) {
    mouse(type, x, y, MouseButton.PRIMARY);
  }

  private void mouse(EventType<MouseEvent> type, double x, double y, MouseButton button) {
    Event.fireEvent(pane, HandEvents.mouse(type, x, y, button));
  }

  @Test
  void aHandleIsGrabbedAndKeepsItsDistanceToTheHand() {
    mouse(MouseEvent.MOUSE_PRESSED, 90, 105);
    mouse(MouseEvent.MOUSE_DRAGGED, 92, 105);
    mouse(MouseEvent.MOUSE_DRAGGED, 90, 75);
    mouse(MouseEvent.MOUSE_RELEASED, 90, 75);
    assertThat(heard)
        .containsExactly("BEGUN answer 100 100", "MOVED answer 100 70", "ENDED answer 100 70");
  }

  /// A fast hand lets go further on than the last drag that was told of.
  @Test
  void whereTheHandLetsGoCounts() {
    mouse(MouseEvent.MOUSE_PRESSED, 90, 105);
    mouse(MouseEvent.MOUSE_DRAGGED, 90, 75);
    mouse(MouseEvent.MOUSE_RELEASED, 95, 45);
    mouse(MouseEvent.MOUSE_PRESSED, 400, 300);
    mouse(MouseEvent.MOUSE_RELEASED, 410, 300);
    assertThat(heard)
        .containsExactly(
            "BEGUN answer 100 100",
            "MOVED answer 100 70",
            "MOVED answer 105 40",
            "ENDED answer 105 40",
            "pan BEGUN 0 0",
            "pan MOVED 10 0",
            "pan ENDED 0 0");
  }

  /// What does not follow a hand is no paper either.
  @Test
  void onWhatDoesNotMoveTheMouseHasNoHand() {
    pane.handles(List.of(new Handle("moves", 100, 100), new Handle("stays", 300, 100, 20, false)));
    mouse(MouseEvent.MOUSE_MOVED, 100, 100);
    assertThat(pane.getCursor()).isEqualTo(Cursor.HAND);
    mouse(MouseEvent.MOUSE_MOVED, 300, 100);
    assertThat(pane.getCursor()).isEqualTo(Cursor.DEFAULT);
    mouse(MouseEvent.MOUSE_PRESSED, 300, 100);
    mouse(MouseEvent.MOUSE_DRAGGED, 340, 100);
    mouse(MouseEvent.MOUSE_RELEASED, 340, 100);
    assertThat(heard).noneMatch(word -> word.startsWith("pan"));
  }

  @Test
  void theNearerHandleWins() {
    mouse(MouseEvent.MOUSE_PRESSED, 120, 100);
    assertThat(heard).containsExactly("BEGUN point 130 100");
  }

  @Test
  void emptyPaperIsPulled() {
    mouse(MouseEvent.MOUSE_PRESSED, 400, 300);
    mouse(MouseEvent.MOUSE_DRAGGED, 410, 300);
    mouse(MouseEvent.MOUSE_DRAGGED, 413, 290);
    mouse(MouseEvent.MOUSE_RELEASED, 413, 290);
    assertThat(heard)
        .containsExactly("pan BEGUN 0 0", "pan MOVED 10 0", "pan MOVED 3 -10", "pan ENDED 0 0");
  }

  @Test
  void aPressThatStaysIsATap() {
    mouse(MouseEvent.MOUSE_PRESSED, 400, 300);
    mouse(MouseEvent.MOUSE_DRAGGED, 401, 300);
    mouse(MouseEvent.MOUSE_RELEASED, 401, 300);
    assertThat(heard).containsExactly("tap 401 300 1");
  }

  /// The first click brought the handle there.
  @Test
  void theSecondOfADoubleClickIsATapOnAHandleToo() {
    click(100, 100, 1);
    heard.clear();
    click(100, 100, 2);
    assertThat(heard).containsExactly("tap 100 100 2");
  }

  @Test
  void pressedTwiceAndPulledAHandleMoves() {
    click(100, 100, 1);
    heard.clear();
    Event.fireEvent(
        pane, HandEvents.mouse(MouseEvent.MOUSE_PRESSED, 100, 100, MouseButton.PRIMARY, 2));
    mouse(MouseEvent.MOUSE_DRAGGED, 100, 70);
    mouse(MouseEvent.MOUSE_RELEASED, 100, 70);
    assertThat(heard)
        .containsExactly("BEGUN answer 100 100", "MOVED answer 100 70", "ENDED answer 100 70");
  }

  private void click(double x, double y, int clicks) {
    for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED))
      Event.fireEvent(pane, HandEvents.mouse(kind, x, y, MouseButton.PRIMARY, clicks));
  }

  @Test
  void otherButtonsDoNothing() {
    mouse(MouseEvent.MOUSE_PRESSED, 100, 100, MouseButton.SECONDARY);
    mouse(MouseEvent.MOUSE_DRAGGED, 150, 100, MouseButton.SECONDARY);
    mouse(MouseEvent.MOUSE_RELEASED, 150, 100, MouseButton.SECONDARY);
    assertThat(heard).isEmpty();
  }

  @Test
  void theWheelZoomsUnderThePointer() {
    scroll(0, 40);
    scroll(0, -40);
    scroll(25, 0);
    assertThat(heard).containsExactly("zoom 300 200 1.11", "zoom 300 200 0.90", "pan MOVED 25 0");
  }

  private void scroll(double right, double up) {
    Event.fireEvent(pane, HandEvents.wheel(300, 200, right, up));
  }

  @Test
  void aPinchZooms() {
    Event.fireEvent(pane, HandEvents.pinch(300, 200, 1.25));
    assertThat(heard).containsExactly("zoom 300 200 1.25");
  }

  @Test
  void handlesShowAHand() {
    mouse(MouseEvent.MOUSE_MOVED, 110, 100);
    assertThat(pane.getCursor()).isEqualTo(Cursor.HAND);
    mouse(MouseEvent.MOUSE_MOVED, 400, 100);
    assertThat(pane.getCursor()).isEqualTo(Cursor.DEFAULT);
  }

  @Test
  void isAnImageThatCanBeReachedByKey() {
    assertThat(pane.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
    assertThat(pane.isFocusTraversable()).isTrue();
  }
}
