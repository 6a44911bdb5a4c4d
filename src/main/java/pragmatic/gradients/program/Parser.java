package pragmatic.gradients.program;

import java.util.LinkedHashSet;
import java.util.List;
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

  /// Words of Python that stand in pasted code.
  private static final Set<String> NO_INPUTS =
      Set.of("None", "True", "False", "nan", "NaN", "lambda");

  private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final String text;
  private final List<Token> tokens;
  private final Graph graph = new Graph();
  private final CallParser calls = new CallParser(this, graph);

  /// Names that are inputs although a number is assigned to them.
  private final Set<String> free;

  /// Names to which a plain number was assigned.
  private final Set<String> numbers = new LinkedHashSet<>();

  private int position;
  private int depth;
  private boolean insideBars;

  private Parser(String text, Set<String> free) throws ProgramException {
    this.text = text;
    this.free = free;
    this.tokens = Lexer.tokens(text);
  }

  /// Parses a text.
  ///
  /// @throws ProgramException with the column, what was found and what would be right
  public static Program parse(String text) throws ProgramException {
    Parser parser = new Parser(text, Set.of());
    Program program = parser.program();
    // `x = 2; x + 1` has no input left: x is one that starts at 2
    return parser.isClosed() ? new Parser(text, parser.numbers).program() : program;
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
    if (peek().kind() != TokenKind.END) throw unexpectedEnd(peek());
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
          : unexpectedEnd(peek());
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
    if (operand) throw missingOperator(token, after);
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
    if (NO_INPUTS.contains(name)) throw error("program.reserved", token, name);
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
        : unexpectedEnd(peek());
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

  /// Reads `None` as an argument that is not given, `min=None` too, and options that were read
  /// ahead.
  boolean skipsNothing() {
    int end = ahead().nothing();
    if (end > 0) position = end;
    return end > 0;
  }

  /// What stands in the call whose parenthesis was just opened.
  Lookahead ahead() {
    return new Lookahead(tokens, position);
  }

  ProgramException error(String key, Token at, Object... arguments) {
    return new ProgramException(Words.say(key, arguments), at.column());
  }

  private ProgramException expectedOperand(Token found) {
    int index = found == peek() ? position : position - 1;
    String what = found.kind() == TokenKind.END ? Words.say("program.end") : found.text();
    // sign() passes the operator itself when its operand begins with another one
    if (found != peek() && (found.is("+") || found.is("-")))
      return error("program.operand", peek(), found.text(), peek().text());
    if (index == 0) return error("program.operand.first", found, what);
    return error("program.operand", found, tokens.get(index - 1).text(), what);
  }

  private ProgramException unexpectedEnd(Token found) {
    if (found.is(")")) return error("program.parenthesis.extra", found);
    if (found.is("=")) return error("program.equals", found);
    if (found.is(",")) return error("program.comma", found);
    return error("program.operator", found, found.text());
  }

  private ProgramException missingOperator(Token before, Token after) {
    boolean simple = before.kind() == TokenKind.NUMBER || before.kind() == TokenKind.NAME;
    String right = after.is("(") ? "(…)" : after.is("√") ? "√…" : after.text();
    return error(
        "program.times",
        after,
        simple ? before.text() : ")",
        after.text(),
        (simple ? before.text() : "(…)") + "*" + right);
  }
}
