package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static pragmatic.gradients.render.Shapes.LIGHT;
import static pragmatic.gradients.render.Shapes.argb;
import static pragmatic.gradients.render.Shapes.picture;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Tip;
import pragmatic.gradients.text.Role;

class PainterTest {
  private final Frame frame = Samples.relu().get(0).frame();
  private final double x0 = frame.px(0);
  private final double y0 = frame.py(0);

  static Stream<Picture> boards() {
    return Stream.of(
            Samples.relu(),
            Samples.abs(),
            Samples.sign(),
            Samples.trap(),
            Samples.sqrt(),
            HallSample.hall())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void theSamePictureGivesEqualShapes(Picture board) {
    assertThat(Shapes.paint(board)).isEqualTo(Shapes.paint(board));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void nothingInTheResultCanBeChanged(Picture board) {
    List<Shape> shapes = Shapes.paint(board);
    assertThatThrownBy(shapes::removeFirst).isInstanceOf(UnsupportedOperationException.class);
    Shapes.all(shapes)
        .forEach(shape -> {
          if (shape instanceof Shape.Group group) {
            assertThatThrownBy(() -> group.children().add(shape))
                .isInstanceOf(UnsupportedOperationException.class);
          }
        });
  }

  @Test
  void groupsAreAlwaysTheSame() {
    List<String> empty = ids(Shapes.paint(picture()));
    assertThat(empty).doesNotHaveDuplicates().hasSize(Layer.values().length + 2);
    assertThat(boards().map(board -> ids(Shapes.paint(board)))).allMatch(empty::equals);
  }

  private static List<String> ids(List<Shape> shapes) {
    return Shapes.all(shapes)
        .filter(Shape.Group.class::isInstance)
        .map(s -> ((Shape.Group) s).id())
        .toList();
  }

  @Test
  void theFanRunsFromTheLeftSlopeToTheRight() {
    Picture picture = picture(new Mark.Fan(0, 0, 0, 1, false));
    List<Shape.Poly> polys = Shapes.of(picture, Layer.FAN, Shape.Poly.class);
    List<Shape.Poly> wedges = polys.stream().filter(Shape.Poly::closed).toList();
    assertThat(wedges).hasSize(28);
    assertThat(polys).hasSize(28 + 6);
    Points first = wedges.getFirst().points();
    assertThat(first.x(0)).isEqualTo(x0);
    assertThat(first.y(0)).isEqualTo(y0);
    assertThat(first.x(1)).isCloseTo(x0 + 250, within(1e-9));
    assertThat(first.y(1)).isCloseTo(y0, within(1e-9));
    Points last = wedges.getLast().points();
    double right = (y0 - last.y(2)) / frame.scaleY() / ((last.x(2) - x0) / frame.scaleX());
    assertThat(right).isCloseTo(1, within(1e-9));
    assertThat(Math.hypot(last.x(2) - x0, last.y(2) - y0)).isCloseTo(250, within(1e-9));
    // The left half is the right half turned around the point.
    assertThat(last.x(5)).isCloseTo(2 * x0 - last.x(2), within(1e-9));
    assertThat(last.y(5)).isCloseTo(2 * y0 - last.y(2), within(1e-9));
    int blue = argb(wedges.getFirst().fill());
    assertThat(blue).isEqualTo(Sheet.faded(LIGHT.mix(.5 / 28), LIGHT.fanAlpha()));
    assertThat(blue >>> 24).isEqualTo(51);
  }

  @Test
  void aFanOfInfiniteSlopesIsHalfADisc() {
    Picture picture =
        picture(new Mark.Fan(0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false));
    Points last = Shapes.of(picture, Layer.FAN, Shape.Poly.class).get(27).points();
    assertThat(last.x(2)).isCloseTo(x0, within(1e-9));
    assertThat(last.y(2)).isCloseTo(y0 - 250, within(1e-9));
  }

  @Test
  void aFalseRangeIsHatchedAndNeverMixed() {
    Picture picture = picture(new Mark.Fan(0, 0, 0, 2, true), new Mark.SetBar(0, 0, 1, true));
    assertThat(
            Shapes.all(Shapes.paint(picture))
                .filter(s -> s instanceof Shape.Poly p && p.fill() != null))
        .isEmpty();
    List<Shape.Poly> fan = Shapes.of(picture, Layer.FAN, Shape.Poly.class);
    Points hatch = fan.getFirst().points();
    assertThat(hatch.pieces()).isGreaterThan(10);
    for (int i = 0; i < hatch.size(); i++) {
      assertThat(Math.hypot(hatch.x(i) - x0, hatch.y(i) - y0)).isLessThanOrEqualTo(250 + 1e-9);
      double slope = (y0 - hatch.y(i)) / frame.scaleY() / ((hatch.x(i) - x0) / frame.scaleX());
      assertThat(slope).isBetween(-1e-9, 2 + 1e-9);
    }
  }

  @Test
  void theSeeSawIsBalancedOnItsPoint() {
    Picture picture = picture(new Mark.Tangent(Role.CHOSEN, 0.5, 0.5, 0.7));
    Shape.Poly seesaw = Shapes.of(picture, Layer.TANGENT, Shape.Poly.class).getFirst();
    Points p = seesaw.points();
    assertThat((p.x(0) + p.x(1)) / 2).isCloseTo(frame.px(.5), within(1e-9));
    assertThat((p.y(0) + p.y(1)) / 2).isCloseTo(frame.py(.5), within(1e-9));
    assertThat(Math.hypot(p.x(1) - p.x(0), p.y(1) - p.y(0))).isCloseTo(500, within(1e-9));
    assertThat(seesaw.stroke()).isEqualTo(Stroke.of(LIGHT.argb(Role.CHOSEN), 7));
  }

  @Test
  void aVerticalSeeSawStandsUpright() {
    Picture picture = picture(new Mark.Tangent(Role.CHOSEN, 0, 0, Double.NEGATIVE_INFINITY));
    Points p = Shapes.of(picture, Layer.TANGENT, Shape.Poly.class).getFirst().points();
    assertThat(p.x(0)).isCloseTo(p.x(1), within(1e-9));
    assertThat(Math.abs(p.y(1) - p.y(0))).isCloseTo(500, within(1e-9));
  }

  @Test
  void dashesReachBeyondTheFan() {
    Picture picture =
        picture(
            new Mark.OneSided(Role.RIGHT, 0, 0, 1, -1), new Mark.OneSided(Role.LEFT, 0, 0, 0, 1));
    List<Shape.Poly> dashed = Shapes.of(picture, Layer.DASHED, Shape.Poly.class);
    Points right = dashed.getFirst().points();
    assertThat(Math.hypot(right.x(1) - x0, right.y(1) - y0)).isCloseTo(275, within(1e-9));
    assertThat(right.x(1)).isLessThan(x0);
    assertThat(right.y(1)).isGreaterThan(y0);
    assertThat(dashed.getLast().points().x(1)).isCloseTo(x0 + 375, within(1e-9));
    assertThat(dashed.getFirst().stroke().dash()).isEqualTo(9);
    assertThat(dashed.getFirst().stroke().gap()).isEqualTo(8);
  }

  @Test
  void theBarHoldsTheSetAndIsLeftBlueAtItsLeftSlope() {
    Picture picture = picture(new Mark.SetBar(0, 1, -.5, false));
    List<Shape.Rect> rects = Shapes.of(picture, Layer.SET, Shape.Rect.class);
    assertThat(rects).hasSize(2);
    Shape.Rect bar = rects.getLast();
    assertThat(bar.width()).isEqualTo(24);
    assertThat(bar.x()).isEqualTo(x0 - 12);
    assertThat(bar.y()).isCloseTo(frame.py(1) - 12, within(1e-9));
    assertThat(bar.y() + bar.height()).isCloseTo(frame.py(-.5) + 12, within(1e-9));
    Paint.Linear inside = (Paint.Linear) bar.fill();
    assertThat(inside.stops()).hasSize(7);
    assertThat(inside.y1()).isCloseTo(frame.py(1), within(1e-9));
    assertThat(inside.stops().getFirst().argb())
        .isEqualTo(Sheet.faded(LIGHT.argb(Role.LEFT), LIGHT.barAlpha()));
  }

  @Test
  void anInfiniteBarRunsOutOfTheFrame() {
    Picture picture = picture(new Mark.SetBar(0, 0, Double.POSITIVE_INFINITY, false));
    Shape.Rect bar = Shapes.of(picture, Layer.SET, Shape.Rect.class).getLast();
    assertThat(bar.y()).isBetween(frame.y() - 100, frame.y() - 12);
    assertThat(bar.y() + bar.height()).isCloseTo(y0 + 12, within(1e-9));
  }

  @Test
  void theTipOfADiracStandsAtItsWeight() {
    for (double weight : new double[] {1.5, -.8}) {
      Picture picture = picture(new Mark.DiracArrow(0, weight));
      List<Shape.Poly> arrow = Shapes.of(picture, Layer.ARROW, Shape.Poly.class);
      Points head = arrow.getLast().points();
      assertThat(head.y(0)).isCloseTo(frame.py(weight), within(1e-9));
      assertThat(Math.abs(head.y(1) - head.y(0))).isCloseTo(30, within(1e-9));
      assertThat(arrow.getFirst().points().y(0)).isCloseTo(y0, within(1e-9));
      // The shaft ends under the head, never beyond the tip.
      assertThat((arrow.getFirst().points().y(1) - head.y(0)) * Math.signum(weight)).isPositive();
    }
  }

  /// Corners of a set that lie at the same distance keep their colours when the page is resized.
  @Test
  void roundingDoesNotTurnTheColoursOfASet() {
    List<Shape.Disc> exact = corners(0);
    assertThat(exact).hasSize(3);
    for (double rounding : new double[] {-1e-9, 1e-9})
      assertThat(corners(rounding))
          .extracting(Shape.Disc::stroke)
          .isEqualTo(exact.stream().map(Shape.Disc::stroke).toList());
  }

  private static List<Shape.Disc> corners(double rounding) {
    List<Tip> tips = List.of(new Tip(0, 0), new Tip(80, 0), new Tip(0, 80 + rounding));
    Mark.Gradients set = new Mark.Gradients(0, 0, tips, 0, false);
    return Shapes.of(picture(set), Layer.FALSE_SET, Shape.Disc.class);
  }
}
