package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// The local partials of a program at a point, kept: when only the choices at ties change, nothing
/// but tangents behind the first tie has to be computed again.
final class Tape {
  private final Program program;
  private final double[] values;
  private final boolean[] dependent;
  private final List<TapeStep> steps = new ArrayList<>();
  private final double[] tangents;
  private final List<TieSite> sites = new ArrayList<>();
  private final int first;
  private final long length;

  /// A call whose result depends on an input.
  private record TapeStep(Node.Call call, double[] v, boolean[] needed, Derivatives local) {
    /// Whether a convention has a say: at a tie, or in a definition whose parameters move.
    boolean asksConvention() {
      if (local.tie() != null) return true;
      return !call.primitive().definition().isEmpty() && parametersMove();
    }

    boolean parametersMove() {
      if (!(call.primitive().rule() instanceof Rule.Piecewise
          || call.primitive().rule() instanceof Rule.Jumping)) return false;
      for (int i = 1; i < needed.length; i++) if (needed[i]) return true;
      return false;
    }
  }

  Tape(Program program, double[] at, double[] direction) {
    this.program = program;
    this.values = ForwardMode.values(program, at);
    this.dependent = program.dependent();
    this.tangents = new double[values.length];
    int firstAsking = -1;
    for (Node node : program.nodes()) {
      if (node instanceof Node.Input input)
        tangents[input.id()] = direction[program.inputs().indexOf(input.name())];
      if (!(node instanceof Node.Call call) || !dependent[call.id()]) continue;
      TapeStep step = step(call);
      if (step.asksConvention() && firstAsking < 0) firstAsking = steps.size();
      if (step.local().tie() != null) sites.add(step.local().tie().site());
      steps.add(step);
      tangents[call.id()] = tangent(step, step.local());
    }
    first = firstAsking < 0 ? steps.size() : firstAsking;
    length = steps.subList(first, steps.size()).stream().mapToLong(step -> step.v().length).sum();
  }

  private TapeStep step(Node.Call call) {
    double[] v = call.gathered(values);
    boolean[] needed = call.gathered(dependent);
    return new TapeStep(call, v, needed, Derivatives.of(call, v, needed, Conventions.MIDDLE));
  }

  private double tangent(TapeStep step, Derivatives local) {
    return local.tangent(step.call().gathered(tangents), step.needed());
  }

  /// The ties met, in evaluation order.
  List<TieSite> sites() {
    return sites;
  }

  /// How many of the ties stand on a way from the input to the answer on which nothing is masked.
  int heard() {
    if (sites.isEmpty()) return 0;
    boolean[] moved = new boolean[values.length];
    for (Node node : program.nodes())
      moved[node.id()] = node instanceof Node.Input && tangents[node.id()] != 0;
    for (TapeStep step : steps)
      for (int i = 0; i < step.v().length; i++)
        if (isOpen(step, i) && moved[step.call().arguments().get(i)])
          moved[step.call().id()] = true;
    boolean[] reached = new boolean[values.length];
    reached[program.output()] = true;
    int heard = 0;
    for (TapeStep step : steps.reversed()) {
      int id = step.call().id();
      if (!reached[id] || !moved[id]) continue;
      if (step.local().tie() != null) heard++;
      for (int i = 0; i < step.v().length; i++)
        if (isOpen(step, i)) reached[step.call().arguments().get(i)] = true;
    }
    return heard;
  }

  /// Whether some choice lets something flow from an argument.
  private static boolean isOpen(TapeStep step, int argument) {
    return switch (step.local().tie() == null ? null : step.local().tie().site()) {
      case TieSite.Kink _ when argument == 0 -> true;
      case TieSite.TiedSelection selection ->
          Arrays.binarySearch(selection.positions(), argument) >= 0;
      case null, default -> !step.local().masked()[argument];
    };
  }

  /// How many arguments of calls have to be looked at again for another choice.
  long length() {
    return length;
  }

  /// The derivative under a convention.
  double answer(Convention convention) {
    for (TapeStep step : steps.subList(first, steps.size())) {
      Derivatives local =
          step.asksConvention()
              ? Derivatives.of(step.call(), step.v(), step.needed(), convention)
              : step.local();
      tangents[step.call().id()] = tangent(step, local);
    }
    return tangents[program.output()];
  }

