package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.program.Token.TokenKind;

/// The part of the grammar that reads function calls, pasted framework calls among them.
final class CallParser {
  /// What leaves one number as it is.
  private static final Set<String> IDENTITY =
      Set.of(
          "float",
          "double",
          "clone",
          "contiguous",
          "squeeze",
          "flatten",
          "ravel",
          "cpu",
          "cuda",
          "requires_grad_",
          "astype",
          "to",
          "type",
          "view",
          "reshape",
          "unsqueeze",
          "evalf");

  /// What of one number is that number.
  private static final Set<String> OF_ONE =
      Set.of("sum", "mean", "max", "min", "amax", "amin", "prod", "median");

  private static final Set<String> ZEROS = Set.of("zeros", "zeros_like", "zero");
  private static final Set<String> ONES = Set.of("ones", "ones_like");

  /// Questions about a derivative, which are none of its function.
  private static final Set<String> QUESTIONS =
      Set.of(
          "backward",
          "grad",
          "value_and_grad",
          "jvp",
          "vjp",
          "diff",
          "gradient",
          "jacobian",
          "hessian",
          "jacfwd",
          "jacrev");

  private final Parser parser;
  private final ListParser lists;
  private final CasesParser cases;
  private final ArgumentParser arguments;
  private final GroupParser groups;
  private final Graph graph;

  CallParser(Parser parser, ListParser lists, CasesParser cases, Graph graph) {
    this.parser = parser;
    this.lists = lists;
    this.cases = cases;
    this.arguments = new ArgumentParser(parser, lists, graph);
    this.groups = new GroupParser(parser, lists, graph);
    this.graph = graph;
  }

  /// `torch.nn.functional.relu(x)`: the modules are skipped.
  int dotted(Token first) throws ProgramException {
    Token name = first;
    StringBuilder path = new StringBuilder(first.text());
    boolean lax = false;
    while (parser.peek().is(".")) {
      if (!Vocabulary.isModule(name.text()))
        throw parser.error("program.module", name, name.text());
      lax = name.text().equals("lax");
      parser.next();
      if (parser.peek().kind() != TokenKind.NAME)
        throw parser.error("program.module.end", parser.peek(), name.text());
      name = parser.next();
      path.append('.').append(name.text());
    }
    if (parser.peek().is("(")) {
      ForeignNames.refuseFalseFriend(
          path.toString(), first, name, parser.lookahead(), parser.position());
      return call(name, name.text(), Prefix.of(first.text()), lax);
    }
    if (name.text().equals("nan")) throw parser.error("program.reserved", name, name.text());
    Double constant = Vocabulary.modulesConstant(name.text()).orElse(null);
    if (constant != null)
      return graph.constant(constant, Spelling.constant(constant), name.column());
    throw parser.error("program.module.end", parser.peek(), name.text());
  }

  /// @param lax whether it is a function of `jax.lax`, whose clamp takes its bounds around x
  int call(Token at, String name, Prefix prefix, boolean lax) throws ProgramException {
    Token open = parser.next();
    int first = parser.position();
    if (ListParser.WRAPPERS.contains(name)) return wrapped(at, open);
    if (ZEROS.contains(name) || ONES.contains(name)) return filled(name, at);
    if (name.equalsIgnoreCase("piecewise")) return cases.inParentheses(open);
    Primitive plain = function(at, name);
    if (GroupParser.reads(plain))
      return groups.call(at, open, plain, prefix != Prefix.NONE, List.of());
    Primitive primitive =
        parser.lookahead().hasOptions(first)
            ? Vocabulary.withOptions(plain).orElse(plain)
            : prefix.function(plain, parser.lookahead().approximate(first));
    List<Integer> layered = layer(open, first);
    List<Integer> given = arguments.read(at, open, primitive, prefix, layered);
    if (!layered.isEmpty()) parser.goTo(parser.lookahead().closing(parser.position()) + 1);
    if (lax && name.equals("clamp")) given = List.of(given.get(1), given.get(0), given.get(2));
    return applied(primitive, given, prefix, at);
  }

  private int applied(Primitive primitive, List<Integer> arguments, Prefix prefix, Token at)
      throws ProgramException {
    return primitive.rule() instanceof Rule.Expanded
        ? prefix.scaled(
            primitive,
            writtenOut(primitive, arguments, at.column()),
            arguments.size(),
            graph,
            at.column())
        : prefix.call(primitive, arguments, graph, at.column());
  }

  private Primitive function(Token at, String name) throws ProgramException {
    Primitive plain = Vocabulary.called(name).orElse(null);
    if (plain != null) return plain;
    if (QUESTIONS.contains(name)) throw parser.error("program.question", at, name);
    throw ForeignNames.unknown(at, name);
  }

