package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pragmatic.gradients.render.Shapes.LIGHT;
import static pragmatic.gradients.render.Shapes.argb;
import static pragmatic.gradients.render.Shapes.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Mark.Dot;
import pragmatic.gradients.picture.Mark.DotKind;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// Guides, dots, grids, numbers and colours as they are painted.
class PaperTest {
  private final Frame frame = Samples.relu().get(0).frame();

  @Test
  void theGuidesOfTwoPlotsFallTogether() {
    double upper = guide(frame);
    double lower = guide(new Frame(104, 480.7, 912, 248, -2, 2, 0, 1));
    assertThat(upper).isBetween(frame.y(), frame.y() + 1.6 * 4.2);
    assertThat(Math.abs(Math.IEEEremainder(lower - upper, 1.6 * 4.2))).isCloseTo(0, within(1e-9));
  }

  /// Of what lies under shades nothing is drawn, and the dots that are seen stay where they are.
  @Test
  void aGuideBelowAMapBeginsAtItsEdge() {
    double whole = guide(frame);
    double below = guide(frame, new Mark.Guide(0, frame.bottom(), 749));
    assertThat(below).isBetween(frame.bottom() - 1.6 * 4.2, frame.bottom());
    assertThat(Math.abs(Math.IEEEremainder(below - whole, 1.6 * 4.2))).isCloseTo(0, within(1e-9));
  }

  private static double guide(Frame frame) {
    return guide(frame, new Mark.Guide(0, 749));
  }

  private static double guide(Frame frame, Mark.Guide guide) {
    Picture picture = new Picture(frame, List.of(guide));
    return Shapes.of(picture, Layer.GUIDE, Shape.Poly.class).getFirst().points().y(0);
  }

  @Test
  void aRiseReachesFromLimitToLimit() {
    Picture picture = picture(new Mark.Rise(-.2, -.5, 1));
    List<Shape.Poly> rise = Shapes.of(picture, Layer.ARROW, Shape.Poly.class);
    assertThat(
            rise.stream()
                .flatMapToDouble(p -> DoubleStream.of(p.points().y(0), p.points().y(1)))
                .summaryStatistics())
        .satisfies(rows -> {
          assertThat(rows.getMin()).isCloseTo(frame.py(1), within(1e-9));
          assertThat(rows.getMax()).isCloseTo(frame.py(-.5), within(1e-9));
        });
    assertThat(rise.getFirst().points().x(0)).isEqualTo(frame.px(-.2));
  }

  @Test
  void dotsStandOnTheirPointsAndDifferInShape() {
    List<Shape.Disc> open = dots(new Dot(Role.LEFT, DotKind.OPEN, 1, .5));
    assertThat(open)
        .singleElement()
        .satisfies(ring -> {
          assertThat(ring.x()).isEqualTo(frame.px(1));
          assertThat(ring.y()).isEqualTo(frame.py(.5));
          assertThat(argb(ring.fill())).isEqualTo(LIGHT.argb(Role.PAPER));
          assertThat(ring.stroke()).isEqualTo(Stroke.of(LIGHT.argb(Role.LEFT), 4));
          assertThat(ring.radius()).isEqualTo(8.5);
        });
    List<Shape.Disc> closed = dots(new Dot(Role.CHOSEN, DotKind.CLOSED, 1, .5));
    assertThat(closed).extracting(Shape.Disc::radius).containsExactly(16.0, 12.0);
    assertThat(dots(new Dot(Role.FUNCTION, DotKind.VALUE, 1, .5)))
        .extracting(Shape.Disc::radius)
        .containsExactly(10.5);
    List<Shape.Disc> docked = dots(new Dot(Role.RIGHT, DotKind.DOCKED, 1, .5));
    assertThat(argb(docked.getFirst().stroke().paint())).isEqualTo(LIGHT.argb(Role.RIGHT));
    assertThat(argb(docked.getLast().fill())).isEqualTo(LIGHT.argb(Role.CHOSEN));
    assertThat(docked.getFirst().radius()).isGreaterThan(docked.getLast().radius());
    Picture wrong = picture(new Dot(Role.CHOSEN, DotKind.WRONG, 1, .5));
    assertThat(Shapes.of(wrong, Layer.DOT, Shape.Disc.class)).isEmpty();
    assertThat(Shapes.of(wrong, Layer.DOT, Shape.Poly.class).get(1).points().size()).isEqualTo(8);
  }

  private static List<Shape.Disc> dots(Dot dot) {
    return Shapes.of(picture(dot), Layer.DOT, Shape.Disc.class);
  }

