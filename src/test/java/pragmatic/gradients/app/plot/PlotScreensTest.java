package pragmatic.gradients.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.HallSample;
import pragmatic.gradients.render.Painter;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Samples;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;

/// Draws the boards of the design and looks at the pixels that matter.
class PlotScreensTest {

  @Test
  void relu() throws Exception {
    BufferedImage image = draw("01-relu-light", Samples.relu(), Style.DESK, Theme.LIGHT, 1184, 760);
    Frame q = Samples.relu().get(1).frame();
    assertThat(at(image, q.px(0), q.py(0))).isEqualTo(Palette.of(Theme.LIGHT).argb(Role.CHOSEN));
    assertThat(at(image, q.px(0), q.py(1))).isEqualTo(Palette.of(Theme.LIGHT).argb(Role.PAPER));
    assertThat(at(image, q.px(0) + 8.5, q.py(1)))
        .isEqualTo(Palette.of(Theme.LIGHT).argb(Role.RIGHT));
    assertThat(at(image, q.px(1.5), q.py(1)))
        .isEqualTo(Palette.of(Theme.LIGHT).argb(Role.DERIVATIVE));
    assertThat(at(image, q.px(-1.5), q.py(1) + 3))
        .isEqualTo(Palette.of(Theme.LIGHT).argb(Role.PAPER));
  }

  @Test
  void abs() throws Exception {
    BufferedImage image = draw("02-abs-dark", Samples.abs(), Style.DESK, Theme.DARK, 1184, 760);
    Frame p = Samples.abs().get(0).frame();
    assertThat(at(image, p.px(.5), p.py(.5))).isEqualTo(Palette.of(Theme.DARK).argb(Role.CHOSEN));
    assertThat(at(image, p.px(0), p.py(0))).isEqualTo(Palette.of(Theme.DARK).argb(Role.FUNCTION));
  }

  @Test
  void sign() throws Exception {
    BufferedImage image = draw("05-sign-light", Samples.sign(), Style.DESK, Theme.LIGHT, 1184, 760);
    Frame q = Samples.sign().get(1).frame();
    assertThat(at(image, q.px(0), q.py(1)))
        .isEqualTo(Palette.of(Theme.LIGHT).argb(Role.DERIVATIVE));
    assertThat(at(image, q.px(0), q.py(2.1)))
        .isNotEqualTo(Palette.of(Theme.LIGHT).argb(Role.DERIVATIVE));
  }

  @Test
  void trap() throws Exception {
    BufferedImage image = draw("06-trap-light", Samples.trap(), Style.DESK, Theme.LIGHT, 1184, 760);
    Frame q = Samples.trap().get(1).frame();
    assertThat(at(image, q.px(0) + 12, q.py(0)))
        .isEqualTo(Palette.of(Theme.LIGHT).argb(Role.WRONG));
    assertThat(at(image, q.px(0), q.py(0))).isEqualTo(Palette.of(Theme.LIGHT).argb(Role.ONFILL));
  }

  @Test
  void sqrt() throws Exception {
    BufferedImage image = draw("11-sqrt-light", Samples.sqrt(), Style.DESK, Theme.LIGHT, 1184, 760);
    Frame q = Samples.sqrt().get(1).frame();
    // the triangle stands below the edge
    assertThat(at(image, q.px(0), q.y() + 12)).isEqualTo(Palette.of(Theme.LIGHT).argb(Role.CHOSEN));
  }

  @Test
  void hall() throws Exception {
    BufferedImage image =
        draw(
            "08-hall-projector", HallSample.hall(), Style.presenter(1), Theme.PROJECTOR, 1300, 760);
    Frame p = HallSample.hall().get(0).frame();
    assertThat(at(image, p.px(-.5), p.py(0)))
        .isEqualTo(Palette.of(Theme.PROJECTOR).argb(Role.WRONG));
  }

  private static BufferedImage draw(
      String name, List<Picture> pictures, Style style, Theme theme, int width, int height)
      throws Exception {
    Palette palette = Palette.of(theme);
    FxTextMeasure measure = new FxTextMeasure();
    return Fx.call(() -> {
      List<Shape> plots = new ArrayList<>();
      for (Picture picture : pictures) {
        List<Shape> shapes = Painter.paint(picture, style, palette, measure);
        plots.add(new Shape.Group("plot" + plots.size(), null, shapes));
      }
      PlotPane pane = new PlotPane(new NodeRenderer());
      pane.show(plots);
      // As a root it would get the grey of the toolkit's style sheet, once a control has loaded it.
      pane.setStyle("-fx-background-color: transparent");
      Scene scene = new Scene(pane, width, height, new Brushes().colour(palette.argb(Role.PAPER)));
      return Screens.take(scene, name);
    });
  }

  private static int at(BufferedImage image, double x, double y) {
    return image.getRGB((int) Math.floor(x), (int) Math.floor(y));
  }
}
