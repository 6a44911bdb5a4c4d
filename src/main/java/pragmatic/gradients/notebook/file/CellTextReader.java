package pragmatic.gradients.notebook.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.notebook.python.Script;
import pragmatic.gradients.notebook.python.Statement;

/// Reads the text of a notebook, in which `In [3]:` stands before each cell of code.
///
/// Where code ends is not written. The first paragraph behind it is what the cell printed, if it
/// prints or ends in an expression; what follows is text. A file without `In [` is one cell.
final class CellTextReader {
  private static final Pattern MARK = Pattern.compile("(?m)^In ?\\[[^\\]\\n]*\\]:?[ \\t]*");

  /// How values are printed that a program would hardly begin with.
  private static final Pattern VALUE =
      Pattern.compile(
          "(tensor|Array|array|tf\\.Tensor|<tf|\\(tensor|\\[|\\(|-?\\d|None|True|False).*",
          Pattern.DOTALL);

  private CellTextReader() {}

  static List<NotebookCell> cells(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    Matcher mark = MARK.matcher(plain);
    if (!mark.find()) return List.of(NotebookCell.code(plain, ""));
    List<NotebookCell> cells = new ArrayList<>();
    addText(plain.substring(0, mark.start()), cells);
    boolean more = true;
    while (more) {
      int from = mark.end();
      more = mark.find();
      block(plain.substring(from, more ? mark.start() : plain.length()), cells);
    }
    return cells;
  }

  private static void addText(String text, List<NotebookCell> into) {
    if (!text.isBlank()) into.add(NotebookCell.text(text.strip()));
  }

  /// A stretch between blank lines.
  ///
  /// @param from where it begins in the block
  private record Paragraph(String text, int from, int to) {
    boolean isCode() {
      List<Statement> statements = Script.of(text).statements();
      return !statements.isEmpty()
          && statements.stream().noneMatch(Statement.Unread.class::isInstance)
          && (statements.stream().anyMatch(each -> !(each instanceof Statement.Evaluation))
              || calls());
    }

    /// Whether it prints, or begins with a comment as code does.
    private boolean calls() {
      return text.contains("print(")
          || text.stripLeading().startsWith("# ") && !VALUE.matcher(text.strip()).matches();
    }

    boolean isHeading() {
      return text.stripLeading().startsWith("#") && Script.of(text).statements().isEmpty();
    }
  }

  private static void block(String block, List<NotebookCell> into) {
    List<Paragraph> paragraphs = paragraphs(block);
    if (paragraphs.isEmpty()) {
      into.add(NotebookCell.code("", ""));
      return;
    }
    int last = 0;
    for (int i = 1; i < paragraphs.size(); i++) if (paragraphs.get(i).isCode()) last = i;
    boolean two =
        last + 2 < paragraphs.size()
            && isExpression(paragraphs.get(last + 1))
            && !paragraphs.get(last + 2).isHeading();
    if (two) last++;
    String code = block.substring(0, paragraphs.get(last).to()).replaceFirst("^\\s*\\n", "");
    int next = last + 1;
    String output = "";
    if (next < paragraphs.size() && shows(code) && !paragraphs.get(next).isHeading()) {
      output = paragraphs.get(next).text();
      next++;
    }
    into.add(NotebookCell.code(code, output));
    if (next < paragraphs.size()) addText(block.substring(paragraphs.get(next).from()), into);
  }

  /// A name or an attribute, which is a last line of code rather than what it shows.
  private static boolean isExpression(Paragraph paragraph) {
    return Script.of(paragraph.text()).endsInExpression()
        && !VALUE.matcher(paragraph.text().strip()).matches();
  }

  private static boolean shows(String code) {
    return code.contains("print(")
        || code.contains("display(")
        || Script.of(code).endsInExpression();
  }

  private static List<Paragraph> paragraphs(String block) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Matcher gap = Pattern.compile("\\n[ \\t]*(\\n[ \\t]*)+").matcher(block);
    int from = 0;
    while (gap.find()) {
      add(block, from, gap.start(), paragraphs);
      from = gap.end();
    }
    add(block, from, block.length(), paragraphs);
    return paragraphs;
  }

  private static void add(String block, int from, int to, List<Paragraph> into) {
    String text = block.substring(from, to);
    if (!text.isBlank()) into.add(new Paragraph(text, from, to));
  }
}
