package pragmatic.gradients.page;

import pragmatic.gradients.picture.Style;

/// The area on which a page is shown, in logical pixels.
///
/// @param width above 0
/// @param height above 0
/// @param style sizes of what stands on it
/// @param pixelScale device pixels per pixel
/// @param reserved width of what stands at the right end of the lower plot's title
public record Surface(
    double width,
    double height,
    Arrangement arrangement,
    Style style,
    double pixelScale,
    double reserved) {
  /// How a page divides its room.
  public enum Arrangement {
    DESK,
    COMPACT,
    PRESENTER
  }

  /// Smaller surfaces are drawn as if they had this side, and cut off.
  private static final double LEAST = 320;

  public Surface {
    width = Math.max(width, LEAST);
    height = Math.max(height, LEAST);
  }

  /// Whether it stands before a lecture hall: keys do there what buttons do on a desk.
  public boolean presenting() {
    return arrangement == Arrangement.PRESENTER;
  }

  /// The factor of presenter mode, 0 on a desk.
  public double hall() {
    return presenting() ? Style.hallFactor(width, height) : 0;
  }
}
