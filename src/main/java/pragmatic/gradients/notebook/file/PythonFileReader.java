package pragmatic.gradients.notebook.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a Python file: cells begin at `# %%`, one of Markdown at `# %% [markdown]`. Without such a
/// line the file is one cell.
final class PythonFileReader {
  private static final Pattern MARK = Pattern.compile("#\\s?%%.*|# In\\[[ \\d]*\\]:\\s*");

  private PythonFileReader() {}

  static List<NotebookCell> cells(String text) {
    List<NotebookCell> cells = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    boolean markdown = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!MARK.matcher(line).matches()) {
        lines.append(line).append('\n');
        continue;
      }
      add(lines, markdown, cells);
      lines.setLength(0);
      markdown = line.contains("[markdown]") || line.contains("[md]");
    }
    add(lines, markdown, cells);
    return cells;
  }

  private static void add(StringBuilder lines, boolean markdown, List<NotebookCell> into) {
    String text = lines.toString();
    if (text.isBlank()) return;
    into.add(
        markdown
            ? NotebookCell.text(text.replaceAll("(?m)^# ?", "").strip())
            : NotebookCell.code(text, ""));
  }
}
