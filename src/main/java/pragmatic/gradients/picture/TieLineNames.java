package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.calculus.set.TieCurve;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What the ties of a map are called: a jump where values differ, else a tie.
final class TieLineNames {
  /// From the upper end of a tie to its name, in sizes of its letters.
  private static final double[] ALONG = {3.5, 6, 9, 12, 16, 20};

  /// What jumps at 0 alone.
  private static final Set<String> AT_ZERO = Set.of("sign", "heaviside", "step");

  private final Program program;
  private final MapGround terrain;
  private final Frame frame;
  private final Style style;

  TieLineNames(Program program, MapGround terrain, Style style) {
    this.program = program;
    this.terrain = terrain;
    this.frame = terrain.frame();
    this.style = style;
  }

  /// The name of the longest tie, if it has one.
  Optional<Mark.Label> label() {
    TieCurve longest = null;
    for (TieCurve curve : terrain.ties().curves())
      if (curve.corner() && (longest == null || length(curve) > length(longest))) longest = curve;
    if (longest == null) return Optional.empty();
    String text = text(longest);
    if (text.isEmpty()) return Optional.empty();
    List<TextAnchor> spots = new ArrayList<>();
    for (double way : ALONG) spots.addAll(beside(longest, way * style.label()));
    for (TieCurve curve : terrain.ties().curves())
      if (curve != longest && curve.kind() == longest.kind() && curve.call() == longest.call())
        spots.addAll(beside(curve, ALONG[0] * style.label()));
    return Optional.of(new Mark.Label(RichText.of(text), Role.INK, spots));
  }

  private String text(TieCurve tie) {
    Node.Call call = tie.call();
    Rule rule = call.primitive().rule();
    boolean jump = tie.kind() == TieCurve.Across.JUMP;
    if (rule instanceof Rule.Arithmetic || !jump && !ties(rule)) return edge(call);
    String equation = jump && !jumps(call) ? "" : equation(call);
    if (equation.isEmpty()) return Words.say(jump ? "map.jump" : "map.tie");
    String shape = tie.xs().length == 2 ? ".line" : ".curve";
    return Words.say((jump ? "map.jump" : "map.tie") + shape, equation);
  }

  /// Whether it has ties: others have edges, where there is no value or a slope is infinite.
  private static boolean ties(Rule rule) {
    return switch (rule) {
      case Rule.Arithmetic _, Rule.Smooth _ -> false;
      case Rule.Multivariate several -> several.seminorm();
      default -> true;
    };
  }

  /// `b = 0` for the edge of a quotient or of a logarithm.
  private String edge(Node.Call call) {
    boolean zero =
        switch (call.primitive().rule()) {
          case Rule.Arithmetic(Rule.Operator operator) -> operator == Rule.Operator.DIVIDE;
          case Rule.Smooth smooth ->
              smooth.cell().applyAsDouble(-Double.MIN_VALUE)
                  != smooth.cell().applyAsDouble(Double.MIN_VALUE);
          default -> false;
        };
    return zero ? "$" + strip(spelled(program, call.arguments().getLast())) + " = 0$" : "";
  }

  /// Whether a call jumps by itself, rather than with its arguments.
  private static boolean jumps(Node.Call call) {
    Rule rule = call.primitive().rule();
    return rule instanceof Rule.Comparison || rule instanceof Rule.Jumping;
  }

  /// Places at both sides of a tie, some way from its upper end.
  private List<TextAnchor> beside(TieCurve tie, double pixels) {
    int last = tie.ys().length - 1;
    int end = tie.ys()[0] > tie.ys()[last] ? 0 : last;
    int direction = end == 0 ? 1 : -1;
    double column = frame.px(tie.xs()[end]);
    double row = frame.py(tie.ys()[end]);
    double left = pixels;
    for (int i = end + direction; i >= 0 && i < tie.xs().length && left > 0; i += direction) {
      double aside = frame.px(tie.xs()[i]) - column;
      double down = frame.py(tie.ys()[i]) - row;
      double way = Math.hypot(aside, down);
      double part = Math.min(1, left / way);
      column += part * aside;
      row += part * down;
      left -= way;
    }
    double gap = style.label() * 0.9;
    TextAnchor before = TextAnchor.end(column - gap, row + style.label() * 0.35);
    TextAnchor after = TextAnchor.start(column + gap, row + style.label() * 0.35);
    double down = style.label() * 1.65;
    return List.of(before, after, before.moved(0, down), after.moved(0, down));
  }

  private static double length(TieCurve curve) {
    double length = 0;
    for (int i = 1; i < curve.xs().length; i++)
      length += Math.hypot(curve.xs()[i] - curve.xs()[i - 1], curve.ys()[i] - curve.ys()[i - 1]);
    return length;
  }

  /// `a = b`, if the tie is one of two arguments or of one with a number.
  private String equation(Node.Call call) {
    List<Integer> arguments = call.arguments();
    String first = strip(spelled(program, arguments.getFirst()));
    return switch (call.primitive().rule()) {
      case Rule.Selection _, Rule.Comparison _ when arguments.size() == 2 ->
          first + " = " + strip(spelled(program, arguments.getLast()));
      case Rule.Piecewise piecewise -> {
        Pieces pieces = piecewise.of(constants(arguments));
        double[] breaks = pieces.breaks();
        String zero = difference(arguments.getFirst());
        if (breaks.length != 1) yield "";
        yield breaks[0] == 0 && !zero.isEmpty() ? zero : first + " = " + Numbers.of(breaks[0]);
      }
      case Rule.Jumping _ when AT_ZERO.contains(call.primitive().name()) -> first + " = 0";
      default -> "";
    };
  }

  /// `a = b` for an argument `a - b`, else nothing.
  private String difference(int id) {
    return program.node(id) instanceof Node.Call call
            && call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator == Rule.Operator.SUBTRACT
        ? strip(spelled(program, call.arguments().getFirst()))
            + " = "
            + strip(spelled(program, call.arguments().getLast()))
        : "";
  }

  private double[] constants(List<Integer> arguments) {
    return arguments.stream()
        .mapToDouble(id -> program.node(id) instanceof Node.Constant c ? c.value() : 0)
        .toArray();
  }

  /// An argument as it is written in a name.
  static String spelled(Program program, int id) {
    return switch (program.node(id)) {
      case Node.Input input -> "$" + input.name() + "$";
      case Node.Constant constant -> constant.text();
      case Node.Call call -> "$" + Spelling.MATH.call(program, call) + "$";
    };
  }

  private static String strip(String markup) {
    return markup.replace("$", "");
  }
}
