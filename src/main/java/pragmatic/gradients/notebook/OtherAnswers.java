package pragmatic.gradients.notebook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.output.Substitution;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;

/// Which other versions, frameworks and rules would give what was printed.
final class OtherAnswers {
  private OtherAnswers() {}

  /// Names of versions first, then of rules; none where nothing differs.
  ///
  /// @param all questions, by number
  static List<String> of(Question question, List<OutputCheck> checks, Map<Integer, Question> all) {
    List<OutputCheck> different =
        checks.stream().filter(check -> check.agreement() == Agreement.DIFFERS).toList();
    // a formula has no other answers by rules
    boolean differs =
        !different.isEmpty() && different.stream().allMatch(check -> check.value() != null);
    Framework own = question.framework();
    if (!differs || !question.isRead() || own == null) return List.of();
    Set<String> names = new LinkedHashSet<>();
    for (Framework other : Frameworks.shipped()) {
      if (other == own) continue;
      if (fits(checks, all, part -> answer(other, question, part))) names.add(other.label());
    }
    for (Convention rule : Conventions.named())
      if (fits(
          checks,
          all,
          part ->
              Optional.of(
                  Gradient.of(part.program(), part.at(), rule, question.mode()).partials())))
        names.add(rule.name());
    return List.copyOf(names);
  }

  private static Optional<double[]> answer(
      Framework framework, Question question, QuestionPart part) {
    FrameworkAnswer answer =
        FrameworkAnswers.answer(framework, part.program(), part.at(), question.mode());
    return answer.known() ? Optional.of(answer.values()) : Optional.empty();
  }

  private static boolean fits(
      List<OutputCheck> checks,
      Map<Integer, Question> all,
      Function<QuestionPart, Optional<double[]>> answers) {
    Map<Integer, double[]> partials = new HashMap<>();
    for (OutputCheck check : checks)
      for (int number : check.questions()) {
        Question question = all.get(number);
        if (question == null || partials.containsKey(number)) continue;
        Optional<double[]> found = partials(question, answers);
        if (found.isEmpty()) return false;
        partials.put(number, found.get());
      }
    return checks.stream()
        .allMatch(check -> Substitution.agreement(check, partials) != Agreement.DIFFERS);
  }

  private static Optional<double[]> partials(
      Question question, Function<QuestionPart, Optional<double[]>> answers) {
    double[] partials = new double[question.answer().size()];
    for (QuestionPart part : question.parts()) {
      if (part.wanted().isEmpty()) continue;
      Optional<double[]> answer = answers.apply(part);
      if (answer.isEmpty()) return answer;
      for (int i = 0; i < part.wanted().size(); i++)
        if (part.wanted().get(i) < partials.length)
          partials[part.wanted().get(i)] += answer.get()[i];
    }
    return Optional.of(partials);
  }
}
