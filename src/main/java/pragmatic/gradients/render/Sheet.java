package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Tolerance;
import pragmatic.gradients.text.Role;

/// What one family of marks is drawn with: the frame, the sizes, the colours, and the list of
/// shapes so far.
final class Sheet {
  final Frame frame;
  final Style style;
  final Palette palette;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private int dropped;

  Sheet(Frame frame, Style style, Palette palette) {
    this.frame = frame;
    this.style = style;
    this.palette = palette;
  }

  List<Shape> shapes() {
    return shapes;
  }

  /// Where text stands of which labels keep clear.
  List<Box> boxes() {
    return boxes;
  }

  /// Adds a shape; one that is not finite is left out and counted.
  void add(Shape shape) {
    if (Finite.shape(shape)) {
      shapes.add(shape);
    } else {
      dropped++;
    }
  }

  /// How many shapes were left out because they were not finite.
  int dropped() {
    return dropped;
  }

  void add(Box box) {
    boxes.add(box);
  }

  int argb(Role role) {
    return palette.argb(role);
  }

  int paper() {
    return palette.argb(Role.PAPER);
  }

  void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    add(new Shape.Poly(Points.own(x1, y1, x2, y2), false, null, stroke));
  }

  void polygon(Points points, int fill, @Nullable Stroke stroke) {
    add(new Shape.Poly(points, true, new Paint.Solid(fill), stroke));
  }

  void disc(double x, double y, double radius, int fill) {
    add(new Shape.Disc(x, y, radius, new Paint.Solid(fill), null));
  }

  /// An upright stadium: a bar whose ends are half circles around (`x`, `top`) and (`x`, `bottom`).
  void bar(
      double x,
      double top,
      double bottom,
      double width,
      @Nullable Paint fill,
      @Nullable Stroke stroke) {
    double r = width / 2;
    add(new Shape.Rect(x - r, top - r, width, bottom - top + width, r, fill, stroke));
  }

  /// Whether a data point is finite and so near to the frame that something of its mark may be
  /// seen.
  boolean near(double x, double y) {
    return nearX(x)
        && Math.abs(frame.py(y) - (frame.y() + frame.height() / 2)) < frame.height() / 2 + reach();
  }

  /// Whether a data column is finite and so near to the frame that something of its mark may be
  /// seen.
  boolean nearX(double x) {
    return Math.abs(frame.px(x) - (frame.x() + frame.width() / 2)) < frame.width() / 2 + reach();
  }

  /// Whether a data point lies in the frame; on its edge too, where rounding may put it a trace
  /// beyond.
  boolean inside(double x, double y) {
    double px = frame.px(x);
    double py = frame.py(y);
    return px >= frame.x() - Tolerance.EDGE
        && px <= frame.right() + Tolerance.EDGE
        && py >= frame.y() - Tolerance.EDGE
        && py <= frame.bottom() + Tolerance.EDGE;
  }

  private double reach() {
    return 2 * style.reach();
  }

  /// The pixel row of a value, cut off a little outside of the frame, so that ±∞ and huge values
  /// can be drawn.
  double row(double y) {
    double far = 2 * style.bar() + style.ring();
    return Math.clamp(frame.py(y), frame.y() - far, frame.bottom() + far);
  }

  static int faded(int argb, double opacity) {
    return argb & 0xFFFFFF | (int) Math.round((argb >>> 24) * opacity) << 24;
  }
}
