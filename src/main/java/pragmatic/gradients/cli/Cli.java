package pragmatic.gradients.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import pragmatic.gradients.words.Nearest;
import pragmatic.gradients.words.Words;

/// The command line: answers without a screen.
public final class Cli {
  private Cli() {}

  @Command(
      name = "pragmatic-gradients",
      mixinStandardHelpOptions = true,
      description = "What automatic differentiation returns where calculus has no gradient.",
      footer = {
        "",
        "Without a command the window opens; --present opens it in presenter mode, --board LINE on"
            + " the board of a line that Ctrl+Shift+C copied.",
        "--safe goes with everything: it leaves settings and tables of yours alone."
      })
  private static final class Root {}

  /// Runs one command and returns its exit code: 0, or 1 with a message on standard error; `check`
  /// and `notebook` also 2, if answers differ.
  public static int run(String... args) {
    return run(Terminal.own(), args);
  }

  static int run(Terminal terminal, String... args) {
    Locale before = Words.own().language();
    // what is for programs is the same everywhere
    if (List.of(args).contains("--json") || List.of(args).contains("--lines"))
      Words.speak(Locale.ENGLISH);
    try {
      return answer(terminal, args);
    } finally {
      Words.speak(before);
    }
  }

  /// To look into all that may be typed takes longer than many an answer.
  private static int answer(Terminal terminal, String... args) {
    ExplainCommand explain = new ExplainCommand(terminal);
    boolean usual = args.length > 0 && args[0].equals("explain");
    return usual && explain.takes(List.of(args).subList(1, args.length))
        ? written(terminal, answered(terminal, explain))
        : parsed(terminal, args);
  }

  private static int answered(Terminal terminal, ExplainCommand command) {
    try {
      return command.call();
    } catch (Exception e) {
      return failed(terminal, e);
    }
  }

  /// The same for whatever is typed.
  static int parsed(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(programs(new CommandLine(new ExplainCommand(terminal))));
    line.addSubcommand(programs(new CommandLine(new CheckCommand(terminal))));
    line.addSubcommand(new CommandLine(new NotebookCommand(terminal)));
    line.addSubcommand(new CommandLine(new ListCommand(terminal)));
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    // a program may begin with @; a file is never meant
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((e, given) -> refused(terminal, e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(terminal, e));
    forEach(line, Cli::plain);
    if (args.length == 0) {
      line.usage(terminal.out());
      return 0;
    }
    return written(terminal, line.execute(args));
  }

  /// What could not be written was not answered: the disk is full, or nobody reads any more.
  private static int written(Terminal terminal, int code) {
    terminal.out().flush();
    if (!terminal.out().checkError()) return code;
    terminal.err().println(Words.say("cli.unwritten"));
    return 1;
  }

  /// A program may begin with a minus sign, and is no option then.
  private static CommandLine programs(CommandLine command) {
    return command.setUnmatchedOptionsArePositionalParams(true);
  }

  private static void forEach(CommandLine line, java.util.function.Consumer<CommandLine> change) {
    change.accept(line);
    line.getSubcommands().values().forEach(sub -> forEach(sub, change));
  }

  private static void plain(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.exitCodeOnInvalidInput(1).exitCodeOnExecutionException(1);
    spec.version(
        Optional.ofNullable(Cli.class.getPackage().getImplementationVersion()).orElse("0"));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpAutoWidth(false);
  }

  private static int refused(Terminal terminal, ParameterException e) {
    CommandLine line = e.getCommandLine();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      boolean option = first.startsWith("-");
      terminal
          .err()
          .println(
              option
                  ? unknownOption(first, line.getCommandSpec().optionsMap().keySet()).lines()
                  : unknownCommand(first, line.getSubcommands().keySet()).lines());
    } else {
      terminal.err().println(e.getMessage());
    }
    return 1;
  }

  private static int failed(Terminal terminal, Exception e) {
    terminal
        .err()
        .println(
            e instanceof Refusal refusal
                ? refusal.lines()
                : Words.say("cli.defect", String.valueOf(e)));
    return 1;
  }

  static Refusal unknownOption(String name, Collection<String> known) {
    return meant("cli.option", name, known);
  }

  private static Refusal unknownCommand(String name, Collection<String> known) {
    return meant("cli.command", name, known);
  }

  private static Refusal meant(String key, String name, Collection<String> known) {
    Optional<String> meant = Nearest.to(name, known);
    return meant.isPresent()
        ? Refusal.of(key + ".meant", name, meant.get())
        : Refusal.of(key + ".unknown", name, String.join(", ", List.copyOf(known)));
  }
}
