package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Token.TokenKind;
import pragmatic.gradients.words.Words;

/// Reads the arguments of a call: by place, by name, in lists, and the index of what returns a
/// vector.
final class ArgumentParser {
  private final Parser parser;
  private final ListParser lists;
  private final Graph graph;

  ArgumentParser(Parser parser, ListParser lists, Graph graph) {
    this.parser = parser;
    this.lists = lists;
    this.graph = graph;
  }

  /// Reads up to the parenthesis that closes a call, and adds what is so by default.
  ///
  /// @param before values that are the first arguments already
  List<Integer> read(Token at, Token open, Primitive primitive, Prefix prefix, List<Integer> before)
      throws ProgramException {
    @Nullable Integer[] given = new @Nullable Integer[primitive.parameters().size()];
    List<Integer> rest = new ArrayList<>();
    Token first = parser.peek();
    int count = 0;
    for (int value : before) put(given, rest, count++, value);
    boolean listed = before.size() > 1;
    if (!parser.peek().is(")")) {
      do {
        int place = count;
        int end = parser.lookahead().nothing(parser.position(), primitive.name());
        if (end > 0) {
          parser.goTo(end);
          count = separated(primitive, count + 1);
          continue;
        }
        if (lists.begins()) {
          if (primitive.indexed() && count == 0)
            throw parser.error("program.index.list", at, primitive.name(), primitive.signature());
          if (!primitive.variadic())
            throw parser.error("program.list.one", parser.peek(), primitive.signature());
          for (int value : lists.read()) put(given, rest, count++, value);
          listed = true;
          count = separated(primitive, count);
          continue;
        }
        if (isKeyword()) {
          place = keyword(primitive);
        } else if (listed) {
          throw parser.error("program.list.more", parser.peek());
        } else if (count >= primitive.maximumArity()) {
          throw parser.error(
              "program.arity", parser.peek(), primitive.name(), primitive.signature());
        }
        graph.argument(
            count + 1 - (primitive.indexed() ? primitive.leading() : 0), parser.peek().column());
        Token argument = parser.peek();
        int value = parser.inside(open);
        if (place < given.length && given[place] != null && !primitive.variadic())
          throw parser.error("program.arity", argument, primitive.name(), primitive.signature());
        put(given, rest, place, value);
        count = separated(primitive, count + 1);
      } while (count > 0 && !parser.peek().is(")"));
    }
    parser.close(open, ")");
    List<Integer> arguments = complete(at, primitive, given, rest, prefix);
    if (primitive.indexed()) checkIndex(first, primitive, arguments);
    return arguments;
  }

  private boolean isKeyword() {
    return parser.peek().kind() == TokenKind.NAME && parser.peek(1).is("=");
  }

  private static void put(@Nullable Integer[] given, List<Integer> rest, int place, int value) {
    if (place < given.length && given[place] == null) given[place] = value;
    else rest.add(value);
  }

  /// The arguments of a call of which only the first one is written.
  List<Integer> ofOne(Token at, Primitive primitive, int value) throws ProgramException {
    @Nullable Integer[] given = new @Nullable Integer[primitive.parameters().size()];
    given[0] = value;
    return complete(at, primitive, given, List.of(), Prefix.NONE);
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
      if (parameter.isCalled(name.text())) return i;
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
