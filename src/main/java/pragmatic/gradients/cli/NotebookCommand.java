package pragmatic.gradients.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.notebook.NotebookReading;
import pragmatic.gradients.notebook.file.NotebookException;
import pragmatic.gradients.notebook.file.NotebookFile;
import pragmatic.gradients.notebook.run.Versions;

/// `notebook`: the questions of a notebook answered, and its outputs held against the answers.
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    description =
        "Reads the cells of a notebook, answers their questions for derivatives and compares what they"
            + " printed. Nothing is executed.",
    footer = {
      "",
      "Exit codes: 0 all questions that were read agree, 1 none was read, 2 something differs.",
      "",
      "Examples:",
      "  notebook course.ipynb",
      "  notebook course.py --framework pytorch-2.13.0 --strict"
    })
final class NotebookCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "an .ipynb, .py or .txt file")
  private Path file = Path.of("");

  @Option(
      names = "--framework",
      paramLabel = "VERSION",
      description = "which version answers, as in pytorch-2.13.0; the newest if not said")
  private @Nullable String framework;

  @Option(names = "--json", description = "answer in JSON")
  private boolean json;

  @Option(names = "--strict", description = "exit with 2 if a question is not read")
  private boolean strict;

  NotebookCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Refusal {
    Versions versions = versions();
    NotebookReading reading;
    try {
      reading = NotebookReading.of(NotebookFile.read(file), versions);
    } catch (NotebookException e) {
      throw Refusal.saying(e.getMessage());
    }
    List<String> lines = new ArrayList<>();
    if (json) lines.add(AnswerJson.line(NotebookJson.of(reading)));
    else lines.addAll(NotebookLines.of(reading));
    lines.forEach(terminal.out()::println);
    return code(reading);
  }

  private Versions versions() throws Refusal {
    String name = framework;
    if (name == null) return Versions.newest();
    return Versions.with(
        Frameworks.find(name)
            .orElseThrow(() ->
                Refusal.of(
                    "cli.notebook.framework",
                    name,
                    String.join(", ", Frameworks.all().stream().map(each -> each.id()).toList()))));
  }

  private int code(NotebookReading reading) {
    boolean unread = reading.questions().anyMatch(result -> !result.question().isRead());
    if (reading.differs() || strict && unread) return 2;
    return reading.questions().anyMatch(result -> result.question().isRead()) ? 0 : 1;
  }
}
