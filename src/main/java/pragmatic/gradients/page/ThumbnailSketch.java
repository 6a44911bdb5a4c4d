package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
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

/// The little picture of a function, drawn from the function itself.
///
/// @param lines in pixels of a box of [#WIDTH] × [#HEIGHT]
public record ThumbnailSketch(List<SketchLine> lines) {
  public static final double WIDTH = 38;
  public static final double HEIGHT = 26;
  private static final double STROKE = 2.2;

  /// Side of a map that is then made small: a small one would have no lines of equal value.
  private static final double LARGE = 280;

  /// @param points pairs of coordinates
  /// @param width of the stroke
  public record SketchLine(List<Double> points, double width) {
    public SketchLine {
      points = List.copyOf(points);
    }
  }

  public ThumbnailSketch {
    lines = List.copyOf(lines);
  }

  /// The sketch of an entry. It takes a while, so never on a thread that draws.
  public static ThumbnailSketch of(CatalogueEntry entry) {
    return new ThumbnailSketch(isMap(entry.program()) ? map(entry) : curves(entry));
  }

  /// Whether the board shows a map first.
  private static boolean isMap(Program program) {
    return program.inputs().size() == 2 && !CrossEntropyParts.fits(program);
  }

  /// A square with its ties, or where there is none with its lines of equal value.
  private static List<SketchLine> map(CatalogueEntry entry) {
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
    List<SketchLine> lines = new ArrayList<>();
    double right = left + side;
    double bottom = 1 + side;
    lines.add(
        new SketchLine(
            List.of(left, 1.0, right, 1.0, right, bottom, left, bottom, left, 1.0), 1.6));
    for (TieCurve tie : terrain.ties().curves())
      if (tie.corner()) lines.add(line(terrain.frame(), tie.xs(), tie.ys(), left, scale, 1.8));
    if (lines.size() == 1)
      for (MapGround.ValueLevel level : terrain.levels())
        lines.add(line(terrain.frame(), level.xs(), level.ys(), left, scale, 1.2));
    return lines;
  }

  private static SketchLine line(
      Frame frame, double[] xs, double[] ys, double left, double scale, double width) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      points.add(left + scale * frame.px(xs[i]));
      points.add(1 + scale * frame.py(ys[i]));
    }
    return new SketchLine(points, width);
  }

  private static List<SketchLine> curves(CatalogueEntry entry) {
    Program program = entry.program();
    Viewport viewport = entry.viewport();
    double[] at = entry.start().stream().mapToDouble(Double::doubleValue).toArray();
    List<NonsmoothPoint> breaks =
        NonsmoothPoint.find(program, at, entry.active(), viewport.xLow(), viewport.xHigh());
    Axes axes = Axes.of(program, at, entry.active(), viewport, List.of(), 0);
    Frame frame = axes.functionFrame(viewport, 2, 1, WIDTH - 4, HEIGHT - 2);
    Curves curves = Sampler.sample(program, at, entry.active(), breaks, frame, frame);
    List<SketchLine> lines = new ArrayList<>();
    for (Curves.CurvePiece piece : curves.pieces()) {
      List<Double> points = new ArrayList<>();
      for (int i = 0; i < piece.xs().length; i++) {
        double row = frame.py(piece.values()[i]);
        if (!Double.isFinite(row)) continue;
        points.add(frame.px(piece.xs()[i]));
        points.add(Math.clamp(row, -HEIGHT, 2 * HEIGHT));
      }
      lines.add(new SketchLine(points, STROKE));
    }
    return lines;
  }
}
