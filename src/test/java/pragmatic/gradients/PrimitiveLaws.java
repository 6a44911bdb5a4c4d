package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parameter;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// What must hold for every primitive, however many arguments it has. Each law says how much it
/// compared, so that one that compares nothing is seen.
public final class PrimitiveLaws {
  private static final double RANGE = 4;
  private static final double STEP = 0x1p-17;

  /// Arguments that are held while another one moves: ordinary numbers that doubles are exact for,
  /// and 0, where several functions have a boundary.
  private static final double[][] HELD = {
    {0.75, -0.375, 1.625, 0.25},
    {-1.25, 0.875, 2.125, -0.625},
    {1.5, 2.5, 1.125, 3.25},
    {0, 0, 0, 0}
  };

  private PrimitiveLaws() {}

  /// A call in which one argument moves.
  ///
  /// @param moving its position
  /// @param v the arguments; that of the moving one is ignored
  public record Application(Primitive primitive, int moving, double[] v) {
    /// The call as a program of `x`.
    public Program program() {
      List<Node> nodes = new ArrayList<>();
      List<Integer> arguments = new ArrayList<>();
      for (int i = 0; i < v.length; i++) {
        arguments.add(i);
        nodes.add(i == moving ? new Node.Input(i, "x") : new Node.Constant(i, v[i], "" + v[i]));
      }
      nodes.add(new Node.Call(v.length, 1, primitive, arguments, null, 1));
      return new Program(toString(), List.of("x"), nodes, v.length);
    }

    double[] at(double x) {
      double[] there = v.clone();
      there[moving] = x;
      return there;
    }

