package pragmatic.gradients.notebook.file;

/// A cell of a notebook.
///
/// @param code whether it holds Python; else it is text
/// @param source what stands in it
/// @param output what it printed and showed as text, in order; empty if nothing is kept
/// @param trouble a sentence on what of it is not read, or empty
public record NotebookCell(boolean code, String source, String output, String trouble) {
  static NotebookCell text(String source) {
    return new NotebookCell(false, source, "", "");
  }

  static NotebookCell code(String source, String output) {
    return new NotebookCell(true, source, output, "");
  }
}
