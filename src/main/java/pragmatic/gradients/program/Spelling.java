package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes programs: as plain text that parses again, as trace lines, and as mathematics.
public enum Spelling {
  /// Text of the language.
  PLAIN,
  /// Mathematics between `$` signs: true minus, raised exponents, `_` for indices; see `RichText`.
  MATH;

  /// Before a node that is marked: a letter that no program holds.
  public static final char OPEN = '\uE000';

  /// Behind it.
  public static final char CLOSE = '\uE001';

  /// Letters of a call that somebody reads.
  private static final int MAXIMUM_CALL = 600;

  private static final Pattern POWER_OF_TEN = Pattern.compile("(−?[0-9.]+)[eE]\\+?(−?[0-9]+)");

  private static final Pattern DIGITS = Pattern.compile("[0-9.]");

  private static final int COMPARISON = 0;
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGN = 3;
  private static final int POWER = 4;
  private static final int PRIMARY = 5;

  private static final SpelledPart LEFT_OUT = new SpelledPart("…", PRIMARY);

  /// The text of a whole program; assigned names are written as assignments before it.
  public String program(Program program) {
    return program(program, -1, "");
  }

  /// The same with one node between `OPEN` and `CLOSE`, wherever it stands.
  ///
  /// @param marked id of the node, or −1
  /// @param left what stands before the result, as `f(x) = `
  public String program(Program program, int marked, String left) {
    int output = program.output();
    // lines behind the result may use its name
    boolean last = output == program.nodes().size() - 1;
    List<Integer> wanted = new ArrayList<>();
    for (Node.Call call : program.calls())
      if (call.name() != null && !(last && call.id() == output)) wanted.add(call.id());
    int named = wanted.size();
    wanted.add(output);
    SpelledPart[] parts = parts(program, wanted, marked);
    StepNames names = StepNames.of(program);
    StringBuilder text = new StringBuilder();
    for (int id : wanted.subList(0, named)) {
      String name = atom(program.node(id), names).text();
      text.append(name).append(" = ").append(parts[id].text()).append("; ");
    }
    SpelledPart result = last ? parts[output] : inline(program.node(output), parts[output], names);
    return text + left + result.text();
  }

  /// One line of a trace: `relu(v2)`.
  public String line(Program program, Node.Call call) {
    return line(program, call, StepNames.of(program));
  }

  private String line(Program program, Node.Call call, StepNames names) {
    List<SpelledPart> arguments = new ArrayList<>();
    for (int id : call.arguments()) arguments.add(atom(program.node(id), names));
    return apply(call, arguments).text();
  }

  /// The call with its arguments written out: `relu(-x)`; assigned names stay names.
  public String call(Program program, Node.Call call) {
    return calls(program, List.of(call)).getFirst();
  }

  /// Several calls so written out. One that would be too long to read stands with its arguments'
  /// labels, and if these are too many without them: `max(…)`.
  public List<String> calls(Program program, List<Node.Call> calls) {
    SpelledPart[] parts = parts(program, calls.stream().map(Node.Call::id).toList());
    StepNames names = StepNames.of(program);
    List<String> texts = new ArrayList<>();
    for (Node.Call call : calls) {
      String text = parts[call.id()].text();
      if (text.length() > MAXIMUM_CALL) text = line(program, call, names);
      if (text.length() > MAXIMUM_CALL) text = name(call.primitive().name()) + "(…)";
      texts.add(text);
    }
    return texts;
  }

  /// The same, but its longest arguments are left out until it is short enough: `norm2(…,
  /// max(abs(y) − 1, 0))`.
  ///
  /// @param longest letters that are wanted at most
  public String brief(Program program, Node.Call call, int longest) {
    SpelledPart[] parts = parts(program, call.arguments());
    StepNames names = StepNames.of(program);
    List<SpelledPart> written = new ArrayList<>();
    for (int id : call.arguments()) written.add(inline(program.node(id), parts[id], names));
    String text = apply(call, written).text();
    while (text.length() > longest) {
      int most = 0;
      for (int i = 1; i < written.size(); i++)
        if (written.get(i).text().length() > written.get(most).text().length()) most = i;
      if (written.get(most).equals(LEFT_OUT)) break;
      written.set(most, LEFT_OUT);
      text = apply(call, written).text();
    }
    return text;
  }

  /// The texts of some nodes. Node by node in evaluation order, because a recursion could overflow
  /// the stack on a long sum, and letting go of what is not needed any more, because the parts of a
  /// long sum are together as long as its square.
  private SpelledPart[] parts(Program program, List<Integer> wanted) {
    return parts(program, wanted, -1);
  }

  private SpelledPart[] parts(Program program, List<Integer> wanted, int marked) {
    SpelledPart[] parts = new SpelledPart[program.nodes().size()];
    int[] uses = uses(program, wanted);
    StepNames names = StepNames.of(program);
    for (Node node : program.nodes()) {
      if (uses[node.id()] == 0) continue;
      if (node instanceof Node.Call call) {
        List<SpelledPart> arguments = new ArrayList<>();
        for (int id : call.arguments()) {
          SpelledPart argument = inline(program.node(id), parts[id], names);
          arguments.add(id == marked ? argument.marked() : argument);
          if (--uses[id] == 0) parts[id] = null;
        }
        parts[node.id()] = apply(call, arguments);
      } else {
        parts[node.id()] = atom(node, names);
      }
    }
    if (wanted.contains(marked)) parts[marked] = parts[marked].marked();
    return parts;
  }

