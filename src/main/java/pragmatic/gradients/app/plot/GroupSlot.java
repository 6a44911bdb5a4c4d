package pragmatic.gradients.app.plot;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Shape.Group;

/// A group by its id, which its node carries too, with its clip.
final class GroupSlot extends Slot {
  private final String id;
  private final ShapeBranch branch;

  GroupSlot(String id, Brushes brushes) {
    this.id = id;
    this.branch = new ShapeBranch(brushes);
    branch.node().setId(id);
  }

  @Override
  Node node() {
    return branch.node();
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Group group && group.id().equals(id);
  }

  @Override
  int change(@Nullable Shape before, Shape shape) {
    Group group = (Group) shape;
    int touched = branch.show(group.children());
    Shape.Clip old = before instanceof Group was ? was.clip() : null;
    if (!Objects.equals(old, group.clip())) {
      clip(group.clip());
      touched++;
    }
    return touched;
  }

  @Override
  void forget() {
    super.forget();
    branch.forget();
  }

  private void clip(Shape.@Nullable Clip clip) {
    node()
        .setClip(
            clip == null ? null : new Rectangle(clip.x(), clip.y(), clip.width(), clip.height()));
  }
}
