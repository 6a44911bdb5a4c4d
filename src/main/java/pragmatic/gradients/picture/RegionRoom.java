package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pragmatic.gradients.calculus.set.RegionRaster;
import pragmatic.gradients.calculus.set.Region;

/// Where in a region of a map its arrow and its name have room.
///
/// @param ground whose regions are asked
/// @param region its place in their list
record RegionRoom(MapGround ground, int region) {
  /// Places along one side of the map that are looked at.
  private static final int PLACES = 24;

  /// Of these, the nearest ones that are looked at.
  private static final int MOST = 60;

  /// Parts of a line that are looked at.
  private static final int PARTS = 8;

  static RegionRoom of(MapGround ground, Region region) {
    return new RegionRoom(ground, ground.ties().regions().indexOf(region));
  }

  /// Whether a pixel and all that is this near to it lie in the region.
  boolean holds(double column, double row, double margin) {
    Frame frame = ground.frame();
    RegionRaster raster = ground.ties().raster();
    for (int right = -1; right <= 1; right++)
      for (int down = -1; down <= 1; down++) {
        double x = frame.dataX(column + right * margin);
        double y = frame.dataY(row + down * margin);
        if (raster.at(x, y) != region) return false;
      }
    return true;
  }

  /// Whether an arrow lies in the region.
  boolean holds(double column, double row, Tip tip, double margin) {
    for (int part = 0; part <= PARTS; part++) {
      double along = (double) part / PARTS;
      if (!holds(column + along * tip.right(), row - along * tip.up(), margin)) return false;
    }
    return true;
  }

  /// Pixels all over the region, those nearest to one of them first.
  List<TextAnchor> around(double column, double row) {
    Frame frame = ground.frame();
    List<TextAnchor> places = new ArrayList<>();
    for (int i = 1; i < PLACES; i++)
      for (int j = 1; j < PLACES; j++) {
        double right = frame.x() + frame.width() * i / PLACES;
        double down = frame.y() + frame.height() * j / PLACES;
        if (holds(right, down, 0)) places.add(TextAnchor.middle(right, down));
      }
    places.sort(
        Comparator.comparingDouble(at -> Math.hypot(at.pixelX() - column, at.pixelY() - row)));
    return places.subList(0, Math.min(MOST, places.size()));
  }
}
