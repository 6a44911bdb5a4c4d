package pragmatic.gradients.calculus.set;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Joins short lines that share ends into long ones.
public final class Chains {
  private record End(double x, double y) {}

  private final Map<End, List<End>> neighbours = new LinkedHashMap<>();

  /// Adds a line; ends are shared where their numbers are equal.
  public void join(double x1, double y1, double x2, double y2) {
    End a = new End(x1, y1);
    End b = new End(x2, y2);
    if (a.equals(b)) return;
    neighbours.computeIfAbsent(a, end -> new ArrayList<>(2)).add(b);
    neighbours.computeIfAbsent(b, end -> new ArrayList<>(2)).add(a);
  }

  /// The long lines as xs and ys; points on a straight stretch are left out. The lines are taken
  /// apart on the way.
  public List<double[][]> lines() {
    List<double[][]> lines = new ArrayList<>();
    // first those with open ends or forks, then closed rings
    for (int pass = 0; pass < 2; pass++) {
      for (End end : List.copyOf(neighbours.keySet())) {
        while (!open(end).isEmpty() && (pass == 1 || open(end).size() != 2)) lines.add(walk(end));
      }
    }
    return lines;
  }

  private List<End> open(End end) {
    return neighbours.getOrDefault(end, List.of());
  }

  private double[][] walk(End from) {
    Deque<End> line = new ArrayDeque<>(List.of(from));
    End here = from;
    while (!open(here).isEmpty()) {
      End next = open(here).getFirst();
      open(here).remove(next);
      open(next).remove(here);
      line.add(next);
      here = next;
      if (open(here).size() > 1) break;
    }
    return thinned(List.copyOf(line));
  }

  private static double[][] thinned(List<End> line) {
    List<End> kept = new ArrayList<>();
    for (End end : line) {
      while (kept.size() > 1 && straight(kept.get(kept.size() - 2), kept.getLast(), end))
        kept.removeLast();
      kept.add(end);
    }
    return new double[][] {
      kept.stream().mapToDouble(End::x).toArray(), kept.stream().mapToDouble(End::y).toArray()
    };
  }

  private static boolean straight(End a, End b, End c) {
    double turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    double length = Math.hypot(c.x - a.x, c.y - a.y);
    return Math.abs(turn) <= 1e-3 * length * Math.hypot(b.x - a.x, b.y - a.y);
  }
}
