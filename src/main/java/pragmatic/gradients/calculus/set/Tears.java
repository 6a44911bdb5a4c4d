package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

  /// Lines in a border of three and more inputs that are looked along, both ways: values may jump
  /// on a part of it only. That of two inputs is a line.
  private static final int LINES = 3;

  /// Halvings until neighbours differ by less than any slope explains.
  private static final int HALVINGS = 48;

  /// How much more than slopes explain values must change.
  private static final double STEEPER = 16;

  /// Widths of a seam over which a border as doubles see it may be off.
  private static final int WIDTHS = 4;

  /// How far it may be off besides, where it was rounded in numbers near 1.
  private static final double ROUNDED = 0x1p-48;

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

  /// @param normals of borders through the point, of any length
  boolean across(List<double[]> normals, SplittableRandom random) {
    for (double[] normal : Hull.distinct(normals)) if (across(normal, random)) return true;
    return false;
  }

  private boolean across(double[] normal, SplittableRandom random) {
    double length = Math.sqrt(Hull.dot(normal, normal));
    if (!(length > 0) || Double.isInfinite(length)) return false;
    double[] unit = Directions.scaled(normal, 1 / length);
    for (int i = 0; i < (at.length == 2 ? 1 : LINES) && !deadline.hasPassed(); i++) {
      double[] along = along(unit, random);
      if (isTorn(along, unit) || isTorn(Directions.negative(along), unit)) return true;
    }
    return false;
  }

  /// A direction of length 1 in the border.
  private static double[] along(double[] unit, SplittableRandom random) {
    double[] along = Directions.random(unit.length, random);
    double ahead = Hull.dot(along, unit);
    for (int k = 0; k < along.length; k++) along[k] -= ahead * unit[k];
    return Directions.scaled(along, 1 / Math.sqrt(Hull.dot(along, along)));
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
    List<Seam> torn = new ArrayList<>();
    for (double distance : DISTANCES) {
      List<Seam> seams = seams(along, unit, distance).stream().filter(Seam::isTorn).toList();
      if (seams.isEmpty()) return false;
      double aside = Math.abs(seams.getFirst().aside());
      if (aside > Math.max(bend / 4, STRAIGHT)) return false;
      bend = aside;
      torn.addAll(0, seams);
    }
    // jumps of a higher order are too small to be seen close to the point
    return torn.stream().anyMatch(this::isTornExactly);
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

  /// None where nothing is decided otherwise on either side.
  private List<Seam> seams(double[] along, double[] unit, double distance) {
    double low = -0.5;
    double high = 0.5;
    List<Double> one = run(place(along, unit, distance, low), along).decisions();
    if (run(place(along, unit, distance, high), along).decisions().equals(one)) return List.of();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (run(place(along, unit, distance, middle), along).decisions().equals(one)) low = middle;
      else high = middle;
    }
    List<Seam> seams = new ArrayList<>();
    // on a border itself values may be those of either side, or others
    for (double apart : new double[] {WIDTHS * (high - low), ROUNDED / distance}) {
      double[] here = place(along, unit, distance, low - apart);
      double[] there = place(along, unit, distance, high + apart);
      CellRun.CellResult left = run(here, along);
      CellRun.CellResult right = run(there, along);
      if (left.decided() && right.decided())
        seams.add(new Seam(left, right, here, there, unit, low, width(here, there)));
    }
    return seams;
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

  /// Whether values differ with all digits, or double arithmetic rounded them apart.
  private boolean isTornExactly(Seam seam) {
    double change = OneSidedLimits.change(program, seam.here(), seam.there(), deadline);
    return Math.abs(change) > STEEPER * seam.slope() * seam.width();
  }
}
