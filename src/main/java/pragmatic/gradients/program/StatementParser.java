package pragmatic.gradients.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads what stands before an expression: assignments, and how languages begin a function.
///
/// ```
/// statement = name "=" expression | name "(" names ")" "=" expression
///           | "def" name "(" names ")" ":" | "lambda" names ":" expression
///           | names "->" expression | "return" expression | "print" "(" expression ")"
/// ```
final class StatementParser {
  private final Parser parser;
  private final Graph graph;

  /// Names that are inputs although a number is assigned to them.
  private final Set<String> free;

  /// Names to which a plain number was assigned.
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  StatementParser(Parser parser, Graph graph, Set<String> free) {
    this.parser = parser;
    this.graph = graph;
    this.free = free;
  }

  Map<String, Double> numbers() {
    return numbers;
  }

  /// The node of the result.
  int result() throws ProgramException {
    if (parser.peek().kind() == TokenKind.END) throw parser.error("program.empty", parser.peek());
    // a formula of a spreadsheet
    if (parser.peek().is("=")) parser.next();
    while (true) {
      heads();
      boolean assigned = parser.peek().kind() == TokenKind.NAME && parser.peek(1).is("=");
      int value = assigned ? assignment() : last();
      if (!assigned || isEnd()) return value;
    }
  }

  private int last() throws ProgramException {
    boolean printed = parser.peek().isNamed("print") && parser.peek(1).is("(");
    int open = parser.position() + 1;
    if (printed && parser.lookahead().closesAll(open) && parser.lookahead().arguments(open) == 1)
      parser.next();
    int value = parser.expression();
    if (!isEnd()) throw SyntaxErrors.unexpectedEnd(parser.peek());
    return value;
  }

  /// Reads semicolons up to the next statement.
  private boolean isEnd() {
    while (parser.peek().is(";")) parser.next();
    return parser.peek().kind() == TokenKind.END;
  }

  private int assignment() throws ProgramException {
    Token name = parser.next();
    refuseTaken(name);
    if (graph.isInput(name.text()) || graph.isAssigned(name.text()))
      throw parser.error("program.assign.used", name, name.text());
    parser.next();
    int value = parser.expression();
    boolean number = graph.node(value) instanceof Node.Constant;
    if (graph.node(value) instanceof Node.Constant constant)
      numbers.put(name.text(), constant.value());
    Token end = parser.peek();
    if (!end.is(";") && end.kind() != TokenKind.END) throw SyntaxErrors.unexpectedEnd(end);
    boolean last = isEnd();
    if (last && number) throw parser.error("program.assign.end", parser.peek(), name.text());
    if (!free.contains(name.text())) graph.assign(name.text(), value);
    return value;
  }

  private void refuseTaken(Token name) throws ProgramException {
    if (Vocabulary.function(name.text()).isPresent()
        || Vocabulary.constant(name.text()).isPresent())
      throw parser.error("program.assign.taken", name, name.text());
  }

  /// Skips how a function begins; its parameters are inputs anyway.
  private void heads() throws ProgramException {
    Token token = parser.peek();
    if (token.kind() == TokenKind.WORD) {
      switch (token.text()) {
        case "return" -> parser.next();
        case "lambda" -> {
          if (parser.peek(1).kind() != TokenKind.NAME) throw parser.error("program.lambda", token);
          parser.next();
          parameters(":", token);
        }
        case "def" -> {
          parser.next();
          if (!isHead(")", 1)) throw parser.error("program.def", token);
          parser.next();
          parser.next();
          parameters(")", token);
          if (!parser.peek().is(":")) throw parser.error("program.def", token);
          parser.next();
          heads();
        }
        case "if" -> {}
        default -> throw parser.error("program.statement", token, token.text());
      }
    } else if (isHead(")", 1) && parser.peek(headEnd()).is("=")) {
      parser.next();
      parser.next();
      parameters(")", token);
      parser.next();
    } else if (token.kind() == TokenKind.NAME && parser.peek(1).is("->")) {
      parameters("->", token);
    } else if (token.is("(") && isHead(")", 0) && parser.peek(headEnd()).is("->")) {
      parser.next();
      parameters(")", token);
      parser.next();
    }
  }

  /// Whether names in parentheses follow, behind a name or not.
  private boolean isHead(String close, int names) {
    int at = names;
    if (names == 1 && parser.peek().kind() != TokenKind.NAME) return false;
    if (!parser.peek(at).is("(") || parser.peek(at).end() == 0) return false;
    while (true) {
      if (parser.peek(++at).kind() != TokenKind.NAME) return false;
      if (parser.peek(++at).is(close)) return true;
      if (!parser.peek(at).is(",")) return false;
    }
  }

  /// How far ahead the token behind these parentheses is.
  private int headEnd() {
    int at = 0;
    while (!parser.peek(at).is(")")) at++;
    return at + 1;
  }

  private void parameters(String end, Token at) throws ProgramException {
    while (!parser.peek().is(end)) {
      Token name = parser.next();
      if (name.kind() != TokenKind.NAME) throw parser.error("program.parameters", at, end);
      refuseTaken(name);
      if (parser.peek().is(",")) parser.next();
      else if (!parser.peek().is(end)) throw parser.error("program.parameters", at, end);
    }
    parser.next();
  }
}
