package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.program.Program;

/// Finds the gradients near a point, as limits.
///
/// Two searches complement each other. The sweep approaches in every direction at and between the
/// rays on which something ties (lexicographic derivatives: Khan and Barton, ACM TOMS 39:4, 2013);
/// it finds every cell that is as wide as an angle. Random points nearby, also squeezed along those
/// rays, find cells between curves that touch each other at the point.
final class GradientSearch {
  private static final long SEED = 20260801;
  private static final int ROUND = 180;
  private static final int RANDOM = 48;

  private final Program program;
  private final double[] at;
  private final double value;
  private final double scale;
  private final TieRays rays = new TieRays();
  private final List<double[]> found = new ArrayList<>();
  private boolean jumps;
  private boolean undecided;
  private boolean tip;

  GradientSearch(Program program, double[] at) {
    this.program = program;
    this.at = at;
    this.value = ForwardMode.value(program, at);
    double size = 1;
    for (double x : at) size = Math.max(size, Math.abs(x));
    this.scale = size;
  }

  GradientSet set() {
    if (!Double.isFinite(value)) return GradientSet.none();
    CellRun.CellResult first = approach(unit(0));
    if (!first.tied() && first.decided()) return GradientSet.of(found, true);
    if (at.length == 2) sweep();
    else scatter();
    if (tip && at.length == 2) turn();
    near();
    if (jumps || found.isEmpty()) return GradientSet.none();
    if (undecided && unbounded()) return GradientSet.none();
    return GradientSet.of(found, at.length == 2 && PiecewiseLinear.is(program));
  }

  private double[] unit(int input) {
    double[] unit = new double[at.length];
    unit[input] = 1;
    return unit;
  }

  /// Approaches along a direction, in the plane also along those across it.
  private CellRun.CellResult approach(double[] direction) {
    if (at.length != 2) {
      double[][] directions = new double[at.length + 1][];
      directions[0] = direction;
      for (int i = 0; i < at.length; i++) directions[i + 1] = unit(i);
      return take(new Approach.Along(directions));
    }
    take(new Approach.Along(direction, new double[] {direction[1], -direction[0]}));
    return take(new Approach.Along(direction, new double[] {-direction[1], direction[0]}));
  }

  private CellRun.CellResult take(Approach approach) {
    CellRun.CellResult result = CellRun.of(program, at, approach);
    tip |= result.tip();
    if (!result.decided()) {
      undecided = true;
      return result;
    }
    if (!same(result.result().value(), value)) jumps = true;
    found.add(result.result().gradient());
    if (at.length == 2) result.switches().forEach(rays::add);
    return result;
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
  }

  /// Between any two neighbouring rays lies one cell, or a ray that is not yet known.
  private void sweep() {
    List<double[]> before;
    do {
      before = rays.all();
      for (double[] between : rays.between()) approach(between);
    } while (rays.all().size() > before.size() && rays.hasRoom());
    for (double[] ray : rays.all()) approach(ray);
  }

  private void turn() {
    for (int i = 0; i < ROUND; i++) {
      double angle = 2 * Math.PI * (i + 0.25) / ROUND;
      approach(new double[] {Math.cos(angle), Math.sin(angle)});
    }
  }

  private void scatter() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < at.length; i++) {
      approach(unit(i));
      double[] back = new double[at.length];
      back[i] = -1;
      approach(back);
    }
    for (int k = 0; k < 24 * at.length; k++) approach(direction(random));
  }

  private double[] direction(SplittableRandom random) {
    double[] direction = new double[at.length];
    for (int i = 0; i < direction.length; i++) direction[i] = random.nextGaussian();
    return direction;
  }

  /// Random points near by, also squeezed along the rays.
  private void near() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int k = 0; k < RANDOM; k++) {
      double[] direction = direction(random);
      from(direction, direction, 1);
    }
    if (at.length != 2) return;
    for (double[] ray : rays.all()) {
      double[] across = {-ray[1], ray[0]};
      for (int power = 2; power <= 3; power++) {
        for (int k = 0; k < 8; k++) {
          double far = (k % 2 == 0 ? 1 : -1) * random.nextDouble(0.05, 2);
          from(ray, new double[] {far * across[0], far * across[1]}, power);
        }
      }
    }
  }

  /// Approaches on the path at + t·along + tᵖ·across. A cell counts if it is still there ten times
  /// nearer.
  private void from(double[] along, double[] across, int power) {
    CellRun.CellResult far = at(along, across, power, 1e-4);
    CellRun.CellResult close = at(along, across, power, 1e-5);
    if (!far.decided() || !close.decided()) {
      numeric(along, across, power);
      return;
    }
    if (Hull.distance(far.result().gradient(), close.result().gradient()) > 1e-9) return;
    if (!same(close.result().value(), value)) jumps = true;
    found.add(close.result().gradient());
  }

  private CellRun.CellResult at(double[] along, double[] across, int power, double t) {
    return CellRun.of(program, at, new Approach.From(point(along, across, power, t)));
  }

  private double[] point(double[] along, double[] across, int power, double t) {
    double[] point = at.clone();
    for (int i = 0; i < point.length; i++)
      point[i] += scale * (t * along[i] + (power > 1 ? Math.pow(t, power) * across[i] : 0));
    return point;
  }

  /// Where the first order does not decide: the gradient at a point very near, if it settles.
  private void numeric(double[] along, double[] across, int power) {
    undecided = true;
    double[] far = gradient(point(along, across, power, 1e-5));
    double[] close = gradient(point(along, across, power, 1e-7));
    double change = Hull.distance(far, close);
    double[] origin = new double[far.length];
    if (change <= 1e-4 * Math.max(1, Hull.distance(close, origin))) found.add(close);
  }

  private double[] gradient(double[] point) {
    return ReverseMode.at(program, point, Conventions.MIDDLE).gradient();
  }

  /// Whether gradients grow without end on the way to the point.
  private boolean unbounded() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] origin = new double[at.length];
    for (int k = 0; k < RANDOM; k++) {
      double[] direction = direction(random);
      double far = Hull.distance(gradient(point(direction, direction, 1, 1e-3)), origin);
      double close = Hull.distance(gradient(point(direction, direction, 1, 1e-7)), origin);
      if (!(close <= 10 * Math.max(1, far))) return true;
    }
    return false;
  }
}
