package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;

/// The borders of cells through a point, as far as runs of a program met them: gradients of the
/// numbers that are 0 there.
final class Borders {
  private static final int MAXIMUM = 64;

  private final int inputs;
  private final TieRays rays = new TieRays();
  private final List<double[]> normals = new ArrayList<>();
  private final List<double[]> equalities = new ArrayList<>();

  Borders(int inputs) {
    this.inputs = inputs;
  }

  void meet(CellRun.CellResult cell) {
    cell.switches().forEach(this::meet);
    if (equalities.size() < MAXIMUM) equalities.addAll(cell.equalities());
  }

  private void meet(double[] normal) {
    for (double slope : normal) if (!Double.isFinite(slope)) return;
    if (inputs == 2) rays.add(normal);
    if (normals.size() < MAXIMUM) normals.add(normal);
  }

  /// The lines of two inputs.
  TieRays rays() {
    return rays;
  }

  List<double[]> normals() {
    return normals;
  }

  /// Normals of those that ask for equality. Two numbers that touch, as hypot(a, b) and a where b
  /// is 0, show no border, so that the axes are looked at besides.
  List<double[]> equalities() {
    if (equalities.isEmpty()) return List.of();
    List<double[]> all = new ArrayList<>(Hull.distinct(equalities));
    for (int i = 0; i < inputs; i++) all.add(Directions.axis(inputs, i));
    return all;
  }
}
