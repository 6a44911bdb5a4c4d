package pragmatic.gradients.frameworks.tables;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.Measurement;

/// What a framework answers at a tie of a primitive.
///
/// @param answer one number per input of the row's program: a slope, or the weights of tied
///   arguments
/// @param evidence the row that shows it, or that shows the rule
/// @param measured whether this very call was measured; else the rule comes from another call of
///   the primitive, or of one that the framework makes of it
/// @param fair whether calculus allows the answer: between the slopes of both sides, or a share of
///   1
/// @param nothing whether it returned no gradient, through which nothing flows; or, of a formula,
///   no number: then the answer is empty
public record RuleCell(
    List<Double> answer, Measurement evidence, boolean measured, boolean fair, boolean nothing) {
  public RuleCell {
    answer = List.copyOf(answer);
  }

  /// @param inputs of the row's program
  static RuleCell nothing(Measurement row, int inputs) {
    List<Double> answer =
        row.mode() == Mode.SYMBOLIC ? List.of() : Collections.nCopies(inputs, 0.0);
    return new RuleCell(answer, row, true, true, true);
  }

  RuleCell fromElsewhere() {
    return new RuleCell(answer, evidence, false, fair, nothing);
  }

  boolean mentions(String wanted) {
    return evidence.call().text().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
