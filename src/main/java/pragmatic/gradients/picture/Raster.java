package pragmatic.gradients.picture;

/// Shades of a rectangle, one byte for each device pixel, row by row from the top. Two rasters are
/// equal only if they are one: comparing their pixels would cost more than painting them.
public final class Raster {
  /// The shade of a pixel without a value.
  public static final int NOTHING = 255;

  private final int width;
  private final int height;
  private final byte[] shades;
  private final boolean whole;

  Raster(int width, int height, byte[] shades) {
    if (shades.length != width * height) throw new IllegalArgumentException("one shade per pixel");
    this.width = width;
    this.height = height;
    this.shades = shades;
    boolean found = false;
    for (byte shade : shades) found |= shade == (byte) NOTHING;
    whole = !found;
  }

  /// Device pixels from left to right.
  public int width() {
    return width;
  }

  /// Device pixels from top to bottom.
  public int height() {
    return height;
  }

  /// Whether each pixel has a value.
  public boolean isWhole() {
    return whole;
  }

  /// 0 for the lowest value … 254 for the highest, or [#NOTHING].
  public int shade(int pixel) {
    return shades[pixel] & 0xFF;
  }
}
