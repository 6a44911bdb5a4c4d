package pragmatic.gradients.frameworks;

import java.util.HashMap;
import java.util.Map;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Powers;

/// What a framework does, in one mode, where 0 meets ∞.
///
/// @param maskings by primitive, where it is not as usual
/// @param powers how powers are differentiated
record Habits(Map<String, Masking> maskings, Powers powers) {
  static final Habits USUAL = new Habits(Map.of(), Powers.LIMITS);

  Habits {
    maskings = Map.copyOf(maskings);
  }

  Habits with(String primitive, Masking masking) {
    Map<String, Masking> more = new HashMap<>(maskings);
    more.put(primitive, masking);
    return new Habits(more, powers);
  }

  Habits with(Powers other) {
    return new Habits(maskings, other);
  }
}