  /// The derivative as a polynomial in λ, one λ for all ties, on one half of [0, 1]; null if it is
  /// none: where something is infinite, a definition breaks ties of its own, or the degree is too
  /// high.
  ///
  /// @param half 0 for λ ≤ ½, 1 for λ ≥ ½: ties of three and more arguments have a corner at ½
  double @Nullable [] polynomial(int half) {
    double[][] polynomials = new double[values.length][];
    answer(Conventions.MIDDLE);
    for (int i = 0; i < values.length; i++) polynomials[i] = new double[] {tangents[i]};
    for (TapeStep step : steps.subList(first, steps.size())) {
      if (step.asksConvention() && (step.local().tie() == null || step.parametersMove()))
        return null;
      double[] sum = {0};
      for (int i = 0; i < step.v().length; i++) {
        if (!step.needed()[i]) continue;
        double[] slope = slope(step, i, half);
        if (slope == null) continue;
        sum =
            Polynomials.plus(
                sum, Polynomials.times(slope, polynomials[step.call().arguments().get(i)]));
      }
      if (sum.length > Polynomials.MAXIMUM_DEGREE + 1 || !Polynomials.isFinite(sum)) return null;
      polynomials[step.call().id()] = sum;
    }
    return polynomials[program.output()];
  }

  /// The partial by an argument as a polynomial in λ, or null if nothing flows.
  private static double @Nullable [] slope(TapeStep step, int argument, int half) {
    Tie tie = step.local().tie();
    return switch (tie == null ? null : tie.site()) {
      case TieSite.Kink kink when argument == 0 ->
          new double[] {kink.left(), kink.right() - kink.left()};
      case TieSite.TiedSelection selection -> {
        int place = Arrays.binarySearch(selection.positions(), argument);
        if (place < 0) yield null;
        double from = Conventions.lambda(half * 0.5).weights(selection)[place];
        double to = Conventions.lambda(half * 0.5 + 0.5).weights(selection)[place];
        double rise = 2 * (to - from);
        yield new double[] {from - half * 0.5 * rise, rise};
      }
      case null, default ->
          step.local().masked()[argument] ? null : new double[] {step.local().partials()[argument]};
    };
  }

  /// Bounds of the derivative over all choices by interval arithmetic: an outer bound, because a
  /// node that is used twice may be counted with two different choices. NaN if one may be NaN.
  double[] outerBound() {
    answer(Conventions.MIDDLE);
    double[] low = tangents.clone();
    double[] high = tangents.clone();
    for (TapeStep step : steps.subList(first, steps.size())) {
      double[] bound = bound(step, low, high);
      low[step.call().id()] = bound[0];
      high[step.call().id()] = bound[1];
    }
    return new double[] {low[program.output()], high[program.output()]};
  }

  private static double[] bound(TapeStep step, double[] low, double[] high) {
    List<Integer> arguments = step.call().arguments();
    if (step.local().tie() != null
        && step.local().tie().site() instanceof TieSite.TiedSelection selection) {
      double[] bound = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
      for (int position : selection.positions()) {
        bound[0] = Math.min(bound[0], low[arguments.get(position)]);
        bound[1] = Math.max(bound[1], high[arguments.get(position)]);
      }
      return bound;
    }
    double[] sum = new double[2];
    for (int i = 0; i < arguments.size(); i++) {
      if (!step.needed()[i] || step.local().masked()[i]) continue;
      double slope = step.local().partials()[i];
      boolean kink = i == 0 && step.local().tie() != null;
      double from = kink ? ((TieSite.Kink) step.local().tie().site()).left() : slope;
      double to = kink ? ((TieSite.Kink) step.local().tie().site()).right() : slope;
      double a = low[arguments.get(i)];
      double b = high[arguments.get(i)];
      double[] products = {from * a, from * b, to * a, to * b};
      sum[0] += Arrays.stream(products).reduce(Math::min).orElse(0);
      sum[1] += Arrays.stream(products).reduce(Math::max).orElse(0);
    }
    return sum;
  }
}
