package pragmatic.gradients.picture;

/// The rectangle of one plot on the page and the window of the plane that it shows.
///
/// Pixels grow to the right and downwards, data to the right and upwards.
///
/// @param x left edge in pixels
/// @param y upper edge in pixels
/// @param width pixels, above 0
/// @param height pixels, above 0
/// @param xLow data value at the left edge
/// @param xHigh data value at the right edge, above `xLow`
/// @param yLow data value at the lower edge
/// @param yHigh data value at the upper edge, above `yLow`
public record Frame(
    double x,
    double y,
    double width,
    double height,
    double xLow,
    double xHigh,
    double yLow,
    double yHigh) {

  /// @throws IllegalArgumentException when the rectangle or the window is empty or not finite
  public Frame {
    if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
      throw new IllegalArgumentException(
          "a frame needs a finite rectangle: " + x + ", " + y + ", " + width + " by " + height);
    }
    if (!(xHigh > xLow
        && yHigh > yLow
        && Double.isFinite(xHigh - xLow)
        && Double.isFinite(yHigh - yLow))) {
      throw new IllegalArgumentException(
          "a frame needs a finite window: ["
              + xLow
              + ", "
              + xHigh
              + "] by ["
              + yLow
              + ", "
              + yHigh
              + "]");
    }
  }

  /// The same rectangle with a window that reaches higher, by so many pixels.
  Frame headed(double pixels) {
    double more = (yHigh - yLow) * pixels / (height - pixels);
    return new Frame(x, y, width, height, xLow, xHigh, yLow, yHigh + more);
  }

  /// Pixel column of the data value `v`.
  public double px(double v) {
    return x + (v - xLow) / (xHigh - xLow) * width;
  }

  /// Pixel row of the data value `v`.
  public double py(double v) {
    return y + height - (v - yLow) / (yHigh - yLow) * height;
  }

  /// Data value under the pixel column `p`.
  public double dataX(double p) {
    return xLow + (p - x) / width * (xHigh - xLow);
  }

  /// Data value at the pixel row `p`.
  public double dataY(double p) {
    return yLow + (y + height - p) / height * (yHigh - yLow);
  }

  /// Whether the data value `v` lies between the lower and the upper edge; false for NaN.
  public boolean showsValue(double v) {
    return yLow <= v && v <= yHigh;
  }

  /// Pixels per unit of x.
  public double scaleX() {
    return width / (xHigh - xLow);
  }

  /// Pixels per unit of y.
  public double scaleY() {
    return height / (yHigh - yLow);
  }

  /// Right edge in pixels.
  public double right() {
    return x + width;
  }

  /// Lower edge in pixels.
  public double bottom() {
    return y + height;
  }

  /// Angle on the page of a line with the given slope, in [−π/2, π/2], counted upwards; slopes may
  /// be ±∞.
  public double angle(double slope) {
    return Math.atan2(slope * scaleY(), scaleX());
  }

  /// The pixel reached from the data point (`atX`, `atY`) by walking `pixels` along a line of that
  /// slope.
  ///
  /// @param direction 1 walks to the right (up, when the slope is infinite), −1 the other way
  public TextAnchor along(double atX, double atY, double slope, double pixels, int direction) {
    double angle = angle(slope);
    return new TextAnchor(
        px(atX) + direction * pixels * Math.cos(angle),
        py(atY) - direction * pixels * Math.sin(angle),
        Anchor.START);
  }
}
