package pragmatic.gradients.program;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;
import pragmatic.gradients.words.Words;

/// Reads a program text by recursive descent.
///
/// Written by hand rather than generated: the grammar fits on this page, and every error can say at
/// its column what was found and what would be right.
///
/// ```
/// program    = { name "=" comparison ";" } comparison [";"]
/// comparison = sum [ ("<" | "<=" | ">" | ">=" | "==" | "!=") sum ]
/// sum        = product { ("+" | "-") product }
/// product    = sign { ("*" | "/") sign }
/// sign       = ("-" | "+") sign | power
/// power      = primary [ "^" sign | "²" | "³" ]          associates to the right; −x^2 is −(x²)
/// primary    = number | name | name "(" arguments ")" | "(" comparison ")" | "|" sum "|" | "√" primary
/// ```
public final class Parser {
  /// Deeper nesting would only come from a mistake or a machine, and must not overflow the stack.
  static final int MAXIMUM_DEPTH = 300;

  /// Letters of a text: room for the largest program with a short name for each step.
  public static final int MAXIMUM_LENGTH = 2_000_000;

  private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final String text;
  private final List<Token> tokens;
  private final Graph graph;
  private final PrimaryParser primaries;
  private final Lookahead lookahead;

  /// Names that are inputs although a number is assigned to them.
  private final Set<String> free;

  /// Names to which a plain number was assigned.
  private final Set<String> numbers = new LinkedHashSet<>();

  private int position;
  private int depth;

  private Parser(String text, Set<String> free, Graph graph) throws ProgramException {
    this.text = text;
    this.free = free;
    this.tokens = Lexer.tokens(text);
    this.graph = graph;
    this.lookahead = new Lookahead(tokens);
    this.primaries = new PrimaryParser(this, graph);
  }

  /// Parses a text.
  ///
  /// @throws ProgramException with the column, what was found and what would be right
  public static Program parse(String text) throws ProgramException {
    if (text.length() > MAXIMUM_LENGTH)
      throw new ProgramException(Words.say("program.length", MAXIMUM_LENGTH), MAXIMUM_LENGTH + 1);
    Parser parser = new Parser(text, Set.of(), Graph.typed());
    Program program = parser.program();
    if (!parser.isClosed()) return program;
    // `x = 2; x + 1` has no input left: x is one that starts at 2
    return new Parser(text, parser.numbers, Graph.typed()).program();
  }

  /// Parses a text of a primitive's declaration, which may have any number of inputs.
  ///
  /// @throws ProgramException as [#parse]
  public static Program declared(String text) throws ProgramException {
    return new Parser(text, Set.of(), Graph.declared()).program();
  }

  /// Whether no input is left, but for names to which numbers were assigned.
  private boolean isClosed() {
    return !numbers.isEmpty() && graph.inputs().isEmpty();
  }

  private Program program() throws ProgramException {
    if (peek().kind() == TokenKind.END) throw error("program.empty", peek());
    while (peek().kind() == TokenKind.NAME && tokens.get(position + 1).is("=")) assignment();
    int output = comparison();
    if (peek().is(";") && tokens.get(position + 1).kind() == TokenKind.END) next();
    if (peek().kind() != TokenKind.END) throw SyntaxErrors.unexpectedEnd(peek());
    if (graph.inputs().isEmpty() && !isClosed()) graph.named("x", 1);
    return new Program(text, graph.inputs(), graph.nodes(), output);
  }

  private void assignment() throws ProgramException {
    Token name = next();
    if (Vocabulary.function(name.text()).isPresent()
        || Vocabulary.constant(name.text()).isPresent())
      throw error("program.assign.taken", name, name.text());
    if (graph.isInput(name.text()) || graph.isAssigned(name.text()))
      throw error("program.assign.used", name, name.text());
    next();
    boolean number = isNumber();
    int value = comparison();
    if (number) numbers.add(name.text());
    if (!peek().is(";"))
      throw peek().kind() == TokenKind.END
          ? error("program.assign.end", peek(), name.text())
          : SyntaxErrors.unexpectedEnd(peek());
    next();
    if (!free.contains(name.text())) graph.assign(name.text(), value);
    if (peek().kind() == TokenKind.END) throw error("program.assign.end", peek(), name.text());
  }

