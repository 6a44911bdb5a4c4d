package pragmatic.gradients.autodiff;

/// A dual number ⟨value, tangent⟩: `value + tangent·ε` with `ε² = 0`.
public record Dual(double value, double tangent) {
  public static Dual constant(double value) {
    return new Dual(value, 0);
  }
}
