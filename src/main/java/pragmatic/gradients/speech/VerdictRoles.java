package pragmatic.gradients.speech;

import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.text.Role;

/// What each kind of verdict stands for, and with it its colour.
public final class VerdictRoles {
  private VerdictRoles() {}

  public static Role of(VerdictKind kind) {
    return switch (kind) {
      case AGREES -> Role.DERIVATIVE;
      case CORNER -> Role.SET;
      case WRONG -> Role.WRONG;
      case JUMP -> Role.JUMP;
      case INFINITE -> Role.INFINITE;
    };
  }
}
