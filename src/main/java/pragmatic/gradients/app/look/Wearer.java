package pragmatic.gradients.app.look;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// A node that follows the look while it is in a scene.
///
/// One that has left is neither held nor troubled; what changed meanwhile it learns when it is
/// back.
final class Wearer {
  private final Look look;
  private final Runnable change;
  private Subscription following = Subscription.EMPTY;
  private long known;

  Wearer(Look look, Node node, Runnable change) {
    this.look = look;
    this.change = change;
    known = look.changes();
    node.sceneProperty().subscribe(this::enter);
  }

  private void enter(Scene scene) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (scene == null) return;
    following = look.onChange(this::follow);
    if (known != look.changes()) follow();
  }

  private void follow() {
    known = look.changes();
    change.run();
  }
}
