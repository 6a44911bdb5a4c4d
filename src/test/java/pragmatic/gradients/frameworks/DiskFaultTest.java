package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.FaultyFiles;
import pragmatic.gradients.StepFaults;
import pragmatic.gradients.StepFaults.Kind;
import pragmatic.gradients.words.FaultLog;
import pragmatic.gradients.words.Settings;

/// Each step on the disk fails in turn, alone or with all after it: no file of the user's is lost,
/// what cannot be used is named once, and nothing is thrown.
class DiskFaultTest {
  private static final String SETTINGS = "# mine\npython=/opt/python\n";

  private static final String SMALL =
      """
      {"framework": "jax", "name": "JAX", "short": "J", "version": "%s", "build": "9", "date": "",
       "dtype": "float64", "setup": "", "calls": [{"call": "c", "function": "abs", "program": "abs(x)",
       "rows": [{"mode": "reverse", "at": {"x": "0"}, "value": "0.0", "gradient": {"x": "1.0"}}]}]}
      """;

  /// The log is put aside first.
  private static final String LONG_LOG = "x".repeat((1 << 20) + 1);

  @TempDir private Path folder;
  private int runs;

  /// What uses the disk once, and is held to its law.
  private interface Use {
    void with(StepFaults faults, Path real) throws IOException;
  }

  private void eachStep(Kind kind, Use use) throws IOException {
    for (boolean lasting : new boolean[] {false, true}) {
      int step = 0;
      StepFaults faults;
      do {
        faults = new StepFaults(kind, step++, lasting);
        use.with(faults, Files.createDirectory(folder.resolve("run" + runs++)));
      } while (faults.happened());
      assertThat(step).isGreaterThan(3);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void settingsAreKeptOrNamed(Kind kind) throws IOException {
    eachStep(
        kind,
        (faults, real) -> {
          Path file = Files.writeString(real.resolve("settings.properties"), SETTINGS);
          Settings settings = new Settings(FaultyFiles.over(file, faults));
          boolean read = settings.problem().isEmpty();
          if (read && kind != Kind.GONE) assertThat(settings.get("python")).contains("/opt/python");
          boolean written = settings.put("theme", "DARK");
          assertThat(settings.get("theme")).as("%s", faults).contains("DARK");
          // a file that was deleted while it was read may be written anew, and is named all the
          // same
          if (kind != Kind.GONE || !written)
            assertThat(settings.problem().isPresent()).as("%s", faults).isEqualTo(!written);
          for (String problem : settings.problem().stream().toList())
            assertThat(problem).as("%s", faults).contains(file.toString()).doesNotContain("\n");
          if (kind == Kind.GONE) return;
          assertThat(file).as("%s", faults).hasContent(SETTINGS + (written ? "theme=DARK\n" : ""));
          if (faults.happened()) assertThat(names(real)).hasSizeBetween(1, 2);
          else assertThat(names(real)).containsExactly("settings.properties");
        });
  }

  @ParameterizedTest
  @EnumSource
  void recordsAreReadOrNamed(Kind kind) throws IOException {
    String first = SMALL.formatted("1");
    String second = SMALL.formatted("2");
    eachStep(
        kind,
        (faults, real) -> {
          Files.writeString(real.resolve("a.json"), first);
          Files.writeString(real.resolve("b.json"), second);
          OwnRecords own = OwnRecords.in(FaultyFiles.over(real, faults), Set.of());
          List<String> missing = new ArrayList<>();
          for (String problem : own.problems()) {
            assertThat(problem).as("%s", faults).hasSizeBetween(10, 300).doesNotContain("\n");
            boolean whole = problem.contains(real.toString());
            missing.addAll(whole ? List.of("a", "b") : List.of(problem.substring(0, 1)));
          }
          if (!faults.happened()) assertThat(own.problems()).isEmpty();
          assertThat(own.frameworks().size() + missing.size())
              .as("%s: %s", faults, own.problems())
              .isGreaterThanOrEqualTo(2);
          assertThat(own.problems()).doesNotHaveDuplicates();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theLogIsKept(Kind kind) throws IOException {
    for (String before : List.of("before\n", LONG_LOG))
      eachStep(
          kind,
          (faults, real) -> {
            Path file = Files.writeString(real.resolve("faults.log"), before);
            boolean written = new FaultLog(FaultyFiles.over(file, faults)).write("now");
            if (kind == Kind.GONE) return;
            StringBuilder all = new StringBuilder();
            for (String name : List.of("faults.log.old", "faults.log"))
              if (Files.exists(real.resolve(name)))
                all.append(Files.readString(real.resolve(name)));
            assertThat(all.toString().startsWith(before)).as("%s", faults).isTrue();
            if (written)
              assertThat(all.toString().endsWith("Z\nnow\n\n")).as("%s", faults).isTrue();
            if (!faults.happened()) assertThat(written).isTrue();
          });
  }

  /// A name may lead nowhere, or to what is no file.
  @Test
  void whatIsNoFileOfRecordsIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("folder.json"));
    Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("nowhere"));
    Files.writeString(folder.resolve("good.json"), SMALL.formatted("1"));
    OwnRecords own = OwnRecords.in(folder, Set.of());
    assertThat(own.frameworks()).extracting(Framework::id).containsExactly("jax-1");
    assertThat(own.problems())
        .containsExactly(
            "folder.json in your folder of tables is no table: it is no file",
            "link.json in your folder of tables is no table: it is not there any more");
  }

  @Test
  void aFolderOfRecordsThatIsAFileIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("frameworks"));
    OwnRecords own = OwnRecords.in(file, Set.of());
    assertThat(own.problems()).singleElement().asString().contains(file.toString());
  }
}
