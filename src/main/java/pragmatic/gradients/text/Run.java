package pragmatic.gradients.text;

import org.jspecify.annotations.Nullable;

/// A piece of text in one face, weight, role and position.
///
/// @param role what it stands for, or null if it takes the role of the whole text
public record Run(
    String text, Typeface face, TypeWeight weight, @Nullable Role role, ScriptPosition script) {

  /// Whether another run differs in its text only.
  public boolean looksLike(Run other) {
    return face == other.face
        && weight == other.weight
        && role == other.role
        && script == other.script;
  }

  Run followedBy(Run other) {
    return new Run(text + other.text, face, weight, role, script);
  }

  Run as(TypeWeight heavier) {
    return weight.compareTo(heavier) >= 0 ? this : new Run(text, face, heavier, role, script);
  }

  Run as(Role fallback) {
    return role != null ? this : new Run(text, face, weight, fallback, script);
  }
}
