package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.frameworks.records.MeasuredProgram;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Calls at points where a framework was measured to answer otherwise than its rules: `atan2(0,
/// 0)`, `clamp(x, 0, 0)` at 0, a clamp whose bounds move. The measured partials are taken there,
/// also inside a larger program.
///
/// @param points partials by argument, of a call at a point
/// @param orders partials of a piecewise call whose parameters move, by the order of its arguments
/// @param steered the primitives whose calls with moving parameters do not go by their definitions
record MeasuredExceptions(
    Map<CallPoint, double[]> points, Map<ArgumentOrder, Double> orders, Set<String> steered) {
  /// @param values of all arguments
  /// @param needed which of them depend on an input
  record CallPoint(String primitive, List<Double> values, List<Boolean> needed) {}

  /// @param order signs of the differences of all pairs of arguments, and which are infinite: a
  ///   clamp with one bound is another call
  record ArgumentOrder(String primitive, List<Integer> order, int argument) {}

  static final MeasuredExceptions NONE = new MeasuredExceptions(Map.of(), Map.of(), Set.of());

  /// @param rules that say what is no exception
  /// @param arithmetic whether to look at products, quotients and powers, whose rules for infinite
  ///   numbers are found from rows too: before they are, nothing of them is an exception
  static MeasuredExceptions of(
      Collection<MeasuredProgram> programs,
      Mode mode,
      FrameworkConvention rules,
      boolean arithmetic) {
    MeasuredExceptions found =
        new MeasuredExceptions(new HashMap<>(), new HashMap<>(), new HashSet<>());
    for (MeasuredProgram known : programs) {
      Node output = known.program().node(known.program().output());
      boolean isArithmetic =
          output instanceof Node.Call call && call.primitive().rule() instanceof Rule.Arithmetic;
      if (known.single() && (arithmetic || !isArithmetic)) {
        known
            .points(mode)
            .forEach(row -> found.learn(row, row.call().program().orElseThrow(), rules));
      }
    }
    return found;
  }

  private void learn(Measurement row, Program program, FrameworkConvention rules) {
    Node.Call call = (Node.Call) program.node(program.output());
    // a call of its own
    if (CanonicalForm.isFloatPower(program, call)) return;
    double[] values = ForwardMode.values(program, Replay.at(row, program));
    boolean[] dependent = program.dependent();
    double[] v = new double[call.arguments().size()];
    boolean[] needed = new boolean[v.length];
    double[] measured = new double[v.length];
    boolean differs = false;
    Set<Integer> inputs = new HashSet<>();
    for (int i = 0; i < v.length; i++) {
      int argument = call.arguments().get(i);
      v[i] = values[argument];
      needed[i] = dependent[argument];
      if (!needed[i]) {
        continue;
      }
      if (!(program.node(argument) instanceof Node.Input input) || !inputs.add(argument)) {
        return;
      }
      measured[i] = row.partial(input.name()).orElse(0);
    }
    if (isSteered(call.primitive(), needed)) {
      for (int i = 0; i < v.length && isSelecting(call.primitive()); i++) {
        if (needed[i]) {
          orders.putIfAbsent(new ArgumentOrder(call.primitive().name(), order(v), i), measured[i]);
          differs |= !Replay.same(Definitions.partial(call.primitive(), v, i, rules), measured[i]);
        }
      }
      if (differs) steered.add(call.primitive().name());
      return;
    }
    // which zero is sorted first has a rule of its own
    if (call.primitive().rule() instanceof Rule.Order && hasNegativeZero(v)) return;
    if (!Replay.agrees(row, program, rules)) {
      points.putIfAbsent(point(call, v, needed), measured);
    }
  }

  private static CallPoint point(Node.Call call, double[] v, boolean[] needed) {
    List<Double> values = new ArrayList<>();
    List<Boolean> which = new ArrayList<>();
    for (int i = 0; i < v.length; i++) {
      values.add(v[i]);
      which.add(needed[i]);
    }
    return new CallPoint(call.primitive().name(), values, which);
  }

  private static boolean isSteered(Primitive primitive, boolean[] needed) {
    for (int i = 1; i < needed.length; i++) {
      if (needed[i] && primitive.rule() instanceof Rule.Piecewise) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNegativeZero(double[] v) {
    return DoubleStream.of(v).anyMatch(x -> Double.compare(x, -0.0) == 0);
  }

  private static List<Integer> order(double[] v) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < v.length; i++) {
      order.add(Double.isInfinite(v[i]) ? 1 : 0);
      for (int j = i + 1; j < v.length; j++) {
        order.add((int) Math.signum(v[i] - v[j]));
      }
    }
    return order;
  }

  /// Whether a primitive is made of max and min alone: then the order of its arguments tells all.
  private static boolean isSelecting(Primitive primitive) {
    return !primitive.definition().isEmpty()
        && Definitions.of(primitive).calls().stream()
            .allMatch(call ->
                call.primitive().rule() instanceof Rule.Selection || isSelecting(call.primitive()));
  }

  /// Whether the framework has a rule of its own for moving parameters.
  boolean steers(Primitive primitive) {
    return steered.contains(primitive.name());
  }

  /// The primitives of which some are known at points.
  Set<String> mentioned() {
    return points.keySet().stream().map(CallPoint::primitive).collect(Collectors.toSet());
  }

  /// The partials that are known by themselves, or null.
  ///
  /// @param rules for what was not measured
  double @Nullable [] at(Node.Call call, double[] v, boolean[] needed, FrameworkConvention rules) {
    if (steers(call.primitive()) && isSteered(call.primitive(), needed)) {
      return steered(call, v, needed, rules);
    }
    double[] exact = points.get(point(call, v, needed));
    return exact != null ? exact : points.get(point(call, unsigned(v), needed));
  }

  private static double[] unsigned(double[] v) {
    return DoubleStream.of(v).map(x -> x + 0.0).toArray();
  }

  private double[] steered(
      Node.Call call, double[] v, boolean[] needed, FrameworkConvention rules) {
    double[] partials = new double[v.length];
    List<Integer> order = order(v);
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      Double partial = orders.get(new ArgumentOrder(call.primitive().name(), order, i));
      partials[i] = partial == null ? Double.NaN : partial;
      sum += partial == null ? 0 : partial;
    }
    for (int i = 0; i < v.length; i++) {
      // where others share a whole, nothing is left
      if (needed[i] && Double.isNaN(partials[i])) {
        partials[i] = sum == 1 ? 0 : Definitions.partial(call.primitive(), v, i, rules);
      }
    }
    return partials;
  }
}
