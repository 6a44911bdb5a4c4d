package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// One picture on the plots' pane.
///
/// @param families the marks by family, from the ground up: GRID, TICKS, FAN, CURVE, SET, DOT,
///   LABEL and so on
/// @param below numbers under the pane, as those of the slider, with the column of each
record SeenPlot(Map<String, List<Seen>> families, List<Map.Entry<Double, Double>> below) {
  List<Seen> of(String... names) {
    List<Seen> all = new ArrayList<>();
    for (String name : names) all.addAll(families.getOrDefault(name, List.of()));
    return all;
  }

  /// The rectangle that the grid fills, or the border of a map.
  Bounds frame() {
    List<Bounds> boxes =
        Stream.concat(of("GRID").stream(), of("BORDER").stream()).map(Seen::box).toList();
    double left = boxes.stream().mapToDouble(Bounds::getMinX).min().orElseThrow();
    double right = boxes.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow();
    double top = boxes.stream().mapToDouble(Bounds::getMinY).min().orElseThrow();
    double bottom = boxes.stream().mapToDouble(Bounds::getMaxY).max().orElseThrow();
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  /// The level axis, read from the numbers under the frame or else under the pane.
  Optional<Axis> across() {
    if (of("GRID", "BORDER").isEmpty()) return Optional.empty();
    Bounds frame = frame();
    List<Seen> own = ticks(true);
    Map<Double, Double> pixels = new HashMap<>();
    for (Seen tick : own)
      Axis.number(tick.text()).ifPresent(v -> pixels.put(v, tick.middle().getX()));
    if (own.isEmpty()) {
      for (Map.Entry<Double, Double> number : below)
        if (number.getValue() > frame.getMinX() - 3 && number.getValue() < frame.getMaxX() + 3)
          pixels.put(number.getKey(), number.getValue());
      // bars have no level axis, whatever numbers stand far below them
      if (of("BORDER").isEmpty() && !pixels.values().stream().allMatch(this::gridded))
        return Optional.empty();
    }
    return Axis.through(pixels);
  }

  private boolean gridded(double column) {
    return of("GRID").stream()
        .anyMatch(line -> line.box().getWidth() < 4 && Math.abs(line.middle().getX() - column) < 3);
  }

  /// The upright axis, read from the numbers left of the frame.
  Optional<Axis> up() {
    if (of("GRID", "BORDER").isEmpty()) return Optional.empty();
    Map<Double, Double> pixels = new HashMap<>();
    for (Seen tick : ticks(false))
      Axis.number(tick.text())
          .ifPresent(v -> pixels.put(v, tick.first().getY() - 0.35 * tick.size()));
    return Axis.through(pixels);
  }

  private List<Seen> ticks(boolean under) {
    double bottom = frame().getMaxY();
    return of("TICKS").stream().filter(tick -> tick.box().getMinY() > bottom == under).toList();
  }

  /// The pixel of a point of the plane.
  Point2D pixel(double x, double y) {
    return new Point2D(across().orElseThrow().pixel(x), up().orElseThrow().pixel(y));
  }

  /// The point of the plane at a pixel.
  Point2D point(Point2D pixel) {
    return new Point2D(
        across().orElseThrow().value(pixel.getX()), up().orElseThrow().value(pixel.getY()));
  }

  boolean shows(double x, double y) {
    return Double.isFinite(y) && frame().contains(pixel(x, y));
  }

  /// Centres of the round marks with a colour inside or around them.
  List<Point2D> discs(String ink) {
    return of("DOT").stream()
        .filter(seen -> seen.kind() == Seen.Kind.DISC)
        .filter(seen -> seen.fill().equals(ink) || seen.stroke().equals(ink))
        .map(Seen::first)
        .toList();
  }

  /// The middles of the crosses that mark a wrong answer.
  List<Point2D> crosses() {
    return of("DOT").stream()
        .filter(seen -> seen.kind() == Seen.Kind.AREA && seen.fill().equals("wrong"))
        .map(Seen::middle)
        .toList();
  }

  /// Where AD's answer stands, right or wrong.
  List<Point2D> answers() {
    return Stream.concat(discs("ad").stream(), crosses().stream()).toList();
  }

  /// The label that begins with a text.
  Optional<Seen> label(String text) {
    return of("LABEL").stream().filter(label -> label.text().strip().startsWith(text)).findFirst();
  }
}
