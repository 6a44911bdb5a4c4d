package pragmatic.gradients.app;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A still picture of the window, for as long as the lecturer looks something up that the hall is
/// not to see. Keys go on acting on the board behind it.
final class FrozenPicture extends Region {
  private final Region window;
  private final ImageView picture = new ImageView();

  /// @param window what the picture is taken of
  FrozenPicture(Region window) {
    this.window = window;
    setId("frozen");
    setVisible(false);
    picture.setManaged(false);
    getChildren().setAll(picture);
    // a picture of another size would not be that of the window
    widthProperty().subscribe((_, _) -> end());
    heightProperty().subscribe((_, _) -> end());
    setOnMousePressed(_ -> end());
  }

  /// Takes a picture and shows it, or shows the window again.
  void toggle() {
    if (end()) return;
    picture.setImage(window.snapshot(null, null));
    picture.setFitWidth(getWidth());
    picture.setFitHeight(getHeight());
    setVisible(true);
  }

  /// Shows the window again.
  ///
  /// @return whether it was frozen
  boolean end() {
    boolean was = isVisible();
    setVisible(false);
    picture.setImage(null);
    return was;
  }
}
