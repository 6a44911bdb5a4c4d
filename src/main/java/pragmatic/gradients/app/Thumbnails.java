package pragmatic.gradients.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.app.control.FunctionList;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.ThumbnailSketch;

/// The little pictures of functions in the list, drawn from the functions themselves; each is
/// computed once, when it first comes into sight.
final class Thumbnails {
  /// One at a time: the board comes first.
  private final Executor worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("thumbnails").daemon().priority(Thread.MIN_PRIORITY).factory());

  private final Map<String, CompletableFuture<ThumbnailSketch>> sketches = new HashMap<>();

  /// An empty picture that is filled as soon as it has been computed, off the JavaFX thread: the
  /// window does not wait for eighty little plots.
  Node of(CatalogueEntry entry) {
    // fixes the size, whatever the lines are
    Rectangle box = new Rectangle(ThumbnailSketch.WIDTH, ThumbnailSketch.HEIGHT);
    box.setFill(null);
    Group picture = new Group(box);
    picture.setClip(new Rectangle(ThumbnailSketch.WIDTH, ThumbnailSketch.HEIGHT));
    CompletableFuture<ThumbnailSketch> sketch =
        sketches.computeIfAbsent(
            entry.id(),
            _ -> CompletableFuture.supplyAsync(() -> ThumbnailSketch.of(entry), worker));
    if (sketch.isDone() && !sketch.isCancelled()) fill(picture, sketch.join());
    else sketch.thenAccept(drawn -> Platform.runLater(() -> fill(picture, drawn)));
    return picture;
  }

  /// Leaves what is still to be drawn, since nobody will see it.
  void leave() {
    sketches.values().forEach(sketch -> sketch.cancel(false));
  }

  private static void fill(Group picture, ThumbnailSketch sketch) {
    picture.getChildren().addAll(sketch.lines().stream().map(Thumbnails::line).toList());
  }

  private static Polyline line(ThumbnailSketch.SketchLine drawn) {
    Polyline line = new Polyline();
    line.getPoints().setAll(drawn.points());
    line.getStyleClass().add(FunctionList.GLYPH_LINE);
    line.setStrokeWidth(drawn.width());
    return line;
  }
}
