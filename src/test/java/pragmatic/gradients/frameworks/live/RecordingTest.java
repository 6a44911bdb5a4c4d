package pragmatic.gradients.frameworks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.records.Measurement;

class RecordingTest {
  @TempDir Path folder;

  private static final Framework TABLE = Frameworks.find("pytorch").orElseThrow();

  /// Rows that are answered as the table has them, but for those of one program.
  private static Recording recording(String program, double gradient) {
    List<Measurement> rows = new ArrayList<>();
    List<LiveAnswer> answers = new ArrayList<>();
    for (Measurement row : TABLE.measurements()) {
      if (row.call().program().isEmpty()) {
        continue;
      }
      var asked = row.call().program().get();
      List<Double> own = new ArrayList<>();
      for (String input : asked.inputs()) {
        own.add(
            asked.text().equals(program) ? Double.valueOf(gradient) : row.gradient().get(input));
      }
      rows.add(row);
      answers.add(new LiveAnswer("code", row.value(), own, ""));
    }
    return new Recording(TABLE, rows, new Replies("9.8.7", "9.8.7+cpu", "3.14", answers), 0);
  }

  @Test
  void listsWhatDiffers() {
    assertThat(recording("", 0).differences()).isEmpty();
    assertThat(recording("abs(x)", 0.25).differences())
        .contains("reverse abs(x) {x=0.0}: [0.0], [0.25]")
        .allMatch(line -> line.contains("abs(x)"));
  }

  @Test
  void writesAFileThatReadsAsAFramework() throws Exception {
    Path file = folder.resolve("new").resolve("here.json");
    recording("abs(x)", 0.25).write(file, "2027-01-02");
    try (InputStream in = Files.newInputStream(file);
        Stream<Path> written = Files.list(Objects.requireNonNull(file.getParent()))) {
      Framework read = Frameworks.read(in);
      assertThat(read.id()).isEqualTo("pytorch-9.8.7");
      assertThat(read.about().date()).isEqualTo("2027-01-02");
      var abs =
          TABLE.measurements().stream()
              .filter(row -> row.call().text().equals("torch.abs(x)"))
              .findFirst()
              .orElseThrow()
              .call()
              .program()
              .orElseThrow();
      assertThat(read.find(abs, new double[] {0}, Mode.REVERSE).orElseThrow().partial("x"))
          .hasValue(0.25);
      assertThat(written).containsExactly(file);
    }
  }
}
