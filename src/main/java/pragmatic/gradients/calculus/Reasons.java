package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Breakdown;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Finds in a pass what is responsible for a verdict: ties, jumps, infinite slopes, rounding.
public final class Reasons {
  private static final int TIES_NAMED = 2;

  /// Each call is asked with all that stands before it, so the work grows with the square.
  private static final int CALLS_SEARCHED = 100;

  /// A step to the side on which a value is missing, as part of the input.
  private static final double NEARBY = 0x1p-20;

  private final Pass pass;
  private final Calculus calculus;
  private final boolean[] dependent;
  private final List<Reason> found = new ArrayList<>();

  private Reasons(Pass pass, Calculus calculus) {
    this.pass = pass;
    this.calculus = calculus;
    this.dependent = pass.program().dependent();
  }

  /// Along one input, in the order in which they are told.
  ///
  /// @param answers of automatic differentiation under every rule at ties
  public static List<Reason> of(Calculus calculus, double answer, AnswerSet answers, Pass pass) {
    Reasons reasons = new Reasons(pass, calculus);
    reasons.withheld(answer);
    // a verdict about an answer that is no number tells first why it is none: a hall may have room
    // for one line
    boolean number = Double.isFinite(answer);
    if (!number) reasons.values(answer);
    reasons.ties();
    reasons.branches();
    if (number) reasons.tips(answer);
    if (number) reasons.values(answer);
    reasons.edges();
    if (reasons.found.isEmpty()) reasons.departure(answer);
    if (reasons.found.isEmpty() && reasons.isWrong(answer) && reasons.isOfLines(answer))
      reasons.found.add(new Reason.RoundingError());
    reasons.others(answers);
    return List.copyOf(reasons.found);
  }

  /// Of all inputs, where the slopes along each of them alone leave nothing to explain: the first
  /// call that has no gradient although its arguments have one.
  ///
  /// @param at one value per input
  public static List<Reason> together(Program program, double[] at, Deadline deadline) {
    for (Node.Call call : program.calls())
      if (Truth.at(upTo(program, call), at, deadline).lacksGradient())
        return List.of(new Reason.Nonsmooth(call));
    return List.of();
  }

  /// A program whose result is one of its calls.
  private static Program upTo(Program whole, Node.Call call) {
    List<Node> nodes = whole.nodes().subList(0, call.id() + 1);
    return new Program(whole.text(), whole.inputs(), nodes, call.id());
  }

  /// The first call that withholds a slope, where the answer is not the derivative.
  private void withheld(double answer) {
    if (agrees(answer)) return;
    pass.program().calls().stream()
        .filter(call -> call.primitive().rule() instanceof Rule.Withheld)
        .filter(call -> dependent[call.arguments().getFirst()])
        .findFirst()
        .ifPresent(call -> found.add(new Reason.SlopeWithheld(call)));
  }

  private void ties() {
    List<Tie> ties = pass.trace().ties();
    for (Tie tie : ties.subList(0, Math.min(TIES_NAMED, ties.size())))
      found.add(new Reason.Tied(tie, step(tie.site().call()).dual().value()));
    if (ties.size() > TIES_NAMED) found.add(new Reason.MoreTies(ties.size() - TIES_NAMED));
  }

  /// The first norm that is 0 beside ties: a rule of its own gave its slope.
  private void tips(double answer) {
    if (found.isEmpty() || agrees(answer)) return;
    pass.program().calls().stream()
        .filter(call -> dependent[call.id()] && isTip(call))
        .findFirst()
        .ifPresent(call -> found.add(new Reason.AtTip(call)));
  }

  private Trace.TraceStep step(Node.Call call) {
    return pass.trace().steps().get(call.id());
  }

  /// The first jump or comparison that sits exactly on its border.
  private void branches() {
    for (Node.Call call : pass.program().calls()) {
      if (!step(call).jump()) continue;
      found.add(
          call.primitive().rule() instanceof Rule.Comparison
              ? new Reason.OnBorder(call)
              : new Reason.OnJump(call));
      return;
    }
  }

  /// Where an answer that is no finite number stopped being one; a call without a value, or with
  /// one that is too large, has no slope either, and is told by itself.
  private void broken() {
    Breakdown.of(pass)
        .filter(breakdown -> !Double.isNaN(step(breakdown.call()).dual().value()))
        .filter(breakdown -> !found.contains(new Reason.Overflow(breakdown.call())))
        .ifPresent(breakdown -> found.add(new Reason.Broken(breakdown)));
  }

