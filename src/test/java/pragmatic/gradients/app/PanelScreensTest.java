package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.render.Theme;

/// The panels that stand below the function: answers over λ, and difference quotients.
class PanelScreensTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  // @formatter:off
  /// @param first answer at λ = 0
  /// @param middle answer at λ = ½
  /// @param last answer at λ = 1
  /// @param value of the function
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu                        | LIGHT     | 1920 | 1080 | 0   | 0.5 | 1   | 0      | 0   | 1
          abs(relu(x))                | LIGHT     | 1920 | 1080 | 0   | 0   | 1   | 0      | 0   | 1
          relu(x)+log(1+exp(-abs(x))) | LIGHT     | 1280 | 720  | 0.5 | 0.5 | 0.5 | 0.6931 | 0.5 | 0.5
          abs(relu(x))                | DARK      | 1280 | 720  | 0   | 0   | 1   | 0      | 0   | 1
          relu(x)-relu(-x)            | PROJECTOR | 1920 | 1080 | 0   | 1   | 2   | 0      | 1   | 1
          """)
  // @formatter:on
  void answersOverTieBreaks(
      String function,
      Theme theme,
      int width,
      int height,
      double first,
      double middle,
      double last,
      double value,
      double left,
      double right) {
    Screen screen =
        window.in(theme, width, height).show(function).panel("lambda").look("lambda-" + function);
    ToggleButton open = (ToggleButton) window.desk().window().lookup("#panel-lambda");
    assertThat(open.isSelected()).isTrue();
    ScreenLaws.hold(screen, width, height);
    SeenPlot panel = screen.lower();
    passes(panel, 0, first);
    passes(panel, 0.5, middle);
    passes(panel, 1, last);
    function(screen, value, left, right);
  }

  @Test
  void withoutATieThereIsNothingToDraw() {
    Screen screen =
        window.in(Theme.LIGHT, 1920, 1080).show("x^2").panel("lambda").look("lambda-square");
    ScreenLaws.hold(screen, 1920, 1080);
    assertThat(screen.lower().of("CURVE", "DOT", "BAND")).isEmpty();
    assertThat(screen.lower().of("LABEL")).isNotEmpty();
  }

  /// The function stays as it is above a panel.
  private static void function(Screen screen, double value, double left, double right) {
    DrawnTruth truth = new DrawnTruth(0, value, left, right, true, Double.NaN);
    truth.point(screen.function());
    if (truth.isCorner()) truth.fan(screen.function());
  }

  /// A line of the panel passes a point.
  private static void passes(SeenPlot panel, double x, double y) {
    Point2D place = panel.pixel(x, y);
    assertThat(panel.of("CURVE"))
        .as("a curve through (%s, %s)", x, y)
        .anyMatch(curve -> distance(curve.points(), place) < 3);
  }

  private static double distance(List<Point2D> line, Point2D place) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < line.size(); i++) {
      Point2D along = line.get(i).subtract(line.get(i - 1));
      double length = Math.max(along.dotProduct(along), 1e-9);
      double part =
          Math.clamp(place.subtract(line.get(i - 1)).dotProduct(along) / length, 0.0, 1.0);
      least = Math.min(least, line.get(i - 1).add(along.multiply(part)).distance(place));
    }
    return least;
  }

  // @formatter:off
  /// @param left slope of the left side; infinite where a level line has no room
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu            | LIGHT     | 1920 | 1080 | 0   | 1
          sin(x+0.7)      | LIGHT     | 1920 | 1080 | 0.7648 | 0.7648
          sqrt            | LIGHT     | 1280 | 720  | NaN | Infinity
          abs(sin(x)+x^2) | DARK      | 1280 | 720  | -1  | 1
          sign            | PROJECTOR | 1920 | 1080 | Infinity | Infinity
          """)
  // @formatter:on
  void differenceQuotients(
      String function, Theme theme, int width, int height, double left, double right) {
    Screen screen =
        window.in(theme, width, height).show(function).panel("steps").look("steps-" + function);
    ToggleButton open = (ToggleButton) window.desk().window().lookup("#panel-steps");
    assertThat(open.isSelected()).isTrue();
    ScreenLaws.hold(screen, width, height);
    quotients(screen.lower(), left, right);
  }

  // @formatter:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu              | 1920 | 1080 | 0  | 1
          abs(x-0.3)        | 1280 | 720  | -1 | -1
          """)
  // @formatter:on
  void quotientsInAHall(String function, int width, int height, double left, double right) {
    Screen screen =
        window
            .inHall(width, height)
            .show(function)
            .panel("steps")
            .look("present-steps-" + function);
    ScreenLaws.hold(screen, width, height);
    quotients(screen.lower(), left, right);
  }

  @ParameterizedTest
  @CsvSource({"abs(relu(x)), 1920, 1080"})
  void answersInAHall(String function, int width, int height) {
    Screen screen =
        window
            .inHall(width, height)
            .show(function)
            .panel("lambda")
            .look("present-lambda-" + function);
    ScreenLaws.hold(screen, width, height);
    passes(screen.lower(), 0, 0);
    passes(screen.lower(), 0.25, -0.125);
    passes(screen.lower(), 1, 1);
    function(screen, 0, 0, 1);
  }

  /// A level line at each slope, and quotients that end on it before rounding spoils them.
  private static void quotients(SeenPlot panel, double left, double right) {
    Axis up = panel.up().orElseThrow();
    assertThat(panel.of("CURVE")).extracting(Seen::stroke).contains("right");
    if (!Double.isFinite(left) || !Double.isFinite(right)) {
      assertThat(panel.of("LEVEL")).extracting(Seen::stroke).doesNotContain("left", "right");
      return;
    }
    assertThat(panel.of("CURVE")).extracting(Seen::stroke).contains("left", "f");
    for (double slope : new double[] {left, right})
      assertThat(panel.of("LEVEL"))
          .as("level line at " + slope)
          .anyMatch(level -> Math.abs(level.first().getY() - up.pixel(slope)) < 3);
    for (Seen curve : panel.of("CURVE")) {
      double wanted =
          switch (curve.stroke()) {
            case "left" -> left;
            case "right" -> right;
            default -> (left + right) / 2;
          };
      double middle = MarkSheet.along(curve.points()).get(2).getY();
      assertThat(up.value(middle))
          .as("quotients of " + curve.stroke())
          .isCloseTo(wanted, within(0.1));
    }
  }
}
