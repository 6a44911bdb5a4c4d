package pragmatic.gradients.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.words.Nearest;
import pragmatic.gradients.speech.Suggestion;
import pragmatic.gradients.words.Words;

/// `list`: what there is.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what there is: functions, conventions or frameworks.")
final class ListCommand implements Callable<Integer> {
  private static final List<String> KINDS = List.of("functions", "conventions", "frameworks");

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "functions, conventions or frameworks")
  private String what = "functions";

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Refusal {
    switch (what.toLowerCase(Locale.ROOT)) {
      case "functions" -> functions();
      case "conventions" -> conventions();
      case "frameworks" -> frameworks();
      default ->
          throw Refusal.of(
              "cli.list.unknown", what, Nearest.to(what, KINDS).orElse(KINDS.getFirst()));
    }
    return 0;
  }

  private void functions() {
    for (Map.Entry<String, List<CatalogueEntry>> group : Catalogue.shipped().groups().entrySet()) {
      heading(group.getKey());
      group.getValue().forEach(entry -> row(entry.program().text(), entry.note()));
    }
    heading(Words.say("cli.list.language"));
    for (Primitive primitive : Vocabulary.functions()) {
      row(primitive.signature(), Suggestion.help(primitive));
      Vocabulary.withOptions(primitive)
          .ifPresent(more -> row(more.signature(), Suggestion.help(more)));
    }
    for (Primitive primitive : Vocabulary.ofLists())
      row(primitive.signature(), Suggestion.help(primitive));
  }

  private void conventions() {
    for (Framework framework : Frameworks.all()) {
      row(
          NamedConventions.name(framework),
          Words.say("cli.list.framework", framework.label(), framework.about().date()));
    }
    for (Convention rule : Conventions.named()) {
      row(rule.name(), Words.say("cli.list." + rule.name()));
    }
    row("--lambda L", Words.say("cli.list.lambda"));
    row("--weights W,…", Words.say("cli.list.weights"));
  }

  private void frameworks() {
    for (Framework framework : Frameworks.all()) {
      row(
          framework.id(),
          Words.say(
              "cli.list.measured",
              framework.name() + " " + framework.about().build(),
              framework.about().date(),
              framework.measurements().size()));
    }
    Frameworks.problems().forEach(terminal.err()::println);
  }

  private void heading(String text) {
    terminal.out().println("\n" + text);
  }

  private void row(String left, String right) {
    terminal.out().println("  " + left + " ".repeat(Math.max(2, 34 - left.length())) + right);
  }
}