  /// Where a side has no real value, the call that has none there.
  private void edges() {
    if (calculus.point() != PointClass.BOUNDARY) return;
    boolean left = calculus.left().status() == OneSidedLimit.Status.UNDEFINED;
    LimitsOfDoubles.of(pass, left ? -NEARBY : NEARBY)
        .undefined()
        .or(() -> firstWithout(left))
        .ifPresent(call -> found.add(new Reason.OnEdge(call, left)));
  }

  /// The first call that has no real value on a side although doubles give it one, as a power whose
  /// exponent is rounded to a whole number.
  private Optional<Node.Call> firstWithout(boolean left) {
    Program whole = pass.program();
    return whole.calls().stream()
        .filter(call -> {
          Calculus here = Calculus.at(upTo(whole, call), pass.point(), pass.input());
          OneSidedLimit side = left ? here.left() : here.right();
          return side.status() == OneSidedLimit.Status.UNDEFINED;
        })
        .findFirst();
  }

  /// What became of the values themselves.
  private void values(double answer) {
    LimitsOfDoubles limits = LimitsOfDoubles.of(pass, 0);
    boolean finite = Double.isFinite(answer);
    Optional<Reason> limit = finite && !calculus.fragile() ? Optional.empty() : limits.range();
    if (limit.isEmpty() && (calculus.fragile() || isWrong(answer) && found.isEmpty()))
      limit = limits.roundedAway();
    if (limit.isEmpty() && calculus.fragile()) limit = Optional.of(new Reason.RoundingError());
    limit.ifPresent(found::add);
    if (!finite) broken();
    boolean missing = !finite || !Double.isFinite(calculus.value());
    if (limit.isEmpty() && (missing || found.isEmpty() && !agrees(answer)))
      limits.missing().ifPresent(found::add);
  }

  private boolean agrees(double answer) {
    Double derivative = calculus.derivative();
    return derivative != null && Rounding.sameMeasured(answer, derivative);
  }

  private boolean isWrong(double answer) {
    return calculus.derivative() != null && Double.isFinite(answer) && !agrees(answer);
  }

  /// Whether an answer is what the lines make, and none that a framework gives beside them.
  private boolean isOfLines(double answer) {
    double[] lines =
        Gradient.of(pass.program(), pass.point(), pass.convention(), pass.mode()).partials();
    return Rounding.sameMeasured(lines[pass.input()], answer);
  }

  /// Where nothing else is to blame: a tip, a call that has no derivative by itself, or a rule that
  /// is not the derivative of its call.
  private void departure(double answer) {
    if (agrees(answer)) return;
    for (Node.Call call : pass.program().calls()) {
      if (!dependent[call.id()]) continue;
      OwnSlopes own = new OwnSlopes(pass, call);
      if (isWrong(answer)) own.departure().ifPresent(found::add);
      else if (isTip(call)) found.add(new Reason.AtTip(call));
      else if (own.isNonsmooth()) found.add(new Reason.Nonsmooth(call));
      if (!found.isEmpty()) return;
    }
    if (calculus.derivative() == null) firstWithoutDerivative();
  }

  /// What no call does by itself: the first part of the program that has no derivative, as a
  /// quotient whose two sides are 0 at different speeds, or no value at all.
  private void firstWithoutDerivative() {
    List<Node.Call> calls = pass.program().calls();
    for (Node.Call call : calls.subList(0, Math.min(calls.size(), CALLS_SEARCHED))) {
      Calculus here = Calculus.at(upTo(pass.program(), call), pass.point(), pass.input());
      if (here.derivative() != null || here.point() == PointClass.UNDECIDED) continue;
      List<Double> arguments = Arrays.stream(call.gathered(pass.values())).boxed().toList();
      found.add(
          here.point() == PointClass.UNDEFINED
              ? new Reason.NoValue(call, arguments)
              : new Reason.Nonsmooth(call));
      return;
    }
  }

  private boolean isTip(Node.Call call) {
    return call.primitive().rule() instanceof Rule.Multivariate joint
        && joint.seminorm()
        && step(call).dual().value() == 0;
  }

  private void others(AnswerSet answers) {
    if (!answers.single()
        && Double.isFinite(answers.least())
        && answers.least() < answers.greatest())
      found.add(new Reason.OtherRules(pass.input(), answers.least(), answers.greatest()));
  }
}
