package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// The window zoomed in at a corner, and a few units in the last place beside it.
class ZoomScreensTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  // @formatter:off
  /// @param zooms how often the window is made ten times narrower
  /// @param ulps units in the last place from the corner to the point
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x)              | 0        | 1  | 0 | LIGHT     | 1920 | 1080 | 0  | 1 | 0
          abs(x-0.3)           | 0.3      | 5  | 0 | LIGHT     | 1920 | 1080 | -1 | 1 | 0
          abs(x-0.3)           | 0.3      | 15 | 3 | LIGHT     | 1920 | 1080 | 1  | 1 | 1
          relu(x)              | -0.0     | 0  | 0 | LIGHT     | 1920 | 1080 | 0  | 1 | 0
          abs(x-0.3)           | 0.3      | 9  | 0 | LIGHT     | 1280 | 720  | -1 | 1 | 0
          abs(x-0.3)           | 0.3      | 0  | 1 | DARK      | 1280 | 720  | 1  | 1 | 1
          relu(x)              | -0.0     | 9  | 0 | DARK      | 1280 | 720  | 0  | 1 | 0
          abs(sin(x)-0.5)+1.25 | 0.5235987755982989 | 8  | 0 | PROJECTOR | 1920 | 1080 | 0.8660 | 0.8660 | 0
          """)
  // @formatter:on
  void zoomed(
      String function,
      double corner,
      int zooms,
      int ulps,
      Theme theme,
      int width,
      int height,
      double left,
      double right,
      double answer) {
    window.in(theme, width, height).show(function, board -> board.withX(corner));
    for (int i = 0; i < zooms; i++)
      window.does(() -> window.desk().window().board().keys().zoom(10));
    for (int i = 0; i < ulps; i++)
      window.does(() -> window.desk().window().board().keys().nudge(1));
    Screen screen = window.look("zoom-" + zooms + "-" + ulps + "-" + function + corner);
    double x = corner;
    for (int i = 0; i < ulps; i++) x = Math.nextUp(x);
    assertThat(window.view().board().x()).isEqualTo(x);
    ScreenLaws.hold(screen, width, height);
    ScreenLaws.says(screen, "", answer);
    Viewport view = window.view().board().viewport();
    assertThat(view.width())
        .isCloseTo(4 * Math.pow(10, -zooms), within(4e-3 * Math.pow(10, -zooms)));
    double above = column(screen.function(), view, x);
    assertThat(screen.function().discs("f"))
        .as("the point of f")
        .anyMatch(dot -> Math.abs(dot.getX() - above) < 3);
    Axis slopes = screen.lower().up().orElseThrow();
    double column = column(screen.lower(), view, x);
    assertThat(screen.lower().answers())
        .as("AD's answer")
        .anyMatch(dot ->
            Math.abs(dot.getX() - column) < 3 && Math.abs(dot.getY() - slopes.pixel(answer)) < 3);
    if (left == right) return;
    assertThat(screen.function().of("FAN")).hasSizeGreaterThan(9);
    Seen bar =
        screen.lower().of("SET").stream()
            .filter(mark -> mark.fill().equals("left→right"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no set bar from left to right"));
    assertThat(bar.gradient().getFirst().getY()).isCloseTo(slopes.pixel(left), within(3.0));
    assertThat(bar.gradient().getLast().getY()).isCloseTo(slopes.pixel(right), within(3.0));
    Seen tip =
        screen.function().of("DASHED").stream()
            .filter(line -> line.stroke().equals("right"))
            .findFirst()
            .orElseThrow();
    Seen label = screen.function().label("right slope").orElseThrow();
    assertThat(label.distance(tip.last())).isLessThan(3.5 * label.size());
  }

  /// The column of the point.
  private static double column(SeenPlot plot, Viewport view, double x) {
    Bounds frame = plot.frame();
    return frame.getMinX() + (x - view.xLow()) / (view.xHigh() - view.xLow()) * frame.getWidth();
  }
}
