package pragmatic.gradients.page;

/// Something in a plot that can be grabbed, in pixels of the pane.
///
/// @param name what it is, for the one who listens
/// @param radius how far from its centre it can be grabbed
/// @param moves whether it follows a hand; what does not keeps the hand from the paper under it
public record Handle(String name, double x, double y, double radius, boolean moves) {

  /// The usual radius: generous, since nothing else lies around a dot.
  public static final double REACH = 44;

  public Handle(String name, double x, double y) {
    this(name, x, y, REACH, true);
  }

  public double distance(double toX, double toY) {
    return Math.hypot(toX - x, toY - y);
  }
}
