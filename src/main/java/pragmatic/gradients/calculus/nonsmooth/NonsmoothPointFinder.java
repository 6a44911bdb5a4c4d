package pragmatic.gradients.calculus.nonsmooth;

import java.util.List;
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
    for (int i = 0; i < xs.length; i++) {
      for (int k = 0; k < v.length; k++) v[k] = columns[k][i];
      cells[i] = Switches.cell(call, v);
      distances[i] = Switches.distance(call, v);
    }
    if (changes(cells) > MAXIMUM) return;
    for (int i = 0; i < xs.length && found.size() < MAXIMUM; i++) {
      if (distances[i] == 0) {
        int last = i;
        while (last + 1 < xs.length && distances[last + 1] == 0) last++;
        if (last == i)
          meet(call, xs[i], xs[Math.max(0, i - 1)], xs[Math.min(i + 1, xs.length - 1)]);
        else tied(call, xs, cells, i, last);
        i = last;
      } else if (i > 0 && cells[i] != cells[i - 1] && distances[i - 1] != 0)
        cross(call, xs[i - 1], xs[i]);
      else if (i > 0 && i < xs.length - 1) touch(call, xs, distances, i);
    }
  }

  /// A range where the switch stays tied, as that of |relu(x)| left of 0: no place inside it is to
  /// be named, unless rounding alone ties it.
  private void tied(Node.Call call, double[] xs, double[] cells, int first, int last) {
    boolean before = first > 0;
    boolean behind = last < xs.length - 1;
    if (before && behind && cells[first - 1] != cells[last + 1]) {
      Double kink = new RoundedSwitch(program, at, input).kink(xs[first], xs[last]);
      if (kink != null) {
        found.add(kink + 0.0);
        return;
      }
    }
    if (before) leave(call, xs[first + 1], xs[first], xs[first - 1]);
    if (behind) leave(call, xs[last - 1], xs[last], xs[last + 1]);
  }

  /// The end of a tied range. Where another argument takes over from tied ones, as x from 0.3 in
  /// max(x, 0.3, 0.3), that is a place like any other.
  ///
  /// @param inside a sample of the range
  /// @param tied its last one
  /// @param free the one beyond
  private void leave(Node.Call call, double inside, double tied, double free) {
    double cell = Switches.cell(call, arguments(call, inside));
    int ties = Switches.ties(call, arguments(call, inside));
    if (ties == 0 || Switches.cell(call, arguments(call, free)) == cell) {
      found.add(tied + 0.0);
      return;
    }
    double from = inside;
    double to = free;
    while (Math.nextUp(Math.min(from, to)) < Math.max(from, to)) {
      double middle = from + (to - from) / 2;
      if (Switches.cell(call, arguments(call, middle)) == cell) from = middle;
      else to = middle;
    }
    if (Switches.ties(call, arguments(call, from)) > ties) found.add(from + 0.0);
    else if (Switches.ties(call, arguments(call, to)) > ties) found.add(to + 0.0);
    else found.add(Math.max(from, to) + 0.0);
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

  /// All changes of cell between two samples; a bracket may hold several.
  private void cross(Node.Call call, double low, double high) {
    double left = Switches.cell(call, arguments(call, low));
    double from = low;
    double to = high;
    for (int i = 0; i < 80 && Math.nextUp(from) < to; i++) {
      if (i == 24) {
        Double round = shortestTied(call, from, to);
        if (round != null) {
          meet(call, round, low, high);
          return;
        }
      }
      double middle = from + (to - from) / 2;
      if (Switches.cell(call, arguments(call, middle)) == left) from = middle;
      else to = middle;
    }
    Double round = shortestTied(call, from, to);
    if (round != null) meet(call, round, low, high);
    else if (Switches.crosses(call, arguments(call, to))) found.add(to);
  }

  /// A tie between two samples: where rounding ties a double beside it too, any of them may have
  /// been met.
  private void meet(Node.Call call, double tie, double low, double high) {
    RoundedSwitch rounded = new RoundedSwitch(program, at, input);
    boolean many =
        Switches.isTied(call, arguments(call, Math.nextDown(tie)))
            || Switches.isTied(call, arguments(call, Math.nextUp(tie)));
    Double kink = many && !rounded.isKink(tie) ? rounded.kink(low, high) : null;
    found.add((kink == null ? tie : kink) + 0.0);
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
    double atA = Switches.distance(call, arguments(call, a));
    double atB = Switches.distance(call, arguments(call, b));
    for (int k = 0; k < 40; k++) {
      if (atA < atB) {
        to = b;
        b = a;
        atB = atA;
        a = to - GOLDEN * (to - from);
        atA = Switches.distance(call, arguments(call, a));
      } else {
        from = a;
        a = b;
        atA = atB;
        b = from + GOLDEN * (to - from);
        atB = Switches.distance(call, arguments(call, b));
      }
    }
    double margin = 1e-7 * Math.max(xs[i + 1] - xs[i - 1], Math.abs(from) * 1e-6);
    Double round = shortestTied(call, from - margin, to + margin);
    if (round != null) meet(call, round, xs[i - 1], xs[i + 1]);
    else if (Math.min(atA, atB) <= 1e-12 * least) found.add(a);
  }

  /// The shortest decimal in [from, to] at which the switch is exactly tied, or null.
  private @Nullable Double shortestTied(Node.Call call, double from, double to) {
    double round = Decimals.shortest(from, to);
    if (Switches.isTied(call, arguments(call, round))) return round + 0.0;
    if (Switches.isTied(call, arguments(call, from))) return from + 0.0;
    return Switches.isTied(call, arguments(call, to)) ? to + 0.0 : null;
  }
}