  /// How often each node is written on the way to the wanted ones, which count once more.
  private static int[] uses(Program program, List<Integer> wanted) {
    int[] uses = new int[program.nodes().size()];
    for (int id : wanted) uses[id]++;
    for (Node node : program.nodes().reversed()) {
      if (uses[node.id()] > 0 && node instanceof Node.Call call) {
        for (int id : call.arguments()) uses[id]++;
      }
    }
    return uses;
  }

  private SpelledPart inline(Node node, SpelledPart written, StepNames names) {
    return node instanceof Node.Call call && call.name() != null ? atom(node, names) : written;
  }

  private SpelledPart atom(Node node, StepNames names) {
    return switch (node) {
      case Node.Input input -> new SpelledPart(name(input.name()), PRIMARY);
      case Node.Constant constant -> {
        String number = number(constant);
        int level = number.contains("·") ? PRODUCT : number.contains("^") ? POWER : PRIMARY;
        yield new SpelledPart(number, constant.value() < 0 ? Math.min(level, SIGN) : level);
      }
      case Node.Call call -> new SpelledPart(name(names.of(call)), PRIMARY);
    };
  }

  /// A piece of text and how tightly it binds.
  private record SpelledPart(String text, int level) {
    SpelledPart marked() {
      return new SpelledPart(OPEN + text + CLOSE, level);
    }
  }

  private static String wrap(SpelledPart part, int level) {
    return part.level() < level ? "(" + part.text() + ")" : part.text();
  }

  private SpelledPart apply(Node.Call call, List<SpelledPart> parts) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case ADD -> infix(parts, "+", SUM, SUM, PRODUCT);
            case SUBTRACT -> infix(parts, "-", SUM, SUM, PRODUCT);
            case MULTIPLY ->
                new SpelledPart(
                    wrap(parts.get(0), PRODUCT) + times() + wrap(parts.get(1), SIGN), PRODUCT);
            case DIVIDE ->
                new SpelledPart(
                    wrap(parts.get(0), PRODUCT) + "/" + wrap(parts.get(1), POWER), PRODUCT);
            case NEGATE -> negative(parts.get(0));
            case POWER -> power(parts);
          };
      case Rule.Comparison comparison ->
          infix(parts, relation(call.primitive().name()), COMPARISON, SUM, SUM);
      default -> function(call, parts);
    };
  }

  private String times() {
    return this == PLAIN ? "*" : "·";
  }

  private SpelledPart infix(
      List<SpelledPart> parts, String operator, int level, int left, int right) {
    String sign = this == MATH ? operator.replace('-', '−') : operator;
    return new SpelledPart(
        wrap(parts.get(0), left) + " " + sign + " " + wrap(parts.get(1), right), level);
  }

  /// −2 without parentheses would be the number −2, not 2 negated.
  private SpelledPart negative(SpelledPart part) {
    boolean number = part.level() > SIGN && DIGITS.matcher(part.text()).lookingAt();
    boolean whole = part.level() == PRIMARY;
    String operand = number && whole ? "(" + part.text() + ")" : wrap(part, SIGN);
    return new SpelledPart((this == PLAIN ? "-" : "−") + operand, SIGN);
  }

  private SpelledPart power(List<SpelledPart> parts) {
    String base = wrap(parts.get(0), PRIMARY);
    if (this == PLAIN) return new SpelledPart(base + "^" + wrap(parts.get(1), SIGN), POWER);
    String exponent = parts.get(1).text();
    // a superscript has no superscript of its own
    return exponent.contains("^")
        ? new SpelledPart("pow(" + parts.get(0).text() + ", " + exponent + ")", PRIMARY)
        : new SpelledPart(base + "^{" + exponent + "}", POWER);
  }

  private String relation(String name) {
    if (this == PLAIN) return name;
    return switch (name) {
      case "<=" -> "≤";
      case ">=" -> "≥";
      case "==" -> "=";
      case "!=" -> "≠";
      default -> name;
    };
  }

  private SpelledPart function(Node.Call call, List<SpelledPart> parts) {
    StringBuilder text = new StringBuilder(name(call.primitive().name())).append('(');
    int written = options(call.primitive(), parts);
    for (int i = 0; i < parts.size(); i++) {
      if (i >= written && i < call.primitive().leading()) continue;
      boolean repeated = call.primitive().indexed() && i == call.primitive().leading();
      if (i > 0) text.append(repeated ? "; " : ", ");
      text.append(parts.get(i).text());
    }
    return new SpelledPart(text.append(')').toString(), PRIMARY);
  }

  /// How many arguments before a semicolon must be written: the last ones may be what they are if
  /// nobody writes them.
  private static int options(Primitive primitive, List<SpelledPart> parts) {
    int written = primitive.leading();
    while (written > 1 && isFallback(primitive.parameters().get(written - 1), parts, written - 1))
      written--;
    return written;
  }

  private static boolean isFallback(Parameter parameter, List<SpelledPart> parts, int place) {
    return parts.get(place).text().equals(number(parameter.fallback()));
  }

  /// In mathematics an underscore would begin an index.
  private String name(String name) {
    return this == MATH ? name.replace("_", "\\_") : name;
  }

  private String number(Node.Constant constant) {
    String text = constant.text();
    if (this == PLAIN) return text;
    String named = text.replace('-', '−').replace("pi", "π").replace("inf", "∞");
    Matcher power = POWER_OF_TEN.matcher(named);
    if (!power.matches()) return named;
    String digits =
        power.group(1).matches("−?1") ? power.group(1).replace("1", "") : power.group(1) + "·";
    return digits + "10^{" + power.group(2) + "}";
  }

  /// A constant as the language names it.
  static String constant(double value) {
    return value == Math.PI ? "pi" : value == Math.E ? "e" : number(value);
  }

  /// A number as the language writes it.
  public static String number(double value) {
    if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    return Double.toString(value);
  }
}
