package pragmatic.gradients.picture;

/// A place on the page where a line of text can stand.
///
/// @param pixelX pixel column of the anchor
/// @param pixelY pixel row of the baseline
/// @param anchor which end of the text stands there
public record Spot(double pixelX, double pixelY, Anchor anchor) {

  /// Text that begins here.
  public static Spot start(double pixelX, double pixelY) {
    return new Spot(pixelX, pixelY, Anchor.START);
  }

  /// Text that is centred here.
  public static Spot middle(double pixelX, double pixelY) {
    return new Spot(pixelX, pixelY, Anchor.MIDDLE);
  }

  /// Text that ends here.
  public static Spot end(double pixelX, double pixelY) {
    return new Spot(pixelX, pixelY, Anchor.END);
  }

  /// The same text, moved on the page: `right` and `down` in pixels.
  public Spot moved(double right, double down) {
    return new Spot(pixelX + right, pixelY + down, anchor);
  }

  /// The same place with another end of the text on it.
  public Spot anchored(Anchor other) {
    return new Spot(pixelX, pixelY, other);
  }
}
