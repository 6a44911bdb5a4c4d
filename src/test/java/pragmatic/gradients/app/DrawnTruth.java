package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;

/// What is true of a function of one input at a point, and what automatic differentiation answers,
/// held against the marks on both plots: nothing here is asked of the app.
///
/// @param x the input
/// @param value of the function there; NaN or infinite where there is none
/// @param left slope of the left side; NaN where there is none
/// @param right slope of the right side
/// @param continuous whether both sides reach the value
/// @param answer of automatic differentiation
record DrawnTruth(
    double x, double value, double left, double right, boolean continuous, double answer) {
  /// Pixels that marks may be off: axes are read from numbers on whole pixels.
  private static final double SLACK = 2.5;

  /// Widths of a letter between a label and what it names.
  private static final double NEAR = 3.5;

  void isOn(Screen screen) {
    marksAreOn(screen);
    labels(screen.function(), screen.lower());
  }

  /// The same but for labels, which give way where curves crowd.
  void marksAreOn(Screen screen) {
    point(screen.function());
    if (isCorner()) {
      fan(screen.function());
      set(screen.lower());
    }
    answer(screen);
  }

  boolean isCorner() {
    return continuous
        && Double.isFinite(left)
        && Double.isFinite(right)
        && Math.abs(left - right) > 1e-9;
  }

  /// The point of the function stands on its curve.
  void point(SeenPlot plot) {
    assertThat(plot.of("CURVE")).as("curves").isNotEmpty();
    if (!Double.isFinite(value) || !plot.shows(x, value)) return;
    holds("the point of f", plot.discs("f"), plot.pixel(x, value));
  }

  private static void holds(String what, List<Point2D> seen, Point2D wanted) {
    assertThat(seen)
        .as("%s at %s, not at %s", what, wanted, seen)
        .anyMatch(point -> point.distance(wanted) < SLACK);
  }

  /// The fan begins at the left slope, ends at the right one, and each side has its dashed tangent.
  void fan(SeenPlot plot) {
    List<Seen> wedges =
        plot.of("FAN").stream()
            .filter(mark -> mark.kind() == Seen.Kind.AREA && mark.fill().startsWith("mix"))
            .toList();
    assertThat(wedges).as("fan").hasSizeGreaterThan(9);
    isSlope(plot, wedges.getFirst().points().get(0), wedges.getFirst().points().get(1), left);
    isSlope(plot, wedges.getLast().points().get(0), wedges.getLast().points().get(2), right);
    assertThat(wedges.getFirst().first().distance(plot.pixel(x, value))).isLessThan(SLACK);
    Seen leftLine = line(plot, "DASHED", "left");
    isSlope(plot, leftLine.first(), leftLine.last(), left);
    assertThat(leftLine.last().getX())
        .as("dashes of the left side run right")
        .isGreaterThan(leftLine.first().getX());
    Seen rightLine = line(plot, "DASHED", "right");
    isSlope(plot, rightLine.first(), rightLine.last(), right);
  }

  private static Seen line(SeenPlot plot, String family, String ink) {
    return plot.of(family).stream()
        .filter(mark -> mark.stroke().equals(ink))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + ink + " line in " + family));
  }

  private static void isSlope(SeenPlot plot, Point2D from, Point2D to, double slope) {
    double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    double wanted =
        Math.atan(slope * plot.up().orElseThrow().unit() / plot.across().orElseThrow().unit());
    double off = Math.abs(angle - wanted) % Math.PI;
    assertThat(Math.min(off, Math.PI - off)).as("angle of slope " + slope).isLessThan(0.03);
  }

  /// The bar of slopes stands at the input, blue at the left slope and orange at the right one,
  /// with a ring at each end.
  void set(SeenPlot plot) {
    Seen bar =
        plot.of("SET").stream()
            .filter(mark -> !mark.gradient().isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no set bar"));
    assertThat(bar.fill()).isEqualTo("left→right");
    assertThat(bar.gradient().getFirst().distance(plot.pixel(x, left))).isLessThan(SLACK);
    assertThat(bar.gradient().getLast().distance(plot.pixel(x, right))).isLessThan(SLACK);
    assertThat(bar.middle().distance(plot.pixel(x, (left + right) / 2))).isLessThan(SLACK);
    holds("the left limit", plot.discs("left"), plot.pixel(x, left));
    holds("the right limit", plot.discs("right"), plot.pixel(x, right));
  }

  /// The answer stands on the lower plot, and as a tangent through the point.
  private void answer(Screen screen) {
    SeenPlot lower = screen.lower();
    if (Double.isNaN(answer)) {
      assertThat(lower.label("AD answers NaN")).as("AD answers NaN").isPresent();
      return;
    }
    if (Double.isInfinite(answer)) {
      Seen sign =
          lower.of("INFINITE").stream()
              .filter(mark -> mark.fill().equals("ad") || mark.fill().equals("wrong"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no sign of an infinite answer"));
      double edge = answer > 0 ? lower.frame().getMinY() : lower.frame().getMaxY();
      assertThat(sign.middle().getY()).isCloseTo(edge, within(30.0));
      assertThat(sign.middle().getX()).isCloseTo(lower.pixel(x, 0).getX(), within(SLACK));
      return;
    }
    if (lower.shows(x, answer)) holds("AD's answer", lower.answers(), lower.pixel(x, answer));
    if (!Double.isFinite(value) || !screen.function().shows(x, value)) return;
    Seen tangent =
        screen.function().of("TANGENT").stream()
            .filter(mark -> mark.stroke().equals("ad") || mark.stroke().equals("wrong"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no tangent of AD"));
    isSlope(screen.function(), tangent.first(), tangent.last(), answer);
    assertThat(tangent.middle().distance(screen.function().pixel(x, value))).isLessThan(SLACK);
  }

  /// Labels stand near what they name.
  private void labels(SeenPlot upper, SeenPlot lower) {
    if (isCorner()) {
      near(upper, "right slope", line(upper, "DASHED", "right").last());
      near(upper, "left slope", line(upper, "DASHED", "left").last());
      near(lower, "right limit", lower.pixel(x, right));
      near(lower, "left limit", lower.pixel(x, left));
    }
    if (Double.isFinite(answer) && lower.shows(x, answer))
      near(lower, "AD answers", lower.pixel(x, answer));
    if (Double.isInfinite(answer))
      near(
          lower,
          "AD answers",
          new Point2D(
              lower.pixel(x, 0).getX(),
              answer > 0 ? lower.frame().getMinY() : lower.frame().getMaxY()));
  }

  /// In a hall some labels are left out.
  private static void near(SeenPlot plot, String text, Point2D place) {
    plot.label(text)
        .ifPresent(label ->
            assertThat(label.distance(place))
                .as("pixels from '%s' to what it names", label.text())
                .isLessThan(NEAR * label.size()));
  }
}
