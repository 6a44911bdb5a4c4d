package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.render.Theme;

/// The window with functions of several inputs: maps, bars, slices, and sums over a vector.
class SeveralScreensTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  // @formatter:off
  /// @param view how it is shown
  /// @param answer of AD as the readout says it
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maxab       | LIGHT     | 1920 | 1080 | map      | (0.5, 0.5)
          saddle      | LIGHT     | 1920 | 1080 | map      | (0, 0)
          hypot       | LIGHT     | 1920 | 1080 | map      | (NaN, NaN)
          softmax-ce  | LIGHT     | 1920 | 1080 | bars     | (0.5, −0.5)
          maxmin      | LIGHT     | 1920 | 1080 | map      | (1, 1)
          atan2(b, a) | LIGHT     | 1920 | 1080 | map      | (0, 0)
          maxpool     | LIGHT     | 1920 | 1080 | slices   | (1, 0, 0, 0)
          shifted-ce  | LIGHT     | 1920 | 1080 | bars     | (0.5, −0.5)
          smoothing   | LIGHT     | 1920 | 1080 | bars     |
          signs       | LIGHT     | 1920 | 1080 | together | (0, 0, 0)
          max(x, 2*x, 0) | LIGHT  | 1920 | 1080 | slices   | 1
          maxab       | LIGHT     | 1280 | 720  | map      | (0.5, 0.5)
          saddle      | LIGHT     | 1280 | 720  | map      | (0, 0)
          hypot       | LIGHT     | 1280 | 720  | map      | (NaN, NaN)
          softmax-ce  | LIGHT     | 1280 | 720  | bars     | (0.5, −0.5)
          naive-ce    | LIGHT     | 1280 | 720  | bars     | (NaN, NaN)
          max(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11) | LIGHT | 1280 | 720 | slices |
          maxab       | DARK      | 1920 | 1080 | map      | (0.5, 0.5)
          saddle      | DARK      | 1920 | 1080 | map      | (0, 0)
          hypot       | DARK      | 1920 | 1080 | map      | (NaN, NaN)
          softmax-ce  | DARK      | 1920 | 1080 | bars     | (0.5, −0.5)
          temperature | DARK      | 1920 | 1080 | bars     |
          maxab       | DARK      | 1280 | 720  | map      | (0.5, 0.5)
          saddle      | DARK      | 1280 | 720  | map      | (0, 0)
          hypot       | DARK      | 1280 | 720  | map      | (NaN, NaN)
          softmax-ce  | DARK      | 1280 | 720  | bars     | (0.5, −0.5)
          maxpool     | DARK      | 1280 | 720  | slices   | (1, 0, 0, 0)
          maxab       | PROJECTOR | 1920 | 1080 | map      | (0.5, 0.5)
          saddle      | PROJECTOR | 1920 | 1080 | map      | (0, 0)
          hypot       | PROJECTOR | 1920 | 1080 | map      | (NaN, NaN)
          softmax-ce  | PROJECTOR | 1920 | 1080 | bars     | (0.5, −0.5)
          max(a, b, c) | PROJECTOR | 1920 | 1080 | slices  | (0.3333, 0.3333, 0.3333)
          maxab       | PROJECTOR | 1280 | 720  | map      | (0.5, 0.5)
          saddle      | PROJECTOR | 1280 | 720  | map      | (0, 0)
          hypot       | PROJECTOR | 1280 | 720  | map      | (NaN, NaN)
          softmax-ce  | PROJECTOR | 1280 | 720  | bars     | (0.5, −0.5)
          softmax-ce3 | PROJECTOR | 1280 | 720  | bars     |
          """)
  // @formatter:on
  void looksRight(String function, Theme theme, int width, int height, String view, String answer) {
    Screen screen = window.in(theme, width, height).show(function).look("several " + function);
    ScreenLaws.hold(screen, width, height);
    if (answer != null) assertThat(screen.textsIn("readout-ad")).containsExactly(answer);
    shows(screen, view, gradient());
  }

  // @formatter:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maxab        | 1920 | 1080 | map    | (0.5, 0.5)
          saddle       | 1920 | 1080 | map    | (0, 0)
          softmax-ce   | 1920 | 1080 | bars   | (0.5, −0.5)
          max(a, b, c) | 1920 | 1080 | slices | (0.3333, 0.3333, 0.3333)
          hypot        | 1280 | 720  | map    | (NaN, NaN)
          naive-ce     | 1280 | 720  | bars   | (NaN, NaN)
          maxpool      | 1280 | 720  | slices | (1, 0, 0, 0)
          """)
  // @formatter:on
  void presents(String function, int width, int height, String view, String answer) {
    Screen screen = window.inHall(width, height).show(function).look("present several " + function);
    ScreenLaws.hold(screen, width, height);
    assertThat(screen.textsIn("presenter-side")).contains(answer);
    shows(screen, view, gradient());
  }

  /// Measured: of max TensorFlow gives all to the first input, the others halve; of abs JAX answers
  /// 1, the others 0.
  @ParameterizedTest
  @CsvSource({"maxab", "saddle"})
  void chipsStandAtTheirAnswers(String function) {
    Screen screen = window.in(Theme.LIGHT, 1920, 1080).show(function).look("chips-" + function);
    ScreenLaws.bracketed(screen, 0.5, 1);
  }

  private static double[] gradient() {
    return window.view().explanation().gradient();
  }

  private static List<Double> inputs() {
    return window.view().board().inputs();
  }

  private static void shows(Screen screen, String view, double[] gradient) {
    switch (view) {
      case "map" -> map(screen.plots().getFirst(), gradient);
      case "bars" -> bars(screen, gradient);
      case "together" -> together(screen);
      default -> slice(screen, gradient);
    }
  }

  /// The point, the answer as an arrow from it, and the ends of a tie's segment of gradients in the
  /// same scale.
  private static void map(SeenPlot map, double[] gradient) {
    assertThat(map.of("SHADES")).hasSize(1);
    Point2D point = map.pixel(inputs().get(0), inputs().get(1));
    assertThat(map.discs("f")).anyMatch(dot -> dot.distance(point) < 3);
    Seen label =
        map.of("LABEL").stream()
            .filter(text -> text.text().matches("AD:? .*"))
            .findFirst()
            .orElseThrow();
    if (Double.isNaN(gradient[0])) return;
    Point2D answer =
        map.discs("ad").stream()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no answer of AD"));
    assertThat(label.distance(answer)).isLessThan(6 * label.size());
    Point2D arrow = answer.subtract(point);
    double length = Math.hypot(gradient[0], gradient[1]);
    if (length == 0) {
      assertThat(arrow.magnitude()).isLessThan(3);
      return;
    }
    double scale = arrow.magnitude() / length;
    assertThat(scale).isGreaterThan(20);
    assertThat(arrow.getX()).isCloseTo(gradient[0] * scale, within(3.0));
    assertThat(arrow.getY()).isCloseTo(-gradient[1] * scale, within(3.0));
  }

  /// A bar from 0 to each element of the gradient at a logit. A temperature is an input too, but no
  /// logit.
  private static void bars(Screen screen, double[] all) {
    List<String> names = window.view().board().program().inputs();
    double[] gradient =
        IntStream.range(0, all.length)
            .filter(i -> names.get(i).startsWith("z"))
            .mapToDouble(i -> all[i])
            .toArray();
    SeenPlot plot = screen.plots().get(3);
    List<Seen> bars =
        plot.of("CURVE").stream().filter(mark -> mark.kind() == Seen.Kind.RECTANGLE).toList();
    if (Double.isNaN(gradient[0])) {
      assertThat(bars).isEmpty();
      assertThat(plot.of("LABEL")).anyMatch(label -> label.text().strip().equals("NaN"));
      return;
    }
    assertThat(bars).hasSize(gradient.length);
    double unit = 0;
    for (int i = 0; i < bars.size(); i++)
      unit = Math.max(unit, bars.get(i).box().getHeight() / Math.abs(gradient[i]));
    for (int i = 0; i < bars.size(); i++) {
      if (i > 0)
        assertThat(bars.get(i).middle().getX()).isGreaterThan(bars.get(i - 1).middle().getX());
      assertThat(bars.get(i).box().getHeight())
          .as("height of bar " + i)
          .isCloseTo(Math.abs(gradient[i]) * unit, within(4.0));
    }
    Seen up = bars.get(gradient[0] > 0 ? 0 : 1);
    Seen down = bars.get(gradient[0] > 0 ? 1 : 0);
    assertThat(up.box().getMaxY()).isLessThanOrEqualTo(down.box().getMinY() + 3);
    assertThat(plot.of("ARROW")).as("what calculus says").isNotEmpty();
  }

  private static void slice(Screen screen, double[] gradient) {
    int active = window.view().board().active();
    double x = inputs().get(active);
    SeenPlot upper = screen.function();
    double value = window.view().explanation().value();
    assertThat(upper.discs("f")).anyMatch(dot -> dot.distance(upper.pixel(x, value)) < 3);
    SeenPlot lower = screen.lower();
    Point2D answer = lower.pixel(x, gradient[active]);
    assertThat(lower.discs("ad")).anyMatch(dot -> dot.distance(answer) < 3);
    assertThat(upper.of("FAN")).hasSizeGreaterThan(9);
    assertThat(lower.of("SET")).anyMatch(bar -> bar.fill().equals("left→right"));
    lower
        .label("AD answers")
        .ifPresent(label -> assertThat(label.distance(answer)).isLessThan(3.5 * label.size()));
  }

  /// A point for each element.
  private static void together(Screen screen) {
    for (double x : inputs()) {
      double column = screen.function().pixel(x, 0).getX();
      for (SeenPlot plot : screen.plots())
        assertThat(plot.of("DOT")).anyMatch(dot -> Math.abs(dot.middle().getX() - column) < 3);
    }
  }

  // @formatter:off
  /// @param tie a function that is 0 where the map has its lines of ties, or empty for none
  /// @param value of the program at the point
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(a + b) - relu(a - b)        | LIGHT     | 0.5 | -2 | 2 | 0   | 0   | (a + b)*(a - b)
          median(a, b, 0)                  | LIGHT     | 0.5 | -2 | 2 | 0   | 0   | a*b*(a - b)
          atan2(a, b)                      | LIGHT     | 0.5 | -2 | 2 | 0.5 | -1  | a
          max(a, b) + min(a, b)            | LIGHT     | 1   | -2 | 2 | 1   | 1   | a - b
          0*a + relu(b) - relu(b - a^2)    | LIGHT     | 0.5 | -2 | 2 | 0   | 0   | b*(b - a^2)
          cross_entropy(1; a, b)           | LIGHT     | 0.5 | -2 | 4 | 1   | 1   |
          a*b                              | LIGHT     | 0.5 | -2 | 2 | 1   | 0.5 |
          abs(a) - abs(b)                  | LIGHT     | 1   | -2 | 2 | 0   | 0   | a*b
          where(a > 0, sqrt(a)*b, b)       | DARK      | 0.5 | -2 | 2 | 0   | 1   | a
          hypot(a, b)                      | DARK      | 0.5 | -2 | 2 | 1   | 0.5 |
          hypot(a, b)                      | PROJECTOR | 0.5 | -2 | 2 | 0   | 0   |
          """)
  // @formatter:on
  void tiesOfMaps(
      String program,
      Theme theme,
      double lambda,
      double low,
      double high,
      double a,
      double b,
      String tie)
      throws Exception {
    Screen screen =
        window
            .in(theme, 1920, 1080)
            .show(
                program,
                board ->
                    board
                        .withInput(0, a)
                        .withInput(1, b)
                        .withConvention(Conventions.lambda(lambda))
                        .withViewport(Viewport.of(low, high)))
            .does(SeveralScreensTest::mapped)
            .look("map-" + program);
    ScreenLaws.hold(screen, 1920, 1080);
    SeenPlot map = screen.plots().getFirst();
    map(map, gradient());
    if (tie == null) {
      assertThat(map.of("TIES")).isEmpty();
      return;
    }
    assertThat(map.of("TIES")).isNotEmpty();
    Program zero = Parser.parse(tie);
    for (Seen line : map.of("TIES"))
      for (Point2D pixel : line.points()) {
        Point2D point = map.point(pixel);
        double[] at =
            zero.inputs().stream()
                .mapToDouble(name -> name.equals("a") ? point.getX() : point.getY())
                .toArray();
        assertThat(ForwardMode.value(zero, at))
            .as("%s on a tie at %s", tie, point)
            .isCloseTo(0, within(0.15));
      }
  }

  /// A loss is shown as bars at first.
  private static void mapped() {
    for (int i = 0; i < 3 && window.view().board().viewKind() != ViewKind.MAP; i++) {
      window.desk().window().board().keys().showing();
      window.desk().model().refresh();
    }
  }
}
