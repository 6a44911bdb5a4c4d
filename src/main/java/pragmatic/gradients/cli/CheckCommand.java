package pragmatic.gradients.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.live.CheckException;
import pragmatic.gradients.frameworks.live.Dialect;
import pragmatic.gradients.frameworks.live.LiveCheck;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.frameworks.live.Recording;
import pragmatic.gradients.words.Nearest;
import pragmatic.gradients.speech.CheckWording;
import pragmatic.gradients.words.Words;

/// `check`: what a framework on this computer answers, beside what our table says.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Asks a framework on this computer, and compares its answer with the table.",
    footer = {
      "",
      "Exit codes: 0 they agree, 1 no answer, 2 they differ.",
      "",
      "Examples:",
      "  check --framework pytorch \"abs(x)\" --at x=0",
      "  check --framework jax \"max(a, b)\" --at a=1,b=1 --mode forward --python /opt/py/bin/python",
      "  check --framework pytorch --record pytorch-here.json"
    })
final class CheckCommand implements Callable<Integer> {
  private static final List<String> OPTIONS =
      List.of(
          "--framework", "--at", "--mode", "--python", "--timeout", "--record", "--json", "--help");
  private static final List<String> FRAMEWORKS =
      Stream.of(Dialect.values()).map(Dialect::key).toList();

  /// Differences that are listed one by one.
  private static final int LISTED = 20;

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "PROGRAM",
      description = "the function, as in \"abs(x)\"")
  private List<String> programs = new ArrayList<>();

  @Option(
      names = "--framework",
      paramLabel = "NAME",
      description = "pytorch, jax, tensorflow or autograd")
  private String framework = "";

  @Option(
      names = "--at",
      paramLabel = "NAME=VALUE",
      description = "value of an input; several with commas or repeated")
  private List<String> at = new ArrayList<>();

  @Option(names = "--mode", paramLabel = "MODE", description = "reverse (if not said) or forward")
  private String mode = "";

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = "the Python to ask; else $PRAGMATIC_GRADIENTS_PYTHON, python3 or python")
  private @Nullable String python;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "how long it may take; 120 if not said, 600 with --record")
  private @Nullable Integer seconds;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "measure the whole table again and write it to a file")
  private @Nullable Path file;

  @Option(names = "--json", description = "answer in JSON")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Refusal {
    Frameworks.problems().forEach(terminal.err()::println);
    try {
      return file == null ? check() : record(file);
    } catch (CheckException e) {
      throw Refusal.saying(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of("check.cancelled");
    }
  }

  private int check() throws Refusal, CheckException, InterruptedException {
    String text = ExplainQuestion.text("check", programs, OPTIONS);
    Framework table = table();
    ExplainQuestion question =
        ExplainQuestion.of(
            text,
            ExplainQuestion.values(at),
            table.about().key(),
            OptionalDouble.empty(),
            List.of(),
            mode);
    LiveCheck check =
        LiveCheck.run(
            table,
            question.program(),
            question.at(),
            question.mode(),
            Python.candidates(python),
            limit(Python.LIMIT));
    terminal.out().println(json ? AnswerJson.line(json(check)) : prose(check));
    return check.agrees() ? 0 : 2;
  }

  private Framework table() throws Refusal {
    String all = String.join(", ", FRAMEWORKS);
    if (framework.isBlank()) {
      throw Refusal.of("cli.check.framework", all);
    }
    return Frameworks.find(framework)
        .filter(found -> Dialect.of(found.about().key()).isPresent())
        .orElseThrow(() ->
            Nearest.to(framework, FRAMEWORKS)
                .map(meant -> Refusal.of("cli.check.meant", framework, meant, all))
                .orElseGet(() -> Refusal.of("cli.check.unknown", framework, all)));
  }

  private Duration limit(Duration usual) throws Refusal {
    if (seconds == null) {
      return usual;
    }
    if (seconds < 1 || seconds > 3600) {
      throw Refusal.of("cli.check.seconds", seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  private static String prose(LiveCheck check) {
    List<String> names = check.question().program().inputs();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean alone = names.size() == 1;
      lines.add(alone ? check.sentence(i) : Prose.bare(CheckWording.along(check, i)));
    }
    String agreeing = check.isSilent() ? "check.nothing" : "check.agree";
    lines.add(Words.say(check.agrees() ? agreeing : "check.differ"));
    return String.join("\n", lines);
  }

  private static ObjectNode json(LiveCheck check) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    List<String> names = check.question().program().inputs();
    answer.put("framework", check.table().about().key());
    answer.put("program", check.question().program().text());
    ObjectNode at = answer.putObject("at");
    answer.put("mode", check.question().mode().key());
    ObjectNode here = answer.putObject("here");
    here.put("version", check.replies().version());
    here.put("build", check.replies().build());
    here.put("python", check.replies().python());
    here.put("code", check.answer().code());
    here.set("value", AnswerJson.number(check.answer().value()));
    ObjectNode gradient = here.putObject("gradient");
    ObjectNode table = answer.putObject("table");
    table.put("version", check.table().about().version());
    table.put("measured", check.expected().measured());
    ObjectNode expected = table.putObject("gradient");
    for (int i = 0; i < names.size(); i++) {
      at.set(names.get(i), AnswerJson.number(check.question().at().get(i)));
      gradient.set(names.get(i), AnswerJson.number(check.answer().gradient().get(i)));
      boolean known = check.expected().known();
      expected.set(names.get(i), AnswerJson.number(known ? check.expected().value(i) : null));
    }
    return answer.put("agrees", check.agrees());
  }

  private int record(Path to) throws Refusal, CheckException, InterruptedException {
    if (!programs.isEmpty() || !at.isEmpty() || !mode.isEmpty()) {
      throw Refusal.of("cli.check.alone");
    }
    Framework table = table();
    Recording recording =
        Recording.of(table, Python.candidates(python), limit(Python.LIMIT.multipliedBy(5)));
    try {
      recording.write(to, LocalDate.now().toString());
    } catch (IOException e) {
      throw Refusal.of("cli.check.write", to, String.valueOf(e.getMessage()));
    }
    List<String> differences = recording.differences();
    long answered = recording.rows().size() - recording.refused();
    say("cli.check.recorded", answered, table.name(), recording.replies().version(), to);
    if (recording.refused() > 0) {
      say("cli.check.refused", recording.refused());
    }
    if (recording.skipped() > 0) {
      say("cli.check.skipped", recording.skipped());
    }
    if (differences.isEmpty()) {
      say("cli.check.same", table.about().version());
    } else {
      say("cli.check.differences", differences.size(), table.about().version());
      differences.stream().limit(LISTED).forEach(line -> terminal.out().println("  " + line));
    }
    Frameworks.ownFolder().ifPresent(folder -> say("cli.check.folder", folder));
    return differences.isEmpty() ? 0 : 2;
  }

  private void say(String key, Object... arguments) {
    terminal.out().println(Words.say(key, arguments));
  }
}
