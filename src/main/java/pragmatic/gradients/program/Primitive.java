package pragmatic.gradients.program;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
/// @param differential of a function of several arguments, as text of the language in which `da`
///   stands for the change of `a`. For a repeated parameter `{a}` are all of them, and `@` is the
///   number of the one that a bracket writes out. Empty if definition or rule already give it
/// @param traits what simplifies formulas
/// @param reduction which primitive frameworks take for three and more arguments; empty if there is
///   no other
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
    String differential,
    Traits traits,
    String reduction,
    String help,
    List<String> aliases) {

  static Primitive of(String name, Rule rule, String help, Parameter... parameters) {
    return new Primitive(
        name,
        List.of(parameters),
        false,
        false,
        rule,
        "",
        "",
        "",
        Traits.NONE,
        "",
        help,
        List.of());
  }

  static Primitive unary(String name, Rule rule, String help) {
    return of(name, rule, help, Parameter.required("x"));
  }

  Primitive definedAs(String text) {
    return with(variadic, indexed, text, derivative, differential, traits, reduction, aliases);
  }

  Primitive derivedAs(String text) {
    return with(variadic, indexed, definition, text, differential, traits, reduction, aliases);
  }

  Primitive differentialAs(String text) {
    return with(variadic, indexed, definition, derivative, text, traits, reduction, aliases);
  }

  Primitive alias(String... names) {
    return with(
        variadic, indexed, definition, derivative, differential, traits, reduction, List.of(names));
  }

  Primitive repeating() {
    return with(true, indexed, definition, derivative, differential, traits, reduction, aliases);
  }

  Primitive withIndex() {
    return with(variadic, true, definition, derivative, differential, traits, reduction, aliases);
  }

  Primitive reducedBy(String other) {
    return with(variadic, indexed, definition, derivative, differential, traits, other, aliases);
  }

  Primitive odd() {
    return with(traits.with(Traits.Parity.ODD));
  }

  Primitive even() {
    return with(traits.with(Traits.Parity.EVEN));
  }

  Primitive nonNegative() {
    return with(traits.withNonNegative());
  }

  Primitive step(Traits.SignFunction step) {
    return with(traits.with(step));
  }

  Primitive fillsPole() {
    return with(traits.withPoleFilled());
  }

  Primitive jumps(Traits.Places places, String weight) {
    return with(traits.with(new Traits.Jumps(places, weight)));
  }

  private Primitive with(Traits others) {
    return with(
        variadic, indexed, definition, derivative, differential, others, reduction, aliases);
  }

  private Primitive with(
      boolean repeats,
      boolean counts,
      String defined,
      String derived,
      String changes,
      Traits others,
      String reduced,
      List<String> names) {
    return new Primitive(
        name,
        parameters,
        repeats,
        counts,
        rule,
        defined,
        derived,
        changes,
        others,
        reduced,
        help,
        names);
  }

  /// The definition for a call with so many arguments, written out over parameters `a0`, `a1`…
  ///
  /// @param leading which of the repeated arguments `a#` stands for, from 0, or the number that the
  ///   definition depends on
  public String definition(int arguments, double leading) {
    if (!(rule instanceof Rule.Expanded(Rule.Value value, DefinitionForm form)) || form == null)
      return writtenOut(definition, arguments, (int) leading);
    double[] unknown = new double[arguments - leading()];
    Arrays.fill(unknown, Double.NaN);
    return writtenOut(form.text(leading, unknown), arguments, (int) leading);
  }

  /// The definition of a function of lists, over the parameter names, those of lists numbered from
  /// 0.
  ///
  /// @param number that is written in the call, NaN if it has none
  /// @param groups what is known of the values of each parameter but the number; NaN of the others
  public String listed(double number, double[]... groups) {
    if (!(rule instanceof Rule.Expanded(Rule.Value value, DefinitionForm form)) || form == null)
      throw new IllegalStateException(name + " is no function of lists");
    return form.text(number, groups);
  }

  /// Where each name of such a definition stands among all values in their order.
  public Map<String, Integer> places(double[]... groups) {
    Map<String, Integer> places = new HashMap<>();
    for (int k = 0; k < groups.length; k++) {
      Parameter parameter = parameters.get(k);
      boolean list = parameter.isList();
      for (int i = 0; i < groups[k].length; i++)
        places.put(parameter.name() + (list ? i : ""), places.size());
    }
    return places;
  }

  /// The differential for a call with so many arguments, over `a0`, `a1`… and `da0`, `da1`…
  public String differential(int arguments, int index) {
    return writtenOut(differential, arguments, index);
  }

  private String writtenOut(String pattern, int arguments, int index) {
    if (!variadic) return pattern;
    String repeated = parameters.getLast().name();
    int count = arguments - leading();
    String all =
        IntStream.range(0, count).mapToObj(i -> repeated + i).collect(Collectors.joining(", "));
    String listed = pattern.replace("{" + repeated + "}", all);
    Pattern name = Pattern.compile("\\b(d?" + repeated + ")\\b");
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = listed.indexOf('['); open >= 0; open = listed.indexOf('[', from)) {
      int close = listed.indexOf(']', open);
      String[] parts = listed.substring(open + 1, close).split("\\|");
      text.append(listed, from, open);
      for (int i = 0; i < count; i++)
        text.append(i == 0 ? "" : parts[1])
            .append(name.matcher(parts[0]).replaceAll("$1" + i).replace("@", "" + i));
      from = close + 1;
    }
    return text.append(listed.substring(from)).toString().replace("#", "" + index);
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
      boolean list = parameters.get(i).isList();
      text.append(list ? "[" : "").append(parameters.get(i).name()).append(list ? ", …]" : "");
    }
    return text.append(variadic ? ", …)" : ")").toString();
  }

  /// A power as IEEE 754 and all frameworks have it: 1^∞ is 1, which Java takes for no number.
  public static double power(double base, double exponent) {
    return base == 1 && Double.isInfinite(exponent) ? 1 : Math.pow(base, exponent);
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
            case POWER -> power(v[0], v[1]);
          };
      case Rule.Smooth smooth -> smooth.value().applyAsDouble(v[0]);
      case Rule.Multivariate joint -> joint.value().at(v);
      case Rule.Piecewise piecewise -> piecewise.of(v).value(v[0]);
      case Rule.Jumping jumping -> jumping.value().at(v);
      case Rule.Selection selection -> SelectionFamily.select(selection, v);
      case Rule.Order order -> order.of(v).value(v);
      case Rule.Expanded written -> written.value().at(v);
      case Rule.Withheld _ -> v[0];
      case Rule.Branch branch -> v[0] != 0 ? v[1] : v[2];
      case Rule.Comparison(Rule.Relation relation) -> relation.holds(v[0], v[1]) ? 1 : 0;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
