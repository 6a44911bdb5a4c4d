package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The 'why' of a verdict: lines that name the tie, the jump or the infinite slope responsible.
final class Reasons {
  private static final int TIES_NAMED = 2;

  /// Longer calls are named by their label.
  private static final int LONGEST = 40;

  private final Program program;
  private final Trace trace;
  private final List<String> lines = new ArrayList<>();

  private Reasons(Trace trace) {
    this.program = trace.program();
    this.trace = trace;
  }

  static List<String> of(Calculus calculus, double answer, AnswerSet answers, Trace trace) {
    Reasons reasons = new Reasons(trace);
    reasons.ties();
    reasons.branches();
    if (!Double.isFinite(answer)) reasons.infinite();
    reasons.sum(calculus, answers);
    return reasons.lines;
  }

  private void ties() {
    List<Tie> ties = trace.ties();
    for (Tie tie : ties.subList(0, Math.min(TIES_NAMED, ties.size()))) {
      switch (tie.site()) {
        case TieSite.Kink kink ->
            say(
                "why.kink",
                name(kink.call()),
                Numbers.of(kink.left()),
                Numbers.of(kink.right()),
                Numbers.of(tie.picked()[0]));
        case TieSite.TiedSelection selection -> {
          double tied = trace.steps().get(selection.call().id()).dual().value();
          say(
              "why.selection",
              name(selection.call()),
              selection.count(),
              Numbers.of(tied),
              Numbers.tuple(tie.picked()));
        }
      }
    }
    if (ties.size() > TIES_NAMED) say("why.more", ties.size() - TIES_NAMED);
  }

  /// The first jump or comparison that sits exactly on its border.
  private void branches() {
    for (Trace.TraceStep step : trace.steps()) {
      if (!step.jump() || !(program.node(step.node()) instanceof Node.Call call)) continue;
      say(
          call.primitive().rule() instanceof Rule.Comparison ? "why.comparison" : "why.jump",
          name(call));
      return;
    }
  }

  /// The first node whose tangent is no number although the tangents before it are.
  private void infinite() {
    for (Trace.TraceStep step : trace.steps()) {
      if (!(program.node(step.node()) instanceof Node.Call call)
          || Double.isFinite(step.dual().tangent())) continue;
      say(Double.isNaN(step.dual().tangent()) ? "why.nan" : "why.infinite", name(call));
      return;
    }
  }

  private void sum(Calculus calculus, AnswerSet answers) {
    if (calculus.fragile()) say("why.fragile");
    if (!answers.single()
        && Double.isFinite(answers.least())
        && answers.least() < answers.greatest())
      say("why.range", Numbers.interval(answers.least(), answers.greatest()));
  }

  private void say(String key, Object... arguments) {
    lines.add(Words.say(key, arguments));
  }

  private String name(Node.Call call) {
    String written = Spelling.MATH.call(program, call);
    return written.length() <= LONGEST ? written : Spelling.MATH.line(program, call);
  }
}
