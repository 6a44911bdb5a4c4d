package pragmatic.gradients.notebook.value;

/// How the numbers of a tensor are kept. Of two types in one operation the later one wins.
public enum NumberType {
  /// True or false.
  TRUTH,
  WHOLE,
  /// 32 bits, what frameworks take if nobody asks for more.
  SINGLE,
  DOUBLE;

  public boolean isReal() {
    return this == SINGLE || this == DOUBLE;
  }

  /// A value as this type keeps it.
  public double rounded(double value) {
    return switch (this) {
      case SINGLE -> (float) value;
      case TRUTH -> value != 0 ? 1 : 0;
      default -> value;
    };
  }
}
