package pragmatic.gradients.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.app.control.FunctionList;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.ThumbnailSketch;

/// The little picture of a function in the list, drawn from the function itself.
final class Thumbnail {
  private Thumbnail() {}

  /// An empty picture that is filled as soon as it has been computed, off the JavaFX thread: the
  /// window does not wait for eighty little plots.
  static Node of(CatalogueEntry entry) {
    // fixes the size, whatever the lines are
    Rectangle box = new Rectangle(ThumbnailSketch.WIDTH, ThumbnailSketch.HEIGHT);
    box.setFill(null);
    Group picture = new Group(box);
    picture.setClip(new Rectangle(ThumbnailSketch.WIDTH, ThumbnailSketch.HEIGHT));
    CompletableFuture.supplyAsync(() -> ThumbnailSketch.of(entry))
        .thenAccept(sketch ->
            Platform.runLater(() ->
                picture
                    .getChildren()
                    .addAll(sketch.lines().stream().map(Thumbnail::line).toList())));
    return picture;
  }

  private static Polyline line(ThumbnailSketch.SketchLine drawn) {
    Polyline line = new Polyline();
    line.getPoints().setAll(drawn.points());
    line.getStyleClass().add(FunctionList.GLYPH_LINE);
    line.setStrokeWidth(drawn.width());
    return line;
  }
}