  /// Whether a plain number, maybe negative, stands here alone.
  private boolean isNumber() {
    int first = peek().is("-") ? position + 1 : position;
    return tokens.get(first).kind() == TokenKind.NUMBER && tokens.get(first + 1).is(";");
  }

  int comparison() throws ProgramException {
    int left = sum();
    Token token = peek();
    if (token.kind() != TokenKind.SYMBOL || !RELATIONS.contains(token.text())) return left;
    next();
    int right = sum();
    if (peek().kind() == TokenKind.SYMBOL && RELATIONS.contains(peek().text()))
      throw error("program.chain", peek());
    return graph.call(
        Operators.COMPARISONS.get(RELATIONS.indexOf(token.text())),
        List.of(left, right),
        token.column());
  }

  int sum() throws ProgramException {
    int left = product();
    while (peek().is("+") || peek().is("-")) {
      Token operator = next();
      left =
          graph.call(
              operator.is("+") ? Operators.ADD : Operators.SUBTRACT,
              List.of(left, product()),
              operator.column());
    }
    return left;
  }

  private int product() throws ProgramException {
    int left = sign();
    while (peek().is("*") || peek().is("/")) {
      Token operator = next();
      left =
          graph.call(
              operator.is("*") ? Operators.MULTIPLY : Operators.DIVIDE,
              List.of(left, sign()),
              operator.column());
    }
    return left;
  }

  int sign() throws ProgramException {
    if (!peek().is("-") && !peek().is("+")) return power();
    Token operator = next();
    if (operator.is("+")) {
      if (peek().is("*") || peek().is("/")) throw expectedOperand(operator);
      return nested(operator, this::sign);
    }
    boolean literal = peek().kind() == TokenKind.NUMBER && !isPower(tokens.get(position + 1));
    int operand = nested(operator, this::sign);
    // −1 is a number, not an operation: it should not stand as a line of its own in the trace
    if (literal
        && graph.node(operand) instanceof Node.Constant(int id, double value, String written))
      return graph.constant(-value, "-" + written, operator.column());
    return graph.call(Operators.NEGATE, List.of(operand), operator.column());
  }

  private static boolean isPower(Token token) {
    return token.is("^") || token.is("²") || token.is("³");
  }

  private int power() throws ProgramException {
    int base = primaries.primary();
    Token token = peek();
    if (token.is("^")) {
      next();
      return graph.call(Operators.POWER, List.of(base, nested(token, this::sign)), token.column());
    }
    if (peek().is("²") || peek().is("³")) {
      Token first = peek();
      StringBuilder digits = new StringBuilder();
      while (peek().is("²") || peek().is("³")) digits.append(next().is("²") ? '2' : '3');
      int exponent =
          graph.constant(Double.parseDouble(digits.toString()), digits.toString(), first.column());
      base = graph.call(Operators.POWER, List.of(base, exponent), first.column());
    }
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

  void close(Token open) throws ProgramException {
    if (peek().is(")")) {
      next();
      return;
    }
    throw peek().kind() == TokenKind.END
        ? error("program.parenthesis", open)
        : SyntaxErrors.unexpectedEnd(peek());
  }

  Token peek() {
    return tokens.get(position);
  }

  Token next() {
    Token token = tokens.get(position);
    if (token.kind() != TokenKind.END) position++;
    return token;
  }

  boolean nextIsAssignment() {
    return peek().kind() == TokenKind.NAME && tokens.get(position + 1).is("=");
  }

  /// Reads `None` as an argument that is not given, `min=None` too, and options that were read
  /// ahead.
  boolean skipsNothing() {
    int end = lookahead.nothing(position);
    if (end > 0) position = end;
    return end > 0;
  }

  /// Whether the call whose parenthesis was just opened has options before a semicolon.
  boolean hasOptions() {
    return lookahead.hasOptions(position);
  }

  /// What the call whose parenthesis was just opened says of `approximate`.
  Optional<Boolean> approximate() {
    return lookahead.approximate(position);
  }

  ProgramException error(String key, Token at, Object... arguments) {
    return SyntaxErrors.error(key, at, arguments);
  }

  ProgramException expectedOperand(Token found) {
    int index = found == peek() ? position : position - 1;
    return SyntaxErrors.expectedOperand(tokens, index, peek());
  }
}
