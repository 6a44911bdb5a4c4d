package pragmatic.gradients.page;

import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;

/// A picture with the sizes in which it is to be painted.
public record Drawn(Picture picture, Style style) {}
