package pragmatic.gradients.app.board;

/// What stands below the plot of the function.
public enum Panel {
  /// The plot of the derivative.
  SLOPES,
  /// AD's answer against λ.
  LAMBDA,
  /// Difference quotients against the step.
  STEPS;

  /// This panel in place of another one; asked for again, it closes.
  Panel insteadOf(Panel open) {
    return this == open ? SLOPES : this;
  }
}
