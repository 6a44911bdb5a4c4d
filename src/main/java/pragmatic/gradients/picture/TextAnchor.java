package pragmatic.gradients.picture;

/// A place on the page where a line of text can stand.
///
/// @param pixelX pixel column of the anchor
/// @param pixelY pixel row of the baseline
/// @param anchor which end of the text stands there
public record TextAnchor(double pixelX, double pixelY, Anchor anchor) {

  /// Text that begins here.
  public static TextAnchor start(double pixelX, double pixelY) {
    return new TextAnchor(pixelX, pixelY, Anchor.START);
  }

  /// Text that is centred here.
  public static TextAnchor middle(double pixelX, double pixelY) {
    return new TextAnchor(pixelX, pixelY, Anchor.MIDDLE);
  }

  /// Text that ends here.
  public static TextAnchor end(double pixelX, double pixelY) {
    return new TextAnchor(pixelX, pixelY, Anchor.END);
  }

  /// The same text, moved on the page: `right` and `down` in pixels.
  public TextAnchor moved(double right, double down) {
    return new TextAnchor(pixelX + right, pixelY + down, anchor);
  }
}
