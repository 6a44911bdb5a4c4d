package pragmatic.gradients.board;

import java.util.List;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.calculus.GradientSet;
import pragmatic.gradients.calculus.Verdict;

/// What is to be said of the whole gradient of a program with several inputs.
///
/// @param answer of automatic differentiation, one number per input
/// @param truth every gradient that calculus allows
/// @param answers the gradients of the conventions that let one side of each tie take all
/// @param verdict the comparison; where there is no set, that of the slice on show
public record GradientView(
    double[] answer, GradientSet truth, List<double[]> answers, Verdict verdict) {
  public GradientView {
    answers = List.copyOf(answers);
  }

  /// The gradient at the point of an explanation.
  public static GradientView of(Explanation explanation) {
    double[] at = explanation.at().stream().mapToDouble(x -> x).toArray();
    double[] answer = explanation.gradient();
    GradientSet truth = GradientSet.at(explanation.program(), at);
    List<double[]> answers = AnswerSet.gradients(explanation.program(), at);
    Verdict slice = explanation.verdict();
    Verdict verdict =
        truth.exists() ? Verdict.of(truth, answer, answers.size() == 1, slice.why()) : slice;
    return new GradientView(answer, truth, answers, verdict);
  }
}
