package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;

/// What a framework answers by all inputs.
///
/// @param answers one per input of the program
public record FrameworkGradient(Framework framework, List<FrameworkAnswer> answers) {
  public FrameworkGradient {
    answers = List.copyOf(answers);
  }

  static List<FrameworkGradient> of(List<Framework> frameworks, Explanation explanation) {
    double[] at = explanation.at().stream().mapToDouble(x -> x).toArray();
    List<FrameworkGradient> gradients = new ArrayList<>();
    for (Framework framework : frameworks) {
      List<FrameworkAnswer> answers = new ArrayList<>();
      for (int i = 0; i < at.length; i++)
        answers.add(
            FrameworkAnswers.answer(framework, explanation.program(), at, i, explanation.mode()));
      gradients.add(new FrameworkGradient(framework, answers));
    }
    return gradients;
  }

  public double[] values() {
    return answers.stream().mapToDouble(FrameworkAnswer::value).toArray();
  }

  /// Whether every rule that the prediction needs was measured.
  public boolean known() {
    return answers.stream().allMatch(FrameworkAnswer::known);
  }

  /// Whether this very program was measured at this very point.
  public boolean measured() {
    return answers.stream().allMatch(FrameworkAnswer::measured);
  }
}
