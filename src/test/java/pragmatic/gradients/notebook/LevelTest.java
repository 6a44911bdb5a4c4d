package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.run.Versions;

/// How much is read of what teaching notebooks use. Twenty of them were counted, 74 questions: A
/// scalars, B short vectors, C a long range, D functions, E matrices, F tapes, X loops, classes and
/// what is random. `rows.txt` names the notebooks here that use the same; `levels.txt` has the
/// figures.
class LevelTest {
  private static final Path FOLDER = Path.of("src/test/resources/notebook");

  /// By what stands in the cell that asks, the first that is found.
  private enum Level {
    X("(?m)^\\s*(class|for|while|try)\\b|rand|optim|Net\\b"),
    F("tape\\.gradient|\\.gradient\\("),
    E("@|matmul|\\[\\[|ones\\(2, ?2|reshape"),
    D("\\bgrad\\(|\\bjvp\\(|value_and_grad|lambda|\\bdef "),
    C("arange\\(-|linspace"),
    B("\\[|arange|ones|\\.sum\\("),
    A("");

    private final Pattern sign;

    Level(String sign) {
      this.sign = Pattern.compile(sign);
    }

    static Level of(String source) {
      return Stream.of(values())
          .filter(level -> level.sign.matcher(source).find())
          .findFirst()
          .orElseThrow();
    }
  }

  private record Count(int all, int read, int wrong) {
    Count plus(QuestionResult result) {
      boolean read = result.question().isRead();
      boolean wrong = result.agreement() == Agreement.DIFFERS;
      return new Count(all + 1, this.read + (read ? 1 : 0), this.wrong + (wrong ? 1 : 0));
    }

    Count plus(Count other) {
      return new Count(all + other.all, read + other.read, wrong + other.wrong);
    }
  }

  /// A row of the list of what teaching notebooks use.
  private record Row(String name, List<String> here, List<String> uses) {
    static List<Row> all() throws IOException {
      List<String> lines =
          Files.readAllLines(FOLDER.resolve("rows.txt")).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i + 2 < lines.size(); i += 3)
        rows.add(
            new Row(
                lines.get(i),
                List.of(field(lines.get(i + 1), "here").split(" ")),
                List.of(field(lines.get(i + 2), "uses").split(" \\| "))));
      return rows;
    }

    private static String field(String line, String name) {
      assertThat(line).startsWith("  " + name + ": ");
      return line.substring(name.length() + 4);
    }

    List<NotebookCell> cells() throws IOException, NotebookException {
      List<NotebookCell> cells = new ArrayList<>();
      for (String file : here) cells.addAll(NotebookFile.read(FOLDER.resolve(file + ".ipynb")));
      return cells;
    }
  }

  private static void count(Path file, Map<Level, Count> into)
      throws IOException, NotebookException {
    for (CellReading cell : NotebookReading.of(NotebookFile.read(file), Versions.newest()).cells())
      for (QuestionResult result : cell.questions())
        into.merge(Level.of(cell.cell().source()), new Count(0, 0, 0).plus(result), Count::plus);
  }

  private static String written(Map<Level, Count> counts) {
    if (counts.isEmpty()) return "no question";
    return counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().name()))
        .map(each -> each.getKey() + " " + each.getValue().read() + "/" + each.getValue().all())
        .collect(Collectors.joining(" "));
  }

  /// The counts of each row, and of all notebooks.
  private static String written() throws IOException, NotebookException {
    Map<String, Map<Level, Count>> byFile = new HashMap<>();
    StringBuilder written = new StringBuilder();
    for (Row row : Row.all()) {
      Map<Level, Count> counts = new EnumMap<>(Level.class);
      for (String file : row.here()) {
        if (!byFile.containsKey(file)) {
          byFile.put(file, new EnumMap<>(Level.class));
          count(FOLDER.resolve(file + ".ipynb"), byFile.get(file));
        }
        byFile.get(file).forEach((level, count) -> counts.merge(level, count, Count::plus));
      }
      written.append(row.name()).append(": ").append(written(counts)).append('\n');
    }
    Map<Level, Count> all = new EnumMap<>(Level.class);
    byFile.values().forEach(each -> each.forEach((l, count) -> all.merge(l, count, Count::plus)));
    assertThat(all.values()).as("%s", all).allMatch(count -> count.wrong() == 0);
    Count plain = sum(all, Level.A, Level.B, Level.C, Level.D);
    Count large = sum(all, Level.E, Level.F);
    assertThat(plain.all()).as("%s", all).isGreaterThanOrEqualTo(26);
    assertThat(plain.read() * 26).as("%s", all).isGreaterThanOrEqualTo(24 * plain.all());
    assertThat(large.all()).as("%s", all).isGreaterThanOrEqualTo(21);
    assertThat(large.read() * 21).as("%s", all).isGreaterThanOrEqualTo(17 * large.all());
    return written.append("all: ").append(written(all)).append('\n').toString();
  }

  @Test
  void whatIsCountedIsReadAndNothingIsWrong() throws IOException, NotebookException {
    assertThat(written()).isEqualTo(Files.readString(FOLDER.resolve("levels.txt")));
  }

  @Test
  void everyRowHasNotebooksWithAllThatItUses() throws IOException, NotebookException {
    for (Row row : Row.all()) {
      String source =
          row.cells().stream().map(NotebookCell::source).collect(Collectors.joining("\n"));
      assertThat(row.uses()).as(row.name()).allMatch(source::contains);
    }
  }

  @Test
  void everyNotebookStandsInARow() throws IOException {
    List<String> named = Row.all().stream().flatMap(row -> row.here().stream()).toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".ipynb"))
          .extracting(name -> name.replace(".ipynb", ""))
          .allMatch(named::contains);
    }
  }

  private static Count sum(Map<Level, Count> counts, Level... levels) {
    Count sum = new Count(0, 0, 0);
    for (Level level : levels) sum = sum.plus(counts.getOrDefault(level, new Count(0, 0, 0)));
    return sum;
  }
}
