package pragmatic.gradients.render;

import java.util.Locale;

/// The three sets of colours: a bright room, a dark room, and a projector in a lit hall (black on
/// white).
public enum Theme {
  LIGHT,
  DARK,
  PROJECTOR;

  /// The name used in the palette file, on the command line and in preferences.
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The next theme; after the last one the first.
  public Theme next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
