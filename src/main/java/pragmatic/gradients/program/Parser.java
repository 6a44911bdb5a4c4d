package pragmatic.gradients.program;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;
import pragmatic.gradients.words.Words;

/// Reads a program text by recursive descent.
///
/// Written by hand rather than generated: the grammar fits on this page, and every error can say at
/// its column what was found and what would be right.
///
/// ```
/// program     = { statement ";" } (statement | expression) [";"]       see StatementParser
/// expression  = "if" or ["then"] expression "else" expression
///             | or ["?" expression ":" expression | "if" or "else" expression]
/// or          = and { ("or" | "||" | "|") and }
/// and         = comparison { ("and" | "&&" | "&") comparison }
/// comparison  = "not" comparison | sum { ("<" | "<=" | ">" | ">=" | "==" | "!=") sum }
/// sum         = product { ("+" | "-") product }
/// product     = sign { ("*" | "/" | "//" | "%" | "mod") sign }
/// sign        = ("-" | "+" | "!" | "~") sign | power
/// power       = primary [ "^" sign | superscript ]     associates to the right; −x^2 is −(x²)
/// primary     = number | name | name "(" arguments ")" | "(" expression ")" | "|" expression "|"
///             | "⌊" expression "⌋" | "√" primary | primary "." name "(" arguments ")" | cases
/// ```
public final class Parser {
  /// Deeper nesting would only come from a mistake or a machine, and must not overflow the stack.
  static final int MAXIMUM_DEPTH = 200;

  /// Letters of a text: room for the largest program with a short name for each step.
  public static final int MAXIMUM_LENGTH = 2_000_000;

  private final String text;
  private final List<Token> tokens;
  private final Graph graph;
  private final PrimaryParser primaries;
  private final ConditionParser conditions;
  private final StatementParser statements;
  private final Lookahead lookahead;

  private int position;
  private int depth;

  private Parser(String text, Set<String> free, Graph graph) throws ProgramException {
    this.text = text;
    this.tokens = Lexer.tokens(text);
    this.graph = graph;
    this.lookahead = new Lookahead(tokens);
    this.conditions = new ConditionParser(this, graph);
    this.primaries = new PrimaryParser(this, conditions, graph);
    this.statements = new StatementParser(this, graph, free);
  }

  /// Parses a text.
  ///
  /// @throws ProgramException with the column, what was found and what would be right
  public static Program parse(String text) throws ProgramException {
    return read(text).program;
  }

  /// Whether a text writes branches as programming languages do, which take one of them: what is
  /// read for them, `where`, computes both.
  public static boolean branches(String text) {
    try {
      return Lexer.tokens(text).stream().anyMatch(each -> each.isWord("else") || each.is("?"));
    } catch (ProgramException e) {
      return false;
    }
  }

  /// The numbers at which inputs of a text start, by name.
  static Map<String, Double> starts(String text) throws ProgramException {
    return read(text).starts;
  }

  private record Reading(Program program, Map<String, Double> starts) {}

  private static Reading read(String text) throws ProgramException {
    if (text.length() > MAXIMUM_LENGTH)
      throw new ProgramException(Words.say("program.length", MAXIMUM_LENGTH), MAXIMUM_LENGTH + 1);
    Parser parser = new Parser(text, Set.of(), Graph.typed());
    Program program = parser.program();
    Map<String, Double> numbers = parser.statements.numbers();
    if (numbers.isEmpty() || !parser.graph.inputs().isEmpty())
      return new Reading(program, Map.of());
    // `x = 2; x + 1` has no input left: x is one that starts at 2
    return new Reading(new Parser(text, numbers.keySet(), Graph.typed()).program(), numbers);
  }

  /// Parses a text of a primitive's declaration, which may have any number of inputs.
  ///
  /// @throws ProgramException as [#parse]
  public static Program declared(String text) throws ProgramException {
    return new Parser(text, Set.of(), Graph.declared()).program();
  }

  private Program program() throws ProgramException {
    int output;
    try {
      output = statements.result();
    } catch (ProgramException e) {
      Token derivative = lookahead.derivative();
      if (derivative == null) throw e;
      throw error("program.sign.derivative", derivative, derivative.text());
    }
    boolean closed = graph.inputs().isEmpty() && !statements.numbers().isEmpty();
    Program program = new Program(text, graph.inputs(), graph.nodes(), output);
    if (!graph.inputs().isEmpty() || closed) return program;
    graph.named("x", 1);
    return new Program(text, graph.inputs(), graph.nodes(), output);
  }

