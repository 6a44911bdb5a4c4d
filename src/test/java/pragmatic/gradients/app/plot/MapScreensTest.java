package pragmatic.gradients.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.MapPlot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.render.Painter;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;

/// Draws maps and looks at the pixels that matter; see [Screens] for eyes.
class MapScreensTest {
  private static final MapGround.Square AREA = new MapGround.Square(76, 66, 544);

  private record Drawn(BufferedImage image, MapGround terrain, Palette palette) {
    int at(double x, double y) {
      Frame frame = terrain.frame();
      return image.getRGB((int) frame.px(x), (int) frame.py(y));
    }

    int shade(double x, double y) {
      Frame frame = terrain.frame();
      int column = (int) (frame.px(x) - frame.x());
      int row = (int) (frame.py(y) - frame.y());
      return palette.shades()[terrain.raster().shade(row * terrain.raster().width() + column)];
    }
  }

  private static Drawn draw(
      String name,
      String text,
      Theme theme,
      Convention convention,
      double low,
      double high,
      double... at)
      throws Exception {
    Program program = Parser.parse(text);
    Board board = Board.of(program, List.of(at[0], at[1]), 0, convention, Viewport.of(low, high));
    Explanation explanation =
        Explanation.of(program, at, 0, convention, Mode.FORWARD, new Catalogue(List.of()));
    MapGround terrain = MapGround.of(MapGround.of(board, AREA, 1, null).key().fine());
    var picture =
        new MapPlot(board, explanation.whole(), terrain, 684, Style.DESK, false).picture();
    Palette palette = Palette.of(theme);
    BufferedImage image =
        Fx.call(() -> {
          PlotPane pane = new PlotPane(new NodeRenderer());
          pane.show(Painter.paint(picture, Style.DESK, palette, new FxTextMeasure()));
          pane.setStyle("-fx-background-color: transparent");
          var paper = new Brushes().colour(palette.argb(Role.PAPER));
          return Screens.take(new Scene(pane, 740, 700, paper), name);
        });
    return new Drawn(image, terrain, palette);
  }

  @Test
  void theSegmentOfATie() throws Exception {
    Drawn map = draw("map-max-light", "max(a, b)", Theme.LIGHT, Conventions.MIDDLE, 0, 2, 1, 1);
    double pixel = 2.0 / 544;
    assertThat(map.at(1, 1)).isEqualTo(map.palette().argb(Role.FUNCTION));
    assertThat(map.at(1 + 75 * pixel, 1 + 75 * pixel)).isEqualTo(map.palette().argb(Role.CHOSEN));
    assertThat(map.at(1 + 150 * pixel, 1)).isEqualTo(map.palette().argb(Role.PAPER));
    // the end at the right of the tie-break
    assertThat(map.at(1 + 158.5 * pixel, 1)).isEqualTo(map.palette().argb(Role.RIGHT));
    assertThat(map.at(0.1, 0.3)).isEqualTo(map.shade(0.1, 0.3)).isNotEqualTo(map.shade(0.1, 1.9));
  }

  @Test
  void theSquareOfASaddle() throws Exception {
    Drawn map =
        draw("map-saddle-dark", "abs(a) - abs(b)", Theme.DARK, Conventions.MIDDLE, -2, 2, 0, 0);
    assertThat(map.at(0, 0)).isEqualTo(map.palette().argb(Role.CHOSEN));
  }
}
