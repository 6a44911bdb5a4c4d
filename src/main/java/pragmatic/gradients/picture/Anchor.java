package pragmatic.gradients.picture;

/// Which end of a line of text stands on its [TextAnchor].
public enum Anchor {
  START,
  MIDDLE,
  END
}
