package pragmatic.gradients.picture;

/// Where the two plots stand on the page, in pixels. Both share one range of x, so they share left
/// edge and width.
///
/// @param left left edge of both
/// @param width of both
/// @param top upper edge of the plot of f
/// @param height of the plot of f
/// @param lowerTop upper edge of the plot of f'
/// @param lowerHeight height of the plot of f'
/// @param head pixels below the upper edge of the plot of f that no value reaches
public record PlotArea(
    double left,
    double width,
    double top,
    double height,
    double lowerTop,
    double lowerHeight,
    double head) {
  /// Part of the common height that the plot of f gets.
  private static final double UPPER = 0.596;

  public PlotArea(
      double left, double width, double top, double height, double lowerTop, double lowerHeight) {
    this(left, width, top, height, lowerTop, lowerHeight, 0);
  }

  /// Divides a column of the page: titles, two plots and the gap between them.
  ///
  /// @param top upper edge of the upper plot
  /// @param bottom lower edge of the lower plot
  /// @param gap between the plots, for the title of the lower one
  public static PlotArea between(double left, double width, double top, double bottom, double gap) {
    return shared(left, width, top, Math.max(40, bottom - top - gap), gap, UPPER);
  }

  private static PlotArea shared(
      double left, double width, double top, double room, double gap, double part) {
    double upper = Math.round(room * part);
    return new PlotArea(left, Math.max(40, width), top, upper, top + upper + gap, room - upper);
  }

  /// The same room divided otherwise.
  ///
  /// @param part of the common height that the plot of f gets
  public PlotArea sharing(double part) {
    return shared(left, width, top, height + lowerHeight, lowerTop - top - height, part);
  }

  /// The same room where the dots at the highest values stand clear of what is above it.
  ///
  /// @param pixels from the middle of a dot to the upper edge
  public PlotArea headed(double pixels) {
    return new PlotArea(left, width, top, height, lowerTop, lowerHeight, pixels);
  }
}
