package pragmatic.gradients.render;

import pragmatic.gradients.text.RichText;

/// How wide text is in the fonts that will draw it. Implementations should remember what they
/// measured.
@FunctionalInterface
public interface TextMeasure {

  /// Width in pixels of a line of text.
  ///
  /// @param size font size in pixels of unscripted runs
  double width(RichText text, double size);
}
