package pragmatic.gradients.notebook.value;

/// How well a number is known.
///
/// @param radius how far it may be from its value by rounding that differs between machines
/// @param doubt why its value is not known, or empty
public record Exactness(double radius, String doubt) {
  public static final Exactness EXACT = new Exactness(0, "");

  /// Of what is computed from two numbers.
  public Exactness and(Exactness other) {
    if (other == EXACT) return this;
    if (this == EXACT) return other;
    return new Exactness(Math.max(radius, other.radius), doubt.isEmpty() ? other.doubt : doubt);
  }

  public boolean isDoubted() {
    return !doubt.isEmpty();
  }
}
