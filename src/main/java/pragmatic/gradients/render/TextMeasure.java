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

  /// The size in which a text fits into a width, in pixels; smaller than `size` only where it must
  /// be, and never smaller than `least`.
  default double fitting(RichText text, double size, double width, double least) {
    // subscripts are set a little wider than they are measured
    double needed = 1.02 * width(text, size);
    return needed <= width ? size : Math.max(least, size * width / needed);
  }

  /// A text whose last letters are left out where it does not fit into a width in pixels.
  default RichText cut(RichText text, double size, double width) {
    if (fitting(text, size, width, 0) == size) return text;
    int fits = 1;
    for (int step = Integer.highestOneBit(text.letters()); step > 0; step /= 2)
      if (fitting(text.cut(fits + step), size, width, 0) == size) fits += step;
    return text.cut(fits);
  }
}
