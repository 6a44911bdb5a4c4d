package pragmatic.gradients.notebook.run;

/// A turn of a loop ends before its last statement, in blocks however deep: `break`, `continue`.
final class LoopExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean last;

  /// @param last whether no other turn follows
  LoopExit(boolean last) {
    super(null, null, false, false);
    this.last = last;
  }

  boolean isLast() {
    return last;
  }
}
