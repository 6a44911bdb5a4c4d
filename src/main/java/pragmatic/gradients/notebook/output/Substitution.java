package pragmatic.gradients.notebook.output;

import java.util.Map;
import pragmatic.gradients.notebook.value.Scalar;

/// Other answers in place of ours.
public final class Substitution {
  private Substitution() {}

  /// How a printed value and ours would agree if questions had other answers.
  ///
  /// @param partials for each question its partial derivatives
  public static Agreement agreement(OutputCheck check, Map<Integer, double[]> partials) {
    PrintedValue printed = check.value();
    if (printed == null) return Agreement.NOTHING;
    return ValueComparison.of(check.ours(), printed, number -> value(number, partials));
  }

  private static double value(Scalar number, Map<Integer, double[]> partials) {
    if (number.sources().isEmpty()) return number.value();
    double sum = 0;
    for (Scalar.Share source : number.sources()) {
      double[] of = partials.get(source.question());
      if (of == null || source.partial() >= of.length) return number.value();
      sum += source.factor() * of[source.partial()];
    }
    return sum;
  }
}
