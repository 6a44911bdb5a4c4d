package pragmatic.gradients.app;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.page.WindowGeometry.WindowForm;

/// The list of functions over the board of a small window or of a hall: there when it is asked for.
final class Drawer {
  /// Names the button that opens and closes it.
  static final String BUTTON = "drawer";

  private final FunctionPanel list;
  private final FocusHome home;
  private final Supplier<WindowForm> form;
  private boolean open;
  private @Nullable Lesson taught;

  /// @param form of the window; in a wide one the list is no drawer
  Drawer(
      FunctionPanel list,
      FocusHome home,
      Supplier<WindowForm> form,
      Node page,
      LessonPlayer lessons) {
    this.list = list;
    this.home = home;
    this.form = form;
    watch(page, lessons);
  }

  /// Closes it at a click beside it, but for that on the button that opens and closes it, and where
  /// a lesson is opened.
  private void watch(Node page, LessonPlayer lessons) {
    page.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          Node hit = (Node) event.getTarget();
          while (hit != null && hit != list && !BUTTON.equals(hit.getId())) hit = hit.getParent();
          if (hit == null) close();
        });
    lessons
        .stepProperty()
        .subscribe(step -> {
          @Nullable Lesson now = step.map(at -> at.place().lesson()).orElse(null);
          if (now != null && now != taught) close();
          taught = now;
        });
  }

  boolean isOpen() {
    return open;
  }

  /// @param page on which the list lies; a hall does without it until it is asked for
  void open(List<Node> page) {
    if (!page.contains(list)) page.add(list);
    open = true;
    list.setVisible(true);
    list.toFront();
    // its field can't take a letter before it has a style, and the next one may come at once
    list.applyCss();
    list.opened();
  }

  /// @return whether it was open
  boolean close() {
    if (form.get() == WindowForm.WIDE || !open) return false;
    open = false;
    list.setVisible(false);
    home.go();
    return true;
  }
}
