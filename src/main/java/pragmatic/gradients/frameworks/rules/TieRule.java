package pragmatic.gradients.frameworks.rules;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.frameworks.records.Measurement;

/// A rule of a framework in one mode, as a table of rules shows it.
///
/// @param primitive name in our language
/// @param kink which kink of the primitive from the left, or −1 for a tie of arguments
/// @param arguments how many arguments the primitive was given
/// @param picked at a kink λ, where the slope is (1−λ)·left + λ·right; at a tie one weight per tied
///   argument
/// @param evidence the row that shows it
public record TieRule(
    String primitive, int kink, int arguments, List<Double> picked, Measurement evidence) {
  public TieRule {
    picked = List.copyOf(picked);
  }

  /// λ of a rule at a kink.
  public Optional<Double> lambda() {
    return kink < 0 ? Optional.empty() : Optional.of(picked.getFirst());
  }
}
