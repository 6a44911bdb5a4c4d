package pragmatic.gradients.notebook.python;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.python.Expression.TextPart;
import pragmatic.gradients.notebook.python.PythonToken.Kind;
import pragmatic.gradients.words.Words;

/// Reads the fields of an f-string: `{x.grad:.2f}`, `{x=}`.
final class FieldReader {
  private FieldReader() {}

  static List<TextPart> parts(PythonToken token) throws PythonSyntaxException {
    String text = token.text();
    List<TextPart> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        int end = end(text, at);
        if (end < 0) throw broken(token);
        parts.add(field(literal.toString(), text.substring(at + 1, end), token));
        literal.setLength(0);
        at = end + 1;
      } else {
        literal.append(c);
        at++;
      }
    }
    if (!literal.isEmpty()) parts.add(new TextPart(literal.toString(), null, ""));
    return parts;
  }

  /// The brace that closes the one at an index, or −1.
  private static int end(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("{[(".indexOf(c) >= 0) depth++;
      if ("}])".indexOf(c) >= 0 && --depth == 0) return i;
    }
    return -1;
  }

  private static TextPart field(String literal, String inside, PythonToken token)
      throws PythonSyntaxException {
    int colon = colon(inside);
    String format = colon < 0 ? "" : inside.substring(colon + 1);
    String source = colon < 0 ? inside : inside.substring(0, colon);
    if (format.contains("{")) throw broken(token);
    String before = literal;
    // {x=} writes the text of the expression too
    if (source.matches("(?s).*[^=!<>]=\\s*")) {
      before += source;
      source = source.strip().substring(0, source.strip().length() - 1);
    }
    source = source.replaceFirst("![rsa]$", "");
    Cursor cursor = new Cursor(PythonLexer.of(source).tokens());
    Expression value;
    try {
      value = new ExpressionReader(cursor).list();
    } catch (PythonSyntaxException e) {
      throw broken(token);
    }
    while (cursor.peek().kind() == Kind.NEWLINE) cursor.next();
    if (cursor.peek().kind() != Kind.END) throw broken(token);
    return new TextPart(before, value, format.strip());
  }

  /// The colon that begins the format, or −1; those within brackets and texts are none.
  private static int colon(String inside) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (quote != 0) quote = c == quote ? 0 : quote;
      else if (c == '\'' || c == '"') quote = c;
      else if ("{[(".indexOf(c) >= 0) depth++;
      else if ("}])".indexOf(c) >= 0) depth--;
      else if (c == ':' && depth == 0) return i;
    }
    return -1;
  }

  private static PythonSyntaxException broken(PythonToken token) {
    return new PythonSyntaxException(Words.say("notebook.syntax.field"), token.place());
  }
}
