package pragmatic.gradients.notebook.python;

import java.util.List;
import pragmatic.gradients.notebook.python.PythonToken.Kind;
import pragmatic.gradients.words.Words;

/// A place in a list of tokens that moves on while they are read.
final class Cursor {
  /// Deeper nesting comes from a mistake or a machine, and must not overflow the stack.
  private static final int MAXIMUM_DEPTH = 60;

  /// Signs in a row, as in a sum without parentheses.
  private static final int MAXIMUM_CHAIN = 400;

  private final List<PythonToken> tokens;
  private int position;
  private int depth;

  Cursor(List<PythonToken> tokens) {
    this.tokens = tokens;
  }

  PythonToken peek() {
    return tokens.get(position);
  }

  PythonToken peekNext() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  PythonToken next() {
    PythonToken token = peek();
    if (token.kind() != Kind.END) position++;
    return token;
  }

  /// Where a statement begins.
  record Bookmark(int position, int depth) {}

  Bookmark start() {
    return new Bookmark(position, depth);
  }

  void back(Bookmark to) {
    position = to.position();
    depth = to.depth();
  }

  List<PythonToken> since(Bookmark from) {
    return tokens.subList(from.position(), position);
  }

  /// Takes a sign or word if it is next.
  boolean takes(String sign) {
    boolean found = peek().is(sign);
    if (found) next();
    return found;
  }

  void expect(String sign) throws PythonSyntaxException {
    if (!takes(sign)) throw error("notebook.syntax.expected", sign, shown(peek()));
  }

  String name() throws PythonSyntaxException {
    if (peek().kind() != Kind.NAME) throw unexpected();
    return next().text();
  }

  PythonSyntaxException unexpected() {
    return peek().kind() == Kind.BROKEN
        ? error("notebook.syntax.broken", visible(peek().text()))
        : error("notebook.syntax.unexpected", shown(peek()));
  }

  PythonSyntaxException error(String key, Object... arguments) {
    return new PythonSyntaxException(Words.say(key, arguments), peek().place());
  }

  private static String shown(PythonToken token) {
    return switch (token.kind()) {
      case NEWLINE, END -> Words.say("notebook.syntax.line");
      case INDENT, DEDENT -> Words.say("notebook.syntax.indentation");
      case TEXT, FORMATTED -> Words.say("notebook.syntax.text");
      default -> token.text();
    };
  }

  /// A sign, or its number where nobody could see it.
  private static String visible(String text) {
    boolean hidden =
        text.codePoints()
            .allMatch(c ->
                Character.isSpaceChar(c)
                    || !Character.isDefined(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isISOControl(c));
    return hidden && !text.isEmpty() ? "U+%04X".formatted(text.codePointAt(0)) : text;
  }

  void deeper() throws PythonSyntaxException {
    if (++depth > MAXIMUM_DEPTH) throw error("notebook.syntax.depth", MAXIMUM_DEPTH);
  }

  void higher() {
    depth--;
  }

  /// Refuses one more link of a chain than a statement may have.
  void link(int count) throws PythonSyntaxException {
    if (count > MAXIMUM_CHAIN) throw error("notebook.syntax.chain", MAXIMUM_CHAIN);
  }
}
