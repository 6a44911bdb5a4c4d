package pragmatic.gradients.notebook;

import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.notebook.run.Formulas;
import pragmatic.gradients.notebook.run.ShownValue;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.words.Numbers;

/// Our values as they are read beside printed ones.
public final class OursWording {
  /// Numbers of a long tensor that are written.
  private static final int MOST = 12;

  private OursWording() {}

  public static String of(ShownValue value) {
    return switch (value) {
      case ShownValue.ShownNumbers numbers ->
          numbers.shape().isEmpty()
              ? number(numbers.numbers().getFirst(), numbers.type())
              : list(numbers.numbers(), numbers.type());
      case ShownValue.ShownSequence sequence ->
          "("
              + sequence.elements().stream().map(OursWording::of).collect(Collectors.joining(", "))
              + ")";
      case ShownValue.ShownText text -> text.text();
      case ShownValue.ShownFormula formula -> Formulas.text(formula.expression());
      case ShownValue.ShownDistribution distribution -> distribution.text();
      case ShownValue.ShownUnknown unknown -> unknown.why().reason();
    };
  }

  private static String list(List<Scalar> numbers, NumberType type) {
    String some =
        numbers.stream()
            .limit(MOST)
            .map(each -> number(each, type))
            .collect(Collectors.joining(", "));
    return "[" + some + (numbers.size() > MOST ? ", …]" : "]");
  }

  private static String number(Scalar number, NumberType type) {
    if (type == NumberType.TRUTH) return number.value() != 0 ? "True" : "False";
    return number(number.value());
  }

  /// A number of ours, with the point that Python prints.
  public static String number(double value) {
    return Numbers.plain(value + 0.0).replace(Numbers.digits("."), ".");
  }
}
