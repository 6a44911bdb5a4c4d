package pragmatic.gradients.notebook.output;

/// How a printed value and ours agree.
public enum Agreement {
  /// They are the same as far as is printed.
  AGREES("✓"),
  DIFFERS("≠"),
  /// There is nothing to compare.
  NOTHING("–");

  private final String sign;

  Agreement(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /// Of two parts: a difference anywhere is one.
  public Agreement and(Agreement other) {
    if (this == DIFFERS || other == DIFFERS) return DIFFERS;
    return this == NOTHING ? other : this;
  }
}
