package pragmatic.gradients.calculus.set;

import java.util.List;
import pragmatic.gradients.program.Program;

/// Where a program of two inputs ties, all over a rectangle of the plane, and the regions between.
///
/// The curves are found, not declared: a change of cell between two points of a grid is refined by
/// bisection along the line between them.
///
/// @param curves ties that the result feels: what flows through them reaches it
/// @param regions parts between the curves with corners, the largest first
/// @param raster which region is where
public record TieMap(List<TieCurve> curves, List<Region> regions, RegionRaster raster) {
  public TieMap {
    curves = List.copyOf(curves);
    regions = List.copyOf(regions);
  }

  /// A rectangle of the plane, `low` below `high`.
  public record PlaneWindow(double xLow, double xHigh, double yLow, double yHigh) {}

  /// @param written of two inputs; the first is x
  public static TieMap of(Program written, PlaneWindow window) {
    Program program = written.attached();
    if (program.inputs().size() != 2) throw new IllegalArgumentException("two inputs are needed");
    TieGrid grid = new TieGrid(program, window);
    Regions regions = new Regions(program, grid);
    return new TieMap(grid.curves(), regions.all(), regions.raster(window));
  }
}
