package pragmatic.gradients.calculus.formula;

/// Thrown inside this room alone, where no right formula is known.
final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final UnwrittenReason reason;

  Unwritable(UnwrittenReason reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  UnwrittenReason reason() {
    return reason;
  }
}
