package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.words.Words;

/// The part of the grammar that reads function calls, pasted framework calls among them.
final class CallParser {
  /// Wrappers that frameworks put around numbers; they mean the number.
  private static final Set<String> IDENTITY =
      Set.of("tensor", "constant", "array", "asarray", "float64", "float32", "double");

  private final Parser parser;
  private final PrimaryParser primaries;
  private final Graph graph;

  CallParser(Parser parser, PrimaryParser primaries, Graph graph) {
    this.primaries = primaries;
    this.parser = parser;
    this.graph = graph;
  }

  /// `torch.nn.functional.relu(x)`: the modules are skipped.
  int dotted(Token first) throws ProgramException {
    Token name = first;
    boolean lax = false;
    while (parser.peek().is(".")) {
      if (!Vocabulary.isModule(name.text()))
        throw parser.error("program.module", name, name.text());
      lax = name.text().equals("lax");
      parser.next();
      if (parser.peek().kind() != Token.TokenKind.NAME)
        throw parser.error("program.module.end", parser.peek(), name.text());
      name = parser.next();
    }
    if (parser.peek().is("(")) return call(name, name.text(), Prefix.of(first.text()), lax);
    if (name.text().equals("nan")) throw parser.error("program.reserved", name, name.text());
    Double constant = Vocabulary.constant(name.text()).orElse(null);
    if (constant != null) return graph.constant(constant, name.text(), name.column());
    throw parser.error("program.module.end", parser.peek(), name.text());
  }

  int call(Token at, String name) throws ProgramException {
    return call(at, name, Prefix.NONE, false);
  }

  /// @param lax whether it is a function of `jax.lax`, whose clamp takes its bounds around x
  private int call(Token at, String name, Prefix prefix, boolean lax) throws ProgramException {
    Token open = parser.next();
    boolean bars = primaries.enterParentheses();
    int result;
    if (IDENTITY.contains(name)) {
      result = parser.nested(open, parser::comparison);
      parser.close(open);
    } else {
      Primitive plain = Vocabulary.function(name).orElse(null);
      if (plain == null) throw unknown(at, name);
      Primitive primitive =
          parser.hasOptions()
              ? Vocabulary.withOptions(plain).orElse(plain)
              : prefix.function(plain, parser.approximate());
      List<Integer> arguments = arguments(at, open, primitive, prefix);
      if (lax && name.equals("clamp"))
        arguments = List.of(arguments.get(1), arguments.get(0), arguments.get(2));
      result =
          primitive.rule() instanceof Rule.Expanded
              ? writtenOut(primitive, arguments, at.column())
              : prefix.call(primitive, arguments, graph, at.column());
    }
    primaries.leaveParentheses(bars);
    return result;
  }

  private int writtenOut(Primitive primitive, List<Integer> arguments, int column)
      throws ProgramException {
    Program definition = Parser.declared(primitive.definition(arguments.size(), 0));
    int prefix = primitive.parameters().getLast().name().length();
    List<Integer> inputs = new ArrayList<>();
    for (String name : definition.inputs())
      inputs.add(arguments.get(Integer.parseInt(name.substring(prefix))));
    return graph.inline(definition, inputs, column);
  }

  private ProgramException unknown(Token at, String name) {
    String known = Vocabulary.nearest(name).orElse(null);
    return known == null
        ? parser.error("program.function.unknown", at, name)
        : parser.error("program.function.meant", at, name, known);
  }

  private List<Integer> arguments(Token at, Token open, Primitive primitive, Prefix prefix)
      throws ProgramException {
    @Nullable Integer[] given = new @Nullable Integer[primitive.parameters().size()];
    List<Integer> rest = new ArrayList<>();
    Token first = parser.peek();
    int count = 0;
    if (!parser.peek().is(")")) {
      do {
        int place = count;
        if (parser.skipsNothing()) {
          count = separated(primitive, count + 1);
          continue;
        }
        if (parser.nextIsAssignment()) {
          place = keyword(primitive);
        } else if (count >= primitive.maximumArity()) {
          throw parser.error(
              "program.arity", parser.peek(), primitive.name(), primitive.signature());
        }
        graph.argument(
            count + 1 - (primitive.indexed() ? primitive.leading() : 0), parser.peek().column());
        int value = parser.nested(open, parser::comparison);
        if (place < given.length && given[place] == null) given[place] = value;
        else rest.add(value);
        count = separated(primitive, count + 1);
      } while (count > 0);
    }
    parser.close(open);
    List<Integer> arguments = complete(at, primitive, given, rest, prefix);
    if (primitive.indexed()) checkIndex(first, primitive, arguments);
    return arguments;
  }

  /// Reads a comma, or the semicolon behind the index and its options.
  ///
  /// @param count of the arguments so far
  /// @return the place of the next argument, or 0 if there is none
  private int separated(Primitive primitive, int count) throws ProgramException {
    if (primitive.indexed() && count <= primitive.leading()) {
      if (parser.peek().is(";")) {
        parser.next();
        return primitive.leading();
      }
      if (parser.peek().is(",") && count == primitive.leading())
        throw parser.error("program.index", parser.peek(), primitive.signature());
    }
    if (!parser.peek().is(",")) return 0;
    parser.next();
    return count;
  }

  private int keyword(Primitive primitive) throws ProgramException {
    Token name = parser.next();
    parser.next();
    for (int i = 0; i < primitive.parameters().size(); i++) {
      Parameter parameter = primitive.parameters().get(i);
      if (parameter.name().equals(name.text()) || parameter.aliases().contains(name.text()))
        return i;
    }
    throw parser.error(
        "program.keyword", name, primitive.name(), name.text(), primitive.signature());
  }

  private List<Integer> complete(
      Token at, Primitive primitive, @Nullable Integer[] given, List<Integer> rest, Prefix prefix)
      throws ProgramException {
    List<Integer> arguments = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      Integer value = given[i];
      Parameter parameter = primitive.parameters().get(i);
      if (value == null) {
        if (!parameter.isOptional())
          throw parser.error("program.arity", at, primitive.name(), primitive.signature());
        double fallback = prefix.fallback(primitive, parameter);
        value = graph.constant(fallback, Spelling.number(fallback), at.column());
      }
      arguments.add(value);
    }
    arguments.addAll(rest);
    return arguments;
  }

  private void checkIndex(Token at, Primitive primitive, List<Integer> arguments)
      throws ProgramException {
    int choices = arguments.size() - primitive.leading();
    boolean whole =
        graph.node(arguments.getFirst()) instanceof Node.Constant(int id, double value, String text)
            && value == Math.rint(value)
            && value >= 0
            && value < choices;
    if (!whole)
      throw new ProgramException(
          Words.say("program.index.range", primitive.name(), choices - 1), at.column());
  }
}
