package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.calculus.Reasons;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.frameworks.Framework;

/// What is to be said of the whole gradient of a program with several inputs.
///
/// @param answer of automatic differentiation, one number per input
/// @param truth every gradient that calculus allows
/// @param answers the gradients of the conventions that let one side of each tie take all; empty if
///   they are too many
/// @param verdict the comparison
/// @param range what the tie-break slider does
/// @param slices the explanations along each of two inputs; else none
/// @param frameworks what each framework answers
public record GradientView(
    double[] answer,
    GradientSet truth,
    List<double[]> answers,
    Verdict verdict,
    GradientRange range,
    List<Explanation> slices,
    List<FrameworkGradient> frameworks) {
  public GradientView {
    answers = List.copyOf(answers);
    slices = List.copyOf(slices);
    frameworks = List.copyOf(frameworks);
  }

  /// The gradient at the point of an explanation.
  public static GradientView of(Explanation explanation) {
    return of(explanation, List.of(), List.of());
  }

  /// The same with its slices and what frameworks answer.
  static GradientView of(Explanation explanation, Catalogue catalogue, List<Framework> frameworks) {
    List<Explanation> slices = new ArrayList<>();
    if (explanation.at().size() == 2)
      for (int i = 0; i < 2; i++) slices.add(explanation.along(i, catalogue));
    return of(explanation, slices, FrameworkGradient.of(frameworks, explanation));
  }

  private static GradientView of(
      Explanation explanation, List<Explanation> slices, List<FrameworkGradient> frameworks) {
    double[] at = explanation.at().stream().mapToDouble(x -> x).toArray();
    double[] answer = explanation.gradient();
    GradientSet found = truth(explanation, at);
    List<double[]> answers = AnswerSet.gradients(explanation.program(), at);
    boolean single = answers.size() == 1;
    Verdict verdict = verdict(explanation, found, single);
    GradientSet truth = verdict.truth().set();
    GradientRange range = GradientRange.of(explanation.program(), at, explanation.mode(), single);
    return new GradientView(answer, truth, answers, verdict, range, slices, frameworks);
  }

  /// What is responsible is told along the input that decides, or else the one on show.
  private static Verdict verdict(Explanation explanation, GradientSet set, boolean single) {
    double[] at = explanation.at().stream().mapToDouble(x -> x).toArray();
    double[] answer = explanation.gradient();
    List<Calculus> slices = new ArrayList<>();
    for (int i = 0; i < at.length; i++)
      slices.add(
          i == explanation.input()
              ? explanation.calculus()
              : Calculus.at(explanation.program(), at, i));
    Truth truth = Truth.of(at, slices, set);
    Verdict verdict = Verdict.of(truth, single, explanation.verdict().why(), answer);
    int along = verdict.judgedAlong().orElse(explanation.input());
    if (along != explanation.input()) {
      AnswerSet answers = AnswerSet.at(explanation.program(), at, along);
      Trace trace = explanation.traces().get(along);
      List<Reason> why = Reasons.of(slices.get(along), answer[along], answers, trace);
      verdict = Verdict.of(truth, single, why, answer);
    }
    return verdict.besides(explanation.otherGradient());
  }

  /// A loss is smooth however it is programmed, also where its parts overflow.
  private static GradientSet truth(Explanation explanation, double[] at) {
    GradientSet found = GradientSet.at(explanation.program(), at);
    if (found.exists() || !LossForm.isLoss(explanation.program())) return found;
    CrossEntropyParts bars = CrossEntropyParts.of(explanation.program(), at).orElseThrow();
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++)
      gradient[bars.input(explanation.program(), i)] = bars.truth()[i];
    return DoubleStream.of(gradient).allMatch(Double::isFinite)
        ? GradientSet.point(gradient)
        : found;
  }

  /// The corners of all that rules at ties may answer, if that is more than calculus allows; else
  /// none.
  public List<double[]> falseRange() {
    boolean beyond = truth.exists() && answers.stream().anyMatch(answer -> !truth.contains(answer));
    boolean finite =
        answers.stream().allMatch(answer -> DoubleStream.of(answer).allMatch(Double::isFinite));
    return beyond && finite && answer.length == 2 ? GradientSet.hull(answers) : List.of();
  }

  /// Whether an answer would be wrong here.
  public boolean isWrong(double[] other) {
    return Grade.of(verdict.truth(), range.single(), other).kind() == VerdictKind.WRONG;
  }

  /// Whether a framework's answer is the one on show; NaN equals NaN.
  public boolean current(FrameworkGradient framework) {
    return GradientRange.distance(framework.values(), answer) <= 1e-12;
  }
}
