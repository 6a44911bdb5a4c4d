package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Notebooks of our own, whose outputs are what PyTorch 2.14.1, JAX 0.10.2, TensorFlow 2.21.0 and
/// SymPy 1.14.0 printed when they were run. Beside each stand the lines that were read and found
/// right.
class NotebookCommandTest {
  private static final Path FOLDER = Path.of("src/test/resources/notebook");

  @TempDir Path folder;

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void answersAsItWasReadAndFoundRight(Path notebook) throws IOException {
    CommandRun.Result run = CommandRun.run("notebook", notebook.toString());
    Path expected =
        notebook.resolveSibling(notebook.getFileName().toString().replace(".ipynb", ".lines"));
    assertThat(run.out()).isEqualTo(Files.readString(expected));
    assertThat(run.err()).isEmpty();
    // what the libraries printed themselves is never called different
    assertThat(run.out()).doesNotContain("≠");
  }

  @Test
  void aWrongOutputIsNamedWithTheVersionThatWouldGiveIt() throws IOException {
    Path file = folder.resolve("clamp.txt");
    Files.writeString(
        file,
        """
        In [1]:
        import torch
        x = torch.tensor(1.0, requires_grad=True)
        y = torch.clamp(x, -1.0, 1.0)
        y.backward()
        print(x.grad)

        tensor(1.)
        """);
    CommandRun.Result run = CommandRun.run("notebook", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .startsWith(
            "cell 1, line 4: clamp(x, -1, 1) at x=1; printed tensor(1.); ours 0 ≠ (as printed:"
                + " PyTorch 2.13");
    assertThat(CommandRun.run("notebook", file.toString(), "--framework", "pytorch-2.13.0").exit())
        .isZero();
  }

  @Test
  void exitCodesTellWhatWasRead() throws IOException {
    Path none = folder.resolve("none.py");
    Files.writeString(none, "x = 1\nprint(x)\n");
    assertThat(CommandRun.run("notebook", none.toString()).exit()).isOne();
    Path unread = folder.resolve("unread.py");
    Files.writeString(
        unread,
        """
        import torch
        x = torch.tensor(2., requires_grad=True)
        (x * x).backward()
        y = torch.rand(3)
        y.sum().backward()
        print(x.grad)
        """);
    assertThat(CommandRun.run("notebook", unread.toString()).exit()).isZero();
    assertThat(CommandRun.run("notebook", unread.toString(), "--strict").exit()).isEqualTo(2);
  }

  @Test
  void jsonHasTheSame() {
    CommandRun.Result run =
        CommandRun.run("notebook", FOLDER.resolve("torch-scalars.ipynb").toString(), "--json");
    assertThat(run.out())
        .contains("\"program\":\"x*x*y + y + 2\"", "\"gradient\":[-12,5]")
        .contains("\"verdict\":\"AGREES\"", "\"announced\":\"6\"");
  }

  @Test
  void jsonSaysThatBranchesAreReadAsWhere() throws IOException {
    Path file = folder.resolve("branch.py");
    Files.writeString(
        file,
        """
        import torch
        x = torch.tensor(0., requires_grad=True)
        y = x if x > 0 else 0.5 * x
        y.backward()
        """);
    assertThat(CommandRun.run("notebook", file.toString(), "--json").out())
        .contains(
            "\"program\":\"0.5*x\"",
            "\"whole\":\"where(x > 0, x, 0.5*x)\"",
            "\"note\":\"The branches are read as where");
  }
}
