package pragmatic.gradients.picture;

import pragmatic.gradients.text.Role;

/// What a label speaks of, and so where it may stand.
public enum LabelKind {
  /// What AD answers, in a plot over the input: it is left out last.
  ANSWER,

  /// A value that calculus gives.
  VALUE,

  /// A remark; without it the plot says the same.
  NOTE,

  /// The name of a curve. Away from its places it would name another one.
  NAME,

  /// What stands at the end of a line, and hardly away from it.
  END,

  /// What holds all over a region of a map. Away from its places it would speak of another one.
  REGION,

  /// AD's answer on a map; a thin line leads to its dot from afar.
  GRADIENT,

  /// A corner of the set on a map, or the scale of gradients there, which are not left out.
  CORNER;

  static LabelKind of(Role role) {
    return switch (role) {
      case CHOSEN, WRONG -> ANSWER;
      case INK, INK2 -> NOTE;
      default -> VALUE;
    };
  }
}
