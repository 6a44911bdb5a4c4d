package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// What holds of every screen, whatever it shows.
final class ScreenLaws {
  /// Pixels by which the boxes of letters may touch.
  private static final double TOUCH = 3;

  /// Pixels that the readout leaves free at the edge of the window, at least.
  private static final double MARGIN = 18;

  private ScreenLaws() {}

  static void hold(Screen screen, double width, double height) {
    Bounds page = new BoundingBox(-1, -1, width + 2, height + 2);
    assertThat(screen.plots()).as("plots").isNotEmpty();
    for (SeenPlot plot : screen.plots()) {
      assertThat(plot.of("CURVE", "SHADES", "ARROW", "INFINITE", "LABEL")).as("marks").isNotEmpty();
      plot.families().forEach((family, marks) -> marks.forEach(mark -> inked(family, mark)));
      for (Seen text : plot.of("TITLE", "LABEL", "TICKS"))
        assertThat(page.contains(text.box())).as("in the window: " + text.text()).isTrue();
      apart(plot.of("TITLE", "LABEL"));
      for (Seen dot : plot.of("DOT"))
        assertThat(plot.frame().contains(dot.middle()) || onEdge(plot.frame(), dot))
            .as("inside the frame: " + dot)
            .isTrue();
    }
    boxesApart(screen.chips().stream().map(chip -> Map.entry(chip.text(), chip.box())).toList());
    for (SeenWords word : screen.words())
      if (word.id().equals("measured"))
        assertThat(word.box().getMaxX())
            .as("in the margin of the readout: " + word.text())
            .isLessThanOrEqualTo(width - MARGIN);
    for (SeenWords word : screen.words())
      if (word.id().equals("tie") || word.id().startsWith("input"))
        assertThat(word.box().getMinX() >= -1 && word.box().getMaxX() <= width + 1)
            .as("in the window: " + word.text())
            .isTrue();
  }

  /// Every colour has a name in the theme: none is left from another one.
  private static void inked(String family, Seen mark) {
    assertThat(mark.fill() + mark.stroke()).as("colours in " + family).doesNotContain("#");
  }

  private static boolean onEdge(Bounds frame, Seen dot) {
    return dot.distance(
            new Point2D(
                Math.clamp(dot.middle().getX(), frame.getMinX(), frame.getMaxX()),
                Math.clamp(dot.middle().getY(), frame.getMinY(), frame.getMaxY())))
        < 2;
  }

  private static void apart(List<Seen> texts) {
    boxesApart(texts.stream().map(text -> Map.entry(text.text(), text.box())).toList());
  }

  private static void boxesApart(List<Map.Entry<String, Bounds>> texts) {
    for (int i = 0; i < texts.size(); i++)
      for (int j = 0; j < i; j++) {
        Bounds a = texts.get(i).getValue();
        Bounds b = texts.get(j).getValue();
        boolean over =
            a.getMinX() + TOUCH < b.getMaxX()
                && b.getMinX() + TOUCH < a.getMaxX()
                && a.getMinY() + TOUCH < b.getMaxY()
                && b.getMinY() + TOUCH < a.getMaxY();
        assertThat(over)
            .as("'%s' stands over '%s'", texts.get(i).getKey(), texts.get(j).getKey())
            .isFalse();
      }
  }

  /// The column beside the plots speaks of the same board.
  static void says(Screen screen, String formula, double answer) {
    String id = screen.textsIn("presenter-side").isEmpty() ? "readout-ad" : "presenter-side";
    assertThat(screen.textsIn(id)).as("answer in the readout").contains(number(answer));
    List<String> titles =
        screen.textsIn("formula").isEmpty()
            ? screen.textsIn("presenter-side").subList(0, 1)
            : screen.textsIn("formula");
    assertThat(titles.getFirst().replace(" ", "")).contains(formula.replace(" ", ""));
  }

  /// The chips of frameworks are bracketed to these places on the tie-break's track, and to no
  /// others.
  static void bracketed(Screen screen, double... lambdas) {
    Axis tie = screen.tie().orElseThrow(() -> new AssertionError("no track of the tie-break"));
    List<Double> brackets = screen.brackets();
    assertThat(brackets).as("brackets of chips").hasSize(lambdas.length);
    for (int i = 0; i < lambdas.length; i++)
      assertThat(brackets.get(i))
          .as("a bracket at λ = " + lambdas[i])
          .isCloseTo(tie.pixel(lambdas[i]), within(2.0));
  }

  /// A number as it stands on screen.
  static String number(double value) {
    if (Double.isNaN(value)) return "NaN";
    if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
    String plain =
        new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    return plain.equals("0") ? "0" : plain.replace('-', '−');
  }
}
