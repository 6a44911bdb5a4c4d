package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads functions given by cases: `Piecewise((x, x > 0), (0, True))` of SymPy, `Piecewise[{{x, x >
/// 0}}, 0]` of Mathematica, `piecewise(x > 0, x, 0)` of MATLAB and `{x if x > 0; 0 otherwise}`. The
/// first case that holds is taken.
final class CasesParser {
  private static final Set<String> ALWAYS = Set.of("True", "true", "otherwise", "TRUE");

  private final Parser parser;
  private final ConditionParser conditions;
  private final Graph graph;

  CasesParser(Parser parser, ConditionParser conditions, Graph graph) {
    this.parser = parser;
    this.conditions = conditions;
    this.graph = graph;
  }

  /// A value and when it holds; null if in all other cases.
  ///
  /// @param size of the graph before the condition was read
  /// @param inputs so far, before the condition was read
  private record Case(int value, @Nullable Integer condition, int size, int inputs) {}

  /// The parenthesis was read.
  int inParentheses(Token open) throws ProgramException {
    if (!isPair(parser.position()) && !isList()) return flat(open);
    boolean list = isList();
    Token outer = parser.peek();
    if (list) parser.next();
    List<Case> cases = new ArrayList<>();
    while (parser.peek().kind() == TokenKind.OPEN && isPair(parser.position())) {
      Token pair = parser.next();
      int value = parser.inside(pair);
      if (!parser.peek().is(",")) throw parser.error("program.cases", pair);
      parser.next();
      cases.add(behind(value, pair));
      parser.close(pair, pair.is("(") ? ")" : pair.is("[") ? "]" : "}");
      if (!parser.peek().is(",")) break;
      parser.next();
    }
    if (list) {
      parser.close(outer, "}");
      if (parser.peek().is(",")) {
        parser.next();
        cases.add(otherwise(parser.inside(open)));
      }
    }
    parser.close(open, ")");
    return chosen(cases, open);
  }

  private boolean isList() {
    return parser.peek().is("{") && isPair(parser.position() + 1);
  }

  private boolean isPair(int position) {
    Token token = parser.peek(position - parser.position());
    return token.kind() == TokenKind.OPEN && parser.lookahead().hasComma(position);
  }

  /// Conditions and values in turn, and a value for all other cases.
  private int flat(Token open) throws ProgramException {
    List<Case> cases = new ArrayList<>();
    while (true) {
      int first = parser.inside(open);
      if (parser.peek().is(",")) {
        parser.next();
        int value = parser.inside(open);
        cases.add(new Case(value, first, 0, 0));
        if (!parser.peek().is(",")) break;
        parser.next();
      } else {
        cases.add(otherwise(first));
        break;
      }
    }
    parser.close(open, ")");
    if (cases.size() == 1 && cases.getFirst().condition() == null)
      throw parser.error("program.cases", open);
    return chosen(cases, open);
  }

  /// The brace was read.
  int inBraces(Token open) throws ProgramException {
    List<Case> cases = new ArrayList<>();
    while (true) {
      int value = parser.nested(open, conditions::disjunction);
      boolean comma = parser.peek().is(",");
      if (comma) parser.next();
      boolean whole = parser.peek().is("}") || parser.peek().is(";");
      cases.add(whole ? otherwise(value) : behind(value, open));
      if (!parser.peek().is(";")) break;
      parser.next();
    }
    parser.close(open, "}");
    return cases.size() == 1 && cases.getFirst().condition() == null
        ? cases.getFirst().value()
        : chosen(cases, open);
  }

  private Case otherwise(int value) {
    return new Case(value, null, graph.size(), graph.inputs().size());
  }

  /// Reads when a value holds.
  private Case behind(int value, Token at) throws ProgramException {
    int size = graph.size();
    int inputs = graph.inputs().size();
    Token word = parser.peek();
    boolean said = word.isWord("if") || word.isWord("for") || word.isNamed("when");
    if (said) parser.next();
    Token condition = parser.peek();
    if (ALWAYS.contains(condition.text()) || condition.isWord("else")) {
      parser.next();
      return otherwise(value);
    }
    return new Case(value, parser.nested(at, conditions::disjunction), size, inputs);
  }

  private int chosen(List<Case> cases, Token at) throws ProgramException {
    int value = -1;
    for (Case each : cases)
      if (each.condition() == null && each != cases.getLast())
        throw parser.error("program.cases.order", at);
    for (Case each : cases.reversed()) {
      if (each.condition() == null) value = each.value();
      else if (value < 0 && isLeftOver(cases)) {
        // the last condition says nothing new
        graph.forget(each.size());
        value = each.value();
      } else
        value =
            graph.call(
                Operators.WHERE,
                List.of(each.condition(), each.value(), value < 0 ? undefined(at) : value),
                at.column());
    }
    return value;
  }

  private int undefined(Token at) throws ProgramException {
    int above = graph.constant(0, "0", at.column());
    int below = graph.constant(0, "0", at.column());
    return graph.call(Operators.DIVIDE, List.of(above, below), at.column());
  }

  /// Whether one case always holds, and the last condition can be left out.
  private boolean isLeftOver(List<Case> cases) {
    Case last = cases.getLast();
    List<Integer> all = new ArrayList<>();
    for (Case each : cases) all.add(each.condition());
    boolean only = last.size() > 0 && last.inputs() == graph.inputs().size();
    return only && cases.size() > 1 && new Coverage(graph).isWhole(all);
  }
}
