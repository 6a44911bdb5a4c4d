package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import pragmatic.gradients.DamagedCorpus;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.SavedBoards;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Settings;

/// Files of the user's with anything in them: none ends the app, and what cannot be used is named.
class DamagedFilesTest {
  private static final String RECORD =
      """
      {"framework": "jax", "name": "JAX", "short": "J", "version": "9", "build": "9", "date": "",
       "dtype": "float64", "setup": "", "calls": [{"call": "c", "function": "abs", "program": "abs(x)",
       "rows": [{"mode": "reverse", "at": {"x": "0"}, "value": "0.0", "gradient": {"x": "1.0"}}]}]}
      """
          .replace("\"c\"", '"' + "torch.abs(x) # as it was asked\\n".repeat(60) + '"');
  private static final String SETTINGS =
      "# mine\npython=C:\\users\\ada\\python.exe\ntheme = DARK\nunknown.key=\u00e9 kept\n";

  private static final String BOARDS =
      """
      # mine
      undo board 1: relu(x) - relu(-x) at: x=0.5 convention: sign-bit mode: forward
      show board 1: max(α, β) active: β lambda: 0.25 show: map view: -3 to 3, second 0 to 1
      redo board 1: |x| at: x=-0 weights: 0.5, 0.5 lower: lambda step: 2
      """;

  private static final int COUNT = Exhaustive.count(400, 50_000);

  @TempDir(factory = InMemory.class)
  Path folder;

  /// A disk takes milliseconds for each replaced file.
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "damaged")
          : Files.createTempDirectory("damaged");
    }
  }

  /// Bytes changed, taken out, doubled or put in, some of which are no text in any encoding.
  private static byte[] damaged(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    do {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(12));
      byte[] middle = Arrays.copyOfRange(bytes, from, to);
      switch (random.nextInt(5)) {
        case 0 -> middle = new byte[0];
        case 1 -> random.nextBytes(middle);
        case 2 -> middle = (new String(middle, StandardCharsets.ISO_8859_1) + "{[\"0").getBytes();
        case 3 -> bytes = Arrays.copyOf(bytes, Math.max(to, from));
        default -> Arrays.fill(middle, (byte) "\"}]{,:0\n\\".charAt(random.nextInt(9)));
      }
      byte[] next = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
      System.arraycopy(middle, 0, next, from, middle.length);
      System.arraycopy(bytes, to, next, from + middle.length, bytes.length - to);
      bytes = next;
    } while (random.nextInt(3) == 0);
    return bytes;
  }

  private void assertSaid(DamagedCorpus.Case once, Path file, List<String> said)
      throws IOException {
    if (once.said().isEmpty()) assertThat(said).as("%s", once).isEmpty();
    else
      assertThat(said)
          .as("%s", once)
          .singleElement()
          .asString()
          .hasSizeLessThan(500)
          .contains(file.getFileName().toString(), once.said());
    // moved aside or left alone: nothing is lost
    Path bad = file.resolveSibling(file.getFileName() + ".bad");
    if (!Files.exists(bad)) assertThat(file).exists();
    else assertThat(Files.readAllBytes(bad)).as("%s", once).isEqualTo(once.bytes());
    Files.deleteIfExists(bad);
    Files.deleteIfExists(file);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "a pipe is made by a command")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatOnceFailedIsUsedOrNamed() throws Exception {
    for (DamagedCorpus.Case once : DamagedCorpus.of("record")) {
      Path file = folder.resolve("mine.json");
      once.at(file);
      OwnRecords own = OwnRecords.in(folder, Set.of());
      assertThat(own.frameworks()).isEmpty();
      assertSaid(once, file, own.problems());
    }
    for (DamagedCorpus.Case once : DamagedCorpus.of("settings")) {
      Path file = folder.resolve("settings.properties");
      once.at(file);
      Settings settings = new Settings(file);
      if (once.said().isEmpty()) {
        assertThat(settings.put("theme", "DARK")).isTrue();
        assertThat(Files.readString(file))
            .isEqualTo(new String(once.bytes(), StandardCharsets.UTF_8) + "theme=DARK\n");
      }
      assertSaid(once, file, settings.problem().stream().toList());
    }
    for (DamagedCorpus.Case once : DamagedCorpus.of("board")) {
      Path file = folder.resolve("boards.txt");
      once.at(file);
      SavedBoards boards = new SavedBoards(file, new BoardText(LowerPlots.plots()));
      assertThat(boards.steps()).isEmpty();
      assertSaid(once, file, boards.problem().stream().toList());
    }
  }

  @Test
  void aDamagedRecordIsReadOrNamed() throws IOException {
    Random random = new RandomPrograms(90).random();
    Path file = folder.resolve("mine.json");
    int named = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = damaged(RECORD, random);
      Files.write(file, bytes);
      OwnRecords own = OwnRecords.in(folder, Set.of());
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(own.frameworks().size() + own.problems().size()).as(text).isEqualTo(1);
      for (String problem : own.problems()) {
        assertThat(problem).as(text).startsWith("mine.json ").hasSizeLessThan(500);
        named++;
      }
    }
    assertThat(named).isBetween(COUNT / 3, COUNT);
  }

  @Test
  void damagedSettingsAreKept() throws IOException {
    Random random = new RandomPrograms(91).random();
    Path file = folder.resolve("settings.properties");
    Path bad = folder.resolve("settings.properties.bad");
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = damaged(SETTINGS, random);
      Files.deleteIfExists(bad);
      Files.write(file, bytes);
      Settings settings = new Settings(file);
      assertThat(settings.put("presenter", "on")).isTrue();
      if (settings.problem().isPresent()) {
        assertThat(settings.problem().get()).contains(file.toString()).contains(".bad");
        assertThat(Files.readAllBytes(bad)).isEqualTo(bytes);
      }
      assertThat(new Settings(file).get("presenter")).contains("on");
    }
  }

  @Test
  void damagedBoardsAreSetAside() throws IOException {
    Random random = new RandomPrograms(92).random();
    BoardText text = new BoardText(LowerPlots.plots());
    Path file = folder.resolve("boards.txt");
    Path bad = folder.resolve("boards.txt.bad");
    int aside = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = damaged(BOARDS, random);
      Files.deleteIfExists(bad);
      Files.write(file, bytes);
      SavedBoards boards = new SavedBoards(file, text);
      // of a file without a byte nothing is lost
      assertThat(boards.steps().isEmpty())
          .as(new String(bytes, StandardCharsets.ISO_8859_1))
          .isEqualTo(Files.exists(bad) || bytes.length == 0);
      if (boards.problem().isPresent()) {
        assertThat(boards.problem().get()).contains(file.toString(), ".bad");
        assertThat(Files.readAllBytes(bad)).isEqualTo(bytes);
        aside++;
      }
    }
    assertThat(aside).isBetween(COUNT / 2, COUNT - 1);
  }
}
