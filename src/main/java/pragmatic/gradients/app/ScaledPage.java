package pragmatic.gradients.app;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// What is scaled as a whole, so that it fills a window.
final class ScaledPage extends Region {
  /// Lays out the parts of the page in its own pixels.
  @FunctionalInterface
  interface PageLayout {
    void lay(double width, double height);
  }

  private final PageLayout layout;
  private final Scale scale = new Scale(1, 1, 0, 0);

  ScaledPage(PageLayout layout) {
    this.layout = layout;
    getTransforms().add(scale);
    setManaged(false);
  }

  ObservableList<Node> children() {
    return getChildren();
  }

  /// Draws the page so many times as large.
  void scaled(double factor) {
    scale.setX(factor);
    scale.setY(factor);
  }

  /// Fills a window of a size.
  void fill(double width, double height) {
    resizeRelocate(0, 0, width / scale.getX(), height / scale.getY());
  }

  @Override
  protected void layoutChildren() {
    layout.lay(getWidth(), getHeight());
  }
}
