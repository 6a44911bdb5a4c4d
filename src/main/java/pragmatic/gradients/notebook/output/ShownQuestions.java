package pragmatic.gradients.notebook.output;

import java.util.List;
import java.util.stream.Stream;
import pragmatic.gradients.notebook.run.ShownValue;
import pragmatic.gradients.notebook.value.Scalar;

/// Which questions a printed value answers.
final class ShownQuestions {
  private ShownQuestions() {}

  static List<Integer> of(ShownValue value) {
    return numbers(value).distinct().sorted().toList();
  }

  private static Stream<Integer> numbers(ShownValue value) {
    return switch (value) {
      case ShownValue.ShownNumbers numbers ->
          numbers.numbers().stream()
              .flatMap(each -> each.sources().stream())
              .map(Scalar.Share::question);
      case ShownValue.ShownSequence sequence ->
          sequence.elements().stream().flatMap(ShownQuestions::numbers);
      case ShownValue.ShownFormula formula ->
          Stream.of(formula.question()).filter(question -> question >= 0);
      case ShownValue.ShownDistribution distribution -> Stream.of(distribution.question());
      default -> Stream.of();
    };
  }
}
