package pragmatic.gradients.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// A screen as lines of text that a person can check against the truth: marks in the numbers of
/// their axes, rounded to a pixel or three; in pixels where a picture has no axes.
final class MarkSheet {
  /// Marks of one kind in a row that are too many to be told one by one.
  private static final int MANY = 5;

  /// Points of a line that are too many.
  private static final int MANY_POINTS = 7;

  /// What is said of the board itself; tests of wording look after the rest.
  private static final Set<String> SAID =
      Set.of("formula", "readout-calculus", "readout-ad", "verdict", "tie", "presenter-side");

  /// @param text of the line
  /// @param slack how far its numbers may be off: a few pixels in its own unit
  record Row(String text, double slack) {}

  private final List<Row> rows = new ArrayList<>();

  private MarkSheet() {}

  static List<Row> of(Screen screen) {
    MarkSheet sheet = new MarkSheet();
    for (int i = 0; i < screen.plots().size(); i++) sheet.plot(i, screen.plots().get(i));
    sheet.words(screen);
    sheet.tie(screen);
    return sheet.rows;
  }

  private void plot(int index, SeenPlot plot) {
    Optional<Axis> across = plot.across();
    Optional<Axis> up = plot.up();
    Numbers x = Numbers.of(across);
    Numbers y = Numbers.of(up);
    double slack = Math.max(x.slack(), y.slack());
    Function<Point2D, String> at =
        point -> "(" + x.say(point.getX()) + ", " + y.say(point.getY()) + ")";
    String frame = "";
    if (!plot.of("GRID", "BORDER").isEmpty()) {
      Bounds box = plot.frame();
      frame =
          " from "
              + at.apply(new Point2D(box.getMinX(), box.getMaxY()))
              + " to "
              + at.apply(new Point2D(box.getMaxX(), box.getMinY()));
    }
    rows.add(new Row("plot " + (index + 1) + frame, slack));
    plot.families()
        .forEach((family, marks) -> {
          if (!family.equals("GRID")) family(family, marks, at, slack);
        });
  }

  private void family(String family, List<Seen> marks, Function<Point2D, String> at, double slack) {
    if (family.equals("TICKS")) {
      String numbers =
          marks.stream().map(tick -> tick.text().strip()).collect(Collectors.joining(", "));
      rows.add(new Row("  ticks " + numbers, slack));
      return;
    }
    List<Seen> inked = marks.stream().filter(mark -> !paper(mark)).toList();
    int from = 0;
    for (int to = 1; to <= inked.size(); to++) {
      if (to < inked.size() && inked.get(to).kind() == inked.get(from).kind()) continue;
      List<Seen> run = inked.subList(from, to);
      if (run.size() > MANY && run.getFirst().kind() != Seen.Kind.TEXT) {
        add(family, run.size() + " from", run.getFirst(), at, slack);
        add(family, run.size() + " to", run.getLast(), at, slack);
      } else {
        run.forEach(mark -> add(family, "", mark, at, slack));
      }
      from = to;
    }
  }

  /// What only keeps other marks apart.
  private static boolean paper(Seen mark) {
    boolean inside = mark.fill().isEmpty() || mark.fill().startsWith("paper");
    boolean around = mark.stroke().isEmpty() || mark.stroke().startsWith("paper");
    return mark.kind() != Seen.Kind.IMAGE && inside && around;
  }

  private void add(
      String family, String count, Seen mark, Function<Point2D, String> at, double slack) {
    StringBuilder line = new StringBuilder("  " + word(family));
    if (!count.isEmpty()) line.append(' ').append(count);
    line.append(' ').append(word(mark.kind().name()));
    if (!mark.fill().isEmpty()) line.append(' ').append(mark.fill());
    if (!mark.stroke().isEmpty()) line.append(" outline ").append(mark.stroke());
    if (!mark.text().isEmpty()) line.append(" \"").append(mark.text().strip()).append('"');
    line.append(' ').append(places(mark, at));
    if (!mark.gradient().isEmpty())
      line.append(" colour from ")
          .append(at.apply(mark.gradient().getFirst()))
          .append(" to ")
          .append(at.apply(mark.gradient().getLast()));
    rows.add(new Row(line.toString(), slack));
  }

  private static String word(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /// A text or a sign by its middle, a curve by five points at equal distances, all else by its
  /// corners.
  private static String places(Seen mark, Function<Point2D, String> at) {
    List<Point2D> points = mark.points();
    if (mark.kind() == Seen.Kind.TEXT) return "at " + at.apply(mark.middle());
    if (mark.kind() == Seen.Kind.HATCH) points = corners(mark.box());
    else if (points.size() > MANY_POINTS)
      points = mark.kind() == Seen.Kind.AREA ? List.of(mark.middle()) : along(points);
    return "at " + points.stream().map(at).collect(Collectors.joining(" "));
  }

  private static List<Point2D> corners(Bounds box) {
    return List.of(
        new Point2D(box.getMinX(), box.getMaxY()), new Point2D(box.getMaxX(), box.getMinY()));
  }

  /// Points of a line after equal parts of its length.
  static List<Point2D> along(List<Point2D> points) {
    double length = 0;
    for (int i = 1; i < points.size(); i++) length += points.get(i).distance(points.get(i - 1));
    List<Point2D> chosen = new ArrayList<>(List.of(points.getFirst()));
    double gone = 0;
    for (int i = 1; i < points.size() && chosen.size() < 4; i++) {
      Point2D before = points.get(i - 1);
      double step = points.get(i).distance(before);
      while (chosen.size() < 4 && gone + step >= length * chosen.size() / 4)
        chosen.add(before.interpolate(points.get(i), (length * chosen.size() / 4 - gone) / step));
      gone += step;
    }
    chosen.add(points.getLast());
    return chosen;
  }

  private void words(Screen screen) {
    rows.add(new Row("words", 0));
    boolean headed = false;
    for (SeenWords word : screen.words()) {
      boolean heading = word.id().equals("verdict");
      boolean chip = word.style().equals("pg-chip");
      if (!SAID.contains(word.id()) || word.text().isBlank() || chip || heading && headed) continue;
      headed |= heading;
      rows.add(new Row("  " + word.id() + ": " + word.text().strip(), 0));
    }
  }

  /// The chips of frameworks and where on the track their brackets end.
  private void tie(Screen screen) {
    String chips = screen.chips().stream().map(SeenWords::text).collect(Collectors.joining(", "));
    if (chips.isEmpty()) return;
    rows.add(new Row("  chips: " + chips, 0));
    screen
        .tie()
        .ifPresent(axis ->
            rows.add(
                new Row(
                    "  brackets at "
                        + screen.brackets().stream()
                            .map(x -> Numbers.of(Optional.of(axis)).say(x))
                            .collect(Collectors.joining(", ")),
                    0.01)));
  }

  /// Pixels along one axis in its numbers.
  ///
  /// @param digits after the decimal point
  private record Numbers(Axis axis, int digits) {
    static Numbers of(Optional<Axis> axis) {
      double pixel = axis.map(a -> Math.abs(1 / a.unit())).orElse(1.0);
      return new Numbers(axis.orElse(new Axis(0, 1)), (int) Math.ceil(-Math.log10(3 * pixel)));
    }

    double slack() {
      return 2.5 / Math.abs(axis.unit()) + Math.pow(10, -digits) / 2;
    }

    String say(double pixel) {
      BigDecimal value =
          BigDecimal.valueOf(axis.value(pixel)).setScale(digits, RoundingMode.HALF_EVEN);
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
  }
}
