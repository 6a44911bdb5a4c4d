package pragmatic.gradients.notebook.python;

/// A statement that is not read, with the sentence that says why.
final class PythonSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  PythonSyntaxException(String sentence, Place place) {
    super(sentence, null, false, false);
    this.place = place;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  Place place() {
    return place;
  }
}
