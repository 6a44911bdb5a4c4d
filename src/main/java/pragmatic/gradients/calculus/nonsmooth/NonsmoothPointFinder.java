package pragmatic.gradients.calculus.nonsmooth;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Finds where a program is not smooth along one input: kinks, jumps, poles and domain edges are
/// found, not declared.
///
/// The switching variables are evaluated over a grid; a change of cell between two samples is
/// refined by bisection, and a minimum that touches zero by golden section. The refined place is
/// the shortest decimal in the bracket at which a switch is exactly tied, if there is one, since
/// that is where automatic differentiation must choose; else the last bit.
public final class NonsmoothPointFinder {
  /// More breaks than this stand closer together than the width of a curve. A switch that changes
  /// more often, as that of `floor(500*x)`, is left to the curve: to name some of its breaks and
  /// not the others would draw two halves of one function differently.
  public static final int MAXIMUM = 400;

  private static final int SAMPLES = 1024;

  /// Units in the last place over which a tie goes on that is more than one number rounded.
  private static final int WIDE = 64;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /// The columns of a scan, made once for each thread: slices of a map are scanned at every step of
  /// a hand.
  private static final class ScanColumns {
    final double[] xs = new double[SAMPLES + 1];
    final double[] cells = new double[SAMPLES + 1];
    final double[] distances = new double[SAMPLES + 1];
  }

  private static final ThreadLocal<ScanColumns> COLUMNS = ThreadLocal.withInitial(ScanColumns::new);

  private final Program program;
  private final double[] at;
  private final int input;
  private final List<Node.Call> switches;
  private final TreeSet<Double> found = new TreeSet<>();
  private final Probe probe;

  /// Those of the call and the stretch that are looked at.
  private Doublets doublets = Doublets.NONE;

  private NonsmoothPointFinder(Program program, double[] at, int input) {
    this.program = program;
    this.at = at.clone();
    this.input = input;
    this.switches = program.calls().stream().filter(Switches::has).toList();
    this.probe = new Probe(program);
  }

  /// The candidates in [low, high], ascending. A candidate is where a switch changes; whether the
  /// program has a corner there is for [Calculus] to say.
  ///
  /// @param at one value per input; that of `input` is ignored
  public static List<Double> find(
      Program program, double[] at, int input, double low, double high) {
    NonsmoothPointFinder finder =
        new NonsmoothPointFinder(Definitions.unfolded(program.attached()), at, input);
    if (!finder.switches.isEmpty()) finder.scan(low, high);
    return List.copyOf(finder.found);
  }

  private void scan(double low, double high) {
    int[] arguments =
        switches.stream()
            .flatMap(call -> call.arguments().stream())
            .distinct()
            .mapToInt(i -> i)
            .toArray();
    Sweep sweep = Sweep.kept(program, input, arguments);
    double[] xs = COLUMNS.get().xs;
    // exactly the multiples of a step, so that round numbers are hit where they are samples
    for (int i = 0; i <= SAMPLES; i++)
      xs[i] = i == SAMPLES ? high : low + (high - low) * i / SAMPLES;
    sweep.evaluate(xs, xs.length, at);
    for (Node.Call call : switches) scan(call, sweep, arguments, xs);
  }

  private void scan(Node.Call call, Sweep sweep, int[] arguments, double[] xs) {
    double[][] columns = new double[call.arguments().size()][];
    for (int k = 0; k < columns.length; k++) {
      for (int w = 0; w < arguments.length; w++)
        if (arguments[w] == call.arguments().get(k)) columns[k] = sweep.watched(w);
    }
    double[] cells = COLUMNS.get().cells;
    double[] distances = COLUMNS.get().distances;
    double[] v = new double[columns.length];
    doublets = Doublets.of(call, columns, 0, xs.length);
    for (int i = 0; i < xs.length; i++) {
      for (int k = 0; k < v.length; k++) v[k] = columns[k][i];
      cells[i] = Switches.cell(call, v, doublets);
      distances[i] = Switches.distance(call, v, doublets);
    }
    if (changes(cells) > MAXIMUM) return;
    tiedAlong(call, xs, distances);
    for (int i = 0; i < xs.length && found.size() < MAXIMUM; i++) {
      // inside a range where the switch stays tied, as |relu(x)| left of 0, there is no single
      // place to name
      boolean flat =
          (i == 0 || distances[i - 1] == 0) && (i == xs.length - 1 || distances[i + 1] == 0);
      if (distances[i] == 0
          && !flat
          && !leaves(call, columns, xs, i, i + 1)
          && !leaves(call, columns, xs, i, i - 1)) tie(call, xs, distances, i);
      if (i > 0 && cells[i] != cells[i - 1] && distances[i] != 0 && distances[i - 1] != 0)
        cross(call, xs[i - 1], xs[i]);
      else if (i > 0 && i < xs.length - 1) touch(call, xs, distances, i);
    }
  }

  private static long changes(double[] cells) {
    long count = 0;
    for (int i = 1; i < cells.length; i++) if (cells[i] != cells[i - 1]) count++;
    return count;
  }

  /// The arguments of a switch; the array is used again by the next call.
  private double[] arguments(Node.Call call, double x) {
    at[input] = x;
    return probe.arguments(call, at);
  }

