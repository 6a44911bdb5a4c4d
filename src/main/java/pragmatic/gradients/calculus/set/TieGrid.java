package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.calculus.nonsmooth.Switches;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// The cells of all switches at the points of a grid, and where they change between neighbours.
final class TieGrid {
  /// Squares along one side of the grid.
  static final int SIZE = 64;

  /// Halvings of a line between neighbours: with a map of 1000 pixels, a thousandth of a pixel.
  private static final int HALVINGS = 14;

  /// Parts of a square by which the grid keeps off whole numbers, halves, and points with equal
  /// inputs: on a tie itself neither side has its value, nor its gradient.
  private static final double ASIDE_ACROSS = 2e-5;

  private static final double ASIDE_UPWARD = 1.2e-5;

  private final Program program;
  private final double[] xs = new double[SIZE + 1];
  private final double[] ys = new double[SIZE + 1];
  private final List<Node.Call> switches;
  private final double[][][] cells;
  private final boolean[] across = new boolean[(SIZE + 1) * (SIZE + 1)];
  private final boolean[] upward = new boolean[(SIZE + 1) * (SIZE + 1)];
  private final List<TieCurve> curves = new ArrayList<>();

  TieGrid(Program program, TieMap.PlaneWindow window) {
    this.program = program;
    for (int i = 0; i <= SIZE; i++) {
      xs[i] = window.xLow() + (window.xHigh() - window.xLow()) * part(i, ASIDE_ACROSS);
      ys[i] = window.yLow() + (window.yHigh() - window.yLow()) * part(i, ASIDE_UPWARD);
    }
    boolean[] dependent = program.dependent();
    this.switches =
        program.calls().stream().filter(c -> dependent[c.id()] && Switches.has(c)).toList();
    this.cells = new double[switches.size()][SIZE + 1][SIZE + 1];
    if (switches.isEmpty()) return;
    scan();
    for (int s = 0; s < cells.length; s++) trace(s);
  }

  /// Where a line of the grid stands, a trace inside of its place.
  private static double part(int line, double aside) {
    return (line + aside) / (SIZE + 3 * aside);
  }