  /// The values of `nn.LeakyReLU(0.1)(x)`, where options stand before them; empty elsewhere.
  ///
  /// @param first position of the first option
  private List<Integer> layer(Token open, int first) throws ProgramException {
    int second = parser.lookahead().closing(first - 1) + 1;
    if (!parser.peek(second - first).is("(")) return List.of();
    parser.goTo(second + 1);
    List<Integer> values = new ArrayList<>();
    while (!parser.peek().is(")")) {
      if (lists.begins()) values.addAll(lists.read());
      else values.add(parser.inside(open));
      if (!parser.peek().is(",")) break;
      parser.next();
    }
    parser.close(open, ")");
    parser.goTo(first);
    return values;
  }

  private int wrapped(Token at, Token open) throws ProgramException {
    int value = isInfinite(at) ? infinite(parser.next()) : parser.inside(open);
    lists.closeWrapper(at, open);
    return value;
  }

  /// Whether `float('inf')` is read.
  private boolean isInfinite(Token at) {
    Token text = parser.peek();
    return at.isNamed("float")
        && text.kind() == TokenKind.STRING
        && text.text().matches("-?inf(inity)?");
  }

  private int infinite(Token text) throws ProgramException {
    double value = Double.POSITIVE_INFINITY;
    if (text.text().startsWith("-")) value = -value;
    return graph.constant(value, Spelling.number(value), text.column());
  }

  /// The number 0 or 1, however many of them are wanted.
  private int filled(String name, Token at) throws ProgramException {
    skip();
    String number = ZEROS.contains(name) ? "0" : "1";
    return graph.constant(Double.parseDouble(number), number, at.column());
  }

  /// Skips arguments whose parenthesis was read.
  private void skip() {
    parser.goTo(parser.lookahead().closing(parser.position() - 1));
    parser.next();
  }

  /// `x.abs()`: the value before the dot is the first argument.
  ///
  /// @param values before the dot, several if it was a list
  /// @param receiver the token with which they began
  /// @param isNew whether that is a name which was not seen before
  int method(List<Integer> values, Token receiver, boolean isNew, Token dot)
      throws ProgramException {
    Token name = parser.next();
    if (name.kind() != TokenKind.NAME) throw parser.error("program.operator", dot, ".");
    if (!parser.peek().is("(")) {
      if (name.text().equals("T") && values.size() == 1) return values.getFirst();
      throw parser.error("program.attribute", name, name.text());
    }
    int given = parser.lookahead().arguments(parser.position());
    boolean one = values.size() == 1;
    if (one && IDENTITY.contains(name.text())
        || one && given == 0 && OF_ONE.contains(name.text())) {
      parser.next();
      skip();
      return values.getFirst();
    }
    Primitive primitive = Vocabulary.called(name.text()).orElse(null);
    boolean few = primitive == null || given + values.size() <= primitive.maximumArity();
    if (isNew && isUnknownModule(receiver, dot, given) || !few && receiver.kind() == TokenKind.NAME)
      throw parser.error("program.module", receiver, receiver.text());
    primitive = function(name, name.text());
    Token open = parser.next();
    if (GroupParser.reads(primitive)) return groups.call(name, open, primitive, true, values);
    ForeignNames.refuseDimension(name, parser.peek(), given);
    List<Integer> all = arguments.read(name, open, primitive, Prefix.NONE, values);
    return applied(primitive, all, Prefix.ofMethod(primitive), name);
  }

  /// Whether a name before a dot may be a module rather than a value: `lib.max(x, 0)`.
  private boolean isUnknownModule(Token receiver, Token dot, int given) {
    boolean bare = receiver.kind() == TokenKind.NAME && receiver.end() == dot.column();
    boolean letter = receiver.text().matches("[a-z]\\d*");
    return bare && !letter && given > 0;
  }

  /// `sin x`.
  int bare(Token at, Primitive primitive, int value) throws ProgramException {
    return GroupParser.reads(primitive)
        ? groups.ofOne(at, primitive, value)
        : applied(primitive, arguments.ofOne(at, primitive, value), Prefix.NONE, at);
  }

  private int writtenOut(Primitive primitive, List<Integer> arguments, int column)
      throws ProgramException {
    int index =
        primitive.indexed() && graph.node(arguments.getFirst()) instanceof Node.Constant constant
            ? (int) constant.value()
            : 0;
    Program definition = WrittenCalls.DEFINITIONS.of(primitive, arguments.size(), index);
    List<Integer> inputs = new ArrayList<>();
    for (String name : definition.inputs()) inputs.add(arguments.get(primitive.argument(name)));
    return graph.inline(definition, inputs, column);
  }
}
