package pragmatic.gradients.app.board;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Whether a part of the window can be seen.
final class Sight {
  private Sight() {}

  /// False while the node is hidden or its window minimised.
  static ObservableValue<Boolean> of(Node node) {
    ObservableValue<Boolean> minimised =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(window ->
                window instanceof Stage stage
                    ? stage.iconifiedProperty()
                    : new SimpleBooleanProperty())
            .orElse(false);
    return Bindings.createBooleanBinding(
        () -> node.isVisible() && !minimised.getValue(), node.visibleProperty(), minimised);
  }
}
