package pragmatic.gradients.app.control;

import java.util.Locale;
import pragmatic.gradients.picture.Role;

/// The five kinds of verdict, told apart by the outline of their icon, their colour and their
/// words.
public enum VerdictKind {
  AGREES(Role.DERIVATIVE),
  CORNER(Role.SET),
  WRONG(Role.WRONG),
  JUMP(Role.JUMP),
  INFINITE(Role.INFINITE);

  private final Role role;

  VerdictKind(Role role) {
    this.role = role;
  }

  /// What the card stands for.
  public Role role() {
    return role;
  }

  /// The name used in keys of sentences and in style sheets.
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
