package pragmatic.gradients.calculus;

import java.util.Locale;

/// The five kinds of verdict, each with an icon, a colour and words of its own.
public enum VerdictKind {
  AGREES,
  CORNER,
  WRONG,
  JUMP,
  INFINITE;

  /// The name used in keys of sentences and in style sheets.
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
