package pragmatic.gradients.program;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a prefix says of a pasted call: whose function it is, and with that which defaults it has.
enum Prefix {
  NONE,
  PYTORCH("torch", "F", "nn"),
  JAX("jax", "jnp", "lax"),
  TENSORFLOW("tf"),
  KERAS("K", "keras"),
  NUMPY("np", "numpy", "onp", "anp");

  private static final Map<Boolean, String> GELU = Map.of(true, "gelu_tanh", false, "gelu");

  private final Set<String> names;

  Prefix(String... names) {
    this.names = Set.of(names);
  }

  /// Of the first module: `torch` of `torch.nn.functional`.
  static Prefix of(String module) {
    for (Prefix prefix : values()) if (prefix.names.contains(module)) return prefix;
    return NONE;
  }

  /// The function of a call with this prefix.
  ///
  /// @param approximate what the call says of itself; gelu is the tanh form by default in JAX and
  ///   in keras.ops
  Primitive function(Primitive plain, Optional<Boolean> approximate) {
    if (!plain.name().equals("gelu")) return plain;
    boolean tanh = approximate.orElse(this == JAX || this == KERAS);
    return Vocabulary.function(GELU.get(tanh)).orElseThrow();
  }

  /// The number for a parameter that is not given.
  double fallback(Primitive primitive, Parameter parameter) {
    boolean steeper = this == TENSORFLOW || this == KERAS;
    return steeper && primitive.name().equals("leaky_relu") ? 0.2 : parameter.fallback();
  }

  /// Whether a standard deviation divides by n − 1.
  boolean isUnbiased() {
    return this == PYTORCH;
  }

  /// Whether a median of an even count is the mean of the middle two.
  boolean averages() {
    return this == JAX || this == KERAS || this == NUMPY;
  }
}
