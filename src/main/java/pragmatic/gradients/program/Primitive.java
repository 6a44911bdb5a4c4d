package pragmatic.gradients.program;

import java.util.List;

/// One function or operator of the language: everything that parser, engines, completion and help
/// know of it.
///
/// @param name as written in programs; operators have their symbol
/// @param parameters formal parameters; trailing ones may have fallbacks
/// @param variadic the last parameter may be repeated
/// @param indexed the first parameter is a whole number; a `;` stands before the repeated one, as
///   in `softmax(0; z0, z1)`
/// @param rule value and slopes
/// @param definition the same function in simpler primitives, over the parameter names; empty for
///   the irreducible ones. For a repeated parameter `a`, `[exp(a)| + ]` stands for `exp(a0) +
///   exp(a1) + …` and `a#` for the indexed one
/// @param derivative by the first argument `x` while the others rest, as text of the language;
///   right except at kinks. Empty if definition or rule already give it
/// @param help one line for completion and the reference
/// @param aliases other names, also those that frameworks use
public record Primitive(
    String name,
    List<Parameter> parameters,
    boolean variadic,
    boolean indexed,
    Rule rule,
    String definition,
    String derivative,
    String help,
    List<String> aliases) {

  static Primitive of(String name, Rule rule, String help, Parameter... parameters) {
    return new Primitive(name, List.of(parameters), false, false, rule, "", "", help, List.of());
  }

  static Primitive unary(String name, Rule rule, String help) {
    return of(name, rule, help, Parameter.required("x"));
  }

  Primitive definedAs(String text) {
    return new Primitive(
        name, parameters, variadic, indexed, rule, text, derivative, help, aliases);
  }

  Primitive derivedAs(String text) {
    return new Primitive(
        name, parameters, variadic, indexed, rule, definition, text, help, aliases);
  }

  Primitive alias(String... names) {
    return new Primitive(
        name, parameters, variadic, indexed, rule, definition, derivative, help, List.of(names));
  }

  Primitive repeating() {
    return new Primitive(
        name, parameters, true, indexed, rule, definition, derivative, help, aliases);
  }

  Primitive withIndex() {
    return new Primitive(
        name, parameters, variadic, true, rule, definition, derivative, help, aliases);
  }

  /// The definition for a call with so many arguments, written out over parameters `a0`, `a1`…
  ///
  /// @param index which of the repeated arguments `a#` stands for, from 0
  public String definition(int arguments, int index) {
    if (!variadic) return definition;
    String repeated = parameters.getLast().name();
    int count = arguments - leading();
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = definition.indexOf('['); open >= 0; open = definition.indexOf('[', from)) {
      int close = definition.indexOf(']', open);
      String[] parts = definition.substring(open + 1, close).split("\\|");
      text.append(definition, from, open);
      for (int i = 0; i < count; i++)
        text.append(i == 0 ? "" : parts[1])
            .append(parts[0].replaceAll("\\b" + repeated + "\\b", repeated + i));
      from = close + 1;
    }
    return text.append(definition.substring(from))
        .toString()
        .replace(repeated + "#", repeated + index);
  }

  /// How many arguments stand before the semicolon.
  public int leading() {
    return indexed ? parameters.size() - 1 : 0;
  }

  /// The argument that a name of the written-out definition stands for: of a repeated parameter `a`
  /// `a0` is the first.
  public int argument(String name) {
    for (int i = 0; i < parameters.size(); i++)
      if (parameters.get(i).name().equals(name) && !(variadic && i == parameters.size() - 1))
        return i;
    return leading() + Integer.parseInt(name.substring(parameters.getLast().name().length()));
  }

  public int minimumArity() {
    return (int) parameters.stream().filter(p -> !p.isOptional()).count();
  }

  public int maximumArity() {
    return variadic ? Integer.MAX_VALUE : parameters.size();
  }

  /// `clamp(x, lo, hi)`, `softmax(i; z…)`: how it is called.
  public String signature() {
    StringBuilder text = new StringBuilder(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      if (i > 0) text.append(indexed && i == leading() ? "; " : ", ");
      text.append(parameters.get(i).name());
    }
    return text.append(variadic ? ", …)" : ")").toString();
  }

  /// The value for the given arguments, all of them present.
  public double value(double... v) {
    return switch (rule) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case ADD -> v[0] + v[1];
            case SUBTRACT -> v[0] - v[1];
            case MULTIPLY -> v[0] * v[1];
            case DIVIDE -> v[0] / v[1];
            case NEGATE -> -v[0];
            case POWER -> Math.pow(v[0], v[1]);
          };
      case Rule.Smooth smooth -> smooth.value().applyAsDouble(v[0]);
      case Rule.Multivariate joint -> joint.value().at(v);
      case Rule.Piecewise piecewise -> piecewise.of(v).value(v[0]);
      case Rule.Jumping jumping -> jumping.value().at(v);
      case Rule.Selection selection -> SelectionFamily.select(selection, v);
      case Rule.Order order -> order.of(v).value(v);
      case Rule.Expanded written -> written.value().at(v);
      case Rule.Branch branch -> v[0] != 0 ? v[1] : v[2];
      case Rule.Comparison(Rule.Relation relation) -> relation.holds(v[0], v[1]) ? 1 : 0;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
