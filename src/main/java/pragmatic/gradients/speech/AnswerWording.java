package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.FrameworkDeviation;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.StepNames;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What automatic differentiation answers, and how it broke ties.
public final class AnswerWording {
  private final BoardView view;
  private final Explanation along;
  private final List<Tie> ties;

  public AnswerWording(BoardView view) {
    this.view = view;
    this.along = view.explanation();
    this.ties = along.trace().ties();
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  public RichText answer() {
    return answer(Tuples.of(view.whole().gradient()));
  }

  /// @param gradient as it is written
  RichText answer(String gradient) {
    // a guess is no answer: the verdict says that nobody knows it
    if (along.verdict().isUnpredicted()) return say("readout.ad.unpredicted");
    String role = view.verdict().kind() == VerdictKind.WRONG ? "wrong" : "ad";
    return Unbroken.text("{" + role + "|$" + gradient + "$}");
  }

  /// How ties were broken and who breaks them so, or that nothing had to be chosen; then what a
  /// framework itself answers otherwise, where NaN comes from, and what the other mode answers.
  public List<RichText> detail() {
    List<RichText> lines = new ArrayList<>();
    Optional<FrameworkDeviation> departure = view.departure();
    if (ties.isEmpty()) {
      withoutTie().ifPresent(lines::add);
    } else {
      // a framework that itself answers otherwise says more than the names of others
      if (departure.isEmpty() || !view.nothingToChoose())
        lines.add(rule(departure.isPresent() ? List.of() : view.alike()));
      range().ifPresent(lines::add);
    }
    departure.ifPresentOrElse(
        found -> lines.add(Unbroken.text(DeviationWording.of(found))),
        () -> origin().ifPresent(lines::add));
    if (along.verdict().badges().contains(Badge.FORWARD_IS_NOT_REVERSE)) {
      // where both are written alike, nobody sees what differs
      String other = Numbers.of(along.otherAnswer());
      if (!other.equals(Numbers.of(along.answer()))) lines.add(otherMode(other));
    }
    return lines;
  }

  private Optional<RichText> withoutTie() {
    if (along.verdict().isUnpredicted()
        || !DoubleStream.of(view.whole().gradient()).allMatch(Double::isFinite))
      return Optional.empty();
    if (along.calculus().point() == PointClass.JUMP) return Optional.of(say("readout.ad.jump"));
    if (isAtTip())
      return Optional.of(say("readout.ad.tip", RuleName.of(view, view.board().convention())));
    if (isOfOwnRules()) return Optional.of(say("readout.ad.own"));
    return Optional.of(say(isOnBorder() ? "readout.ad.coded" : "readout.ad.none"));
  }

  /// Whether a rule picks a slope where a norm is 0, which is no tie.
  private boolean isAtTip() {
    return why().anyMatch(Reason.AtTip.class::isInstance);
  }

  /// Whether a rule is no derivative, or frameworks do not answer alike: then there are rules.
  private boolean isOfOwnRules() {
    List<double[]> answers =
        view.frameworks().stream()
            .filter(answer -> answer.known() && answer.sound())
            .map(FrameworkAnswer::values)
            .toList();
    return why().anyMatch(Reason.OwnRule.class::isInstance)
        || answers.stream().anyMatch(other -> !Rounding.sameMeasured(other, answers.getFirst()));
  }

  private Stream<Reason> why() {
    return Stream.concat(along.verdict().why().stream(), view.verdict().why().stream());
  }

  /// Whether the branches of a program meet here: to calculus that may be a tie.
  private boolean isOnBorder() {
    return along.trace().steps().stream()
        .filter(Trace.TraceStep::jump)
        .map(step -> along.program().node(step.node()))
        .anyMatch(node ->
            node instanceof Node.Call call && call.primitive().rule() instanceof Rule.Comparison);
  }

  private RichText rule(List<String> who) {
    String where = ties.size() == 1 ? "" : Words.say("readout.ties", ties.size());
    String rule = TieNames.rule(view);
    return who.isEmpty()
        ? say("readout.rule", rule, where)
        : say("readout.rule.who", rule, where, listed(who), who.size());
  }

  /// What all rules answer; of several inputs only whether it is the same.
  private Optional<RichText> range() {
    if (view.nothingToChoose())
      return Optional.of(
          say(
              view.isOwnAnswer()
                  ? "readout.range.own"
                  : view.isAnsweredOtherwise() ? "readout.range.ours" : "readout.range.single"));
    AnswerSet answers = along.answers();
    if (view.several() || (answers.exact() && ties.size() == 1)) return Optional.empty();
    return Optional.of(
        say(
            answers.exact() ? "readout.range" : "readout.range.coarse",
            Numbers.of(answers.least()),
            Numbers.of(answers.greatest())));
  }

  /// `A`, `A and B`, `A, B and C`.
  static String listed(List<String> names) {
    if (names.size() < 2) return String.join("", names);
    String before = String.join(", ", names.subList(0, names.size() - 1));
    return Words.say("list.and", before, names.getLast());
  }

  /// What the other mode answers, where the two differ.
  private RichText otherMode(String answer) {
    return say(view.board().mode() == Mode.REVERSE ? "readout.forward" : "readout.reverse", answer);
  }

  /// Where NaN or an infinity first comes in.
  private Optional<RichText> origin() {
    if (Double.isFinite(along.answer()) || along.verdict().isUnpredicted()) return Optional.empty();
    for (Trace.TraceStep step : along.trace().steps()) {
      double tangent = step.dual().tangent();
      boolean begins =
          Double.isNaN(along.answer()) ? Double.isNaN(tangent) : Double.isInfinite(tangent);
      if (begins && along.program().node(step.node()) instanceof Node.Call call) {
        String line = Spelling.PLAIN.line(along.program(), call);
        return Optional.of(
            say(
                Double.isNaN(along.answer()) ? "readout.nan" : "readout.infinite",
                StepNames.of(along.program()).of(call),
                line));
      }
    }
    return Optional.empty();
  }
}
