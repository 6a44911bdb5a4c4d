package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.Shapes.picture;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Mark.Label;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

class LabelLayoutTest {
  private static final double SIZE = 19;
  private final Frame frame = Samples.relu().get(0).frame();
  private final Mark.Curve level = Samples.line(Role.FUNCTION, -2, 0, 2, 0);

  private static Label label(String text, TextAnchor... spots) {
    return new Label(RichText.of(text), Role.INK, List.of(spots));
  }

  private static List<Box> boxes(Picture picture) {
    return Shapes.of(picture, Layer.LABEL, Shape.Text.class).stream()
        .map(t ->
            Box.ofText(
                t.x(),
                t.y(),
                t.spans().stream().mapToInt(s -> s.text().length()).sum() * SIZE * .5,
                SIZE))
        .toList();
  }

  @Test
  void theFirstFreeSpotIsTaken() {
    TextAnchor onCurve = TextAnchor.start(300, frame.py(0) + 4);
    TextAnchor free = TextAnchor.start(300, frame.py(0) - 30);
    TextAnchor alsoFree = TextAnchor.start(300, frame.py(0) - 80);
    Picture picture = picture(level, label("text", onCurve, free, alsoFree));
    assertThat(Shapes.of(picture, Layer.LABEL, Shape.Text.class).getFirst().y())
        .isEqualTo(free.pixelY());
  }

  @Test
  void aLabelWithoutAFreeSpotMovesAwayFromTheCurve() {
    Picture picture = picture(level, label("text", TextAnchor.start(300, frame.py(0) + 4)));
    Box box = boxes(picture).getFirst();
    assertThat(box.grown(2).cut(frame.x(), frame.py(0), frame.right(), frame.py(0))).isZero();
    assertThat(box.left()).isBetween(270.0, 330.0);
  }

  /// Letters stand clear of an axis or a grid line with their halo, or on it: grazed, it would be
  /// left in dashes.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void noHaloGrazesALevelLine(double level) {
    double axis = frame.py(level);
    Mark.Grid grid = new Mark.Grid(List.of(), List.of(level), false, false);
    for (double down : new double[] {0.6, 0.75, 0.9, -0.4, -0.2, -0.1}) {
      TextAnchor spot = TextAnchor.start(300, axis + down * SIZE);
      double y =
          Shapes.of(picture(grid, label("text", spot)), Layer.LABEL, Shape.Text.class)
              .getFirst()
              .y();
      double capitals = y - .72 * SIZE - axis;
      double hanging = axis - (y + .22 * SIZE);
      assertThat(Math.max(capitals, hanging)).isGreaterThan(.19 * SIZE);
      assertThat(Math.abs(y - spot.pixelY())).isLessThan(.6 * SIZE);
    }
    TextAnchor across = TextAnchor.start(300, axis + .3 * SIZE);
    assertThat(Shapes.of(picture(grid, label("text", across)), Layer.LABEL, Shape.Text.class))
        .first()
        .extracting(Shape.Text::y)
        .isEqualTo(across.pixelY());
  }

  @Test
  void labelsKeepClearOfEachOther() {
    TextAnchor same = TextAnchor.middle(400, frame.py(1.5));
    List<Box> boxes = boxes(picture(label("one", same), label("two", same), label("three", same)));
    assertThat(boxes).hasSize(3);
    for (int i = 0; i < 3; i++) {
      for (int j = i + 1; j < 3; j++) {
        assertThat(boxes.get(i).overlap(boxes.get(j))).isZero();
      }
    }
  }

  @Test
  void aLabelWithNoPlaceButOverAnotherIsLeftOut() {
    TextAnchor same = TextAnchor.middle(400, frame.py(1.5));
    Mark[] many = new Mark[40];
    for (int i = 0; i < many.length; i++) many[i] = label("label " + i, same);
    List<Box> boxes = boxes(picture(many));
    assertThat(boxes).hasSizeBetween(3, 39);
    for (Box one : boxes)
      for (Box other : boxes)
        if (one != other) assertThat(one.overlap(other)).isLessThan(SIZE * SIZE);
  }

  @Test
  void labelsStayInTheRoom() {
    Box box = boxes(picture(label("at the edge", TextAnchor.start(1150, frame.py(1))))).getFirst();
    assertThat(box.right()).isLessThanOrEqualTo(1016 + 168);
  }

  @Test
  void aLabelThatIsNowhereNearIsLeftOut() {
    assertThat(
            boxes(
                picture(
                    label("gone", TextAnchor.start(5000, 100), TextAnchor.start(Double.NaN, 100)))))
        .isEmpty();
  }

  @Test
  void wherePaperIsScarceTheLeastCollisionWins() {
    // Curves every 6 pixels: no place is free, so the one with the fewest crossings has to do.
    Mark[] marks = new Mark[61];
    for (int i = 0; i < 60; i++) {
      double y = frame.dataY(frame.y() + 6 * i + 3);
      marks[i] = Samples.line(Role.FUNCTION, -2, y, 2, y);
    }
    marks[60] = label("text", TextAnchor.start(300, 200));
    assertThat(boxes(picture(marks))).hasSize(1);
  }

  static List<Picture> boards() {
    return PainterTest.boards().filter(p -> p.frame().x() == 104).toList();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void onTheBoardsOfTheDesignNoLabelTouchesAnything(Picture board) {
    List<Box> boxes = boxes(board);
    Obstacles obstacles = new Obstacles();
    for (Layer layer : Layer.values()) {
      if (layer.obstacle()) {
        obstacles.outline(Outline.of(Shapes.of(board, layer, Shape.class)));
      }
    }
    assertThat(boxes).isNotEmpty().allSatisfy(box -> assertThat(obstacles.lines(box, 0)).isZero());
  }

  @Test
  void aSlantedCurveIsMissedToo() {
    Mark.Curve slope = Samples.line(Role.FUNCTION, -2, -1, 2, 2);
    TextAnchor on = TextAnchor.middle(frame.px(0), frame.py(.5) + 5);
    Box box = boxes(picture(slope, label("slanted", on))).getFirst();
    assertThat(box.cut(frame.px(-2), frame.py(-1), frame.px(2), frame.py(2))).isZero();
  }
}
