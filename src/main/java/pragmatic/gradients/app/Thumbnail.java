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
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.set.TieCurve;
import pragmatic.gradients.picture.Axes;
import pragmatic.gradients.picture.Curves;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.Sampler;
import pragmatic.gradients.program.Program;

/// The little picture of a function in the list, drawn from the function itself.
final class Thumbnail {
  private static final double WIDTH = 38;
  private static final double HEIGHT = 26;
  private static final double STROKE = 2.2;

  /// Side of a map that is then made small: a small one would have no lines of equal value.
  private static final double LARGE = 280;

  private Thumbnail() {}

  /// An empty picture that is filled as soon as it has been computed, off the JavaFX thread: the
  /// window does not wait for eighty little plots.
  static Node of(CatalogueEntry entry) {
    // fixes the size, whatever the lines are
    Rectangle box = new Rectangle(WIDTH, HEIGHT);
    box.setFill(null);
    Group picture = new Group(box);
    picture.setClip(new Rectangle(WIDTH, HEIGHT));
    CompletableFuture.supplyAsync(() -> isMap(entry.program()) ? map(entry) : lines(entry))
        .thenAccept(lines -> Platform.runLater(() -> picture.getChildren().addAll(lines)));
    return picture;
  }

  /// Whether the board shows a map first.
  private static boolean isMap(Program program) {
    return program.inputs().size() == 2 && !CrossEntropyParts.fits(program);
  }

  /// A square with its ties, or where there is none with its lines of equal value.
  private static List<Polyline> map(CatalogueEntry entry) {
    Viewport range = entry.viewport();
    double side = HEIGHT - 2;
    double left = (WIDTH - side) / 2;
    MapGround terrain =
        MapGround.of(
            Board.of(entry.program(), entry.start(), 0, Conventions.MIDDLE, range),
            new MapGround.Square(0, 0, LARGE),
            1,
            null);
    double scale = side / LARGE;
    List<Polyline> lines = new ArrayList<>();
    double right = left + side;
    Polyline edge = line(1.6);
    edge.getPoints().setAll(left, 1.0, right, 1.0, right, 1 + side, left, 1 + side, left, 1.0);
    lines.add(edge);
    for (TieCurve tie : terrain.ties().curves())
      if (tie.corner()) lines.add(line(terrain.frame(), tie.xs(), tie.ys(), left, scale, 1.8));
    if (lines.size() == 1)
      for (MapGround.ValueLevel level : terrain.levels())
        lines.add(line(terrain.frame(), level.xs(), level.ys(), left, scale, 1.2));
    return lines;
  }

  private static Polyline line(
      Frame frame, double[] xs, double[] ys, double left, double scale, double width) {
    Polyline line = line(width);
    for (int i = 0; i < xs.length; i++)
      line.getPoints().addAll(left + scale * frame.px(xs[i]), 1 + scale * frame.py(ys[i]));
    return line;
  }

  private static Polyline line(double width) {
    Polyline line = new Polyline();
    line.getStyleClass().add(FunctionList.GLYPH_LINE);
    line.setStrokeWidth(width);
    return line;
  }

  private static List<Polyline> lines(CatalogueEntry entry) {
    Program program = entry.program();
    Viewport viewport = entry.viewport();
    double[] at = entry.start().stream().mapToDouble(Double::doubleValue).toArray();
    List<NonsmoothPoint> breaks =
        NonsmoothPoint.find(program, at, entry.active(), viewport.xLow(), viewport.xHigh());
    Axes axes = Axes.of(program, at, entry.active(), viewport, List.of(), 0);
    Frame frame = axes.functionFrame(viewport, 2, 1, WIDTH - 4, HEIGHT - 2);
    Curves curves = Sampler.sample(program, at, entry.active(), breaks, frame, frame);
    List<Polyline> lines = new ArrayList<>();
    for (Curves.CurvePiece piece : curves.pieces()) {
      Polyline line = line(STROKE);
      for (int i = 0; i < piece.xs().length; i++) {
        double row = frame.py(piece.values()[i]);
        if (Double.isFinite(row))
          line.getPoints().addAll(frame.px(piece.xs()[i]), Math.clamp(row, -HEIGHT, 2 * HEIGHT));
      }
      lines.add(line);
    }
    return lines;
  }
}
