package pragmatic.gradients.program;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A text as the lexer reads it: full-width and mathematical letters are plain ones, signs that
/// mean the same are one sign, and what marks a formula in Markdown or LaTeX is left out. Each
/// character knows the column of the one that was typed.
///
/// @param columns of each character and of the end, counted from 1
record Source(String text, int[] columns) {
  private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";
  private static final String INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad";
  private static final int FULL_WIDTH = 0xFEE0;

  /// What stands around a formula: how it opens and closes.
  private static final List<List<String>> QUOTES =
      List.of(
          List.of("```", "```"),
          List.of("`", "`"),
          List.of("$$", "$$"),
          List.of("$", "$"),
          List.of("\\(", "\\)"),
          List.of("\\[", "\\]"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("−–—‐‑‒﹣", "-"),
          Map.entry("·×⋅•∙∗⨯", "*"),
          Map.entry("÷∕⁄", "/"),
          Map.entry("≤⩽≦", "<="),
          Map.entry("≥⩾≧", ">="),
          Map.entry("≠", "!="),
          Map.entry("≔", ":="),
          Map.entry("↦", "->"),
          Map.entry("∣", "|"),
          Map.entry("∥", "‖"),
          Map.entry("‘’′", "'"),
          Map.entry("“”", "\""),
          Map.entry("∧", " and "),
          Map.entry("∨", " or "),
          Map.entry("¬", " not "),
          Map.entry("π", " pi "),
          Map.entry("∞", " inf "));

  private static final Map<String, String> FRACTIONS =
      Map.of("½", "0.5", "¼", "0.25", "¾", "0.75", "⅛", "0.125", "⅜", "0.375", "⅝", "0.625");

  /// The text as typed, or the rewritten one if it holds LaTeX.
  ///
  /// @throws ProgramException if a command of LaTeX has no meaning here
  static Source of(String typed) throws ProgramException {
    int[] inner = inner(typed);
    if (Latex.isMeant(typed)) return new Latex(typed, inner[0], inner[1]).source();
    Folding builder = new Folding();
    int at = inner[0];
    while (at < inner[1]) at = builder.fold(typed, at);
    return builder.source(typed.length() + 1);
  }

  /// Where the formula begins and ends between its quotes.
  private static int[] inner(String typed) {
    int from = 0;
    int to = typed.length();
    while (from < to && Character.isWhitespace(typed.charAt(from))) from++;
    while (to > from && Character.isWhitespace(typed.charAt(to - 1))) to--;
    for (List<String> quote : QUOTES) {
      String open = quote.getFirst();
      String close = quote.getLast();
      boolean quoted = typed.startsWith(open, from) && typed.startsWith(close, to - close.length());
      if (!quoted || to - from < open.length() + close.length()) continue;
      from += open.length();
      to -= close.length();
      // the language of a fenced block
      if (open.equals("```")) while (from < to && typed.charAt(from) != '\n') from++;
      break;
    }
    return new int[] {from, to};
  }

  /// The column of a character.
  int column(int index) {
    return columns[index];
  }

  /// The column behind a character.
  int end(int last) {
    return columns[last] + 1;
  }

  /// Collects characters with their columns.
  static final class Folding {
    private final StringBuilder text = new StringBuilder();
    private int[] columns = new int[64];

    /// Takes the character at an index.
    ///
    /// @return the index behind it
    int fold(String typed, int at) {
      int letter = typed.codePointAt(at);
      if (letter < 128) append((char) letter, at + 1);
      else append(folded(letter), at + 1);
      return at + Character.charCount(letter);
    }

    void append(String letters, int column) {
      for (int i = 0; i < letters.length(); i++) append(letters.charAt(i), column);
    }

    private void append(char letter, int column) {
      if (text.length() == columns.length) columns = Arrays.copyOf(columns, 2 * columns.length);
      columns[text.length()] = column;
      text.append(letter);
    }

    Source source(int end) {
      columns = Arrays.copyOf(columns, text.length() + 1);
      columns[text.length()] = end;
      return new Source(text.toString(), columns);
    }

    private static String folded(int letter) {
      String sign = Character.toString(letter);
      if (INVISIBLE.contains(sign)) return "";
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) return " ";
      if (DIGITS.contains(sign)) return String.valueOf((char) ('0' + DIGITS.indexOf(letter)));
      if (letter > 0xFF00 && letter < 0xFF5F) return Character.toString(letter - FULL_WIDTH);
      for (Map.Entry<String, String> same : SIGNS.entrySet())
        if (same.getKey().contains(sign)) return same.getValue();
      if (FRACTIONS.containsKey(sign)) return " " + FRACTIONS.get(sign) + " ";
      // 𝑥 of mathematical italics and ℎ, but not ², which is no 2
      boolean styled = letter >= 0x1D400 && letter < 0x1D800 || letter >= 0x2100 && letter < 0x2150;
      return styled ? Normalizer.normalize(sign, Normalizer.Form.NFKC) : sign;
    }
  }
}
