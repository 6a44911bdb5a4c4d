package pragmatic.gradients.witness;

/// What so many digits do not decide.
final class Open extends RuntimeException {
  /// Whether more digits may decide it.
  private final boolean digits;

  private Open(String what, boolean digits) {
    super(what, null, false, false);
    this.digits = digits;
  }

  /// A number that is 0 up to its error.
  static Open blurred() {
    return new Open("a number that may be zero", true);
  }

  static Open because(String what) {
    return new Open(what, false);
  }

  boolean isMatterOfDigits() {
    return digits;
  }
}
