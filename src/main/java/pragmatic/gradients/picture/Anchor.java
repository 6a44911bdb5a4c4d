package pragmatic.gradients.picture;

/// Which end of a line of text stands on its spot.
public enum Anchor {
  START,
  MIDDLE,
  END
}
