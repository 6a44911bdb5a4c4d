package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.DamagedCorpus;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.run.Versions;

/// Cells that are cut off or changed anywhere are read, or said not to be read; nothing breaks.
class MutationTest {
  private static final Path FOLDER = Path.of("src/test/resources/notebook");

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"\"\"",
          "#",
          ":",
          "=",
          ",",
          ".",
          "\n",
          "\n    ",
          "\\",
          "lambda",
          "if",
          "for",
          "def f(x):",
          "None",
          "-",
          "**",
          "@",
          "1e400",
          "x",
          ".backward()",
          ".grad",
          "f'{",
          "0x",
          "\u0000",
          "é",
          "[::-1]",
          "import ",
          " as ",
          "with ",
          "...",
          "%%");

  @Test
  void aChangedNotebookNeverBreaks() throws IOException, NotebookException {
    List<List<NotebookCell>> notebooks = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ipynb")).sorted().toList())
        // long ranges take their time and are the same as short ones here
        if (!file.toString().contains("activations") && !file.toString().contains("guide"))
          notebooks.add(NotebookFile.read(file));
    }
    for (DamagedCorpus.Case once : DamagedCorpus.of("cell")) {
      String source = new String(once.bytes(), StandardCharsets.UTF_8);
      List<NotebookCell> cells = List.of(new NotebookCell(true, source, "", ""));
      assertThat(NotebookReading.of(cells, Versions.newest()).cells()).as("%s", once).hasSize(1);
    }
    Random random = new Random(5);
    int read = 0;
    for (int i = 0; i < Exhaustive.count(300, 10_000); i++) {
      List<NotebookCell> cells = new ArrayList<>(notebooks.get(random.nextInt(notebooks.size())));
      int which = random.nextInt(cells.size());
      cells.set(which, changed(cells.get(which), random));
      NotebookReading reading = NotebookReading.of(cells, Versions.newest());
      assertThat(reading.cells()).hasSameSizeAs(cells);
      read += (int) reading.questions().filter(each -> each.question().isRead()).count();
    }
    assertThat(read).isPositive();
  }

  private static NotebookCell changed(NotebookCell cell, Random random) {
    return new NotebookCell(
        true, changed(cell.source(), random), changed(cell.output(), random), "");
  }

  private static String changed(String text, Random random) {
    String changed = text;
    for (int times = random.nextInt(4); times > 0 && !changed.isEmpty(); times--) {
      int at = random.nextInt(changed.length());
      int to = Math.min(changed.length(), at + random.nextInt(12));
      changed =
          switch (random.nextInt(4)) {
            case 0 -> changed.substring(0, at);
            case 1 -> changed.substring(0, at) + changed.substring(to);
            case 2 ->
                changed.substring(0, at)
                    + changed.substring(at, to).repeat(3)
                    + changed.substring(to);
            default ->
                changed.substring(0, at)
                    + PIECES.get(random.nextInt(PIECES.size()))
                    + changed.substring(at);
          };
    }
    return changed;
  }
}
