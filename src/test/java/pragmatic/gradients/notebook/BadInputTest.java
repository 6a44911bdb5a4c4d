package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.run.Versions;

/// What is no notebook is refused with the reason; what is no cell is said, and the rest goes on.
class BadInputTest {
  private static final String ASK =
      """
      import torch
      x = torch.tensor(0.0, requires_grad=True)
      torch.relu(x).backward()
      print(x.grad)
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ broken | is not JSON: line 1 is broken",
        "[1] | a JSON object is expected",
        "{} | does not say which format",
        "{\"nbformat\": 2} | format 2; formats 3 and 4 are read",
        "{\"nbformat\": 4} | has no cells"
      })
  void aFileThatIsNoNotebookIsRefused(String text, String reason) throws IOException {
    Path file = folder.resolve("bad.ipynb");
    Files.writeString(file, text);
    assertThatThrownBy(() -> NotebookFile.read(file))
        .isInstanceOf(NotebookException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aFileOfAnotherNameOrNoneIsRefused() {
    assertThatThrownBy(() -> NotebookFile.read(folder.resolve("a.pdf")))
        .hasMessageContaining(".ipynb, .py or .txt");
    assertThatThrownBy(() -> NotebookFile.read(folder.resolve("a.py")))
        .hasMessageContaining("There is no file");
  }

  @Test
  void brokenCellsHideNoOthers() throws IOException, NotebookException {
    Path file = folder.resolve("cells.ipynb");
    Files.writeString(
        file,
        """
        {"nbformat": 4, "cells": [
          {"cell_type": "code", "source": 5},
          {"cell_type": "code"},
          {"cell_type": "code", "source": ["%matplotlib inline\\n", "!pip install torch\\n"],
           "outputs": [{"output_type": "display_data", "data": {"image/png": "AAAA", "text/plain": "<Figure>"}}]},
          {"cell_type": "code", "source": "%%bash\\nrm x"},
          {"cell_type": "code", "source": "def f(:\\n  c = # gap"},
          {"cell_type": "code", "source": "%s",
           "outputs": [{"output_type": "stream", "name": "stdout", "text": "\\u001b[31mtensor(0.)\\u001b[0m"}]}
        ]}
        """
            .replace("%s", ASK.replace("\n", "\\n")));
    NotebookReading reading = NotebookReading.of(NotebookFile.read(file), Versions.newest());
    assertThat(reading.cells().getFirst().cell().trouble()).contains("no source");
    assertThat(reading.cells().get(4).unread()).hasSize(1);
    assertThat(reading.cells().getLast().agreement()).isEqualTo(Agreement.AGREES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "-", "f(", "lambda x: ", "not ", "x if "})
  void deepNestingIsNotRead(String open) {
    String deep = "y = " + open.repeat(20_000) + "1\n";
    NotebookReading reading = read(deep + "z = 1");
    assertThat(reading.cells().getFirst().unread()).isNotEmpty();
  }

  @Test
  void longSumsAndManyCallsAreNotFollowedForEver() {
    read("y = 1" + " + 1".repeat(100_000));
    read("def f(x):\n    return f(x)\nf(1)");
    read("import torch\nx = torch.ones(4096, requires_grad=True)\n" + "x = x * x\n".repeat(500));
  }

  /// A statement that is not read poisons what it may have changed, and nothing else.
  @Test
  void onlyWhatDependsOnItIsUnknown() {
    NotebookReading reading =
        read(
            """
            import torch
            x = torch.tensor(2.0, requires_grad=True)
            w = torch.tensor(3.0, requires_grad=True)
            for i in torch.randperm(3):
                (x * i).backward()
            (w * w).backward()
            print(x.grad)
            print(w.grad)
            """);
    CellReading cell = reading.cells().getFirst();
    assertThat(cell.checks().getFirst().unread()).contains("randperm");
    assertThat(OursWording.of(cell.checks().getLast().ours())).isEqualTo("6");
  }

  private static NotebookReading read(String source) {
    return NotebookReading.of(
        List.of(new pragmatic.gradients.notebook.file.NotebookCell(true, source, "", "")),
        Versions.newest());
  }
}