  @Test
  void gridLinesFillWholePixels() {
    Picture picture =
        new Picture(
            new Frame(104.3, 58.2, 911.7, 366, -2, 2, -1, 1.7),
            List.of(new Mark.Grid(List.of(-2.0, -.7, 0.0, 5.0), List.of(0.0, .33), true, true)));
    List<Shape.Rect> lines = Shapes.of(picture, Layer.GRID, Shape.Rect.class);
    assertThat(lines)
        .hasSize(5)
        .allSatisfy(line -> {
          assertThat(line.x()).isEqualTo(Math.rint(line.x()));
          assertThat(line.y()).isEqualTo(Math.rint(line.y()));
          assertThat(line.width()).isEqualTo(Math.rint(line.width()));
          assertThat(line.height()).isEqualTo(Math.rint(line.height())).isPositive();
        });
    assertThat(lines).filteredOn(line -> argb(line.fill()) == LIGHT.argb(Role.AXIS)).hasSize(1);
    assertThat(Shapes.of(picture, Layer.TICKS, Shape.Text.class))
        .extracting(text -> text.spans().getFirst().text())
        .containsExactly("−2", "−0.7", "0", "0", "0.33");
  }

  @Test
  void numbersOfTheAxisEndLeftOfTheFrame() {
    Picture picture = picture(new Mark.Grid(List.of(), List.of(-1.0), false, true));
    Shape.Text text = Shapes.of(picture, Layer.TICKS, Shape.Text.class).getFirst();
    assertThat(text.x() + 2 * 17 * .5).isCloseTo(frame.x() - Style.DESK.upright(), within(1e-9));
  }

  @Test
  void clipsAreTheFrameInWholePixelsAndPadded() {
    List<Shape.Clip> clips =
        Shapes.paint(picture()).stream()
            .filter(s -> s instanceof Shape.Group g && g.clip() != null)
            .map(s -> ((Shape.Group) s).clip())
            .toList();
    assertThat(clips)
        .containsExactly(new Shape.Clip(101, 58, 918, 366), new Shape.Clip(84, 58, 952, 366));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e308,
        -1e308,
        1e17
      })
  void noNumberBreaksAShape(double v) {
    // Shapes refuse nothing themselves but outlines: look at every number.
    Picture picture =
        picture(
            new Mark.Guide(v, 700),
            new Mark.Guide(0, v),
            new Mark.Undefined(v, 0),
            new Mark.Undefined(-1, v),
            new Mark.Fan(v, 0, 0, 1, false),
            new Mark.Fan(0, v, 0, 1, true),
            new Mark.Fan(0, 0, v, 1, false),
            new Mark.Fan(0, 0, 0, v, true),
            new Mark.OneSided(Role.LEFT, v, 0, 0, 1),
            new Mark.OneSided(Role.LEFT, 0, 0, v, 1),
            new Mark.Tangent(Role.CHOSEN, 0, v, 1),
            new Mark.Tangent(Role.CHOSEN, 0, 0, v),
            new Mark.SetBar(0, v, 1, false),
            new Mark.SetBar(0, v, v, true),
            new Mark.SetBar(v, 0, 1, false),
            new Mark.DiracArrow(0, v),
            new Mark.DiracArrow(v, 1),
            new Mark.Rise(0, v, 0),
            new Mark.Rise(v, 0, 1),
            new Mark.Infinite(Role.CHOSEN, v, true),
            new Mark.Leader(v, 0, 0, 0),
            new Mark.Leader(0, 0, v, 0),
            new Dot(Role.LEFT, DotKind.DOCKED, v, 0),
            new Dot(Role.LEFT, DotKind.WRONG, 0, v),
            new Mark.Curve(Role.FUNCTION, new double[] {-1, 0, v, 1}, new double[] {0, v, 1, v}),
            new Mark.Label(RichText.of("a"), Role.INK, List.of(TextAnchor.start(v, 0))),
            new Mark.Grid(List.of(v, 0.0), List.of(v), true, true));
    Stream<Shape> shapes = Shapes.all(Shapes.paint(picture));
    assertThat(
            shapes.filter(shape -> !Arrays.stream(numbers(shape)).allMatch(n -> Math.abs(n) < 1e5)))
        .isEmpty();
  }

  private static double[] numbers(Shape shape) {
    return switch (shape) {
      case Shape.Rect r -> new double[] {r.x(), r.y(), r.width(), r.height(), r.radius()};
      case Shape.Disc d -> new double[] {d.x(), d.y(), d.radius()};
      case Shape.Text t -> new double[] {t.x(), t.y()};
      case Shape.Image i -> new double[] {i.x(), i.y(), i.width(), i.height()};
      case Shape.Group _ -> new double[0];
      case Shape.Poly p ->
          java.util.stream.IntStream.range(0, p.points().size())
              .mapToDouble(i -> Math.max(Math.abs(p.points().x(i)), Math.abs(p.points().y(i))))
              .toArray();
    };
  }

  @Test
  void aThemeChangesColoursOnly() {
    Picture board = Samples.relu().getFirst();
    List<Shape> light = Shapes.paint(board);
    List<Shape> dark = Painter.paint(board, Style.DESK, Palette.of(Theme.DARK), Measures.PLAIN);
    assertThat(dark).isNotEqualTo(light);
    assertThat(Shapes.all(dark).map(PaperTest::numbers).toList())
        .usingRecursiveComparison()
        .isEqualTo(Shapes.all(light).map(PaperTest::numbers).toList());
  }
}
