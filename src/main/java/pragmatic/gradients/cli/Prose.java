package pragmatic.gradients.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.calculus.set.GradientSet.SetShape;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.StepNames;
import pragmatic.gradients.speech.DeviationWording;
import pragmatic.gradients.speech.Tuples;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// An explanation in words, for a terminal.
final class Prose {
  private final List<String> lines = new ArrayList<>();

  private Prose() {}

  /// @param typed as the program was written
  static String of(ExplainAnswer found, String typed) {
    Prose prose = new Prose();
    ExplainQuestion question = found.question();
    Program program = found.program();
    prose.lines.add(Spelling.PLAIN.program(program));
    if (Parser.branches(typed)) prose.row("cli.read", Words.say("program.branches"));
    prose.row("cli.at", at(program, question.at()));
    prose.row("cli.value", Numbers.plain(found.value()));
    if (found.several()) {
      found.whole().ifPresent(whole -> prose.whole(whole));
    }
    for (Explanation along : found.slices()) {
      prose.along(along, found.several());
    }
    List<Node.Call> tied = found.listed().stream().map(tie -> tie.site().call()).toList();
    List<String> calls = Spelling.PLAIN.calls(program, tied);
    StepNames names = StepNames.of(program);
    for (int i = 0; i < calls.size(); i++) {
      prose.row("cli.tie", tie(found.listed().get(i), calls.get(i), names));
    }
    prose.row(
        "cli.rule", Words.say("cli.rule.by", question.convention().name(), question.mode().key()));
    found
        .passes()
        .answer()
        .filter(answer -> answer.sound() && !answer.known())
        .ifPresent(answer ->
            prose.lines.add(
                " ".repeat(WIDTH) + Words.say("cli.rule.definition", answer.framework().label())));
    for (Explanation along : found.slices()) {
      along
          .departure()
          .ifPresent(deviation ->
              prose.lines.add(" ".repeat(WIDTH) + bare(DeviationWording.of(deviation))));
    }
    for (ExplainAnswer.LeftOut part : found.leftOut()) {
      prose.row("cli.omitted", Words.say("cli.omitted." + part.reason(), part.part()));
    }
    return String.join("\n", prose.lines);
  }

  /// The gradient, before the slices along each input.
  private void whole(Explanation whole) {
    row("cli.gradient", plain(Numbers.tuple(whole.gradient())));
    GradientSet truth = whole.truth();
    if (truth.exists()) {
      boolean sampled = truth.round() && truth.shape() != SetShape.DISC;
      String shape = sampled ? "round" : truth.shape().name().toLowerCase(Locale.ROOT);
      row("cli.set", Words.say("cli.set." + shape, corners(truth)));
    }
    verdict(whole);
  }

  private static String corners(GradientSet truth) {
    return Numbers.list(truth.vertices().stream().map(Tuples::plainTruth).toList());
  }

  private void verdict(Explanation found) {
    VerdictWording words = VerdictWording.of(found);
    row("cli.verdict", bare(words.head() + ". " + words.sentence()));
    words.why().forEach(line -> lines.add(" ".repeat(WIDTH) + bare(line)));
    words.badges().forEach(line -> lines.add(" ".repeat(WIDTH) + bare(line)));
  }

  private void along(Explanation along, boolean several) {
    if (several) {
      lines.add("");
      lines.add(Words.say("cli.input", along.program().inputs().get(along.input())));
    }
    Calculus calculus = along.calculus();
    row("cli.calculus", calculus(calculus));
    row("cli.left", side(calculus.left()));
    row("cli.right", side(calculus.right()));
    row("cli.ad", Numbers.plain(along.answer()));
    AnswerSet answers = along.answers();
    if (!answers.single()) {
      row("cli.range", plain(Numbers.interval(answers.least(), answers.greatest())));
    }
    verdict(along);
    along.stated().ifPresent(truth -> row("cli.source", truth.source()));
  }

  private static final int WIDTH = 12;

  private void row(String key, String text) {
    String label = Words.say(key);
    lines.add(label + " ".repeat(Math.max(1, WIDTH - label.length())) + text);
  }

  private static String at(Program program, double[] at) {
    return Numbers.list(
        IntStream.range(0, at.length)
            .mapToObj(i -> program.inputs().get(i) + " = " + Numbers.plain(at[i]))
            .toList());
  }

  private static String calculus(Calculus calculus) {
    String point = calculus.point().name();
    Double derivative = calculus.derivative();
    Interval clarke = calculus.clarke();
    Double dirac = calculus.diracWeight();
    if (derivative != null) {
      return Words.say("cli.calculus.derivative", point, Numbers.plain(derivative));
    }
    if (clarke != null) {
      return Words.say(
          "cli.calculus.clarke", point, plain(Numbers.interval(clarke.low(), clarke.high())));
    }
    return dirac == null
        ? Words.say("cli.calculus.none", point)
        : Words.say("cli.calculus.dirac", point, Numbers.plain(dirac));
  }

  private static String side(OneSidedLimit side) {
    return switch (side.status()) {
      case OK ->
          Double.isNaN(side.slope()) && Double.isFinite(side.limit())
              ? Words.say("cli.side.slopes", Numbers.plain(side.limit()))
              : Words.say("cli.side", Numbers.plain(side.limit()), Numbers.plain(side.slope()));
      case UNDEFINED -> Words.say("cli.side.undefined");
      case UNDECIDED -> Words.say("cli.side.undecided");
      case OSCILLATING -> Words.say("cli.side.oscillating");
    };
  }

  private static String tie(Tie tie, String call, StepNames names) {
    String label = names.of(tie.site().call());
    return switch (tie.site()) {
      case TieSite.Kink kink ->
          Words.say(
              "cli.tie.kink",
              label,
              call,
              Numbers.plain(kink.left()),
              Numbers.plain(kink.right()),
              Numbers.plain(tie.picked()[0]));
      case TieSite.TiedSelection selection ->
          Words.say("cli.tie.weights", label, call, plain(Numbers.tuple(tie.picked())));
    };
  }

  private static String plain(String markup) {
    return markup.replace("{", "").replace("}", "");
  }

  /// A sentence of the house without its markup.
  static String bare(String markup) {
    return RichText.of(markup).plain();
  }
}