  /// Whether a sample is tied among arguments that still are doublets at the next one, where
  /// another one wins, as max(x, relu(x), 0.3) right of 0.3: the place is between both samples.
  private boolean leaves(Node.Call call, double[][] columns, double[] xs, int tied, int next) {
    if (next < 0 || next == xs.length) return false;
    int first = Math.min(tied, next);
    Doublets all = doublets;
    doublets = Doublets.of(call, columns, first, first + 2);
    boolean leaves =
        distance(call, xs[tied]) != 0
            && distance(call, xs[next]) != 0
            && cell(call, xs[tied]) != cell(call, xs[next]);
    if (leaves) cross(call, xs[first], xs[first + 1]);
    doublets = all;
    return leaves;
  }

  private double cell(Node.Call call, double x) {
    return Switches.cell(call, arguments(call, x), doublets);
  }

  private double distance(Node.Call call, double x) {
    return Switches.distance(call, arguments(call, x), doublets);
  }

  /// All changes of cell between two samples; a bracket may hold several.
  private void cross(Node.Call call, double low, double high) {
    double left = cell(call, low);
    double from = low;
    double to = high;
    for (int i = 0; i < 80 && Math.nextUp(from) < to; i++) {
      if (i == 24) {
        Double round = shortestTied(call, from, to);
        if (round != null) {
          tie(call, round, low, high);
          return;
        }
      }
      double middle = from + (to - from) / 2;
      if (cell(call, middle) == left) from = middle;
      else to = middle;
    }
    Double round = shortestTied(call, from, to);
    if (round != null) tie(call, round, low, high);
    else if (Switches.crosses(call, arguments(call, to))) found.add(to);
  }

  /// A sample that is tied, as others beside it may be: the stretch ends at samples that are not.
  private void tie(Node.Call call, double[] xs, double[] distances, int i) {
    int first = i;
    int last = i;
    while (first > 0 && distances[first] == 0) first--;
    while (last < xs.length - 1 && distances[last] == 0) last++;
    tie(call, xs[i], xs[first], xs[last]);
  }

  /// The places of ties that rounding spreads over the whole range, also of doublets that are none
  /// to calculus.
  private void tiedAlong(Node.Call call, double[] xs, double[] distances) {
    if (Arrays.stream(distances).allMatch(distance -> distance == 0))
      tiedAlong(ExactSwitch.of(program, call, arguments(call, xs[0])), xs);
    if (doublets == Doublets.NONE) return;
    boolean[] moves = program.reachedFrom(i -> i == input);
    List<Integer> arguments = call.arguments();
    for (int k = 0; k < arguments.size(); k++) {
      int one = arguments.get(doublets.first(k));
      int other = arguments.get(k);
      if (one != other && (moves[one] || moves[other]))
        tiedAlong(ExactSwitch.between(program, call, doublets.first(k), k), xs);
    }
  }

  private void tiedAlong(ExactSwitch exact, double[] xs) {
    double low = xs[0];
    OptionalDouble place = exact.place(at, input, low, low, xs[xs.length - 1]);
    if (place.isPresent() && place.getAsDouble() != low) found.add(place.getAsDouble() + 0.0);
  }

  /// A tie of doubles, and that of calculus where rounding ties a whole stretch of them, as x +
  /// 10^16 does: values step at the ends of the stretch, and the kink is inside.
  private void tie(Node.Call call, double x, double low, double high) {
    double wide = WIDE * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
    boolean rounded =
        distance(call, x - wide) == 0 && distance(call, x - wide / 2) == 0
            || distance(call, x + wide) == 0 && distance(call, x + wide / 2) == 0;
    found.add(x + 0.0);
    if (rounded) {
      ExactSwitch exact = ExactSwitch.of(program, call, arguments(call, x));
      OptionalDouble place = exact.place(at, input, x, low, high);
      if (place.isPresent()) found.add(place.getAsDouble() + 0.0);
    }
  }

  /// A minimum of the distance that reaches zero without a change of cell, as in |x²|.
  private void touch(Node.Call call, double[] xs, double[] distances, int i) {
    double least = distances[i];
    if (!(least > 0
        && Double.isFinite(least)
        && least <= distances[i - 1]
        && least <= distances[i + 1])) return;
    if (!(least <= 0.35 * Math.max(distances[i - 1], distances[i + 1]))) return;
    double from = xs[i - 1];
    double to = xs[i + 1];
    double a = to - GOLDEN * (to - from);
    double b = from + GOLDEN * (to - from);
    double atA = distance(call, a);
    double atB = distance(call, b);
    for (int k = 0; k < 40; k++) {
      if (atA < atB) {
        to = b;
        b = a;
        atB = atA;
        a = to - GOLDEN * (to - from);
        atA = distance(call, a);
      } else {
        from = a;
        a = b;
        atA = atB;
        b = from + GOLDEN * (to - from);
        atB = distance(call, b);
      }
    }
    double margin = 1e-7 * Math.max(xs[i + 1] - xs[i - 1], Math.abs(from) * 1e-6);
    Double round = shortestTied(call, from - margin, to + margin);
    if (round != null) tie(call, round, xs[i - 1], xs[i + 1]);
    else if (Math.min(atA, atB) <= 1e-12 * least) found.add(a);
  }

  /// The shortest decimal in [from, to] at which the switch is exactly tied, or null.
  private @Nullable Double shortestTied(Node.Call call, double from, double to) {
    double round = Decimals.shortest(from, to);
    if (distance(call, round) == 0) return round + 0.0;
    if (distance(call, from) == 0) return from + 0.0;
    return distance(call, to) == 0 ? to + 0.0 : null;
  }
}
