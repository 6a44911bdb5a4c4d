package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.run.Versions;

/// How much is read of what teaching notebooks use. Twenty of them were counted, 74 questions: A
/// scalars, B short vectors, C a long range, D functions, E matrices, F tapes, X what is outside.
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

  private static Map<Level, Count> counted() throws IOException, NotebookException {
    Map<Level, Count> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) counts.put(level, new Count(0, 0, 0));
    List<Path> notebooks;
    try (Stream<Path> files = Files.list(FOLDER)) {
      notebooks = files.filter(each -> each.toString().endsWith(".ipynb")).sorted().toList();
    }
    assertThat(notebooks).hasSizeGreaterThanOrEqualTo(17);
    for (Path file : notebooks)
      for (CellReading cell :
          NotebookReading.of(NotebookFile.read(file), Versions.newest()).cells())
        for (QuestionResult result : cell.questions())
          counts.merge(
              Level.of(cell.cell().source()), new Count(0, 0, 0).plus(result), Count::plus);
    return counts;
  }

  @Test
  void whatIsCountedIsReadAndNothingIsWrong() throws IOException, NotebookException {
    Map<Level, Count> counts = counted();
    Count plain = sum(counts, Level.A, Level.B, Level.C, Level.D);
    Count large = sum(counts, Level.E, Level.F);
    assertThat(plain.all()).as("%s", counts).isGreaterThanOrEqualTo(26);
    assertThat(plain.read() * 26).as("%s", counts).isGreaterThanOrEqualTo(24 * plain.all());
    assertThat(large.all()).as("%s", counts).isGreaterThanOrEqualTo(21);
    assertThat(large.read() * 21).as("%s", counts).isGreaterThanOrEqualTo(17 * large.all());
    assertThat(counts.values()).as("%s", counts).allMatch(count -> count.wrong() == 0);
  }

  private static Count sum(Map<Level, Count> counts, Level... levels) {
    Count sum = new Count(0, 0, 0);
    for (Level level : levels) sum = sum.plus(counts.get(level));
    return sum;
  }
}
