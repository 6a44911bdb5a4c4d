package pragmatic.gradients.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression.Binary;
import pragmatic.gradients.notebook.python.Expression.Conditional;
import pragmatic.gradients.notebook.python.Expression.Formal;
import pragmatic.gradients.notebook.python.Expression.LambdaExpression;
import pragmatic.gradients.notebook.python.Expression.TupleDisplay;
import pragmatic.gradients.notebook.python.Expression.Unary;
import pragmatic.gradients.notebook.python.PythonToken.Kind;

/// Reads expressions by recursive descent.
///
/// ```
/// list        = expression { "," expression } [ "," ]
/// expression  = "lambda" formals ":" expression | or [ "if" or "else" expression ]
/// or          = and { "or" and }
/// and         = not { "and" not }
/// not         = "not" not | comparison
/// comparison  = bits { ("<" | "<=" | ">" | ">=" | "==" | "!=" | "in" | "is") bits }
/// bits        = sum { ("|" | "&" | "^" | "<<" | ">>") sum }
/// sum         = product { ("+" | "-") product }
/// product     = sign { ("*" | "/" | "//" | "%" | "@") sign }
/// sign        = ("-" | "+" | "~") sign | postfix [ "**" sign ]
/// ```
final class ExpressionReader {
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("or"),
          Set.of("and"),
          Set.of("<", "<=", ">", ">=", "==", "!=", "in", "is"),
          Set.of("|", "&", "^", "<<", ">>"),
          Set.of("+", "-"),
          Set.of("*", "/", "//", "%", "@"));

  private static final int COMPARISONS = 2;

  private final Cursor cursor;
  private final PostfixReader postfixes;

  ExpressionReader(Cursor cursor) {
    this.cursor = cursor;
    this.postfixes = new PostfixReader(cursor, this);
  }

  /// One expression, or several with commas as a tuple.
  Expression list() throws PythonSyntaxException {
    Place place = cursor.peek().place();
    Expression first = starred();
    if (!cursor.peek().is(",")) return first;
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (cursor.takes(",")) {
      if (endsList(cursor.peek())) break;
      elements.add(starred());
    }
    return new TupleDisplay(elements, place);
  }

  private Expression starred() throws PythonSyntaxException {
    if (cursor.peek().is("*")) throw cursor.error("notebook.syntax.star");
    return expression();
  }

  private static boolean endsList(PythonToken token) {
    return token.kind() == Kind.NEWLINE
        || token.kind() == Kind.END
        || List.of(")", "]", "}", "=", ":", ";").stream().anyMatch(token::is);
  }

  Expression expression() throws PythonSyntaxException {
    cursor.deeper();
    Place place = cursor.peek().place();
    Expression value;
    if (cursor.takes("lambda")) {
      List<Formal> formals = formals(":");
      value = new LambdaExpression(formals, expression(), place);
    } else {
      value = level(0);
      if (cursor.takes("if")) {
        Expression test = level(0);
        cursor.expect("else");
        value = new Conditional(test, value, expression(), place);
      }
    }
    cursor.higher();
    return value;
  }

  /// What a loop assigns to: a name, or several with commas.
  Expression target() throws PythonSyntaxException {
    Place place = cursor.peek().place();
    Expression first = postfixes.postfix();
    if (!cursor.peek().is(",")) return first;
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (cursor.takes(",")) elements.add(postfixes.postfix());
    return new TupleDisplay(elements, place);
  }

  /// An expression, or what a comprehension makes of it.
  Expression element() throws PythonSyntaxException {
    Place place = cursor.peek().place();
    Expression element = expression();
    return cursor.peek().is("for") ? comprehension(element, place) : element;
  }

  Expression comprehension(Expression element, Place place) throws PythonSyntaxException {
    cursor.expect("for");
    Expression target = target();
    cursor.expect("in");
    Expression over = level(0);
    List<Expression> tests = new ArrayList<>();
    while (cursor.takes("if")) tests.add(level(0));
    if (cursor.peek().is("for")) throw cursor.error("notebook.syntax.comprehension");
    return new Expression.Comprehension(element, target, over, tests, place);
  }

  /// The parameters of a function up to what closes them.
  List<Formal> formals(String close) throws PythonSyntaxException {
    List<Formal> formals = new ArrayList<>();
    while (!cursor.takes(close)) {
      if (cursor.peek().is("*") || cursor.peek().is("**") || cursor.peek().is("/"))
        throw cursor.error("notebook.syntax.star");
      String name = cursor.name();
      if (close.equals(")") && cursor.takes(":")) expression();
      @Nullable Expression fallback = cursor.takes("=") ? expression() : null;
      formals.add(new Formal(name, fallback));
      if (!cursor.peek().is(close)) cursor.expect(",");
    }
    return formals;
  }

  private Expression level(int level) throws PythonSyntaxException {
    if (level == COMPARISONS && cursor.peek().is("not")) return not();
    if (level == LEVELS.size()) return sign();
    Expression left = level(level + 1);
    List<Expression> chained = new ArrayList<>();
    for (int count = 1; LEVELS.get(level).stream().anyMatch(cursor.peek()::is); count++) {
      cursor.link(count);
      Place place = cursor.peek().place();
      String operator = operator();
      Expression right = level(level + 1);
      Expression before = chained.isEmpty() ? left : chained.getLast();
      if (level == COMPARISONS) {
        // 0 < x < 1 is 0 < x and x < 1
        Expression compared = new Binary(operator, before, right, place);
        left = chained.isEmpty() ? compared : new Binary("and", left, compared, place);
        chained.add(right);
      } else {
        left = new Binary(operator, left, right, place);
      }
    }
    return left;
  }

  private String operator() throws PythonSyntaxException {
    String operator = cursor.next().text();
    return operator.equals("is") && cursor.takes("not") ? "is not" : operator;
  }

  private Expression not() throws PythonSyntaxException {
    cursor.deeper();
    Place place = cursor.next().place();
    Expression operand = level(COMPARISONS);
    cursor.higher();
    return new Unary("not", operand, place);
  }

  private Expression sign() throws PythonSyntaxException {
    PythonToken token = cursor.peek();
    if (token.is("-") || token.is("+") || token.is("~")) {
      cursor.deeper();
      cursor.next();
      Expression operand = sign();
      cursor.higher();
      return new Unary(token.text(), operand, token.place());
    }
    Expression base = postfixes.postfix();
    Place place = cursor.peek().place();
    if (!cursor.takes("**")) return base;
    cursor.deeper();
    Expression exponent = sign();
    cursor.higher();
    return new Binary("**", base, exponent, place);
  }
}
