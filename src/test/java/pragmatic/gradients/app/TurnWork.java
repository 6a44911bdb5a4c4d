package pragmatic.gradients.app;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/// What the window's thread does in a turn, counted so that it is as much on every machine: the
/// nodes that are there for the first time, and the bytes that are made. On the JavaFX thread.
final class TurnWork {
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Scene scene;
  private long before;

  /// @param nodes for the first time in the scene, or in a window on show
  record Counted(int nodes, long bytes) {}

  TurnWork(Scene scene) {
    this.scene = scene;
  }

  void begin() {
    look();
    before = thread.getCurrentThreadAllocatedBytes();
  }

  Counted end() {
    long bytes = thread.getCurrentThreadAllocatedBytes() - before;
    int nodes = known.size();
    look();
    return new Counted(known.size() - nodes, bytes);
  }

  private void look() {
    Stream.concat(Stream.of(scene), Window.getWindows().stream().map(Window::getScene))
        .forEach(each -> add(each.getRoot()));
  }

  private void add(Node node) {
    known.add(node);
    if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::add);
  }
}
