package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Parameter.ArgumentKind;
import pragmatic.gradients.program.Token.TokenKind;

/// Reads calls that are more than values in a row: a written number that chooses the function, as
/// in `norm(3; a, b)` and `torch.norm([a, b], p=3)`, and lists that are kept apart, as in
/// `cdist([a, b], [c, d])`. Their definitions take their place.
final class GroupParser {
  private final Parser parser;
  private final ListParser lists;
  private final Graph graph;

  GroupParser(Parser parser, ListParser lists, Graph graph) {
    this.parser = parser;
    this.lists = lists;
    this.graph = graph;
  }

  /// What was read of a call: nodes by parameter, and the written number.
  private static final class Groups {
    final Primitive primitive;
    final Map<Parameter, List<Integer>> nodes = new HashMap<>();
    double number = Double.NaN;

    Groups(Primitive primitive) {
      this.primitive = primitive;
    }

    boolean has(Parameter parameter) {
      return isNumber(parameter) ? !Double.isNaN(number) : nodes.containsKey(parameter);
    }

    /// The last parameter of a call with a number before the semicolon; null of one of lists.
    @Nullable Parameter repeated() {
      return primitive.variadic() ? primitive.parameters().getLast() : null;
    }
  }

  /// Whether calls of a function are read here.
  static boolean reads(Primitive primitive) {
    return primitive.parameters().stream().anyMatch(p -> p.kind() != ArgumentKind.VALUE);
  }

  private static boolean isNumber(Parameter parameter) {
    return parameter.kind() == ArgumentKind.NUMBER || parameter.kind() == ArgumentKind.SHARE;
  }

  /// Reads up to the parenthesis that closes a call.
  ///
  /// @param isFramework whether the number stands behind the values, as frameworks have it
  /// @param before values that stood before a dot
  /// @return the node of the result
  int call(Token at, Token open, Primitive primitive, boolean isFramework, List<Integer> before)
      throws ProgramException {
    Groups groups = new Groups(primitive);
    Parameter repeated = groups.repeated();
    boolean listed = before.size() > 1;
    if (!before.isEmpty())
      groups.nodes.put(
          repeated == null ? primitive.parameters().getFirst() : repeated, new ArrayList<>(before));
    if (repeated != null && parser.lookahead().hasSemicolon(parser.position())) {
      groups.number = number(open, primitive.parameters().getFirst(), primitive);
      parser.next();
    }
    while (!parser.peek().is(")")) {
      int end = parser.lookahead().nothing(parser.position(), primitive.name());
      if (end > 0) parser.goTo(end);
      else if (parser.peek().kind() == TokenKind.NAME && parser.peek(1).is("="))
        keyword(open, groups);
      else if (repeated == null) put(open, groups, next(groups));
      else if (groups.has(repeated) && (listed || isFramework) && !groups.has(first(groups)))
        put(open, groups, first(groups));
      else listed |= value(open, groups, repeated);
      if (!parser.peek().is(",")) break;
      parser.next();
    }
    parser.close(open, ")");
    return writtenOut(at, groups);
  }

  /// `norm x`.
  int ofOne(Token at, Primitive primitive, int value) throws ProgramException {
    Groups groups = new Groups(primitive);
    groups.nodes.put(primitive.parameters().getLast(), List.of(value));
    return writtenOut(at, groups);
  }

  private static Parameter first(Groups groups) {
    return groups.primitive.parameters().getFirst();
  }

  /// The next parameter by place; numbers are given by name only.
  private Parameter next(Groups groups) throws ProgramException {
    for (Parameter parameter : groups.primitive.parameters())
      if (!isNumber(parameter) && !groups.has(parameter)) return parameter;
    throw arity(parser.peek(), groups.primitive);
  }

  private void keyword(Token open, Groups groups) throws ProgramException {
    Token name = parser.next();
    Primitive primitive = groups.primitive;
    for (Parameter parameter : primitive.parameters())
      if (parameter.isCalled(name.text())) {
        if (groups.has(parameter)) throw arity(name, primitive);
        parser.next();
        put(open, groups, parameter);
        return;
      }
    throw parser.error(
        "program.keyword", name, primitive.name(), name.text(), primitive.signature());
  }

