package pragmatic.gradients.frameworks.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;

/// One measured row: what a framework returned for a call at a point in a mode.
///
/// @param framework id of the framework: `pytorch-2.13.0`
/// @param at value of each input; a vector `v` is given as `v0`, `v1`…
/// @param value what the call returned, or null if it was no real number
/// @param gradient by input; null where the framework returned no gradient at all
public record Measurement(
    String framework,
    MeasuredCall call,
    Mode mode,
    Map<String, Double> at,
    @Nullable Double value,
    Map<String, @Nullable Double> gradient) {
  public Measurement {
    at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
    gradient = Collections.unmodifiableMap(new LinkedHashMap<>(gradient));
  }

  /// `pytorch-2.13.0 reverse torch.relu(x) x=0.0`: names the row in reports.
  public String id() {
    StringBuilder id = new StringBuilder(framework + " " + mode.key() + " " + call.text());
    at.forEach((name, x) -> id.append(' ').append(name).append('=').append(x));
    return id.toString();
  }

  /// The partial derivative by an input, if the framework returned one.
  public OptionalDouble partial(String input) {
    Double partial = gradient.get(input);
    return partial == null ? OptionalDouble.empty() : OptionalDouble.of(partial);
  }
}
