package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.OneSidedLimits;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Borders through a point across which values jump, though the point itself may see no jump, as
/// where(a + b <= 2, b, 1) at (1, 1): there is no Lipschitz constant, and so no Clarke set.
///
/// Points beside the border are found by halving, ever nearer to the point; a border that stays at
/// its distance does not lead there.
final class Tears {
  /// Distances from the point, in units of its inputs.
  private static final double[] DISTANCES = {0x1p-8, 0x1p-13, 0x1p-18};

  private static final int TRIES = 2;

  /// Halvings until neighbours differ by less than any slope explains.
  private static final int HALVINGS = 48;

  /// How much more than slopes explain values must change.
  private static final double STEEPER = 16;

  /// Widths of a seam over which a border as doubles see it may be off.
  private static final int APART = 16;

  private static final double ROUNDING = 0x1p-46;

  /// A border this near to its tangent, as a fraction of the distance, is straight.
  private static final double STRAIGHT = 0x1p-22;

  private final Program program;
  private final double[] at;
  private final Deadline deadline;

  Tears(Program program, double[] at, Deadline deadline) {
    this.program = program;
    this.at = at;
    this.deadline = deadline;
  }

  /// @param normals of borders through the point, of any length. A comparison with what has no
  ///   value on one side has none, so that it is looked for along each input besides
  boolean across(List<double[]> normals, SplittableRandom random) {
    List<double[]> all = new ArrayList<>(Hull.distinct(normals));
    for (int i = 0; i < at.length; i++) {
      double[] axis = new double[at.length];
      axis[i] = 1;
      all.add(axis);
    }
    for (double[] normal : all) if (across(normal, random)) return true;
    return false;
  }

  private boolean across(double[] normal, SplittableRandom random) {
    double length = Math.sqrt(Hull.dot(normal, normal));
    if (!(length > 0) || Double.isInfinite(length)) return false;
    double[] unit = Directions.scaled(normal, 1 / length);
    for (int i = 0; i < TRIES && !deadline.hasPassed(); i++) {
      double[] along = Directions.random(at.length, random);
      double ahead = Hull.dot(along, unit);
      for (int k = 0; k < along.length; k++) along[k] -= ahead * unit[k];
      if (isTorn(along, unit)) return true;
    }
    return false;
  }

  /// Whether values on a border that asks for equality are others than beside it.
  ///
  /// @param along the border, without rounding
  boolean beside(double[] along, double[] normal) {
    double[] unit = Directions.scaled(normal, 1 / Math.sqrt(Hull.dot(normal, normal)));
    for (double distance : DISTANCES) {
      double[] here = place(along, unit, distance, 0);
      double[] there = place(along, unit, distance, STRAIGHT);
      CellRun.CellResult on = run(here, along);
      CellRun.CellResult off = run(there, along);
      if (on.equalities().isEmpty() || !on.decided() || !off.decided()) return false;
      if (!new Seam(on, off, here, there, unit, 0, width(here, there)).isTorn()) return false;
    }
    return true;
  }

  private boolean isTorn(double[] along, double[] unit) {
    double bend = 1;
    Seam seam = null;
    for (double distance : DISTANCES) {
      seam = seam(along, unit, distance);
      if (seam == null || !seam.isTorn() || Math.abs(seam.aside()) > Math.max(bend / 4, STRAIGHT))
        return false;
      bend = Math.abs(seam.aside());
    }
    return seam != null && isTornExactly(seam);
  }

  /// Two points on either side of a border.
  ///
  /// @param aside of the border from its tangent, as a fraction of the distance
  /// @param width between the points
  private record Seam(
      CellRun.CellResult one,
      CellRun.CellResult other,
      double[] here,
      double[] there,
      double[] unit,
      double aside,
      double width) {
    boolean isTorn() {
      double a = one.result().value();
      double b = other.result().value();
      double noise = ROUNDING * Math.max(Math.abs(a), Math.abs(b));
      return Math.abs(a - b) > STEEPER * slope() * width + noise;
    }

    double slope() {
      return Math.max(
          Math.abs(Hull.dot(one.result().gradient(), unit)),
          Math.abs(Hull.dot(other.result().gradient(), unit)));
    }
  }

  private @Nullable Seam seam(double[] along, double[] unit, double distance) {
    double low = -0.5;
    double high = 0.5;
    CellRun.CellResult one = run(place(along, unit, distance, low), along);
    CellRun.CellResult other = run(place(along, unit, distance, high), along);
    if (one.decisions().equals(other.decisions())) return null;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      CellRun.CellResult between = run(place(along, unit, distance, middle), along);
      if (between.decisions().equals(one.decisions())) {
        low = middle;
        one = between;
      } else {
        high = middle;
        other = between;
      }
    }
    double[] here = place(along, unit, distance, low);
    double[] there = place(along, unit, distance, high);
    return one.decided() && other.decided()
        ? new Seam(one, other, here, there, unit, low, width(here, there))
        : null;
  }

  private CellRun.CellResult run(double[] place, double[] along) {
    return CellRun.of(program, place, new Approach.Along(along));
  }

  private double[] place(double[] along, double[] unit, double distance, double aside) {
    double[] place = at.clone();
    for (int i = 0; i < place.length; i++) {
      double size = at[i] == 0 ? 1 : Math.abs(at[i]);
      place[i] += distance * size * (along[i] + aside * unit[i]);
    }
    return place;
  }

  private static double width(double[] a, double[] b) {
    double square = 0;
    for (int i = 0; i < a.length; i++) square += (a[i] - b[i]) * (a[i] - b[i]);
    return Math.sqrt(square);
  }

  /// Whether values differ with all digits a little farther apart, or double arithmetic rounded
  /// them apart.
  private boolean isTornExactly(Seam seam) {
    double change =
        OneSidedLimits.change(
            program,
            farther(seam.here(), seam.there()),
            farther(seam.there(), seam.here()),
            deadline);
    return Math.abs(change) > STEEPER * seam.slope() * (2 * APART + 1) * seam.width();
  }

  private static double[] farther(double[] point, double[] from) {
    double[] farther = point.clone();
    for (int i = 0; i < farther.length; i++) farther[i] += APART * (point[i] - from[i]);
    return farther;
  }
}
