package pragmatic.gradients.text;

import java.util.Locale;

/// What a mark or a piece of text stands for. A role has no colour of its own; a theme gives it
/// one.
///
/// Calculus speaks in DERIVATIVE (teal), automatic differentiation in CHOSEN (plum); left and right
/// are LEFT (blue) and RIGHT (orange). Everything else is ink or grey, so that hue always carries
/// meaning.
public enum Role {
  PAPER("paper"),
  PANEL("panel"),
  RAISED("raised"),
  LINE("line"),
  GRID("grid"),
  AXIS("axis"),
  EDGE("edge"),
  INK("ink"),
  INK2("ink2"),
  INK3("ink3"),
  FUNCTION("f"),
  DERIVATIVE("calc"),
  LEFT("left"),
  RIGHT("right"),
  CHOSEN("ad"),
  SET("set"),
  WRONG("wrong"),
  JUMP("jump"),
  INFINITE("inf"),
  ONFILL("onfill");

  private final String token;

  Role(String token) {
    this.token = token;
  }

  /// The short name used in markup (`{left|...}`), in the palette file and in style sheets.
  public String token() {
    return token;
  }

  /// The role of a short name.
  ///
  /// @throws IllegalArgumentException if no role has it
  public static Role of(String token) {
    for (Role role : values()) {
      if (role.token.equals(token)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role named '" + token.toLowerCase(Locale.ROOT) + "'");
  }
}
