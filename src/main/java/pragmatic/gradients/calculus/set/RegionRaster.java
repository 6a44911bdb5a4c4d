package pragmatic.gradients.calculus.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which region each part of a rectangle of the plane belongs to.
///
/// @param side points along one side
/// @param owners region of each point, row by row from the lower left one
public record RegionRaster(TieMap.PlaneWindow window, int side, int[] owners) {
  /// The region of the nearest point, as its place in the list of regions; −1 outside.
  public int at(double x, double y) {
    double across = (x - window.xLow()) / (window.xHigh() - window.xLow());
    double upward = (y - window.yLow()) / (window.yHigh() - window.yLow());
    if (!(across >= 0 && across <= 1 && upward >= 0 && upward <= 1)) return -1;
    int i = (int) Math.round(across * (side - 1));
    int j = (int) Math.round(upward * (side - 1));
    return owners[j * side + i];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegionRaster(TieMap.PlaneWindow w, int s, int[] o)
        && w.equals(window)
        && s == side
        && Arrays.equals(o, owners);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(owners);
  }
}