    @Override
    public String toString() {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < v.length; i++) texts.add(i == moving ? "x" : "" + v[i]);
      return primitive + "(" + String.join(", ", texts) + ")";
    }
  }

  /// Calls of every number of arguments, each argument moving in turn.
  public static List<Application> applications(Primitive primitive) {
    List<Application> applications = new ArrayList<>();
    int least = primitive.parameters().size();
    for (int arity = least; arity <= (primitive.variadic() ? least + 2 : least); arity++)
      for (int moving = primitive.leading(); moving < arity; moving++)
        for (double[] held : HELD)
          if (primitive.rule().isDifferentiableBy(moving) && isOfUse(primitive, held))
            applications.add(new Application(primitive, moving, arguments(primitive, arity, held)));
    return applications;
  }

  /// An operator with 0 is another function, or none: 0·x, 0^x, x/0.
  private static boolean isOfUse(Primitive primitive, double[] held) {
    return held[0] != 0 || !(primitive.rule() instanceof Rule.Arithmetic);
  }

  private static double[] arguments(Primitive primitive, int arity, double[] held) {
    double[] v = new double[arity];
    for (int i = 0; i < arity; i++) v[i] = held[i % held.length];
    if (primitive.indexed()) v[0] = arity > 2 ? 1 : 0;
    for (int i = 0; i < primitive.parameters().size(); i++) {
      Parameter parameter = primitive.parameters().get(i);
      // bounds in their order
      if (parameter.isOptional())
        v[i] = Double.isInfinite(parameter.fallback()) ? i - 1.5 : parameter.fallback();
    }
    return v;
  }

  /// The slope is the limit of difference quotients, by every argument and in both modes.
  ///
  /// @return how many points were compared
  public static int slopesAreLimitsOfQuotients(Application call) {
    Program program = call.program();
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble(-RANGE, RANGE);
      Trace trace = trace(program, x);
      double coarse = quotient(program, x, 2 * STEP);
      double fine = quotient(program, x, STEP);
      double error = Math.abs(coarse - fine);
      // undefined, or a boundary is near
      if (!(error <= 1e-4 * Math.max(1, Math.abs(fine)))) continue;
      if (!trace.ties().isEmpty() || trace.steps().getLast().jump()) continue;
      double slack = 2 * error + 1e-7 * Math.max(1, Math.abs(fine));
      assertThat(trace.result().tangent()).as("%s at %s", call, x).isCloseTo(fine, within(slack));
      assertThat(ReverseMode.at(program, new double[] {x}, Conventions.MIDDLE).gradient(0))
          .as("%s at %s, in reverse mode", call, x)
          .isCloseTo(fine, within(slack));
      compared++;
    }
    return compared;
  }

  private static double quotient(Program program, double x, double h) {
    return (ForwardMode.value(program, x + h) - ForwardMode.value(program, x - h)) / (2 * h);
  }

  private static Trace trace(Program program, double x) {
    return ForwardMode.at(program, new double[] {x}, 0, Conventions.MIDDLE);
  }

  private static double slope(Program program, double x) {
    return trace(program, x).result().tangent();
  }

  /// The definition has the values of the primitive.
  ///
  /// @return how many points were compared
  public static int definitionsHaveTheSameValues(Application call) {
    Primitive primitive = call.primitive();
    if (primitive.definition().isEmpty()) return 0;
    int index = primitive.indexed() ? (int) call.v()[0] : 0;
    Program definition = Definitions.of(primitive, call.v().length, index);
    int compared = 0;
    for (double x = -RANGE; x <= RANGE; x += 0.125) {
      double[] v = call.at(x);
      double value = primitive.value(v);
      double[] at =
          definition.inputs().stream().mapToDouble(name -> v[primitive.argument(name)]).toArray();
      double defined = ForwardMode.value(definition, at);
      // a parameter at which the definition divides by 0, as the width of celu
      if (Double.isNaN(defined) && call.moving() > 0) continue;
      assertThat(Oracle.same(defined, value))
          .as("%s at %s: %s, defined as %s", call, x, value, defined)
          .isTrue();
      if (Double.isFinite(value)) compared++;
    }
    return compared;
  }

  /// The stated derivative by the first argument, and the stated differential, are the slope.
  ///
  /// @return how many points were compared
  public static int statedDerivativesAreTheSlopes(Application call) {
    Primitive primitive = call.primitive();
    boolean derivative = !primitive.derivative().isEmpty() && call.moving() == 0;
    if (!derivative && primitive.differential().isEmpty()) return 0;
    int index = primitive.indexed() ? (int) call.v()[0] : 0;
    Program stated =
        derivative
            ? Definitions.slope(primitive).orElseThrow()
            : Definitions.differential(primitive, call.v().length, index);
    Program program = call.program();
    int compared = 0;
    for (double x = -RANGE + 0.03; x <= RANGE; x += 0.125) {
      double[] v = call.at(x);
      double slope = slope(program, x);
      if (!Double.isFinite(slope) || Double.isNaN(primitive.value(v))) continue;
      double[] at =
          stated.inputs().stream().mapToDouble(name -> value(call, v, name, derivative)).toArray();
      double there = ForwardMode.value(stated, at);
      // 0·∞ where an argument is held on a boundary
      if (!derivative && Double.isNaN(there)) continue;
      assertThat(there)
          .as("%s at %s", call, x)
          .isCloseTo(slope, within(1e-12 * Math.max(1, Math.abs(slope))));
      compared++;
    }
    return compared;
  }

  /// A name of a stated derivative: a parameter, or the change of one.
  private static double value(Application call, double[] v, String name, boolean derivative) {
    if (derivative || !name.startsWith("d")) return v[call.primitive().argument(name)];
    return call.primitive().argument(name.substring(1)) == call.moving() ? 1 : 0;
  }

  /// Wherever the slope changes at once, or the function begins or ends, there is a candidate.
  ///
  /// @return how many places were found
  public static int boundariesAreFound(Application call) {
    Program program = call.program();
    int found = 0;
    double step = RANGE / 32;
    for (double a = -RANGE + step * 0.37; a < RANGE; a += step) {
      double b = a + step;
      if (!breaksWithin(program, a, b)) continue;
      assertThat(NonsmoothPointFinder.find(program, new double[1], 0, a, b))
          .as("%s between %s and %s", call, a, b)
          .isNotEmpty();
      found++;
    }
    return found;
  }

  /// Halves an interval towards the larger change of slope or value, until nothing smooth changes.
  private static boolean breaksWithin(Program program, double a, double b) {
    for (int i = 0; i < 26; i++) {
      double middle = (a + b) / 2;
      if (change(program, a, middle) >= change(program, middle, b)) b = middle;
      else a = middle;
    }
    double steep = Math.abs(slope(program, a)) + Math.abs(ForwardMode.value(program, a));
    return change(program, a, b) > 1e-3 * (1 + (Double.isFinite(steep) ? steep : 0));
  }

  private static double change(Program program, double a, double b) {
    double from = ForwardMode.value(program, a);
    double to = ForwardMode.value(program, b);
    if (Double.isNaN(from) != Double.isNaN(to)) return Double.POSITIVE_INFINITY;
    if (Double.isNaN(from)) return 0;
    double change = Math.abs(to - from) + Math.abs(slope(program, b) - slope(program, a));
    return Double.isNaN(change) ? 0 : change;
  }

  /// At every candidate the one-sided limits and slopes are those beside it.
  ///
  /// @return how many sides were compared
  public static int sidesAreLimits(Application call) {
    Program program = call.program();
    int compared = 0;
    List<Double> candidates = NonsmoothPointFinder.find(program, new double[1], 0, -RANGE, RANGE);
    for (double x : candidates) {
      // breaks that pile up, as those of mod(1, x) at 0, leave no room beside them
      if (candidates.stream().anyMatch(c -> c != x && Math.abs(c - x) < 1e-2)) continue;
      Calculus calculus = Calculus.at(program, new double[] {x}, 0);
      compared += compare(call, program, x, calculus.left(), -0x1p-26);
      compared += compare(call, program, x, calculus.right(), 0x1p-26);
    }
    return compared;
  }

  private static int compare(
      Application call, Program program, double x, OneSidedLimit side, double h) {
    String where = call + " at " + x + (h < 0 ? ", left" : ", right");
    assertThat(side.status()).as(where).isNotEqualTo(OneSidedLimit.Status.UNDECIDED);
    double beside = ForwardMode.value(program, x + h);
    if (!side.isOk()) {
      assertThat(Double.isFinite(beside)).as(where).isFalse();
      return 1;
    }
    if (!Double.isFinite(side.limit())) {
      assertThat(beside * Math.signum(side.limit())).as(where).isGreaterThan(4);
      return 1;
    }
    double slope = slope(program, x + h);
    // a double next to a pole
    if (Double.isFinite(side.slope()) && Math.abs(side.slope()) > 1e6) return 0;
    double slack = 1e-5 * Math.max(1, Math.abs(side.slope()));
    if (Double.isFinite(side.slope())) {
      assertThat(beside).as(where).isCloseTo(side.limit(), within(1e-5));
      assertThat(slope).as(where).isCloseTo(side.slope(), within(slack));
    } else {
      double sign = Math.signum(side.slope());
      // a logarithm grows slowest
      assertThat(slope * sign).as(where).isGreaterThan(1.25 * sign * slope(program, x + 1024 * h));
    }
    return 1;
  }

  /// All laws, for every argument of a primitive.
  ///
  /// @return how many numbers were compared
  public static int all(Primitive primitive) {
    return applications(primitive).stream()
        .flatMapToInt(call ->
            IntStream.of(
                slopesAreLimitsOfQuotients(call),
                definitionsHaveTheSameValues(call),
                OddArgumentLaws.calculusFindsValuesWhereNumbersDo(call),
                statedDerivativesAreTheSlopes(call),
                boundariesAreFound(call),
                sidesAreLimits(call)))
        .sum();
  }
}
