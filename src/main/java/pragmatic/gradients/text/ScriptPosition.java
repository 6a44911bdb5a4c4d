package pragmatic.gradients.text;

/// Where a run of text sits: on the line, below or above it.
public enum ScriptPosition {
  NONE(1, 0),
  SUB(0.7, 0.24),
  SUPER(0.7, -0.36);

  private final double scale;
  private final double drop;

  ScriptPosition(double scale, double drop) {
    this.scale = scale;
    this.drop = drop;
  }

  /// Its size as a part of the size of the line.
  public double scale() {
    return scale;
  }

  /// How far its baseline lies below the line's, as a part of the size of the line.
  public double drop() {
    return drop;
  }
}
