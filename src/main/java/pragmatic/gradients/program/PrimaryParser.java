package pragmatic.gradients.program;

import java.util.List;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads what stands between operators: numbers, names, calls, and what brackets hold.
final class PrimaryParser {
  /// Words of Python that stand in pasted code.
  private static final Set<String> NO_INPUTS =
      Set.of("None", "True", "False", "nan", "NaN", "NAN", "null", "true", "false");

  private final Parser parser;
  private final Graph graph;
  private final CallParser calls;
  private final ListParser lists;
  private final CasesParser cases;

  PrimaryParser(Parser parser, ConditionParser conditions, Graph graph) {
    this.parser = parser;
    this.graph = graph;
    this.cases = new CasesParser(parser, conditions, graph);
    this.lists = new ListParser(parser);
    this.calls = new CallParser(parser, lists, cases, graph);
  }

  int primary() throws ProgramException {
    int first = parser.position();
    Token token = parser.peek();
    boolean isNew = token.kind() == TokenKind.NAME && !graph.isUsed(token.text());
    int value =
        lists.begins()
            ? ofList(token)
            : switch (token.kind()) {
              case NAME -> name(parser.next());
              case OPEN -> group(parser.next());
              default -> other(parser.next());
            };
    while (parser.peek().is(".")) {
      Token dot = parser.next();
      value = calls.method(List.of(value), token, isNew, dot);
    }
    Token after = parser.peek();
    boolean sentence = after.isNamed("otherwise") || after.isNamed("when");
    if ((after.beginsOperand() || after.is("√")) && !sentence)
      throw SyntaxErrors.missingOperator(
          operand(token, first), after, parser.lookahead().isArgument(parser.position()));
    return value;
  }

  /// The operand that was read, in short: `2`, `abs(…)`, `(…)`.
  private String operand(Token token, int first) {
    if (parser.position() == first + 1) return token.text();
    boolean call =
        token.kind() == TokenKind.NAME
            && parser.lookahead().token(first + 1).kind() == TokenKind.OPEN;
    return (call ? token.text() : "") + "(…)";
  }

  private int ofList(Token first) throws ProgramException {
    List<Integer> elements = lists.read();
    Token dot = parser.next();
    if (!dot.is(".")) throw parser.error("program.list", first);
    return calls.method(elements, first, false, dot);
  }