  private void scan() {
    int[] watched =
        switches.stream()
            .flatMap(c -> c.arguments().stream())
            .distinct()
            .mapToInt(i -> i)
            .toArray();
    Sweep sweep = new Sweep(program, 0, watched);
    for (int j = 0; j <= SIZE; j++) {
      sweep.evaluate(xs, xs.length, new double[] {0, ys[j]});
      for (int s = 0; s < cells.length; s++) {
        int[] places =
            switches.get(s).arguments().stream()
                .mapToInt(id ->
                    IntStream.range(0, watched.length)
                        .filter(w -> watched[w] == id)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        double[] v = new double[places.length];
        for (int i = 0; i <= SIZE; i++) {
          for (int k = 0; k < v.length; k++) v[k] = sweep.watched(places[k])[i];
          cells[s][i][j] = Switches.cell(switches.get(s), v);
        }
      }
    }
  }

  List<TieCurve> curves() {
    return curves;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int j) {
    return ys[j];
  }

  /// Whether a corner lies between a point of the grid and its right neighbour.
  boolean cornerAcross(int i, int j) {
    return across[j * (SIZE + 1) + i];
  }

  /// Whether a corner lies between a point of the grid and its upper neighbour.
  boolean cornerUpward(int i, int j) {
    return upward[j * (SIZE + 1) + i];
  }

  /// Follows the border between the cells of one switch.
  private void trace(int s) {
    Crossing[][] level = new Crossing[SIZE + 1][SIZE + 1];
    Crossing[][] upright = new Crossing[SIZE + 1][SIZE + 1];
    for (int j = 0; j <= SIZE; j++) {
      for (int i = 0; i <= SIZE; i++) {
        if (i < SIZE) level[i][j] = cross(s, i, j, i + 1, j);
        if (j < SIZE) upright[i][j] = cross(s, i, j, i, j + 1);
        across[j * (SIZE + 1) + i] |= level[i][j] != null && level[i][j].parts();
        upward[j * (SIZE + 1) + i] |= upright[i][j] != null && upright[i][j].parts();
      }
    }
    Map<TieCurve.Across, Chains> chains = new EnumMap<>(TieCurve.Across.class);
    for (TieCurve.Across kind : TieCurve.Across.values()) chains.put(kind, new Chains());
    for (int j = 0; j < SIZE; j++) {
      for (int i = 0; i < SIZE; i++) {
        List<Crossing> met = new ArrayList<>();
        for (Crossing c :
            new Crossing[] {level[i][j], upright[i + 1][j], level[i][j + 1], upright[i][j]})
          if (c != null && c.felt()) met.add(c);
        join(met, chains);
      }
    }
    chains.forEach((kind, chain) -> {
      for (double[][] line : chain.lines())
        curves.add(new TieCurve(switches.get(s), line[0], line[1], kind));
    });
  }

  private static void join(List<Crossing> met, Map<TieCurve.Across, Chains> chains) {
    if (met.size() < 2) return;
    if (met.size() == 2) {
      Crossing from = met.getFirst();
      Crossing to = met.getLast();
      chains.get(between(from.kind(), to.kind())).join(from.x(), from.y(), to.x(), to.y());
      return;
    }
    double x = met.stream().mapToDouble(Crossing::x).average().orElseThrow();
    double y = met.stream().mapToDouble(Crossing::y).average().orElseThrow();
    for (Crossing c : met) chains.get(c.kind()).join(c.x(), c.y(), x, y);
  }

  /// What differs between two crossings: a corner only where both have one, and values also where a
  /// jump begins or passes through 0.
  private static TieCurve.Across between(TieCurve.Across from, TieCurve.Across to) {
    boolean smooth = from == TieCurve.Across.SMOOTH || to == TieCurve.Across.SMOOTH;
    if (smooth) return TieCurve.Across.SMOOTH;
    return from == TieCurve.Across.JUMP ? from : to;
  }

  /// A change of cell on the line between two neighbours.
  ///
  /// @param felt whether the result depends on which cell it is, or would to the first order
  /// @param parts whether the neighbours lie in different regions: there is a corner, or several
  ///   lie so near to each other that the grid does not part them
  private record Crossing(double x, double y, boolean felt, TieCurve.Across kind, boolean parts) {}

  private @Nullable Crossing cross(int s, int i, int j, int k, int l) {
    double first = cells[s][i][j];
    double last = cells[s][k][l];
    if (first == last || Double.isNaN(first) || Double.isNaN(last)) return null;
    Node.Call call = switches.get(s);
    double[] from = {xs[i], ys[j]};
    double[] to = {xs[k], ys[l]};
    for (int n = 0; n < HALVINGS; n++) {
      double[] middle = {(from[0] + to[0]) / 2, (from[1] + to[1]) / 2};
      if (cell(call, middle) == first) from = middle;
      else to = middle;
    }
    ReverseMode.Adjoints before = ReverseMode.at(program, from, Conventions.MIDDLE);
    ReverseMode.Adjoints after = ReverseMode.at(program, to, Conventions.MIDDLE);
    double jump = Math.abs(after.value() - before.value());
    double slope = slope(before.gradient()) + slope(after.gradient());
    double step = Hull.distance(from, to);
    boolean jumps = jump > 1e-6 + 100 * slope * step;
    double change = Hull.distance(before.gradient(), after.gradient());
    boolean turns = change > 1e-3 * Math.max(1e-6, slope);
    // nothing flows through a comparison, which chooses another branch
    boolean chooses = call.primitive().rule() instanceof Rule.Comparison;
    boolean flows = chooses ? turns : flows(call, before) || flows(call, after);
    boolean corner = jumps || flows && turns;
    if (Switches.cuts(call)) corner = jumps;
    boolean parts = corner || !Switches.cuts(call) && differ(call, xs[i], ys[j], xs[k], ys[l]);
    boolean felt = jumps || flows && !Switches.cuts(call);
    TieCurve.Across kind =
        jumps ? TieCurve.Across.JUMP : corner ? TieCurve.Across.CORNER : TieCurve.Across.SMOOTH;
    return new Crossing((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, felt, kind, parts);
  }

  private boolean differ(Node.Call call, double... ends) {
    ReverseMode.Adjoints before =
        ReverseMode.at(program, new double[] {ends[0], ends[1]}, Conventions.MIDDLE);
    ReverseMode.Adjoints after =
        ReverseMode.at(program, new double[] {ends[2], ends[3]}, Conventions.MIDDLE);
    boolean flows = flows(call, before) || flows(call, after);
    double change = Hull.distance(before.gradient(), after.gradient());
    return flows && change > 0.5 * (slope(before.gradient()) + slope(after.gradient()));
  }

  private static boolean flows(Node.Call call, ReverseMode.Adjoints at) {
    return at.adjoints()[call.id()] != 0;
  }

  private static double slope(double[] gradient) {
    double slope = Math.hypot(gradient[0], gradient[1]);
    return Double.isFinite(slope) ? slope : 0;
  }

  private double cell(Node.Call call, double[] at) {
    double[] values = ForwardMode.values(program, at);
    return Switches.cell(call, call.gathered(values));
  }
}
