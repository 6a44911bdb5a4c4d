package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;

/// Finds in a trace what is responsible for a verdict: ties, jumps, infinite slopes.
public final class Reasons {
  private static final int TIES_NAMED = 2;

  private final Trace trace;
  private final List<Reason> found = new ArrayList<>();

  private Reasons(Trace trace) {
    this.trace = trace;
  }

  /// Along one input, in the order in which they are told.
  ///
  /// @param answers of automatic differentiation under every rule at ties
  public static List<Reason> of(Calculus calculus, double answer, AnswerSet answers, Trace trace) {
    Reasons reasons = new Reasons(trace);
    reasons.ties();
    reasons.branches();
    if (!Double.isFinite(answer)) reasons.infinite();
    if (calculus.fragile()) reasons.found.add(new Reason.RoundingError());
    reasons.others(answers);
    return List.copyOf(reasons.found);
  }

  private void ties() {
    List<Tie> ties = trace.ties();
    for (Tie tie : ties.subList(0, Math.min(TIES_NAMED, ties.size())))
      found.add(new Reason.Tied(tie, trace.steps().get(tie.site().call().id()).dual().value()));
    if (ties.size() > TIES_NAMED) found.add(new Reason.MoreTies(ties.size() - TIES_NAMED));
  }

  /// The first jump or comparison that sits exactly on its border.
  private void branches() {
    for (Trace.TraceStep step : trace.steps()) {
      if (!step.jump() || !(trace.program().node(step.node()) instanceof Node.Call call)) continue;
      found.add(
          call.primitive().rule() instanceof Rule.Comparison
              ? new Reason.OnBorder(call)
              : new Reason.OnJump(call));
      return;
    }
  }

  /// The first node whose tangent is no number although the tangents before it are.
  private void infinite() {
    for (Trace.TraceStep step : trace.steps()) {
      double tangent = step.dual().tangent();
      if (!(trace.program().node(step.node()) instanceof Node.Call call)
          || Double.isFinite(tangent)) continue;
      found.add(
          Double.isNaN(tangent)
              ? new Reason.UndefinedTangent(call)
              : new Reason.InfiniteSlope(call));
      return;
    }
  }

  private void others(AnswerSet answers) {
    if (!answers.single()
        && Double.isFinite(answers.least())
        && answers.least() < answers.greatest())
      found.add(new Reason.OtherRules(answers.least(), answers.greatest()));
  }
}