  private int other(Token token) throws ProgramException {
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case SYMBOL -> root(token);
      case STRING -> throw parser.error("program.string", token, token.text());
      case WORD -> throw parser.error("program.word", token, token.text());
      case NAME, OPEN, CLOSE, SUPERSCRIPT, END -> throw parser.expectedOperand(token);
    };
  }

  private int number(Token token) throws ProgramException {
    double value = Double.parseDouble(token.text());
    if (Double.isInfinite(value)) throw parser.error("program.number.large", token, token.text());
    return graph.constant(value, token.text(), token.column());
  }

  private int root(Token token) throws ProgramException {
    if (!token.is("√") && !token.is("∛")) throw parser.expectedOperand(token);
    int value = parser.nested(token, this::primary);
    return call(token.is("√") ? "sqrt" : "cbrt", value, token);
  }

  private int call(String function, int value, Token at) throws ProgramException {
    return graph.call(Vocabulary.function(function).orElseThrow(), List.of(value), at.column());
  }

  private int group(Token open) throws ProgramException {
    if (open.is("{")) return cases.inBraces(open);
    if (open.is("|") && parser.peek().is("|")) lists.refuseDouble(open);
    int value = parser.inside(open);
    String close =
        switch (open.text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "⌊" -> "⌋";
          case "⌈" -> "⌉";
          default -> open.text();
        };
    parser.close(open, close);
    return switch (open.text()) {
      case "|" -> graph.call(PiecewiseFamily.ABS, List.of(value), open.column());
      case "‖" -> call("norm2", value, open);
      case "⌊" -> graph.call(JumpFamily.FLOOR, List.of(value), open.column());
      case "⌈" -> call("ceil", value, open);
      case "[" -> {
        if (parser.peek().kind() != TokenKind.SUPERSCRIPT) throw parser.error("program.list", open);
        yield value;
      }
      default -> value;
    };
  }

  private int name(Token token) throws ProgramException {
    String name = token.text();
    boolean own = graph.isAssigned(name) || graph.isInput(name);
    if (parser.peek().is(".") && !own && Vocabulary.isModule(name)) return calls.dotted(token);
    if (parser.peek().is("(")) return calls.call(token, name, Prefix.NONE, false);
    Double constant = Vocabulary.constant(name).orElse(null);
    if (constant != null) return graph.constant(constant, name, token.column());
    if (NO_INPUTS.contains(name)) throw parser.error("program.reserved", token, name);
    Primitive function = Vocabulary.called(name).orElse(null);
    if (function != null && !own) {
      if (SyntaxErrors.isPlace(parser.peek()))
        throw parser.error("program.place", parser.peek(), parser.peek().text());
      if (parser.peek().kind() == TokenKind.SUPERSCRIPT || parser.peek().is("^"))
        return power(token, function);
      if (isAppliedBare(token)) return bare(token, function);
      if (Vocabulary.function(name).isPresent())
        throw parser.error("program.function.bare", token, name, function.signature());
    }
    return graph.named(name, token.column());
  }

  /// Whether a number or name follows that is no word of a sentence.
  private boolean isAppliedBare(Token function) {
    Token next = parser.peek();
    boolean operand = next.kind() == TokenKind.NUMBER || next.kind() == TokenKind.NAME;
    return operand && !SyntaxErrors.isPlace(next) && function.end() <= next.column();
  }

  /// `sin x`, if nothing follows that could belong to it.
  private int bare(Token name, Primitive function) throws ProgramException {
    Token operand = parser.peek();
    Token after = parser.peek(1);
    boolean more =
        after.is("*") || after.is("/") || after.is("^") || after.is(".") || after.is("%");
    boolean one = function.minimumArity() == 1;
    if (!one) throw parser.error("program.function.bare", name, name.text(), function.signature());
    if (more || after.beginsOperand() || after.kind() == TokenKind.SUPERSCRIPT)
      throw parser.error("program.function.unclear", name, name.text(), operand.text());
    parser.next();
    int value = operand.kind() == TokenKind.NAME ? name(operand) : number(operand);
    return calls.bare(name, function, value);
  }

  /// `sin²(x)` and `sin^2(x)`, which everybody reads as a power of the value; a negative exponent
  /// may mean the inverse function.
  private int power(Token name, Primitive function) throws ProgramException {
    Token sign = parser.next();
    Token number = sign.kind() == TokenKind.SUPERSCRIPT ? sign : parser.next();
    boolean group = number.is("(");
    if (group) number = parser.next();
    if (number.is("-") || number.text().startsWith("-"))
      throw parser.error("program.inverse", sign, name.text());
    boolean whole = number.text().matches("\\d+");
    if (group && !parser.next().is(")")) whole = false;
    Token next = parser.peek();
    boolean applied = next.is("(") || next.kind() == TokenKind.NAME && !SyntaxErrors.isPlace(next);
    if (!whole || !applied)
      throw parser.error("program.function.bare", name, name.text(), function.signature());
    int value =
        next.is("(") ? calls.call(name, name.text(), Prefix.NONE, false) : bare(name, function);
    return raised(value, number);
  }

  /// A value with a superscript behind it.
  int raised(int base, Token exponent) throws ProgramException {
    String text = exponent.text();
    if (text.equals("+")) return graph.call(PiecewiseFamily.RELU, List.of(base), exponent.column());
    if (text.equals("-")) throw parser.error("program.negative", exponent);
    boolean number = text.matches("-?\\d+");
    if (!number && !text.matches("[a-z]")) throw parser.error("program.superscript", exponent);
    int power =
        number
            ? graph.constant(Double.parseDouble(text), text, exponent.column())
            : graph.named(text, exponent.column());
    return graph.call(Operators.POWER, List.of(base, power), exponent.column());
  }
}
