package pragmatic.gradients.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured against what is wanted: prints a row for each figure, and keeps the last rows
/// in a file with machine and date.
final class Goals {
  private static final Path FILE = Path.of("src", "jmh", "results.md");

  private record Row(String what, String unit, double goal, double figure) {
    boolean isMet() {
      return figure <= goal;
    }

    String name() {
      return what + ", " + unit;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %s |",
          name(),
          Double.isNaN(goal) ? "-" : number(goal),
          number(figure),
          Double.isNaN(goal) ? "for orientation" : isMet() ? "met" : "not met");
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private static String number(double x) {
    return String.format(Locale.ROOT, x >= 100 ? "%.0f" : x >= 10 ? "%.1f" : "%.2f", x);
  }

  /// @param goal the figure that is wanted, at most
  void add(String what, String unit, double goal, double figure) {
    Row row = new Row(what, unit, goal, figure);
    rows.add(row);
    System.out.println(row.line());
  }

  /// Adds a figure that helps to understand another one; there is no goal for it.
  void note(String what, String unit, double figure) {
    add(what, unit, Double.NaN, figure);
  }

  /// Keeps the rows; those of benchmarks that did not run stay as they were.
  void keep() throws IOException {
    List<String> names = rows.stream().map(row -> "| " + row.name() + " |").toList();
    List<String> lines = new ArrayList<>(Files.exists(FILE) ? Files.readAllLines(FILE) : head());
    String machine =
        "%s, %d processors, Java %s"
            .formatted(
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
    lines.removeIf(line -> names.stream().anyMatch(line::startsWith));
    for (Row row : rows) lines.add("%s %s | %s |".formatted(row.line(), LocalDate.now(), machine));
    Files.write(FILE, lines);
  }

  private static List<String> head() {
    return List.of(
        "# Last results",
        "",
        "Written by `mvn -Pbench`. Figures of different machines do not compare; ratios do.",
        "",
        "| figure | goal, at most | measured | | date | machine |",
        "|---|---|---|---|---|---|");
  }
}
