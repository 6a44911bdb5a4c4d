package pragmatic.gradients.app.control;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.text.Role;

/// Shapes in the colours of roles.
final class Ink {
  private Ink() {}

  static <S extends Shape> S fill(S shape, Role role) {
    shape.getStyleClass().removeIf(name -> name.startsWith("pg-fill-"));
    shape.getStyleClass().add(ThemeSheet.fill(role));
    return shape;
  }

  static <S extends Shape> S stroke(S shape, Role role, double width) {
    shape.getStyleClass().removeIf(name -> name.startsWith("pg-stroke-"));
    shape.getStyleClass().add(ThemeSheet.stroke(role));
    shape.setStrokeWidth(width);
    shape.setStrokeLineCap(StrokeLineCap.ROUND);
    shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return shape;
  }

  static <S extends Shape> S hollow(S shape, Role role, double width) {
    shape.setFill(null);
    return stroke(shape, role, width);
  }

  static Circle disc(double x, double y, double radius, Role role) {
    return fill(new Circle(x, y, radius), role);
  }

  static Circle ring(double x, double y, double radius, Role role, double width) {
    return stroke(disc(x, y, radius, Role.PAPER), role, width);
  }

  static Line line(double x1, double y1, double x2, double y2, Role role, double width) {
    return stroke(new Line(x1, y1, x2, y2), role, width);
  }

  static Line butt(double x1, double y1, double x2, double y2, Role role, double width) {
    Line line = line(x1, y1, x2, y2, role, width);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    return line;
  }

  static Rectangle rectangle(
      double x, double y, double width, double height, double radius, Role role) {
    Rectangle rectangle = new Rectangle(x, y, width, height);
    rectangle.setArcWidth(2 * radius);
    rectangle.setArcHeight(2 * radius);
    return fill(rectangle, role);
  }

  static SVGPath path(String d, Role role) {
    SVGPath path = new SVGPath();
    path.setContent(d);
    return fill(path, role);
  }

  static SVGPath stroked(String d, Role role, double width) {
    SVGPath path = new SVGPath();
    path.setContent(d);
    return hollow(path, role, width);
  }

  /// An octagon around a point; `radius` is the distance to its sides.
  static SVGPath octagon(double x, double y, double radius, Role role) {
    double a = radius * Math.tan(Math.PI / 8);
    double r = radius;
    double[][] corners = {{-a, -r}, {a, -r}, {r, -a}, {r, a}, {a, r}, {-a, r}, {-r, a}, {-r, -a}};
    var d = new StringBuilder();
    for (double[] corner : corners) {
      d.append(d.isEmpty() ? 'M' : 'L').append(x + corner[0]).append(',').append(y + corner[1]);
    }
    return path(d.append('Z').toString(), role);
  }

  static Group cross(double x, double y, double reach, double width, Role role) {
    return new Group(
        line(x - reach, y - reach, x + reach, y + reach, role, width),
        line(x - reach, y + reach, x + reach, y - reach, role, width));
  }

  /// Nodes that are placed by hand.
  static Group group(Node... nodes) {
    Group group = new Group(nodes);
    group.setAutoSizeChildren(false);
    group.setManaged(false);
    return group;
  }
}
