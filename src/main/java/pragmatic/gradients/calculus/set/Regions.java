package pragmatic.gradients.calculus.set;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.calculus.nonsmooth.Switches;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// The parts of a grid between lines with corners.
final class Regions {
  private static final int POINTS = TieGrid.SIZE + 1;

  /// Of this many points of a region the gradients are compared.
  private static final int PROBES = 16;

  private final Program program;
  private final TieGrid grid;
  private final int[] owner = new int[POINTS * POINTS];
  private final List<List<Integer>> parts = new ArrayList<>();

  Regions(Program program, TieGrid grid) {
    this.program = program;
    this.grid = grid;
    Arrays.fill(owner, -1);
    for (int place = 0; place < owner.length; place++)
      if (owner[place] < 0) parts.add(flood(place, parts.size()));
    parts.sort(Comparator.comparingInt(part -> -part.size()));
    for (int number = 0; number < parts.size(); number++)
      for (int place : parts.get(number)) owner[place] = number;
  }

  /// The largest first.
  List<Region> all() {
    int[] depth = depths();
    return parts.stream().map(part -> region(part, depth)).toList();
  }

  RegionRaster raster(TieMap.PlaneWindow window) {
    return new RegionRaster(window, POINTS, owner);
  }

  private List<Integer> flood(int from, int number) {
    List<Integer> part = new ArrayList<>();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
    owner[from] = number;
    while (!waiting.isEmpty()) {
      int place = waiting.pop();
      part.add(place);
      for (int next : neighbours(place)) {
        if (owner[next] >= 0) continue;
        owner[next] = number;
        waiting.push(next);
      }
    }
    return part;
  }

  /// Neighbours without a corner between.
  private int[] neighbours(int place) {
    int i = place % POINTS;
    int j = place / POINTS;
    int[] found = new int[4];
    int count = 0;
    if (i + 1 < POINTS && !grid.cornerAcross(i, j)) found[count++] = place + 1;
    if (i > 0 && !grid.cornerAcross(i - 1, j)) found[count++] = place - 1;
    if (j + 1 < POINTS && !grid.cornerUpward(i, j)) found[count++] = place + POINTS;
    if (j > 0 && !grid.cornerUpward(i, j - 1)) found[count++] = place - POINTS;
    return Arrays.copyOf(found, count);
  }

  /// Steps from each point to another region or to the edge of the map.
  private int[] depths() {
    int[] depth = new int[owner.length];
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int place = 0; place < owner.length; place++) {
      if (neighbours(place).length < 4) waiting.add(place);
      else depth[place] = -1;
    }
    while (!waiting.isEmpty()) {
      int place = waiting.poll();
      for (int next : neighbours(place)) {
        if (depth[next] >= 0) continue;
        depth[next] = depth[place] + 1;
        waiting.add(next);
      }
    }
    return depth;
  }

  private Region region(List<Integer> part, int[] depth) {
    int deepest = part.getFirst();
    for (int place : part) if (depth[place] > depth[deepest]) deepest = place;
    double[] at = at(deepest);
    return new Region(
        at[0],
        at[1],
        (double) part.size() / owner.length,
        (double) depth[deepest] / TieGrid.SIZE,
        gradient(part, depth, at),
        winner(at));
  }

  private double[] at(int place) {
    return new double[] {grid.x(place % POINTS), grid.y(place / POINTS)};
  }

  private double @Nullable [] gradient(List<Integer> part, int[] depth, double[] deep) {
    double[] gradient = ReverseMode.at(program, deep, Conventions.MIDDLE).gradient();
    if (!Double.isFinite(gradient[0]) || !Double.isFinite(gradient[1])) return null;
    List<Integer> inside = part.stream().filter(place -> depth[place] > 0).toList();
    for (int k = 0; k < PROBES && !inside.isEmpty(); k++) {
      double[] probe = at(inside.get((int) ((long) k * inside.size() / PROBES)));
      double[] other = ReverseMode.at(program, probe, Conventions.MIDDLE).gradient();
      if (!(Hull.distance(gradient, other) <= 1e-9 * Math.max(1, Math.abs(gradient[0]))))
        return null;
    }
    return gradient;
  }

  private int winner(double[] at) {
    if (!(program.node(program.output()) instanceof Node.Call call)) return -1;
    if (!(call.primitive().rule() instanceof Rule.Selection)) return -1;
    double[] values = ForwardMode.values(program, at);
    return (int) Switches.cell(call, call.gathered(values));
  }
}
