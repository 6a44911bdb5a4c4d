package pragmatic.gradients.program;

/// A program text that cannot be read. The message is a sentence for the user, without the column.
public final class ProgramException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  public ProgramException(String message, int column) {
    super(message);
    this.column = column;
  }

  /// The first offending column, counted from 1.
  public int column() {
    return column;
  }
}
