package pragmatic.gradients.notebook.python;

import java.util.regex.Pattern;
import java.util.regex.Matcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import pragmatic.gradients.notebook.python.PythonToken.Kind;

/// Cuts the text of a cell into tokens. Every text has tokens: what is no Python is a broken one.
///
/// Lines are joined within brackets and behind a backslash; a change of the indentation is a token
/// of its own.
final class PythonLexer {
  private static final List<String> SIGNS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->",
          "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=", ":=", "+", "-", "*", "/", "%", "@",
          "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=");

  private static final int TAB = 8;

  /// Magics whose cell is Python that runs as if they were not there.
  private static final List<String> RUNNING = List.of("%%time", "%%capture");

  /// Begins a code of a terminal, as for bold letters.
  private static final Pattern TERMINAL = Pattern.compile("\\\\(033|x1[bB]|u001[bB])");

  private final String text;
  private final List<PythonToken> tokens = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>(List.of(0));
  private int at;
  private int line = 1;
  private int lineStart;
  private int brackets;

  private PythonLexer(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// What a text consists of.
  ///
  /// @param tokens the last one is the end
  /// @param remarks in order
  record Lexed(List<PythonToken> tokens, List<Remark> remarks) {}

  static Lexed of(String text) {
    return new PythonLexer(text).read();
  }

  private Lexed read() {
    boolean fresh = true;
    while (at < text.length()) {
      if (fresh && brackets == 0) {
        fresh = false;
        if (!indentation() || at >= text.length()) continue;
      }
      char c = text.charAt(at);
      if (c == '\n') {
        endOfLine();
        fresh = true;
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        at++;
        newLine();
      } else if (c == '#') {
        remark();
      } else {
        token(c);
      }
    }
    line();
    while (indents.size() > 1) {
      indents.pop();
      add(Kind.DEDENT, "", here());
    }
    add(Kind.END, "", here());
    return new Lexed(List.copyOf(tokens), List.copyOf(remarks));
  }

  private Place here() {
    return new Place(line, at - lineStart + 1);
  }

  private void add(Kind kind, String written, Place place) {
    tokens.add(new PythonToken(kind, written, place));
  }

  private void endOfLine() {
    if (brackets == 0) line();
    newLine();
  }

  /// Ends the statement, if one has begun.
  private void line() {
    if (tokens.isEmpty()) return;
    Kind last = tokens.getLast().kind();
    if (last != Kind.NEWLINE && last != Kind.INDENT && last != Kind.DEDENT)
      add(Kind.NEWLINE, "", here());
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }

  /// Reads the white space before a line; false where the line was a magic or is empty.
  private boolean indentation() {
    int width = 0;
    int from = at;
    while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t'))
      width = text.charAt(from++) == '\t' ? (width / TAB + 1) * TAB : width + 1;
    boolean empty = from >= text.length() || text.charAt(from) == '\n' || text.charAt(from) == '#';
    at = from;
    if (empty) return true;
    boolean continued =
        !tokens.isEmpty()
            && tokens.getLast().kind() != Kind.NEWLINE
            && tokens.getLast().kind() != Kind.INDENT
            && tokens.getLast().kind() != Kind.DEDENT;
    if (continued) return true;
    if (width > indents.peek()) {
      indents.push(width);
      add(Kind.INDENT, "", here());
    }
    while (width < indents.peek()) {
      indents.pop();
      add(Kind.DEDENT, "", here());
    }
    char c = text.charAt(at);
    if (c != '%' && c != '!' && c != '?') return true;
    Place place = here();
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    boolean whole = c == '%' && text.startsWith("%%", at);
    add(Kind.MAGIC, text.substring(at, stop), place);
    at = stop;
    // %%bash and its like take the whole cell
    boolean runs =
        RUNNING.stream().anyMatch(m -> text.startsWith(m, place.column() - 1 + lineStart));
    if (whole && !runs) at = text.length();
    return false;
  }

  private void remark() {
    Place place = here();
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    boolean alone = text.substring(lineStart, at).isBlank();
    remarks.add(new Remark(text.substring(at + 1, stop).strip(), place, alone));
    at = stop;
  }

  private void token(char c) {
    Place place = here();
    int start = at;
    if (Character.isUnicodeIdentifierStart(c) || c == '_') {
      while (at < text.length() && isNamePart(text.charAt(at))) at++;
      String name = text.substring(start, at);
      boolean quoted = at < text.length() && isQuote(text.charAt(at)) && isPrefix(name);
      if (quoted) quoted(name.toLowerCase(java.util.Locale.ROOT), place);
      else add(Kind.NAME, name, place);
    } else if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      number(place);
    } else if (isQuote(c)) {
      quoted("", place);
    } else {
      sign(place);
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isUnicodeIdentifierPart(c) && c != 0 || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isPrefix(String name) {
    return name.length() <= 2 && name.chars().allMatch(letter -> "rRbBfFuU".indexOf(letter) >= 0);
  }

  private void number(Place place) {
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean exponent =
          (c == '+' || c == '-')
              && "eE".indexOf(text.charAt(at - 1)) >= 0
              && at > start
              && !text.startsWith("0x", start);
      if (!isNamePart(c) && c != '.' && !exponent) break;
      at++;
    }
    add(Kind.NUMBER, text.substring(start, at).replace("_", ""), place);
  }

  private void quoted(String prefix, Place place) {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    String close = text.startsWith(triple, at) ? triple : String.valueOf(quote);
    at += close.length();
    boolean raw = prefix.contains("r");
    StringBuilder content = new StringBuilder();
    while (at < text.length() && !text.startsWith(close, at)) {
      char c = text.charAt(at);
      if (c == '\n' && close.length() == 1) break;
      if (c == '\\' && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        at += 2;
        if (raw) content.append(c).append(next);
        else content.append(escaped(next));
        Matcher code = TERMINAL.matcher(text).region(at - 2, text.length());
        if (!raw && code.lookingAt()) {
          content.setLength(content.length() - 2);
          content.append('\u001b');
          at = code.end();
        }
        if (next == '\n') afterLineBreak();
        continue;
      }
      content.append(c);
      at++;
      if (c == '\n') afterLineBreak();
    }
    if (at >= text.length() || !text.startsWith(close, at)) {
      add(Kind.BROKEN, close, place);
      return;
    }
    at += close.length();
    add(prefix.contains("f") ? Kind.FORMATTED : Kind.TEXT, content.toString(), place);
  }

  private void afterLineBreak() {
    line++;
    lineStart = at;
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '\n' -> "";
      case '\\', '\'', '"' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  private void sign(Place place) {
    for (String sign : SIGNS) {
      if (!text.startsWith(sign, at)) continue;
      if ("([{".contains(sign)) brackets++;
      else if (")]}".contains(sign)) brackets = Math.max(0, brackets - 1);
      at += sign.length();
      add(Kind.SIGN, sign, place);
      return;
    }
    int letter = text.codePointAt(at);
    at += Character.charCount(letter);
    add(Kind.BROKEN, Character.toString(letter), place);
  }
}
