package pragmatic.gradients.frameworks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.Measurement;

/// What a framework answers for a program at a point.
///
/// @param mode of the measurement or of the rules
/// @param values one partial derivative per input of the program
/// @param row the row that shows it, or null if the rules predict it
/// @param known false if a rule that the prediction needs was not measured but taken from a
///   definition
/// @param sound false if something infinite or undefined passes through a primitive in a way that
///   no row shows: then the value is a guess
public record FrameworkAnswer(
    Framework framework,
    Mode mode,
    double[] values,
    @Nullable Measurement row,
    boolean known,
    boolean sound) {
  /// The partial derivative by an input.
  public double value(int input) {
    return values[input];
  }

  /// Whether this very program was measured at this very point.
  public boolean measured() {
    return row != null;
  }

  public Optional<Measurement> evidence() {
    return Optional.ofNullable(row);
  }
}
