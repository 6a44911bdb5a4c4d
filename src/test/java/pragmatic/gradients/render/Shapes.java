package pragmatic.gradients.render;

import java.util.List;
import java.util.stream.Stream;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;

/// Looks into painted pictures.
final class Shapes {
  static final Palette LIGHT = Palette.of(Theme.LIGHT);

  private Shapes() {}

  static List<Shape> paint(Picture picture) {
    return Painter.paint(picture, Style.DESK, LIGHT, Measures.PLAIN);
  }

  /// Shapes of one family, of one kind.
  static <S extends Shape> List<S> of(Picture picture, Layer layer, Class<S> kind) {
    return all(paint(picture))
        .filter(shape -> shape instanceof Shape.Group group && group.id().equals(layer.id()))
        .flatMap(group -> ((Shape.Group) group).children().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /// All shapes, groups before their children.
  static Stream<Shape> all(List<Shape> shapes) {
    return shapes.stream()
        .flatMap(shape ->
            shape instanceof Shape.Group group
                ? Stream.concat(Stream.of(shape), all(group.children()))
                : Stream.of(shape));
  }

  static Picture picture(Mark... marks) {
    return new Picture(Samples.relu().get(0).frame(), List.of(marks));
  }

  static int argb(Paint paint) {
    return ((Paint.Solid) paint).argb();
  }
}
