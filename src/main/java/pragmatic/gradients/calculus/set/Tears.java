package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.Arrays;
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
  /// Distances from the point, in units that its inputs have.
  private static final double[] DISTANCES = {0x1p-8, 0x1p-13, 0x1p-18};

  /// Lines in a border of three and more inputs that are looked along, both ways: values may jump
  /// on a part of it only. That of two inputs is a line.
  private static final int LINES = 3;

  /// How far beside a tangent borders are looked for, as a fraction of the distance.
  private static final double WIDTH = 0.5;

  /// Borders beside one tangent that are looked at.
  private static final int BORDERS = 4;

  /// Halvings until neighbours differ by less than any slope explains.
  private static final int HALVINGS = 48;

  /// How much more than slopes explain values must change.
  private static final double STEEPER = 16;

  /// Widths of a seam over which a border as doubles see it may be off.
  private static final int WIDTHS = 4;

  /// How far it may be off besides, where it was rounded in numbers near 1.
  private static final double ROUNDED = 0x1p-48;

  /// The same for larger numbers.
  private static final double COARSE = 0x1p-36;

  private static final int EXACT_HALVINGS = 32;

  private static final double ROUNDING = 0x1p-46;

  /// What may be below this beside its value needs more digits than most.
  private static final double FINE = 0x1p-150;

  /// The unit of distances beside a large number, relative to it.
  private static final double SPARSE = 0x1p-20;

  /// A border this near to its tangent, as a fraction of the distance, is straight.
  private static final double STRAIGHT = 0x1p-22;

  private final Program program;
  private final double[] at;
  private final Deadline deadline;

  /// Units of distances, one per input.
  private final double[] sizes;

  Tears(Program program, double[] at, Deadline deadline) {
    this.program = program;
    this.at = at;
    this.deadline = deadline;
    this.sizes = sizes(at);
  }

  /// Powers of two, with which places on a border stay on it. The numbers that an input at 0 is
  /// compared with may be as small as its neighbours.
  private static double[] sizes(double[] at) {
    double least = 1;
    for (double x : at) if (x != 0) least = Math.min(least, Math.abs(x));
    double[] sizes = new double[at.length];
    for (int i = 0; i < sizes.length; i++) {
      double size = at[i] == 0 ? least : size(at[i]);
      sizes[i] = Math.max(Double.MIN_NORMAL, Math.scalb(1.0, Math.getExponent(size)));
    }
    return sizes;
  }

  /// @param normals of borders through the point, of any length
  boolean across(List<double[]> normals, SplittableRandom random) {
    for (double[] normal : Hull.distinct(normals)) if (across(normal, random)) return true;
    return false;
  }

  private boolean across(double[] normal, SplittableRandom random) {
    double[] unit = unit(times(normal, sizes));
    if (!Double.isFinite(unit[0])) return false;
    for (int i = 0; i < (at.length == 2 ? 1 : LINES) && !deadline.hasPassed(); i++) {
      double[] along = along(unit, random);
      if (isTorn(along, unit) || isTorn(Directions.negative(along), unit)) return true;
    }
    return false;
  }

  private static double[] times(double[] v, double[] factors) {
    double[] product = v.clone();
    for (int i = 0; i < product.length; i++) product[i] *= factors[i];
    return product;
  }

  /// Of length 1; NaN if there is none.
  private static double[] unit(double[] v) {
    double largest = 0;
    for (double x : v) largest = Math.max(largest, Math.abs(x));
    double[] near = Directions.scaled(v, 1 / largest);
    return Directions.scaled(near, 1 / Math.sqrt(Hull.dot(near, near)));
  }

  /// A direction of length 1 in the border.
  private static double[] along(double[] unit, SplittableRandom random) {
    double[] along = Directions.random(unit.length, random);
    double ahead = Hull.dot(along, unit);
    for (int k = 0; k < along.length; k++) along[k] -= ahead * unit[k];
    return unit(along);
  }

  /// Whether values on a border that asks for equality are others than beside it.
  ///
  /// @param along the border, without rounding
  boolean beside(double[] along, double[] normal) {
    double[] unit = unit(normal);
    for (double distance : DISTANCES) {
      double[] here = place(along, unit, distance, 0);
      double[] there = place(along, unit, distance, STRAIGHT);
      CellRun.CellResult on = run(here, along);
      CellRun.CellResult off = run(there, along);
      if (on.equalities().isEmpty() || !on.decided() || !off.decided()) return false;
      double[] raw = unit(times(unit, sizes));
      if (!new Seam(on, off, here, there, raw, 0, width(here, there), distance).isTorn())
        return false;
    }
    return true;
  }

  private boolean isTorn(double[] along, double[] unit) {
    double bend = 1;
    List<Seam> torn = new ArrayList<>();
    for (double distance : DISTANCES) {
      List<Seam> seams =
          seams(along, unit, distance).stream()
              .filter(seam -> seam.isTorn() || seam.hides() && isTornExactly(seam))
              .toList();
      if (seams.isEmpty()) return false;
      double aside = seams.stream().mapToDouble(seam -> Math.abs(seam.aside())).min().orElse(1);
      if (aside > Math.max(bend / 4, STRAIGHT)) return false;
      bend = aside;
      torn.addAll(0, seams);
    }
    // jumps of a higher order are too small to be seen close to the point
    return torn.stream().anyMatch(this::isTornExactly);
  }

  /// Two points on either side of a border.
  ///
  /// @param unit from one to the other
  /// @param aside of the border from its tangent, as a fraction of the distance
  /// @param width between the points
  /// @param far from the point that is asked about
  private record Seam(
      CellRun.CellResult one,
      CellRun.CellResult other,
      double[] here,
      double[] there,
      double[] unit,
      double aside,
      double width,
      double far) {
    boolean isTorn() {
      double a = one.result().value();
      double b = other.result().value();
      double noise = ROUNDING * Math.max(Math.abs(a), Math.abs(b));
      return Math.abs(a - b) > STEEPER * slope() * width + noise;
    }

    /// Whether a jump of third order might be less than a rounding error.
    boolean hides() {
      return hides(ROUNDING);
    }

    boolean hides(double rounding) {
      return far * far * far < rounding * Math.abs(one.result().value());
    }

    double slope() {
      return Math.max(
          Math.abs(Hull.dot(one.result().gradient(), unit)),
          Math.abs(Hull.dot(other.result().gradient(), unit)));
    }
  }

  /// None where nothing is decided otherwise on either side. Rounding makes a border of its own
  /// beside some: hypot(a, b) is |a| for the double b already that is near 0.
  private List<Seam> seams(double[] along, double[] unit, double distance) {
    List<Seam> seams = new ArrayList<>();
    double from = -WIDTH;
    for (int i = 0; i < BORDERS && !deadline.hasPassed(); i++) {
      List<Double> one = run(place(along, unit, distance, from), along).decisions();
      if (run(place(along, unit, distance, WIDTH), along).decisions().equals(one)) break;
      double low = from;
      double high = WIDTH;
      for (int k = 0; k < HALVINGS; k++) {
        double middle = (low + high) / 2;
        if (run(place(along, unit, distance, middle), along).decisions().equals(one)) low = middle;
        else high = middle;
      }
      seams.addAll(seams(along, unit, distance, low, high));
      from = high;
    }
    return seams;
  }

  /// Seams over a border between two places beside the tangent.
  private List<Seam> seams(
      double[] along, double[] unit, double distance, double low, double high) {
    List<Seam> seams = new ArrayList<>();
    // on a border itself values may be those of either side, or others
    for (double apart :
        new double[] {WIDTHS * (high - low), ROUNDED / distance, COARSE / distance}) {
      double[] here = place(along, unit, distance, low - apart);
      double[] there = place(along, unit, distance, high + apart);
      CellRun.CellResult left = run(here, along);
      CellRun.CellResult right = run(there, along);
      if (left.decided() && right.decided())
        seams.add(
            new Seam(
                left,
                right,
                here,
                there,
                unit(times(unit, sizes)),
                low,
                width(here, there),
                width(at, here)));
    }
    return seams;
  }

  private CellRun.CellResult run(double[] place, double[] along) {
    return CellRun.of(program, place, new Approach.Along(along));
  }

  private double[] place(double[] along, double[] unit, double distance, double aside) {
    double[] place = at.clone();
    for (int i = 0; i < place.length; i++) {
      place[i] += distance * sizes[i] * (along[i] + aside * unit[i]);
    }
    return place;
  }

  /// Near 1 unless doubles are too far apart: steps of floor and its like come at whole numbers.
  private static double size(double x) {
    double size = Math.abs(x);
    return size < 1 ? size : Math.max(1, SPARSE * size);
  }

  private static double width(double[] a, double[] b) {
    double width = 0;
    for (int i = 0; i < a.length; i++) width = Math.hypot(width, a[i] - b[i]);
    return width;
  }

  /// Whether values differ with all digits, or double arithmetic rounded them apart: the half that
  /// holds most of the change is taken again and again, which a steep slope would spread.
  private boolean isTornExactly(Seam seam) {
    double[] one = seam.here();
    double[] other = seam.there();
    boolean fine = seam.hides(FINE);
    double whole = change(one, other, fine);
    double change = whole;
    for (int i = 0; i < EXACT_HALVINGS && change != 0 && !deadline.hasPassed(); i++) {
      double[] middle = one.clone();
      for (int k = 0; k < middle.length; k++) middle[k] += (other[k] - one[k]) / 2;
      if (Arrays.equals(middle, one) || Arrays.equals(middle, other)) break;
      double first = change(one, middle, fine);
      double second = change(middle, other, fine);
      boolean before = Math.abs(first) >= Math.abs(second);
      change = before ? first : second;
      if (before) other = middle;
      else one = middle;
    }
    return Math.abs(change)
        > Math.max(Math.abs(whole) / 2, STEEPER * seam.slope() * width(one, other));
  }

  private double change(double[] one, double[] other, boolean fine) {
    return OneSidedLimits.change(program, one, other, fine, deadline);
  }
}