  int expression() throws ProgramException {
    return conditions.expression();
  }

  /// Reads an expression inside a bracket; as [#nested], with fewer frames of the stack.
  int inside(Token open) throws ProgramException {
    if (++depth > MAXIMUM_DEPTH) throw error("program.depth", open, MAXIMUM_DEPTH);
    int value = conditions.expression();
    depth--;
    return value;
  }

  int sum() throws ProgramException {
    int left = product(sign());
    while (peek().is("+") || peek().is("-")) {
      Token operator = next();
      left =
          graph.call(
              operator.is("+") ? Operators.ADD : Operators.SUBTRACT,
              List.of(left, product(sign())),
              operator.column());
    }
    return left;
  }

  private int product(int first) throws ProgramException {
    int left = first;
    while (true) {
      Token operator = peek();
      if (operator.is("*") || operator.is("/")) {
        next();
        Primitive primitive = operator.is("*") ? Operators.MULTIPLY : Operators.DIVIDE;
        left = graph.call(primitive, List.of(left, sign()), operator.column());
      } else if (operator.is("//") || operator.is("%") || operator.is("mod")) {
        lookahead.division(position);
        next();
        left = division(operator, left, sign());
      } else {
        return left;
      }
    }
  }

  private int division(Token operator, int left, int right) throws ProgramException {
    int column = operator.column();
    List<Integer> both = List.of(left, right);
    if (!operator.is("//"))
      return graph.call(Vocabulary.function("mod").orElseThrow(), both, column);
    int quotient = graph.call(Operators.DIVIDE, both, column);
    return graph.call(JumpFamily.FLOOR, List.of(quotient), column);
  }

  int sign() throws ProgramException {
    if (peek().is("!") || peek().is("~")) {
      Token operator = next();
      return conditions.not(nested(operator, this::sign), operator);
    }
    if (!peek().is("-") && !peek().is("+")) return power();
    Token operator = next();
    if (operator.is("+")) {
      if (peek().is("*") || peek().is("/")) throw expectedOperand(operator);
      return nested(operator, this::sign);
    }
    boolean literal = peek().kind() == TokenKind.NUMBER && !isPower(peek(1));
    int operand = nested(operator, this::sign);
    // −1 is a number, not an operation: it should not stand as a line of its own in the trace
    if (literal
        && graph.node(operand) instanceof Node.Constant(int id, double value, String written))
      return graph.constant(-value, "-" + written, operator.column());
    return graph.call(Operators.NEGATE, List.of(operand), operator.column());
  }

  private static boolean isPower(Token token) {
    return token.is("^") || token.kind() == TokenKind.SUPERSCRIPT;
  }

  private int power() throws ProgramException {
    int base = primaries.primary();
    Token token = peek();
    if (token.is("^")) {
      next();
      return graph.call(Operators.POWER, List.of(base, nested(token, this::sign)), token.column());
    }
    while (peek().kind() == TokenKind.SUPERSCRIPT) base = primaries.raised(base, next());
    if (peek().is("^")) throw error("program.operator", peek(), "^");
    return base;
  }

  /// Runs a deeper rule, refusing a depth that could overflow the stack.
  int nested(Token at, Production rule) throws ProgramException {
    if (++depth > MAXIMUM_DEPTH) throw error("program.depth", at, MAXIMUM_DEPTH);
    int value = rule.read();
    depth--;
    return value;
  }

  @FunctionalInterface
  interface Production {
    int read() throws ProgramException;
  }

  /// Reads what closes a bracket.
  void close(Token open, String bracket) throws ProgramException {
    if (peek().is(bracket)) {
      next();
      return;
    }
    boolean bar = bracket.equals("|") || bracket.equals("‖");
    if (bar) throw error("program.bar", open, bracket);
    throw peek().kind() == TokenKind.END
        ? error("program.parenthesis", open, open.text(), bracket)
        : SyntaxErrors.unexpectedEnd(peek());
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(position);
    if (token.kind() != TokenKind.END) position++;
    return token;
  }

  int position() {
    return position;
  }

  /// Reads on at another place, to read something twice or not at all.
  void goTo(int place) {
    position = place;
  }

  Lookahead lookahead() {
    return lookahead;
  }

  ProgramException error(String key, Token at, Object... arguments) {
    return SyntaxErrors.error(key, at, arguments);
  }

  ProgramException expectedOperand(Token found) {
    int index = found == peek() ? position : position - 1;
    return SyntaxErrors.expectedOperand(tokens, index, peek());
  }
}
