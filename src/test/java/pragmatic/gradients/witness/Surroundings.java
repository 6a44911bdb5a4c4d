package pragmatic.gradients.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What a program of several inputs does around a point: sides along rays, and gradients ever
/// nearer to the point, by differences.
///
/// @param value at the point, possibly infinite or NaN; null if it is open
/// @param directions of the rays
/// @param sides along them
/// @param gradients near the point, where they tend to a limit
/// @param unbounded whether some gradients, or differences beside the point, grow without bound
/// @param open how many gradients told nothing
public record Surroundings(
    @Nullable Double value,
    List<double[]> directions,
    List<Side> sides,
    List<double[]> gradients,
    boolean unbounded,
    int open) {
  /// Binary digits to which gradients at two distances must agree.
  private static final int SETTLED = 22;

  /// How many times differences across a ray double at least, from one distance to another, where
  /// they have no bound.
  private static final long TORN = 16;

  /// How paths leave their tangent: t^(1 + bend).
  private static final double[] BENDS = {0.5, 1, 1, 2.5};

  /// @param random for directions
  /// @param samples gradients that are looked for, apart from those beside axes and diagonals
  static Surroundings of(Evaluator program, Real[] point, int scale, Random random, int samples) {
    Ray ray = new Ray(program, point, scale);
    List<double[]> directions = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    int n = point.length;
    for (int i = 0; i < 2 * n + samples / 2; i++) {
      double[] d = i < 2 * n ? new double[n] : direction(random, n);
      if (i < 2 * n) d[i / 2] = i % 2 == 0 ? 1 : -1;
      directions.add(d);
      sides.add(ray.side(real(d)));
    }
    List<double[]> gradients = new ArrayList<>();
    boolean unbounded = false;
    int open = 0;
    for (int i = 0; i < 2 * samples; i++) {
      double[] along = i < samples ? direction(random, n) : corner(random, n);
      double[] aside = direction(random, n);
      double bend = i < samples ? 0 : BENDS[i % BENDS.length];
      unbounded |= bend > 0 && isTorn(ray, along, aside, bend);
      double[] far = gradient(ray, along, aside, bend, 0);
      double[] near = far == null ? null : gradient(ray, along, aside, bend, 2);
      if (near == null || far == null) {
        open++;
        continue;
      }
      double gap = 0;
      double size = 1e-300;
      double before = 1e-300;
      for (int k = 0; k < n; k++) {
        gap = Math.max(gap, Math.abs(far[k] - near[k]));
        size = Math.max(size, Math.abs(near[k]));
        before = Math.max(before, Math.abs(far[k]));
      }
      boolean vanishing = size <= Math.scalb(before, -10) && size < Math.scalb(1, scale / 5);
      if (gap <= Math.scalb(size, -SETTLED) || vanishing) gradients.add(near);
      else if (size > 16 * before && size > 1e3) unbounded = true;
      else open++;
    }
    return new Surroundings(
        program.at(point).toDouble(), directions, sides, gradients, unbounded, open);
  }

  /// Whether values tend to that of the point along all rays.
  public boolean isContinuous() {
    double limit = sides.getFirst().limit();
    for (Side side : sides)
      if (side.state() != Side.State.VALUES || Slice.differ(side.limit(), limit) != -1)
        return false;
    return value != null && Slice.differ(value, limit) == -1;
  }

  private static double[] direction(Random random, int n) {
    double[] d = new double[n];
    for (int i = 0; i < n; i++) d[i] = Math.scalb(Math.rint(random.nextGaussian() * 0x1p12), -12);
    return d;
  }

  /// Along an axis or a diagonal, or a plane of them.
  private static double[] corner(Random random, int n) {
    double[] d = direction(random, n);
    int free = random.nextInt(2 * n);
    for (int i = 0; i < n; i++) if (i != free) d[i] = random.nextInt(3) - 1;
    if (java.util.Arrays.stream(d).allMatch(x -> x == 0)) d[random.nextInt(n)] = 1;
    return d;
  }

  private static Real[] real(double[] d) {
    Real[] real = new Real[d.length];
    for (int i = 0; i < d.length; i++) real[i] = Real.of(d[i] + 0.0);
    return real;
  }

  /// Whether differences across a ray, over the distance, grow without bound, as where values jump
  /// by more than nothing in doubles.
  private static boolean isTorn(Ray ray, double[] along, double[] aside, double bend) {
    long far = across(ray, along, aside, bend, 0);
    long near = across(ray, along, aside, bend, 2);
    return far > 0 && near > far + TORN;
  }

  /// As a power of 2, since the differences may be beyond doubles; 0 where there are none.
  private static long across(Ray ray, double[] along, double[] aside, double bend, int distance) {
    Arithmetic real = ray.program().arithmetic();
    Real t = ray.distance(distance);
    double[] other = java.util.Arrays.stream(aside).map(x -> -x).toArray();
    Real above = ray.program().at(beside(ray, along, aside, bend, t));
    Real below = ray.program().at(beside(ray, along, other, bend, t));
    // a value of its own may stand on the ray, as that of where(a == b, c, b)
    Real on = ray.program().at(ray.at(real(along), t));
    if (!above.isFinite() || !below.isFinite() || !on.isFinite()) return 0;
    Real less = real.multiply(t, Real.power((long) (bend * t.top())));
    Real gap = real.max(distance(real, above, below), distance(real, above, on));
    if (real.divide(gap, t).toDouble() == 0) return 0;
    return real.divide(gap, less).top();
  }

  private static Real distance(Arithmetic real, Real a, Real b) {
    return real.abs(real.subtract(a, b));
  }

  private static Real[] beside(Ray ray, double[] along, double[] aside, double bend, Real t) {
    Real[] at = ray.at(real(along), t);
    if (bend == 0) return at;
    Real less = ray.program().arithmetic().multiply(t, Real.power((long) (bend * t.top())));
    return new Ray(ray.program(), at, ray.scale()).at(real(aside), less);
  }

  /// At `t·along + t^(1 + bend)·aside` from the point; null where there is none.
  private static double @Nullable [] gradient(
      Ray ray, double[] along, double[] aside, double bend, int distance) {
    Arithmetic real = ray.program().arithmetic();
    Real t = ray.distance(distance);
    Real[] at = beside(ray, along, aside, bend, t);
    Real step = Real.power((long) (Math.max(2.7, bend + 1.7) * t.top()));
    Real middle = ray.program().at(at);
    if (!middle.isFinite()) return null;
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      Real[] up = at.clone();
      Real[] down = at.clone();
      up[i] = real.add(at[i], step);
      down[i] = real.subtract(at[i], step);
      Real above = ray.program().at(up);
      Real below = ray.program().at(down);
      if (!above.isFinite() || !below.isFinite()) return null;
      double right = real.divide(real.subtract(above, middle), step).toDouble();
      double left = real.divide(real.subtract(middle, below), step).toDouble();
      if (Math.abs(left - right) > 1e-12 * Math.max(1, Math.abs(left) + Math.abs(right)))
        return null;
      gradient[i] = left / 2 + right / 2;
      if (!Double.isFinite(gradient[i])) return null;
    }
    return gradient;
  }
}
