package pragmatic.gradients.frameworks.rules;

import java.util.HashMap;
import java.util.Map;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Powers;

/// What a framework does, in one mode, where 0 meets ∞.
///
/// @param maskings by primitive, where it is not as usual
/// @param powers how powers are differentiated
public record NonfiniteRules(Map<String, Masking> maskings, Powers powers) {
  static final NonfiniteRules USUAL = new NonfiniteRules(Map.of(), Powers.LIMITS);

  public NonfiniteRules {
    maskings = Map.copyOf(maskings);
  }

  NonfiniteRules with(String primitive, Masking masking) {
    Map<String, Masking> more = new HashMap<>(maskings);
    more.put(primitive, masking);
    return new NonfiniteRules(more, powers);
  }

  NonfiniteRules with(Powers other) {
    return new NonfiniteRules(maskings, other);
  }
}
