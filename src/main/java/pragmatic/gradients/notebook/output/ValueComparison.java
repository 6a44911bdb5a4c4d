package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import pragmatic.gradients.notebook.output.PrintedValue.PrintedNumbers;
import pragmatic.gradients.notebook.output.PrintedValue.PrintedSequence;
import pragmatic.gradients.notebook.output.PrintedValue.PrintedWord;
import pragmatic.gradients.notebook.run.ShownValue;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.Scalar;

/// Holds a printed value against ours.
final class ValueComparison {
  private ValueComparison() {}

  static Agreement of(ShownValue ours, PrintedValue printed) {
    return of(ours, printed, Scalar::value);
  }

  /// The same with other numbers in place of ours.
  static Agreement of(ShownValue ours, PrintedValue printed, ToDoubleFunction<Scalar> value) {
    return switch (ours) {
      case ShownValue.ShownUnknown unknown -> Agreement.NOTHING;
      case ShownValue.ShownText text -> text(text.text(), printed);
      case ShownValue.ShownNumbers numbers -> numbers(numbers, printed, value);
      case ShownValue.ShownSequence sequence -> sequence(sequence, printed, value);
      default -> Agreement.NOTHING;
    };
  }

  private static Agreement text(String text, PrintedValue printed) {
    if (!text.equals("None")) return Agreement.NOTHING;
    return printed instanceof PrintedWord ? Agreement.AGREES : Agreement.DIFFERS;
  }

  private static Agreement numbers(
      ShownValue.ShownNumbers ours, PrintedValue printed, ToDoubleFunction<Scalar> value) {
    if (printed instanceof PrintedWord) return Agreement.DIFFERS;
    List<PrintedNumber> theirs = PrintedValue.numbers(printed);
    int count = ours.numbers().size();
    boolean shortened = printed instanceof PrintedNumbers numbers && numbers.shortened();
    if (shortened && (ours.shape().size() != 1 || theirs.size() > count)) return Agreement.NOTHING;
    if (!shortened && theirs.size() != count) return Agreement.DIFFERS;
    int head = (theirs.size() + 1) / 2;
    double largest = 0;
    for (Scalar each : ours.numbers())
      if (Double.isFinite(value.applyAsDouble(each)))
        largest = Math.max(largest, Math.abs(value.applyAsDouble(each)));
    boolean compared = false;
    for (int i = 0; i < theirs.size(); i++) {
      int own = shortened && i >= head ? count - theirs.size() + i : i;
      Scalar scalar = ours.numbers().get(own);
      if (scalar.exactness().isDoubted()) continue;
      compared = true;
      double number = value.applyAsDouble(scalar);
      double rounding = rounding(number, largest, scalar, ours.type());
      if (!theirs.get(i).shows(number, ours.fixed(), rounding)) return Agreement.DIFFERS;
    }
    return compared ? Agreement.AGREES : Agreement.NOTHING;
  }

  /// What rounding does to a result of some steps: as large as the numbers beside it are, because
  /// large ones may have cancelled.
  private static double rounding(double number, double largest, Scalar scalar, NumberType type) {
    if (type == NumberType.WHOLE || type == NumberType.TRUTH) return 0;
    boolean wide = type == NumberType.DOUBLE;
    double relative = wide ? 1e-12 : 4e-6;
    double absolute = wide ? 1e-15 : 2.5e-7;
    return relative * Math.abs(number)
        + absolute * Math.max(1, largest)
        + scalar.exactness().radius();
  }

  private static Agreement sequence(
      ShownValue.ShownSequence ours, PrintedValue printed, ToDoubleFunction<Scalar> value) {
    List<PrintedValue> theirs = new ArrayList<>();
    switch (printed) {
      case PrintedSequence sequence -> theirs.addAll(sequence.elements());
      case PrintedNumbers numbers ->
          numbers.numbers().forEach(each -> theirs.add(new PrintedNumbers(List.of(each), false)));
      case PrintedWord word -> {
        return Agreement.DIFFERS;
      }
    }
    if (theirs.size() != ours.elements().size()) {
      Optional<ShownValue.ShownNumbers> flat = flat(ours);
      return flat.isPresent() ? numbers(flat.get(), printed, value) : Agreement.DIFFERS;
    }
    Agreement all = Agreement.NOTHING;
    for (int i = 0; i < theirs.size(); i++)
      all = all.and(of(ours.elements().get(i), theirs.get(i), value));
    return all;
  }

  /// A list of tensors as one of numbers.
  private static Optional<ShownValue.ShownNumbers> flat(ShownValue.ShownSequence sequence) {
    List<Scalar> numbers = new ArrayList<>();
    for (ShownValue each : sequence.elements()) {
      if (!(each instanceof ShownValue.ShownNumbers inner)) return Optional.empty();
      numbers.addAll(inner.numbers());
    }
    if (numbers.isEmpty()) return Optional.empty();
    return Optional.of(
        new ShownValue.ShownNumbers(
            List.of(numbers.size()), numbers, numbers.getFirst().type(), false));
  }
}
