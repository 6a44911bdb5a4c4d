package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
import java.util.List;

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
    if (!all.isEmpty() && !more.isEmpty()) all.add(goingOn(all.removeLast()));
    all.addAll(more.paragraphs);
    return new CellProse(all);
  }

  /// A paragraph as it stands before another one, on a line with it: a heading is no sentence that
  /// goes on there.
  static List<Phrase> goingOn(List<Phrase> paragraph) {
    String end = paragraph.isEmpty() ? "" : paragraph.getLast().text().strip();
    boolean heading = paragraph.stream().allMatch(phrase -> phrase.kind() == PhraseKind.HEAVY);
    if (!heading || end.isEmpty() || !Character.isLetterOrDigit(end.codePointBefore(end.length())))
      return paragraph;
    List<Phrase> titled = new ArrayList<>(paragraph.subList(0, paragraph.size() - 1));
    titled.add(new Phrase(PhraseKind.HEAVY, end + ":"));
    return titled;
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
    for (List<Phrase> paragraph : paragraphs) {
      if (!line.isEmpty()) line.add(new Phrase(PhraseKind.PLAIN, " "));
      line.addAll(paragraph);
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
