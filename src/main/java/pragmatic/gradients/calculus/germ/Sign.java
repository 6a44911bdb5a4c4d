package pragmatic.gradients.calculus.germ;

/// The sign of a germ for small t.
enum Sign {
  NEGATIVE,
  ZERO,
  POSITIVE,
  /// All known terms vanish and there are unknown ones.
  UNKNOWN,
  /// All terms vanish within rounding error.
  ROUNDED,
  /// Several, again and again, or it may be so.
  SWINGING;

  boolean decided() {
    return this == NEGATIVE || this == ZERO || this == POSITIVE;
  }

  /// As a number to compare with 0.
  int number() {
    return this == NEGATIVE ? -1 : this == POSITIVE ? 1 : 0;
  }

  Sign opposite() {
    return this == NEGATIVE ? POSITIVE : this == POSITIVE ? NEGATIVE : this;
  }

  UndecidedReason doubt() {
    return switch (this) {
      case ROUNDED -> UndecidedReason.ROUNDING;
      case SWINGING -> UndecidedReason.OSCILLATION;
      default -> UndecidedReason.TRUNCATION;
    };
  }
}
