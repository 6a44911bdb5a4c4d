package pragmatic.gradients.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Deadline;

/// `explain`: what automatic differentiation answers at a point, and what is true there.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says what automatic differentiation answers for a program at a point, and what is true"
            + " there.",
    footer = {
      "",
      "Examples:",
      "  explain \"relu(x) - relu(-x)\" --at x=0 --convention pytorch",
      "  explain \"max(a, b)\" --at a=1,b=1 --convention tensorflow --json",
      "  explain \"abs(x)\" --at x=0 --lambda 0.5",
      "  explain \"max(a, b, c)\" --at a=1,b=1,c=1 --weights 0.5,0.25,0.25"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> OPTIONS =
      List.of(
          "--at", "--convention", "--lambda", "--weights", "--mode", "--json", "--lines", "--help");

  private final Terminal terminal;
  private final Duration time;

  @Parameters(
      arity = "0..*",
      paramLabel = "PROGRAM",
      description = "the function, as in \"relu(x) - relu(-x)\"")
  private List<String> programs = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "NAME=VALUE",
      description = "value of an input; several with commas or repeated")
  private List<String> at = new ArrayList<>();

  @Option(
      names = "--convention",
      paramLabel = "NAME",
      description = "who breaks ties: see `list conventions`; pytorch if not said")
  private String convention = "";

  @Option(
      names = "--lambda",
      paramLabel = "NUMBER",
      description = "one number from 0 (left) to 1 (right) for all ties, instead of a convention")
  private @Nullable String lambda;

  @Option(
      names = "--weights",
      paramLabel = "NUMBER,NUMBER,…",
      description =
          "how three or more arguments that tie share the gradient, as in 0.5,0.25,0.25; other ties"
              + " are split evenly")
  private @Nullable String weights;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "how derivatives are computed: reverse, as frameworks do if not asked otherwise, or"
              + " forward")
  private String mode = "";

  @Option(names = "--json", description = "answer in JSON")
  private boolean json;

  @Option(
      names = "--lines",
      description = "read one JSON request per line from standard input, answer each with one line")
  private boolean lines;

  ExplainCommand(Terminal terminal) {
    this(terminal, ExplainAnswer.TIME);
  }

  /// @param time of one answer
  ExplainCommand(Terminal terminal, Duration time) {
    this.terminal = terminal;
    this.time = time;
  }

  /// Takes arguments of the usual form as they are: one program, and options each followed by its
  /// value.
  ///
  /// @return whether they are of that form; else this command is not to be called
  boolean takes(List<String> args) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String name = args.get(i);
      boolean program = !name.startsWith("-");
      boolean alone = program || name.equals("--json") || name.equals("--lines");
      String value = alone ? name : i + 1 < args.size() ? args.get(++i) : "";
      String option = program ? "" : name;
      boolean again = !option.equals("--at") && given.contains(option);
      given.add(option);
      if (again || value.isBlank() || !alone && value.startsWith("-") || !takes(option, value))
        return false;
    }
    return lines || given.contains("");
  }

  private boolean takes(String option, String value) {
    switch (option) {
      case "" -> programs.add(value);
      case "--at" -> at.add(value);
      case "--convention" -> convention = value;
      case "--lambda" -> lambda = value;
      case "--weights" -> weights = value;
      case "--mode" -> mode = value;
      case "--json" -> json = true;
      case "--lines" -> lines = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    Catalogue catalogue = Catalogue.stating();
    Supplier<Deadline> deadlines = () -> Deadline.in(time);
    if (lines) {
      if (!programs.isEmpty() || !at.isEmpty()) {
        throw Refusal.of("cli.lines.alone");
      }
      try (BufferedReader in = terminal.in()) {
        int processors = Runtime.getRuntime().availableProcessors();
        new Lines(catalogue, deadlines, processors).answer(in, terminal.out());
      }
      return 0;
    }
    String text = ExplainQuestion.text("explain", programs, OPTIONS);
    ExplainQuestion question =
        ExplainQuestion.of(text, ExplainQuestion.values(at), convention, lambda(), weights(), mode);
    ExplainAnswer answer = ExplainAnswer.of(question, catalogue, deadlines);
    terminal.out().println(json ? AnswerJson.line(AnswerJson.of(answer)) : Prose.of(answer, text));
    return 0;
  }

  private List<Double> weights() throws Refusal {
    List<Double> numbers = new ArrayList<>();
    if (weights == null) {
      return numbers;
    }
    for (String weight : weights.split(",", -1)) {
      if (weight.isBlank()) {
        throw Refusal.of("cli.weights", weights);
      }
      numbers.add(ExplainQuestion.number("--weights", weight));
    }
    return numbers;
  }

  private OptionalDouble lambda() throws Refusal {
    return lambda == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(ExplainQuestion.number("--lambda", lambda));
  }
}
