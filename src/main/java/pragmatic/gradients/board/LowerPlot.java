package pragmatic.gradients.board;

/// Which plot stands below the plot of the function, by name. What there is to choose from, and how
/// each is drawn, is a list in the room that draws them.
///
/// @param name short and of lower-case letters, as `lambda`
public record LowerPlot(String name) {
  /// The plot of the derivative: the one that is there when no other is asked for.
  public static final LowerPlot SLOPES = new LowerPlot("slopes");

  /// This plot in place of another one; asked for again, it makes room for the derivative.
  public LowerPlot insteadOf(LowerPlot open) {
    return equals(open) ? SLOPES : this;
  }
}
