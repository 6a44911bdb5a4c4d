package pragmatic.gradients.app.board;

import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;

/// A picture with the sizes in which it is to be painted.
record Drawn(Picture picture, Style style) {}
