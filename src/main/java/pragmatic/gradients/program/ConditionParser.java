package pragmatic.gradients.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads conditions and what is chosen by them: comparisons, also chained, `and`, `or`, `not`, and
/// the conditional expressions of Python, C and others. A condition is a number, 1 or 0; 'and' is
/// the product, 'or' a positive sum, 'not' whether it is 0.
final class ConditionParser {
  private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final Parser parser;
  private final Graph graph;

  /// Products that stand for 'and'.
  private final Set<Integer> products = new HashSet<>();

  ConditionParser(Parser parser, Graph graph) {
    this.parser = parser;
    this.graph = graph;
  }

  int expression() throws ProgramException {
    Token first = parser.peek();
    if (first.isWord("if")) return ifThen(parser.next());
    // as disjunction(), with one frame of the stack less in each bracket
    int value = disjunction(conjunction(comparison()));
    Token token = parser.peek();
    if (token.is("?")) {
      parser.next();
      int yes = parser.nested(token, this::expression);
      expect(":", token, "program.question.mark");
      return where(value, yes, parser.nested(token, this::expression), token);
    }
    if (!token.isWord("if")) return value;
    parser.next();
    int condition = disjunction();
    expectWord("else", token);
    return where(condition, value, parser.nested(token, this::expression), token);
  }

  /// `if x > 0 then x else 0`, and `if (x > 0) x else 0`.
  private int ifThen(Token at) throws ProgramException {
    boolean group = parser.lookahead().isFollowedByOperand(parser.position());
    int condition;
    if (group) {
      Token open = parser.next();
      condition = parser.nested(open, this::expression);
      parser.close(open, ")");
    } else {
      condition = disjunction();
      expectWord("then", at);
    }
    if (parser.peek().isWord("then")) parser.next();
    int yes = parser.nested(at, this::disjunction);
    expectWord("else", at);
    return where(condition, yes, parser.nested(at, this::expression), at);
  }

  private void expect(String symbol, Token at, String key) throws ProgramException {
    if (!parser.peek().is(symbol)) throw parser.error(key, at);
    parser.next();
  }

  private void expectWord(String word, Token at) throws ProgramException {
    if (!parser.peek().isWord(word)) throw parser.error("program.if", at, word);
    parser.next();
  }

  private int where(int condition, int yes, int no, Token at) throws ProgramException {
    return graph.call(Operators.WHERE, List.of(condition, yes, no), at.column());
  }

  int disjunction() throws ProgramException {
    return disjunction(conjunction(comparison()));
  }

  private int disjunction(int first) throws ProgramException {
    int left = first;
    while (isOr(parser.peek())) {
      Token operator = parser.next();
      left = or(left, conjunction(comparison()), operator);
    }
    return left;
  }

  /// A bar that closes is none.
  private static boolean isOr(Token token) {
    return token.kind() == TokenKind.SYMBOL && (token.is("or") || token.is("||") || token.is("|"));
  }

  private int conjunction(int first) throws ProgramException {
    int left = first;
    while (parser.peek().is("and") || parser.peek().is("&&") || parser.peek().is("&")) {
      Token operator = parser.next();
      left = and(left, comparison(), operator);
    }
    return left;
  }

  int and(int left, int right, Token at) throws ProgramException {
    refuseNumbers(left, right, at);
    int product = graph.call(Operators.MULTIPLY, List.of(left, right), at.column());
    products.add(product);
    return product;
  }

  int or(int left, int right, Token at) throws ProgramException {
    refuseNumbers(left, right, at);
    int sum = graph.call(Operators.ADD, List.of(left, right), at.column());
    return compared(">", sum, graph.constant(0, "0", at.column()), at);
  }

  /// Of a number it is whether it is 0, but for `~`, which negates each bit of one.
  int not(int operand, Token at) throws ProgramException {
    if (at.is("~") && !isCondition(operand)) throw parser.error("program.connective", at, "~");
    return compared("==", operand, graph.constant(0, "0", at.column()), at);
  }

  private void refuseNumbers(int left, int right, Token at) throws ProgramException {
    if (!isCondition(left) || !isCondition(right))
      throw parser.error(
          at.is("|") ? "program.connective.bar" : "program.connective", at, at.text());
  }

  private boolean isCondition(int id) {
    return products.contains(id)
        || graph.node(id) instanceof Node.Call call
            && call.primitive().rule() instanceof Rule.Comparison;
  }

  private int comparison() throws ProgramException {
    if (parser.peek().is("not")) {
      Token operator = parser.next();
      return not(parser.nested(operator, this::comparison), operator);
    }
    int left = parser.sum();
    int all = -1;
    while (isRelation(parser.peek())) {
      Token relation = parser.next();
      int start = parser.position();
      int right = parser.sum();
      int one = compared(relation.text(), left, right, relation);
      all = all < 0 ? one : and(all, one, relation);
      left = right;
      if (isRelation(parser.peek()) && graph.node(right) instanceof Node.Call call) {
        // each use of a part that has no name is a part of its own
        if (call.name() == null) left = again(start);
      }
    }
    return all < 0 ? left : all;
  }

  private int again(int start) throws ProgramException {
    parser.goTo(start);
    return parser.sum();
  }

  private static boolean isRelation(Token token) {
    return token.kind() == TokenKind.SYMBOL && RELATIONS.contains(token.text());
  }

  private int compared(String relation, int left, int right, Token at) throws ProgramException {
    return graph.call(
        Operators.COMPARISONS.get(RELATIONS.indexOf(relation)), List.of(left, right), at.column());
  }
}