  private void put(Token open, Groups groups, Parameter parameter) throws ProgramException {
    if (isNumber(parameter)) groups.number = number(open, parameter, groups.primitive);
    else value(open, groups, parameter);
  }

  /// @return whether it was a list
  private boolean value(Token open, Groups groups, Parameter parameter) throws ProgramException {
    List<Integer> nodes = groups.nodes.computeIfAbsent(parameter, p -> new ArrayList<>());
    graph.argument(nodes.size() + 1, parser.peek().column());
    if (!lists.begins()) {
      nodes.add(parser.inside(open));
      return false;
    }
    if (parameter != groups.repeated() && !parameter.isList())
      throw parser.error("program.list.one", parser.peek(), groups.primitive.signature());
    nodes.addAll(lists.read());
    return true;
  }

  /// A number that is written out, and is no node of the program.
  private double number(Token open, Parameter parameter, Primitive primitive)
      throws ProgramException {
    Token at = parser.peek();
    int size = graph.size();
    double number = known(parser.inside(open));
    boolean outside = parameter.kind() == ArgumentKind.SHARE && !(number >= 0 && number <= 1);
    if (Double.isNaN(number) || outside)
      throw parser.error(
          outside ? "program.number.share" : "program.number",
          at,
          parameter.name(),
          primitive.signature());
    graph.forget(size);
    return number;
  }

  /// The value of a node that depends on no input, NaN of others.
  private double known(int id) {
    return switch (graph.node(id)) {
      case Node.Constant constant -> constant.value();
      case Node.Input _ -> Double.NaN;
      case Node.Call call ->
          call.primitive().value(call.arguments().stream().mapToDouble(this::known).toArray());
    };
  }

  private int writtenOut(Token at, Groups groups) throws ProgramException {
    Primitive primitive = groups.primitive;
    List<Integer> all = new ArrayList<>();
    List<double[]> known = new ArrayList<>();
    for (Parameter parameter : primitive.parameters()) {
      if (isNumber(parameter)) {
        if (!groups.has(parameter)) groups.number = parameter.fallback();
        if (!groups.has(parameter)) throw parser.error("program.index", at, primitive.signature());
        continue;
      }
      List<Integer> nodes = groups.nodes.get(parameter);
      if (nodes == null || nodes.isEmpty()) throw arity(at, primitive);
      all.addAll(nodes);
      double[] values = nodes.stream().mapToDouble(this::constant).toArray();
      if (parameter.kind() == ArgumentKind.KNOTS && !ascends(values))
        throw parser.error("program.list.ascending", at, parameter.name(), primitive.signature());
      known.add(values);
    }
    Map<String, Integer> places = primitive.places(known.toArray(double[][]::new));
    boolean even =
        primitive.variadic() || known.getLast().length == known.get(known.size() - 2).length;
    if (!even) throw parser.error("program.list.length", at, primitive.signature());
    Program definition =
        primitive.variadic()
            ? WrittenCalls.DEFINITIONS.of(
                primitive, primitive.leading() + all.size(), groups.number)
            : Parser.declared(primitive.listed(groups.number, known.toArray(double[][]::new)));
    List<Integer> inputs = new ArrayList<>();
    for (String name : definition.inputs())
      inputs.add(
          all.get(
              primitive.variadic()
                  ? primitive.argument(name) - primitive.leading()
                  : places.getOrDefault(name, 0)));
    return graph.inline(definition, inputs, at.column());
  }

  /// Whether no number is smaller than the one before, as far as they are known, and there are two.
  private static boolean ascends(double[] values) {
    for (int i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
    return values.length > 1;
  }

  private double constant(int id) {
    return graph.node(id) instanceof Node.Constant constant ? constant.value() : Double.NaN;
  }

  private ProgramException arity(Token at, Primitive primitive) {
    return parser.error("program.arity", at, primitive.name(), primitive.signature());
  }
}
