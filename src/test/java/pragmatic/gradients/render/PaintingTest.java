package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.Shapes.LIGHT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// A painting that takes over what did not change is the painting made from nothing.
class PaintingTest {
  private static Painting paint(Picture picture, Painting previous) {
    return Painter.paint(picture, Style.DESK, LIGHT, Measures.PLAIN, previous);
  }

  private static Picture with(Picture picture, Mark... more) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    marks.addAll(List.of(more));
    return new Picture(picture.frame(), picture.room(), marks);
  }

  private static Shape.Group layer(Painting painting, Layer layer) {
    return Shapes.all(painting.shapes())
        .filter(Shape.Group.class::isInstance)
        .map(Shape.Group.class::cast)
        .filter(group -> group.id().equals(layer.id()))
        .findFirst()
        .orElseThrow();
  }

  static List<Picture> boards() {
    return PainterTest.boards().toList();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aPaintingDoesNotDependOnTheOneBefore(Picture board) {
    for (Picture before : boards()) {
      Painting previous = paint(before, null);
      assertThat(paint(board, previous).shapes()).isEqualTo(Shapes.paint(board));
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aMarkThatComesAndGoesLeavesNoTrace(Picture board) {
    Mark[] more = {
      new Mark.Dot(Role.FUNCTION, Mark.DotKind.POINT, 0.3, 0.4),
      new Mark.Curve(Role.FUNCTION, new double[] {-1, 1}, new double[] {0.2, 0.7}),
      new Mark.Label(RichText.of("here"), Role.INK, List.of(TextAnchor.start(400, 300))),
      new Mark.Fan(0.5, 0.5, -1, 1, true),
      new Mark.Title(RichText.of("$f$"), Role.FUNCTION, TextAnchor.start(300, 200))
    };
    Painting home = paint(board, null);
    for (Mark mark : more) {
      Picture other = with(board, mark);
      Painting there = paint(other, home);
      assertThat(there.shapes()).isEqualTo(Shapes.paint(other));
      assertThat(paint(board, there).shapes()).isEqualTo(home.shapes());
    }
  }

  @Test
  void aPointThatMovesLeavesCurvesGridAndTitleAsTheyWere() {
    Picture board = Samples.relu().getFirst();
    Mark.Dot dot = new Mark.Dot(Role.FUNCTION, Mark.DotKind.POINT, 0.3, 0.3);
    Painting before = paint(with(board, dot), null);
    Mark.Dot moved = new Mark.Dot(Role.FUNCTION, Mark.DotKind.POINT, 0.6, 0.6);
    Painting after = paint(with(board, moved), before);
    for (Layer layer : List.of(Layer.GRID, Layer.TICKS, Layer.CURVE, Layer.TITLE)) {
      assertThat(layer(after, layer)).isSameAs(layer(before, layer));
    }
    assertThat(layer(after, Layer.DOT)).isNotEqualTo(layer(before, Layer.DOT));
  }

  @Test
  void anotherThemeIsPaintedAnew() {
    Picture board = Samples.abs().getFirst();
    Painting light = paint(board, null);
    Palette dark = Palette.of(Theme.DARK);
    assertThat(Painter.paint(board, Style.DESK, dark, Measures.PLAIN, light).shapes())
        .isEqualTo(Painter.paint(board, Style.DESK, dark, Measures.PLAIN));
  }

  @Test
  void aThousandPiecesAreOneShapeAndAreNotJoined() {
    List<Mark> pieces = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      double x = -1 + i / 500.0;
      pieces.add(new Mark.Curve(Role.FUNCTION, new double[] {x, x + 0.002}, new double[] {x, x}));
    }
    Picture picture = Shapes.picture(pieces.toArray(Mark[]::new));
    List<Shape.Poly> curves = Shapes.of(picture, Layer.CURVE, Shape.Poly.class);
    assertThat(curves).hasSize(1);
    assertThat(curves.getFirst().points().size())
        .isEqualTo(2 * curves.getFirst().points().pieces());
  }
}
