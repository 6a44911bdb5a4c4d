package pragmatic.gradients.frameworks.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Writes a program as Python for a framework.
///
/// Inputs are `v0`, `v1`…, results the numbers after them. What no input reaches is a number. A
/// function that the framework does not have is spelled by its definition.
final class PythonSpelling {
  private static final Pattern HOLE = Pattern.compile("\\{([tc]?)(\\d+)}|\\{(all|index|count)}");

  private static final int MOST_FACTORS = 64;

  private final Dialect dialect;
  private final PythonLines lines;

  private PythonSpelling(Dialect dialect, int inputs) {
    this.dialect = dialect;
    this.lines = new PythonLines(inputs);
  }

  /// The statements of a function body: assignments, then the result as the last line.
  ///
  /// @throws CheckException if the framework has no such function
  static List<String> of(Program program, Dialect dialect) throws CheckException {
    PythonSpelling spelling = new PythonSpelling(dialect, program.inputs().size());
    List<Term> inputs = new ArrayList<>();
    for (int i = 0; i < program.inputs().size(); i++) {
      inputs.add(Term.name("v" + i));
    }
    return spelling.lines.closed(spelling.number(spelling.result(program, inputs)));
  }

  /// A value of the program.
  ///
  /// @param text Python for it
  /// @param value the number, if it is known without the framework; else NaN
  /// @param condition whether it is a comparison's yes or no
  private record Term(String text, boolean known, double value, boolean condition) {
    static Term name(String name) {
      return new Term(name, false, Double.NaN, false);
    }

    static Term number(double value) {
      return new Term(literal(value), true, value, false);
    }
  }

  /// A number as Python writes it.
  static String literal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "float('nan')" : value > 0 ? "float('inf')" : "float('-inf')";
    }
    String text = Double.toString(value);
    return text.startsWith("-") ? "(" + text + ")" : text;
  }

  private Term result(Program program, List<Term> inputs) throws CheckException {
    return new Interpretation<Term, CheckException>() {
      @Override
      public Term input(int index) {
        return inputs.get(index);
      }

      @Override
      public Term constant(Node.Constant constant) {
        return Term.number(constant.value());
      }

      @Override
      public Term call(Node.Call call, List<Term> arguments) throws CheckException {
        return apply(call.primitive(), arguments);
      }
    }.of(program);
  }

  private Term apply(Primitive primitive, List<Term> arguments) throws CheckException {
    if (arguments.stream().allMatch(Term::known)) {
      double[] values = arguments.stream().mapToDouble(Term::value).toArray();
      return Term.number(primitive.value(values));
    }
    return switch (primitive.rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case ADD -> infix("+", arguments, false);
            case SUBTRACT -> infix("-", arguments, false);
            case MULTIPLY -> infix("*", arguments, false);
            case DIVIDE -> infix("/", arguments, false);
            case POWER -> power(arguments);
            case NEGATE -> assigned("-" + number(arguments.getFirst()), false);
          };
      case Rule.Comparison comparison -> infix(primitive.name(), arguments, true);
      default -> function(primitive, arguments);
    };
  }

  private Term infix(String operator, List<Term> arguments, boolean condition) {
    String sign =
        operator.equals("*") || operator.equals("**") || operator.equals("/")
            ? operator
            : " " + operator + " ";
    return assigned(number(arguments.get(0)) + sign + number(arguments.get(1)), condition);
  }

  /// A whole exponent is written as one: some frameworks multiply then.
  private Term power(List<Term> arguments) {
    Term exponent = arguments.getLast();
    boolean whole = exponent.known() && exponent.value() == Math.rint(exponent.value());
    if (!whole || Math.abs(exponent.value()) > MOST_FACTORS) {
      return infix("**", arguments, false);
    }
    String text = Integer.toString((int) exponent.value());
    return assigned(
        number(arguments.getFirst()) + "**" + (text.startsWith("-") ? "(" + text + ")" : text),
        false);
  }

  private Term function(Primitive primitive, List<Term> arguments) throws CheckException {
    Optional<String> template = template(primitive, arguments);
    if (template.isPresent()) {
      return assigned(filled(template.get(), primitive.indexed(), arguments), false);
    }
    boolean folds = primitive.rule() instanceof Rule.Selection && arguments.size() > 2;
    if (folds) {
      Term first = apply(primitive, arguments.subList(0, arguments.size() - 1));
      return apply(primitive, List.of(first, arguments.getLast()));
    }
    if (primitive.definition().isEmpty()) {
      throw CheckException.of("check.unknown", primitive.name(), dialect.module());
    }
    int index = primitive.indexed() ? (int) arguments.getFirst().value() : 0;
    Program definition = Definitions.of(primitive, arguments.size(), index);
    List<Term> inputs = new ArrayList<>();
    for (String name : definition.inputs()) {
      inputs.add(arguments.get(primitive.argument(name)));
    }
    return result(definition, inputs);
  }

  /// A `max` of three and more arguments is what frameworks call a reduction.
  private Optional<String> template(Primitive primitive, List<Term> arguments) {
    // frameworks have other names for a call with options
    if (primitive.leading() > 1) return Optional.empty();
    String name = primitive.name();
    boolean steered =
        primitive.rule() instanceof Rule.Piecewise
            && arguments.stream().skip(1).anyMatch(term -> !term.known());
    if (steered) {
      return dialect.template(name + ".tensors");
    }
    int count = arguments.size() - (primitive.indexed() ? 1 : 0);
    Optional<String> exact = dialect.template(name + "." + count).or(() -> dialect.template(name));
    String reduction = primitive.reduction();
    return count > 2 && !reduction.isEmpty() ? dialect.template(reduction) : exact;
  }

  private String filled(String template, boolean indexed, List<Term> arguments) {
    List<Term> elements = indexed ? arguments.subList(1, arguments.size()) : arguments;
    return HOLE.matcher(template)
        .replaceAll(hole ->
            Matcher.quoteReplacement(
                hole.group(3) == null
                    ? argument(hole.group(1), arguments.get(Integer.parseInt(hole.group(2)) - 1))
                    : switch (hole.group(3)) {
                      case "all" -> String.join(", ", elements.stream().map(this::tensor).toList());
                      case "count" -> Integer.toString(elements.size());
                      default -> Integer.toString((int) arguments.getFirst().value());
                    }));
  }

  private String argument(String kind, Term term) {
    return switch (kind) {
      case "t" -> tensor(term);
      case "c" -> term.condition() ? term.text() : condition(term);
      default -> number(term);
    };
  }

  private String condition(Term term) {
    return term.known() ? tensor(Term.number(term.value())) + " != 0" : term.text() + " != 0";
  }

  private String tensor(Term term) {
    return term.known() ? wrapped("constant", term.text()) : number(term);
  }

  /// Python for a number; a condition counts 1 or 0.
  private String number(Term term) {
    return term.condition() ? wrapped("condition", term.text()) : term.text();
  }

  private String wrapped(String template, String text) {
    return dialect.template(template).orElseThrow().replace("{1}", text);
  }

  private Term assigned(String text, boolean condition) {
    return new Term(lines.assign(text), false, Double.NaN, condition);
  }
}
