package pragmatic.gradients.program;

import java.util.List;
import pragmatic.gradients.program.Token.TokenKind;

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

  private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final String text;
  private final List<Token> tokens;
  private final Graph graph;
  private final CallParser calls;
  private int position;
  private int depth;
  private boolean insideBars;

  private Parser(String text, int mostInputs) throws ProgramException {
    this.text = text;
    this.tokens = Lexer.tokens(text);
    this.graph = new Graph(mostInputs);
    this.calls = new CallParser(this, graph);
  }

  /// Parses a text.
  ///
  /// @throws ProgramException with the column, what was found and what would be right
  public static Program parse(String text) throws ProgramException {
    return new Parser(text, Graph.MAXIMUM_INPUTS).program();
  }

  /// Parses a text of a primitive's declaration, which may have any number of inputs.
  ///
  /// @throws ProgramException as [#parse]
  public static Program declared(String text) throws ProgramException {
    return new Parser(text, Integer.MAX_VALUE).program();
  }

  private Program program() throws ProgramException {
    if (peek().kind() == TokenKind.END) throw error("program.empty", peek());
    while (peek().kind() == TokenKind.NAME && tokens.get(position + 1).is("=")) assignment();
    int output = comparison();
    if (peek().is(";") && tokens.get(position + 1).kind() == TokenKind.END) next();
    if (peek().kind() != TokenKind.END) throw SyntaxErrors.unexpectedEnd(peek());
    if (graph.inputs().isEmpty()) graph.named("x", 1);
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
    int value = comparison();
    if (!peek().is(";"))
      throw peek().kind() == TokenKind.END
          ? error("program.assign.end", peek(), name.text())
          : SyntaxErrors.unexpectedEnd(peek());
    next();
    graph.assign(name.text(), value);
    if (peek().kind() == TokenKind.END) throw error("program.assign.end", peek(), name.text());
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

  private int sum() throws ProgramException {
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
    int base = primary();
    Token token = peek();
    if (token.is("^")) {
      next();
      return graph.call(Operators.POWER, List.of(base, nested(token, this::sign)), token.column());
    }
    while (peek().is("²") || peek().is("³")) {
      Token superscript = next();
      boolean square = superscript.is("²");
      int exponent = graph.constant(square ? 2 : 3, square ? "2" : "3", superscript.column());
      base = graph.call(Operators.POWER, List.of(base, exponent), superscript.column());
    }
    if (peek().is("^")) throw error("program.operator", peek(), "^");
    return base;
  }

  private int primary() throws ProgramException {
    Token token = next();
    int value =
        switch (token.kind()) {
          case NUMBER -> number(token);
          case NAME -> name(token);
          case SYMBOL -> group(token);
          case END -> throw expectedOperand(token);
        };
    Token after = peek();
    boolean operand =
        after.kind() == TokenKind.NUMBER
            || after.kind() == TokenKind.NAME
            || after.is("(")
            || after.is("√")
            || (after.is("|") && !insideBars);
    if (operand) throw SyntaxErrors.missingOperator(token, after);
    return value;
  }

  private int number(Token token) throws ProgramException {
    double value = Double.parseDouble(token.text());
    if (Double.isInfinite(value)) throw error("program.number.large", token, token.text());
    return graph.constant(value, token.text(), token.column());
  }

  private int group(Token token) throws ProgramException {
    switch (token.text()) {
      case "(" -> {
        boolean bars = insideBars;
        insideBars = false;
        int value = nested(token, this::comparison);
        insideBars = bars;
        close(token);
        return value;
      }
      case "|" -> {
        if (insideBars) throw expectedOperand(token);
        insideBars = true;
        int value = nested(token, this::sum);
        insideBars = false;
        if (!peek().is("|")) throw error("program.bar", token);
        next();
        return graph.call(PiecewiseFamily.ABS, List.of(value), token.column());
      }
      case "√" -> {
        int value = nested(token, this::primary);
        return graph.call(
            Vocabulary.function("sqrt").orElseThrow(), List.of(value), token.column());
      }
      default -> throw expectedOperand(token);
    }
  }

  private int name(Token token) throws ProgramException {
    String name = token.text();
    if (peek().is(".")) return calls.dotted(token);
    if (peek().is("(")) return calls.call(token, name);
    Double constant = Vocabulary.constant(name).orElse(null);
    if (constant != null) return graph.constant(constant, name, token.column());
    if (!graph.isAssigned(name) && Vocabulary.function(name).isPresent())
      throw error(
          "program.function.bare",
          token,
          name,
          Vocabulary.function(name).orElseThrow().signature());
    return graph.named(name, token.column());
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

  /// Saves and clears the state of bars, for arguments in parentheses.
  boolean enterParentheses() {
    boolean bars = insideBars;
    insideBars = false;
    return bars;
  }

  void leaveParentheses(boolean bars) {
    insideBars = bars;
  }

  boolean nextIsAssignment() {
    return peek().kind() == TokenKind.NAME && tokens.get(position + 1).is("=");
  }

  /// Whether a comma stands before the semicolon of the call whose parenthesis was just opened.
  boolean hasOptions() {
    boolean comma = false;
    int inner = 0;
    for (int i = position; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) inner++;
      else if (token.is(")") && inner-- == 0) return false;
      else if (token.is(",") && inner == 0) comma = true;
      else if (token.is(";") && inner == 0) return comma;
    }
    return false;
  }

  ProgramException error(String key, Token at, Object... arguments) {
    return SyntaxErrors.error(key, at, arguments);
  }

  private ProgramException expectedOperand(Token found) {
    int index = found == peek() ? position : position - 1;
    return SyntaxErrors.expectedOperand(tokens, index, peek());
  }
}
