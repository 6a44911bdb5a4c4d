package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import pragmatic.gradients.app.control.FunctionList;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.Break;
import pragmatic.gradients.picture.Axes;
import pragmatic.gradients.picture.Curves;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Sampler;
import pragmatic.gradients.program.Program;

/// The little picture of a function in the list, drawn from the function itself.
final class Thumbnail {
  private static final double WIDTH = 38;
  private static final double HEIGHT = 26;
  private static final double STROKE = 2.2;

  private Thumbnail() {}

  /// An empty picture that is filled as soon as it has been computed, off the JavaFX thread: the
  /// window does not wait for eighty little plots.
  static Node of(CatalogueEntry entry) {
    // fixes the size, whatever the lines are
    Rectangle box = new Rectangle(WIDTH, HEIGHT);
    box.setFill(null);
    Group picture = new Group(box);
    picture.setClip(new Rectangle(WIDTH, HEIGHT));
    CompletableFuture.supplyAsync(() -> lines(entry))
        .thenAccept(lines -> Platform.runLater(() -> picture.getChildren().addAll(lines)));
    return picture;
  }

  private static List<Polyline> lines(CatalogueEntry entry) {
    Program program = entry.program();
    Viewport viewport = entry.viewport();
    double[] at = entry.start().stream().mapToDouble(Double::doubleValue).toArray();
    List<Break> breaks = Break.find(program, at, entry.active(), viewport.xLow(), viewport.xHigh());
    Axes axes = Axes.of(program, at, entry.active(), viewport, List.of(), 0);
    Frame frame = axes.functionFrame(viewport, 2, 1, WIDTH - 4, HEIGHT - 2);
    Curves curves = Sampler.sample(program, at, entry.active(), breaks, frame, frame);
    List<Polyline> lines = new ArrayList<>();
    for (Curves.Piece piece : curves.pieces()) {
      Polyline line = new Polyline();
      for (int i = 0; i < piece.xs().length; i++) {
        double row = frame.py(piece.values()[i]);
        if (Double.isFinite(row))
          line.getPoints().addAll(frame.px(piece.xs()[i]), Math.clamp(row, -HEIGHT, 2 * HEIGHT));
      }
      line.getStyleClass().add(FunctionList.GLYPH_LINE);
      line.setStrokeWidth(STROKE);
      lines.add(line);
    }
    return lines;
  }
}
