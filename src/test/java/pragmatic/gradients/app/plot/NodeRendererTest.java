package pragmatic.gradients.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Paint;
import pragmatic.gradients.render.Painter;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Points;
import pragmatic.gradients.render.Samples;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Stroke;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

class NodeRendererTest {
  private static final Paint INK = new Paint.Solid(0xFF000000);

  private static Shape.Disc disc(double x) {
    return new Shape.Disc(x, 10, 5, INK, null);
  }

  private static Shape.Text text(double x, String letters) {
    Shape.TextSpan span =
        new Shape.TextSpan(0, 0, letters, Typeface.SANS, TypeWeight.REGULAR, 19, 0xFF000000);
    return new Shape.Text(x, 10, List.of(span), Stroke.of(0xFFFFFFFF, 9));
  }

  private static List<Node> nodes(NodeRenderer renderer) {
    return ((Group) renderer.root()).getChildren();
  }

  @Test
  void theSameListTouchesNothing() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      List<Shape> shapes = List.of(disc(1), disc(2));
      assertThat(renderer.show(shapes)).isEqualTo(2);
      assertThat(renderer.show(shapes)).isZero();
      assertThat(renderer.show(List.of(disc(1), disc(2)))).isZero();
      return null;
    });
  }

  @Test
  void onlyWhatChangedIsTouched() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      renderer.show(List.of(disc(1), disc(2), disc(3)));
      List<Node> before = List.copyOf(nodes(renderer));
      assertThat(renderer.show(List.of(disc(1), disc(7), disc(3)))).isEqualTo(1);
      assertThat(nodes(renderer)).containsExactlyElementsOf(before);
      assertThat(((Circle) before.get(1)).getCenterX()).isEqualTo(7);
      return null;
    });
  }

  /// On a screen with another scale nothing is left over of a group that was hidden meanwhile.
  @Test
  void aGroupThatComesBackEmptyIsEmpty() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      renderer.show(List.of(new Shape.Group("slice", null, List.of(disc(1), disc(2)))));
      renderer.show(List.of());
      renderer.scale(1.5);
      renderer.show(List.of(new Shape.Group("slice", null, List.of())));
      Group slice = (Group) nodes(renderer).getFirst();
      assertThat(slice.isVisible()).isTrue();
      assertThat(slice.getChildren()).noneMatch(Node::isVisible);
      return null;
    });
  }

  @Test
  void draggingThePointTouchesFewNodes() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      Palette palette = Palette.of(Theme.LIGHT);
      FxTextMeasure measure = new FxTextMeasure();
      Picture board = Samples.abs().get(1);
      int all = renderer.show(Painter.paint(board, Style.DESK, palette, measure));
      List<Mark> marks = new ArrayList<>(board.marks());
      marks.replaceAll(mark ->
          mark instanceof Mark.Dot(var role, var kind, var x, var y) && kind == Mark.DotKind.DOCKED
              ? new Mark.Dot(role, kind, x, y - .01)
              : mark);
      int few =
          renderer.show(
              Painter.paint(new Picture(board.frame(), marks), Style.DESK, palette, measure));
      assertThat(all).isGreaterThan(20);
      assertThat(few).as("the ring and the dot").isEqualTo(2);
      return null;
    });
  }

  @Test
  void whatGoesIsHiddenAndComesBackOnTheSameNode() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      renderer.show(List.of(disc(1), disc(2)));
      List<Node> before = List.copyOf(nodes(renderer));
      renderer.show(List.of(disc(1)));
      assertThat(before.get(1).isVisible()).isFalse();
      assertThat(renderer.show(List.of(disc(1), disc(2)))).isEqualTo(1);
      assertThat(before.get(1).isVisible()).isTrue();
      assertThat(nodes(renderer)).containsExactlyElementsOf(before);
      return null;
    });
  }

  @Test
  void changingKindsBackAndForthMakesNoGarbage() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      Shape poly = new Shape.Poly(Points.of(0, 0, 5, 5, 9, 0), true, INK, null);
      for (int i = 0; i < 20; i++) {
        renderer.show(List.of(disc(1), disc(2)));
        renderer.show(List.of(poly, disc(2)));
        renderer.show(List.of(disc(2), poly));
      }
      assertThat(nodes(renderer)).hasSize(3);
      assertThat(nodes(renderer).stream().filter(Node::isVisible)).hasSize(2);
      return null;
    });
  }

  @Test
  void groupsAreFoundByTheirId() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      Shape.Group f = new Shape.Group("f", new Shape.Clip(0, 0, 10, 10), List.of(disc(1)));
      Shape.Group slope = new Shape.Group("slope", null, List.of(disc(2)));
      renderer.show(List.of(f, slope));
      Node first = nodes(renderer).get(0);
      Node second = nodes(renderer).get(1);
      assertThat(first.getClip()).isInstanceOf(Rectangle.class);
      assertThat(renderer.show(List.of(slope, f))).isZero();
      assertThat(nodes(renderer)).containsExactly(second, first);
      return null;
    });
  }

  @Test
  void movedTextKeepsItsLetters() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      renderer.show(List.of(text(10, "slope 1")));
      Group line = (Group) nodes(renderer).getFirst();
      List<Node> letters = List.copyOf(line.getChildren());
      renderer.show(List.of(text(30.4, "slope 1")));
      assertThat(line.getTranslateX()).isEqualTo(30);
      renderer.show(List.of(text(30.4, "slope 2")));
      // the word that stays and the number that changes, both with a halo
      assertThat(line.getChildren()).containsExactlyElementsOf(letters).hasSize(4);
      assertThat(letters)
          .extracting(node -> ((Text) node).getText())
          .containsExactly("slope ", "2", "slope ", "2");
      return null;
    });
  }

  @Test
  void textThatBecomesAnotherOneIsDrawnAsThat() throws Exception {
    NodeRenderer renderer = Fx.call(NodeRenderer::new);
    Shape.Text fresh = text(60, "slope 1");
    Scene scene = Fx.call(() -> shown(renderer));
    Fx.call(() -> renderer.show(List.of(two(10, "right ", "2"), two(100, "left ", "3"))));
    WaitForAsyncUtils.waitForFxEvents();
    Fx.call(() -> pixels(scene));
    Fx.call(() -> renderer.show(List.of(fresh)));
    WaitForAsyncUtils.waitForFxEvents();
    NodeRenderer other = Fx.call(NodeRenderer::new);
    Scene expected = Fx.call(() -> shown(other));
    Fx.call(() -> other.show(List.of(fresh)));
    assertThat(Fx.call(() -> pixels(scene))).isEqualTo(Fx.call(() -> pixels(expected)));
    for (Scene drawn : List.of(scene, expected)) Fx.call(() -> hidden(drawn));
  }

  private static Scene shown(NodeRenderer renderer) {
    Scene scene = new Scene(new Pane(renderer.root()), 200, 60);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return scene;
  }

  private static Scene hidden(Scene scene) {
    scene.getWindow().hide();
    return scene;
  }

  private static Shape.Text two(double x, String first, String second) {
    Shape.TextSpan one =
        new Shape.TextSpan(0, 0, first, Typeface.SANS, TypeWeight.REGULAR, 19, 0xFFFF0000);
    Shape.TextSpan two =
        new Shape.TextSpan(50, 0, second, Typeface.SANS, TypeWeight.SEMIBOLD, 19, 0xFFFF0000);
    return new Shape.Text(x, 40, List.of(one, two), Stroke.of(0xFFFFFFFF, 9));
  }

  private static int[] pixels(Scene scene) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  @Test
  void plainRectanglesLieOnDevicePixels() throws Exception {
    Fx.call(() -> {
      NodeRenderer renderer = new NodeRenderer();
      renderer.show(List.of(new Shape.Rect(3, 1, 100, 1, 0, INK, null)));
      Rectangle line = (Rectangle) nodes(renderer).getFirst();
      assertThat(line.getX()).isEqualTo(3);
      renderer.scale(1.5);
      assertThat(line.getX() * 1.5).isEqualTo(Math.rint(line.getX() * 1.5));
      assertThat(line.getHeight() * 1.5).isEqualTo(2);
      return null;
    });
  }
}
