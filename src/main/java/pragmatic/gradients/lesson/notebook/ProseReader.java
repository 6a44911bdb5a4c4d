package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads the Markdown of a text cell. Formulas stand in Unicode, pictures and HTML are left out.
final class ProseReader extends AbstractVisitor {
  /// Formulas between `$`, `$$`, `\(`, `\[`, and an environment by itself.
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\$\\$(.+?)\\$\\$|(?<![\\\\$])\\$(?!\\s)([^$\\n]+?)(?<![\\s\\\\])\\$(?!\\d)"
              + "|\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\\\]"
              + "|(\\\\begin\\{(equation|align|aligned|cases)(\\*?)\\}.+?\\\\end\\{\\6\\7\\})",
          Pattern.DOTALL);

  /// Stands for a formula while the rest is read, as formulas hold signs of Markdown.
  private static final char FIRST = '\uE000';

  private static final int MOST_FORMULAS = 0x1800;

  private final List<List<CellProse.Phrase>> paragraphs = new ArrayList<>();
  private final List<String> formulas = new ArrayList<>();
  private List<CellProse.Phrase> open = new ArrayList<>();
  private CellProse.PhraseKind kind = CellProse.PhraseKind.PLAIN;
  private String heading = "";
  private String before = "";

  /// A text cell.
  ///
  /// @param heading its first one, or empty
  record TextCell(String heading, CellProse prose) {}

  static TextCell read(String markdown) {
    ProseReader reader = new ProseReader();
    Parser.builder().build().parse(reader.withoutFormulas(markdown)).accept(reader);
    reader.end();
    return new TextCell(reader.heading, new CellProse(reader.paragraphs));
  }

  private String withoutFormulas(String markdown) {
    String plain = markdown.replaceAll("[\uE000-\uF8FF]", "");
    Matcher matcher = FORMULA.matcher(plain);
    return matcher.replaceAll(found -> {
      if (formulas.size() >= MOST_FORMULAS) return Matcher.quoteReplacement(found.group());
      formulas.add(letters(found.group(), inside(found)));
      return String.valueOf((char) (FIRST + formulas.size() - 1));
    });
  }

  private static String inside(java.util.regex.MatchResult found) {
    for (int i = 1; i <= 5; i++) if (found.group(i) != null) return found.group(i);
    return found.group();
  }

  private static String letters(String typed, String latex) {
    Optional<String> letters = LatexLetters.of(latex);
    return letters.orElse(typed.replaceAll("\\s+", " "));
  }

  private String withFormulas(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      int index = c - FIRST;
      if (index >= 0 && index < formulas.size()) out.append(formulas.get(index));
      else out.append(c);
    }
    return out.toString();
  }

  private void add(CellProse.PhraseKind as, String text) {
    String shown = withFormulas(text).replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (shown.isEmpty()) return;
    if (!open.isEmpty() && open.getLast().kind() == as && as != CellProse.PhraseKind.PROGRAM)
      open.add(new CellProse.Phrase(as, open.removeLast().text() + shown));
    else open.add(new CellProse.Phrase(as, shown));
  }

  /// Ends a paragraph.
  private void end() {
    if (open.stream().anyMatch(phrase -> !phrase.text().isBlank())) {
      if (!paragraphs.isEmpty()) paragraphs.add(CellProse.goingOn(paragraphs.removeLast()));
      paragraphs.add(open);
    }
    open = new ArrayList<>();
  }

  private void begin() {
    end();
    add(CellProse.PhraseKind.PLAIN, before);
    before = "";
  }

  @Override
  public void visit(Heading node) {
    begin();
    kind = CellProse.PhraseKind.HEAVY;
    visitChildren(node);
    kind = CellProse.PhraseKind.PLAIN;
    StringBuilder all = new StringBuilder();
    open.forEach(phrase -> all.append(phrase.text()));
    if (heading.isEmpty()) heading = all.toString().strip();
    end();
  }

  @Override
  public void visit(Paragraph node) {
    begin();
    visitChildren(node);
    end();
  }

  @Override
  public void visit(ListItem node) {
    before = "• ";
    visitChildren(node);
    before = "";
  }

  @Override
  public void visit(Text node) {
    add(kind, node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    add(CellProse.PhraseKind.PROGRAM, node.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    code(node.getLiteral());
  }

  private void code(String lines) {
    begin();
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          if (open.stream().anyMatch(phrase -> phrase.kind() == CellProse.PhraseKind.PROGRAM))
            add(kind, " ");
          add(CellProse.PhraseKind.PROGRAM, line.strip());
        });
    end();
  }

  @Override
  public void visit(Emphasis node) {
    heavy(node);
  }

  @Override
  public void visit(StrongEmphasis node) {
    heavy(node);
  }

  private void heavy(org.commonmark.node.Node node) {
    CellProse.PhraseKind outside = kind;
    kind = CellProse.PhraseKind.HEAVY;
    visitChildren(node);
    kind = outside;
  }

  @Override
  public void visit(SoftLineBreak node) {
    add(kind, " ");
  }

  @Override
  public void visit(HardLineBreak node) {
    add(kind, " ");
  }

  @Override
  public void visit(Image node) {}

  @Override
  public void visit(HtmlInline node) {}

  @Override
  public void visit(HtmlBlock node) {}
}
