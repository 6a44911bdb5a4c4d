package pragmatic.gradients.autodiff;

/// A dual number ⟨value, tangent⟩: `value + tangent·ε` with `ε² = 0`.
public record Dual(double value, double tangent) {}
