package pragmatic.gradients.program;

import java.util.List;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads what stands between operators: numbers, names, calls, and what parentheses or bars hold.
final class PrimaryParser {
  /// Words of Python that stand in pasted code.
  private static final Set<String> NO_INPUTS =
      Set.of("None", "True", "False", "nan", "NaN", "lambda");

  private final Parser parser;
  private final Graph graph;
  private final CallParser calls;
  private boolean insideBars;

  PrimaryParser(Parser parser, Graph graph) {
    this.parser = parser;
    this.graph = graph;
    this.calls = new CallParser(parser, this, graph);
  }

  int primary() throws ProgramException {
    Token token = parser.next();
    int value =
        switch (token.kind()) {
          case NUMBER -> number(token);
          case NAME -> name(token);
          case SYMBOL -> group(token);
          case END -> throw parser.expectedOperand(token);
        };
    Token after = parser.peek();
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
    if (Double.isInfinite(value)) throw parser.error("program.number.large", token, token.text());
    return graph.constant(value, token.text(), token.column());
  }

  private int group(Token token) throws ProgramException {
    switch (token.text()) {
      case "(" -> {
        boolean bars = insideBars;
        insideBars = false;
        int value = parser.nested(token, parser::comparison);
        insideBars = bars;
        parser.close(token);
        return value;
      }
      case "|" -> {
        if (insideBars) throw parser.expectedOperand(token);
        insideBars = true;
        int value = parser.nested(token, parser::sum);
        insideBars = false;
        if (!parser.peek().is("|")) throw parser.error("program.bar", token);
        parser.next();
        return graph.call(PiecewiseFamily.ABS, List.of(value), token.column());
      }
      case "√" -> {
        int value = parser.nested(token, this::primary);
        return graph.call(
            Vocabulary.function("sqrt").orElseThrow(), List.of(value), token.column());
      }
      default -> throw parser.expectedOperand(token);
    }
  }

  private int name(Token token) throws ProgramException {
    String name = token.text();
    if (parser.peek().is(".")) return calls.dotted(token);
    if (parser.peek().is("(")) return calls.call(token, name);
    Double constant = Vocabulary.constant(name).orElse(null);
    if (constant != null) return graph.constant(constant, name, token.column());
    if (NO_INPUTS.contains(name)) throw parser.error("program.reserved", token, name);
    if (!graph.isAssigned(name) && Vocabulary.function(name).isPresent())
      throw parser.error(
          "program.function.bare",
          token,
          name,
          Vocabulary.function(name).orElseThrow().signature());
    return graph.named(name, token.column());
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
}
