package pragmatic.gradients.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.run.Versions;

/// Cells that PyTorch runs here print what we say they do, in the version that is installed.
class RealOutputTest {
  private static final Path FOLDER = Path.of("src/test/resources/notebook");

  /// Runs cells as a notebook does: the value of a last expression is shown.
  private static final String RUNNER =
      """
      import ast, sys
      try:
          import torch
      except ImportError:
          sys.exit(3)
      print(torch.__version__.split('+')[0])
      # a module that draws and is rarely there
      import types
      drawing = types.ModuleType('d2l.torch')
      drawing.plot = lambda *a, **k: None
      sys.modules['d2l'] = types.ModuleType('d2l')
      sys.modules['d2l'].torch = sys.modules['d2l.torch'] = drawing
      scope = {}
      for name in sys.argv[1:]:
          print('@@ cell')
          tree = ast.parse(open(name, encoding='utf-8').read())
          last = tree.body and isinstance(tree.body[-1], ast.Expr) and tree.body.pop()
          exec(compile(tree, name, 'exec'), scope)
          if last:
              value = eval(compile(ast.Expression(last.value), name, 'eval'), scope)
              if value is not None:
                  print(repr(value))
      """;

  /// Those that have PyTorch, asked once: to start one that has none takes a second too.
  private static final List<Python> PYTHONS = new ArrayList<>();

  @TempDir Path folder;

  @BeforeAll
  static void find(@TempDir Path folder) throws IOException, InterruptedException {
    Path runner = Files.writeString(folder.resolve("runner.py"), RUNNER);
    for (Python python : Python.candidates(null)) {
      List<String> command = new ArrayList<>(List.of(python.command()));
      command.add(runner.toString());
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("version.txt").toFile())
                .start();
        if (process.waitFor(110, TimeUnit.SECONDS) && process.exitValue() == 0) PYTHONS.add(python);
        process.destroyForcibly();
      } catch (IOException noSuchCommand) {
        // the next one may be there
      }
    }
  }

  /// What is printed, if there is a Python that has PyTorch.
  private Optional<String> printed(List<NotebookCell> code)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Files.writeString(folder.resolve("runner.py"), RUNNER).toString());
    for (NotebookCell cell : code)
      arguments.add(
          Files.writeString(folder.resolve("c" + arguments.size() + ".txt"), cell.source())
              .toString());
    for (Python python : PYTHONS) {
      List<String> command = new ArrayList<>(List.of(python.command()));
      command.addAll(arguments);
      Path out = folder.resolve("out.txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(folder.resolve("err.txt").toFile())
              .start();
      if (process.waitFor(110, TimeUnit.SECONDS) && process.exitValue() == 0)
        return Optional.of(Files.readString(out));
      process.destroyForcibly();
      throw new AssertionError(
          "PyTorch did not run the cells: " + Files.readString(folder.resolve("err.txt")));
    }
    return Optional.empty();
  }

  private static NotebookCell withoutMagic(NotebookCell cell) {
    String source =
        cell.source().lines().filter(l -> !l.startsWith("%")).collect(Collectors.joining("\n"));
    return new NotebookCell(true, source, cell.output(), "");
  }

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().matches(".*torch-.*ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  @Timeout(300)
  void whatPyTorchPrintsHereIsWhatWeSay(Path notebook)
      throws IOException, InterruptedException, NotebookException {
    List<NotebookCell> cells = NotebookFile.read(notebook);
    List<NotebookCell> code =
        cells.stream()
            .filter(cell -> cell.code() && cell.source().lines().noneMatch(l -> l.matches("!.*")))
            .map(RealOutputTest::withoutMagic)
            .filter(cell -> !cell.source().matches("(?s).*(sympy|diff\\(|# your turn).*"))
            .toList();
    Optional<String> printed = printed(code);
    if (printed.isEmpty()) abort("no Python here has PyTorch");
    List<String> outputs = List.of(printed.orElseThrow().split("@@ cell\\R", -1));
    assertThat(outputs).hasSize(code.size() + 1);
    List<NotebookCell> real = new ArrayList<>();
    for (int i = 0; i < code.size(); i++)
      real.add(new NotebookCell(true, code.get(i).source(), outputs.get(i + 1), ""));
    String version = outputs.getFirst().strip();
    Optional<Framework> framework = Frameworks.find("pytorch-" + version);
    if (framework.isEmpty()) abort("PyTorch " + version + " was not measured");
    NotebookReading reading = NotebookReading.of(real, Versions.with(framework.orElseThrow()));
    assertThat(reading.questions()).anyMatch(each -> each.agreement() == Agreement.AGREES);
    assertThat(reading.questions()).noneMatch(each -> each.agreement() == Agreement.DIFFERS);
    assertThat(reading.differs()).isFalse();
  }
}
