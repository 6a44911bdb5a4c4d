package pragmatic.gradients.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression.Attribute;
import pragmatic.gradients.notebook.python.Expression.DictDisplay;
import pragmatic.gradients.notebook.python.Expression.FormattedText;
import pragmatic.gradients.notebook.python.Expression.Given;
import pragmatic.gradients.notebook.python.Expression.Invocation;
import pragmatic.gradients.notebook.python.Expression.Keyword;
import pragmatic.gradients.notebook.python.Expression.ListDisplay;
import pragmatic.gradients.notebook.python.Expression.Name;
import pragmatic.gradients.notebook.python.Expression.NumberLiteral;
import pragmatic.gradients.notebook.python.Expression.Slice;
import pragmatic.gradients.notebook.python.Expression.Subscript;
import pragmatic.gradients.notebook.python.Expression.TextLiteral;
import pragmatic.gradients.notebook.python.Expression.TupleDisplay;
import pragmatic.gradients.notebook.python.PythonToken.Kind;

/// Reads names, numbers, texts, brackets, and the attributes, calls and indices behind them.
///
/// ```
/// postfix = primary { "." name | "(" arguments ")" | "[" index { "," index } "]" }
/// primary = name | number | text { text } | "(" [ list ] ")" | "[" [ list ] "]" | "{" … "}"
/// index   = expression | [ expression ] ":" [ expression ] [ ":" [ expression ] ]
/// ```
final class PostfixReader {
  private static final Set<String> WORDS = Set.of("True", "False", "None");

  /// Words of Python that begin no expression.
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private final Cursor cursor;
  private final ExpressionReader expressions;

  PostfixReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Expression postfix() throws PythonSyntaxException {
    Expression value = primary();
    for (int count = 1; ; count++) {
      cursor.link(count);
      Place place = cursor.peek().place();
      if (cursor.takes(".")) value = new Attribute(value, cursor.name(), value.place());
      else if (cursor.takes("(")) value = new Invocation(value, arguments(), value.place());
      else if (cursor.takes("[")) value = new Subscript(value, indices(place), value.place());
      else return value;
    }
  }

  private Expression primary() throws PythonSyntaxException {
    PythonToken token = cursor.peek();
    switch (token.kind()) {
      case NUMBER -> {
        cursor.next();
        return number(token);
      }
      case TEXT, FORMATTED -> {
        return text();
      }
      case NAME -> {
        if (RESERVED.contains(token.text())) throw cursor.unexpected();
        cursor.next();
        return WORDS.contains(token.text())
            ? new Keyword(token.text(), token.place())
            : new Name(token.text(), token.place());
      }
      case SIGN -> {
        if (cursor.takes("(")) return parenthesis(token.place());
        if (cursor.takes("[")) return brackets(token.place());
        if (cursor.takes("{")) return dict(token.place());
        if (cursor.takes("...")) return new Keyword("...", token.place());
        throw cursor.unexpected();
      }
      default -> throw cursor.unexpected();
    }
  }

  private Expression number(PythonToken token) throws PythonSyntaxException {
    String digits = token.text();
    try {
      boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
      boolean plain = digits.matches("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
      if (!plain) throw new NumberFormatException();
      return new NumberLiteral(Double.parseDouble(digits), whole, token.place());
    } catch (NumberFormatException e) {
      throw new PythonSyntaxException(
          pragmatic.gradients.words.Words.say("notebook.syntax.number", digits), token.place());
    }
  }

  /// Texts that stand side by side are one.
  private Expression text() throws PythonSyntaxException {
    Place place = cursor.peek().place();
    List<Expression.TextPart> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    boolean formatted = false;
    while (cursor.peek().kind() == Kind.TEXT || cursor.peek().kind() == Kind.FORMATTED) {
      PythonToken token = cursor.next();
      if (token.kind() == Kind.TEXT) {
        plain.append(token.text());
        parts.add(new Expression.TextPart(token.text(), null, ""));
      } else {
        formatted = true;
        parts.addAll(FieldReader.parts(token));
      }
    }
    return formatted ? new FormattedText(parts, place) : new TextLiteral(plain.toString(), place);
  }

  private Expression parenthesis(Place place) throws PythonSyntaxException {
    if (cursor.takes(")")) return new TupleDisplay(List.of(), place);
    cursor.deeper();
    Expression inside = expressions.list();
    cursor.higher();
    if (cursor.peek().is("for")) inside = expressions.comprehension(inside, place);
    cursor.expect(")");
    return inside;
  }

  /// A list, or a comprehension.
  private Expression brackets(Place place) throws PythonSyntaxException {
    List<Expression> elements = new ArrayList<>();
    while (!cursor.takes("]")) {
      if (cursor.peek().is("*")) throw cursor.error("notebook.syntax.star");
      elements.add(expressions.expression());
      if (elements.size() == 1 && cursor.peek().is("for")) {
        Expression made = expressions.comprehension(elements.getFirst(), place);
        cursor.expect("]");
        return made;
      }
      if (!cursor.peek().is("]")) cursor.expect(",");
    }
    return new ListDisplay(elements, place);
  }

  private Expression dict(Place place) throws PythonSyntaxException {
    List<Expression> keys = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    while (!cursor.takes("}")) {
      keys.add(expressions.expression());
      cursor.expect(":");
      values.add(expressions.expression());
      if (cursor.peek().is("for")) throw cursor.error("notebook.syntax.comprehension");
      if (!cursor.peek().is("}")) cursor.expect(",");
    }
    return new DictDisplay(keys, values, place);
  }

  private List<Given> arguments() throws PythonSyntaxException {
    List<Given> arguments = new ArrayList<>();
    while (!cursor.takes(")")) {
      if (cursor.peek().is("*") || cursor.peek().is("**")) {
        String star = cursor.next().text();
        arguments.add(new Given(star, expressions.expression()));
      } else {
        boolean named = cursor.peek().kind() == Kind.NAME && cursor.peekNext().is("=");
        String name = named ? cursor.next().text() : "";
        if (named) cursor.next();
        arguments.add(new Given(name, expressions.element()));
      }
      if (!cursor.peek().is(")")) cursor.expect(",");
    }
    return arguments;
  }

  private Expression indices(Place place) throws PythonSyntaxException {
    List<Expression> indices = new ArrayList<>();
    boolean several = false;
    while (!cursor.takes("]")) {
      indices.add(index());
      if (cursor.peek().is("]")) continue;
      cursor.expect(",");
      several = true;
    }
    if (indices.isEmpty()) throw cursor.unexpected();
    return several ? new TupleDisplay(indices, place) : indices.getFirst();
  }

  private Expression index() throws PythonSyntaxException {
    Place place = cursor.peek().place();
    @Nullable Expression from = cursor.peek().is(":") ? null : expressions.expression();
    if (!cursor.takes(":")) {
      if (from == null) throw cursor.unexpected();
      return from;
    }
    @Nullable Expression to = bound();
    @Nullable Expression step = cursor.takes(":") ? bound() : null;
    return new Slice(from, to, step, place);
  }

  private @Nullable Expression bound() throws PythonSyntaxException {
    PythonToken token = cursor.peek();
    return token.is(":") || token.is("]") || token.is(",") ? null : expressions.expression();
  }
}
