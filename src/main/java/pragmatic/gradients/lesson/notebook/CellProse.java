package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.speech.Markdown;

/// What is said of a step in words that others wrote: paragraphs of ordinary, heavy and program
/// text.
record CellProse(List<List<Phrase>> paragraphs) {
  static final CellProse NONE = new CellProse(List.of());

  /// How a phrase looks.
  enum PhraseKind {
    PLAIN,
    HEAVY,
    PROGRAM
  }

  record Phrase(PhraseKind kind, String text) {
    /// Its beginning and an ellipsis.
    Phrase cut(int most) {
      String space = text.startsWith(" ") && most > 1 ? " " : "";
      return new Phrase(kind, space + Verbatim.cut(text + "…", most - space.length()));
    }

    String markdown() {
      String inner = text.strip();
      if (inner.isEmpty()) return text;
      String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
      String behind = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
      String shown =
          switch (kind) {
            case PLAIN -> Verbatim.plain(inner);
            case HEAVY -> "**" + Verbatim.plain(inner) + "**";
            case PROGRAM -> Verbatim.program(inner);
          };
      return before + shown + behind;
    }
  }

  CellProse {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  /// One paragraph of ordinary text.
  static CellProse plain(String text) {
    return text.isEmpty()
        ? NONE
        : new CellProse(List.of(List.of(new Phrase(PhraseKind.PLAIN, text))));
  }

  CellProse plus(CellProse more) {
    List<List<Phrase>> all = new ArrayList<>(paragraphs);
    all.addAll(more.paragraphs);
    return new CellProse(all);
  }

  boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  private static int letters(List<Phrase> phrases) {
    return phrases.stream().mapToInt(phrase -> phrase.text().length()).sum();
  }

  /// All paragraphs one behind the other.
  private List<Phrase> line() {
    List<Phrase> line = new ArrayList<>();
    List<Phrase> before = List.of();
    for (List<Phrase> paragraph : paragraphs) {
      if (!line.isEmpty())
        line.add(new Phrase(PhraseKind.PLAIN, Markdown.between(markdown(before))));
      line.addAll(paragraph);
      before = paragraph;
    }
    return line;
  }

  /// How many letters it has on one line.
  int letters() {
    return letters(line());
  }

  /// The Markdown of its beginning, as one paragraph.
  ///
  /// @param most letters, the ellipsis included, at least 1
  String markdown(int most) {
    List<Phrase> line = line();
    if (letters(line) <= most) return markdown(line);
    List<Phrase> kept = new ArrayList<>();
    int left = most;
    for (Phrase phrase : line) {
      boolean last = phrase.text().length() >= left;
      kept.add(last ? phrase.cut(left) : phrase);
      left -= phrase.text().length();
      if (last) break;
    }
    return markdown(kept);
  }

  /// The Markdown of each paragraph.
  List<String> markdown() {
    return paragraphs.stream().map(CellProse::markdown).toList();
  }

  private static String markdown(List<Phrase> phrases) {
    StringBuilder out = new StringBuilder();
    phrases.forEach(phrase -> out.append(phrase.markdown()));
    return Verbatim.paragraph(out.toString());
  }
}
