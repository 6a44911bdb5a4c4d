package pragmatic.gradients.notebook.file;

/// A file that is no notebook, with the sentence that says why.
public final class NotebookException extends Exception {
  private static final long serialVersionUID = 1L;

  NotebookException(String sentence) {
    super(sentence, null, false, false);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
