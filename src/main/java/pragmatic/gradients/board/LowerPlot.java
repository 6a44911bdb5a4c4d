package pragmatic.gradients.board;

/// What stands below the plot of the function.
public enum LowerPlot {
  /// The plot of the derivative.
  SLOPES,
  /// AD's answer against λ.
  LAMBDA,
  /// Difference quotients against the step.
  STEPS;

  /// This panel in place of another one; asked for again, it closes.
  public LowerPlot insteadOf(LowerPlot open) {
    return this == open ? SLOPES : this;
  }
}
