package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Rounding;

/// The Clarke subdifferential of a program of several inputs at a point: the convex hull of the
/// gradients that are found ever nearer to it (Clarke 1983, theorem 2.5.1).
///
/// @param shape what the set looks like
/// @param vertices corners of the set, counter-clockwise in the plane; a disc's centre; empty where
///   there is no set. With more than two inputs and very many gradients all of these
/// @param radius of a disc, else 0
/// @param limiting the gradients near the point, as limits
/// @param complete whether no cell can be missing: the program is piecewise linear and has two
///   inputs. Else cells between curves that touch each other may have been missed
/// @param round whether the gradients found are samples of a border that is round somewhere
public record GradientSet(
    SetShape shape,
    List<double[]> vertices,
    double radius,
    List<double[]> limiting,
    boolean complete,
    boolean round) {
  private static final int MOST_TOLD = 6;

  /// NONE: the program is not Lipschitz here, so gradients nearby have no bound or values jump.
  /// POLYTOPE: a set in more than two dimensions.
  public enum SetShape {
    POINT,
    SEGMENT,
    POLYGON,
    DISC,
    POLYTOPE,
    NONE
  }

  /// Slopes below this are told from 0 by their difference alone.
  static final double SMALL = 1e-6;

  /// Gradients among which the corners are looked for.
  private static final int FEW = 16;

  /// More gradients than that are no sampled border, and would take long to look through.
  private static final int MANY = 256;

  /// How well the radius of a disc is known.
  private static final double MEASURED = 1e-2;

  public GradientSet {
    vertices = List.copyOf(vertices);
    limiting = List.copyOf(limiting);
  }

  /// The set of a program that is known to be differentiable.
  public static GradientSet point(double[] gradient) {
    return new GradientSet(SetShape.POINT, List.of(gradient), 0, List.of(gradient), true, false);
  }

  /// All slopes between two, of a program along one input.
  public static GradientSet between(double left, double right) {
    List<double[]> ends = List.of(new double[] {left}, new double[] {right});
    return new GradientSet(SetShape.SEGMENT, ends, 0, ends, true, false);
  }

  /// The same set with each gradient written for other inputs.
  GradientSet map(UnaryOperator<double[]> gradient) {
    return new GradientSet(
        shape,
        vertices.stream().map(gradient).toList(),
        radius,
        limiting.stream().map(gradient).toList(),
        complete,
        round);
  }

  /// The corners of the hull of gradients in the plane, counter-clockwise.
  public static List<double[]> hull(List<double[]> gradients) {
    return Hull.corners(gradients);
  }

  /// No set: gradients nearby have no bound, or values jump.
  public static GradientSet none() {
    return new GradientSet(SetShape.NONE, List.of(), 0, List.of(), false, false);
  }

  static GradientSet of(List<double[]> limiting, boolean complete, boolean round) {
    List<double[]> distinct = Hull.distinct(limiting);
    if (distinct.size() == 1)
      return new GradientSet(SetShape.POINT, distinct, 0, distinct, complete, false);
    if (distinct.getFirst().length > 2) return ofMany(distinct, round);
    GradientSet disc = disc(distinct, complete);
    if (disc != null) return disc;
    List<double[]> corners = Hull.corners(distinct);
    SetShape shape = corners.size() == 2 ? SetShape.SEGMENT : SetShape.POLYGON;
    return new GradientSet(shape, corners, 0, distinct, complete, round);
  }

  /// With more than two inputs: a search among many gradients would take long.
  private static GradientSet ofMany(List<double[]> limiting, boolean round) {
    List<double[]> corners = limiting.size() <= FEW ? Hull.extremes(limiting) : limiting;
    SetShape shape = corners.size() == 2 ? SetShape.SEGMENT : SetShape.POLYTOPE;
    return new GradientSet(shape, corners, 0, limiting, false, round);
  }

  /// Many gradients at one distance from their middle.
  private static @Nullable GradientSet disc(List<double[]> limiting, boolean complete) {
    if (limiting.size() < 24) return null;
    double[] low = limiting.getFirst().clone();
    double[] high = low.clone();
    for (double[] g : limiting) {
      for (int i = 0; i < 2; i++) {
        low[i] = Math.min(low[i], g[i]);
        high[i] = Math.max(high[i], g[i]);
      }
    }
    double[] centre = new double[2];
    double radius = (high[0] - low[0] + high[1] - low[1]) / 4;
    for (int i = 0; i < 2; i++) centre[i] = whole((low[i] + high[i]) / 2, radius);
    radius = whole(radius, radius);
    for (double[] g : limiting)
      if (Math.abs(Hull.distance(g, centre) - radius) > 1e-3 * radius) return null;
    return new GradientSet(SetShape.DISC, List.of(centre), radius, limiting, complete, true);
  }

  /// A measured number that is a multiple of ¼ but for the spacing of the samples.
  private static double whole(double x, double scale) {
    double near = Math.rint(4 * x) / 4;
    return Math.abs(near - x) <= 1e-3 * scale ? near + 0.0 : x;
  }

  /// Whether there is a set at all: the program is Lipschitz here.
  public boolean exists() {
    return shape != SetShape.NONE;
  }

  /// Whether an answer belongs to the set, its border included, but for rounding: by half-planes in
  /// the plane, else by the distance from the nearest element, up to 1e-9 of the largest slope by
  /// each input: slopes by others may be larger by any factor.
  public boolean contains(double... gradient) {
    if (!exists()) return false;
    for (double slope : gradient) if (!Double.isFinite(slope)) return false;
    if (shape == SetShape.DISC)
      return Hull.distance(gradient, vertices.getFirst())
          <= radius + Rounding.RELATIVE * Math.max(1, radius + Hull.size(vertices));
    double[] units = new double[gradient.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.max(SMALL, Math.abs(gradient[i]));
      for (double[] vertex : vertices) units[i] = Math.max(units[i], Math.abs(vertex[i]));
    }
    List<double[]> corners = vertices.stream().map(vertex -> Hull.over(vertex, units)).toList();
    double[] answer = Hull.over(gradient, units);
    return answer.length == 2
        ? Hull.contains(corners, answer, Rounding.RELATIVE)
        : Hull.distance(answer, NearestPoint.of(corners, answer)) <= Rounding.RELATIVE;
  }

  /// Whether an answer that is not between the gradients found may belong to the set all the same:
  /// it is round, some of its border was sampled, and all samples would stay corners beside it. A
  /// point of the border of a convex set is never between others of its points.
  public boolean mayContain(double... gradient) {
    for (double slope : gradient) if (!Double.isFinite(slope)) return false;
    if (shape == SetShape.DISC)
      return Hull.distance(gradient, vertices.getFirst()) <= radius * (1 + MEASURED);
    if (!exists() || complete) return false;
    return (round || limiting.size() > FEW)
        && vertices.size() < MANY
        && Hull.isBeside(vertices, gradient);
  }

  /// Whether there is a gradient in the classical sense, or its continuous extension.
  public boolean isPoint() {
    return shape == SetShape.POINT;
  }

  /// Whether it is what a tie of three or more inputs gives: each corner is the gradient of one
  /// input, and everything between them is a set of weights.
  public boolean isSimplex() {
    return vertices.size() > 2 && vertices.stream().allMatch(GradientSet::isUnit);
  }

  /// Its weights in the places of the inputs that tie, `w_{1}, w_{2}, 0`: all of a simplex.
  ///
  /// @param weight the name of all, before their numbers
  public List<String> weights(String weight) {
    List<String> parts = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < vertices.getFirst().length; i++) {
      int input = i;
      boolean tied = vertices.stream().anyMatch(corner -> corner[input] != 0);
      parts.add(tied ? weight + "_{" + ++number + "}" : "0");
    }
    return parts;
  }

  /// The corners that a sentence has room for.
  public List<double[]> told() {
    return vertices.subList(
        0, Math.min(vertices.size(), vertices.getFirst().length > 2 ? 2 : MOST_TOLD));
  }

  private static boolean isUnit(double[] gradient) {
    int ones = 0;
    for (double slope : gradient) {
      if (slope == 1) ones++;
      else if (slope != 0) return false;
    }
    return ones == 1;
  }

  public boolean isCorner(double[] gradient) {
    return shape != SetShape.DISC && vertices.stream().anyMatch(v -> near(v, gradient));
  }

  public boolean isMiddle(double[] gradient) {
    return near(middle(), gradient);
  }

  private static boolean near(double[] p, double[] q) {
    return Hull.distance(p, q)
        <= Rounding.RELATIVE * Math.max(1, Hull.distance(q, new double[q.length]));
  }

  /// The mean of the corners: what an even split of the tie answers.
  public double[] middle() {
    double[] sum = new double[vertices.getFirst().length];
    for (double[] vertex : vertices)
      for (int i = 0; i < sum.length; i++) sum[i] += vertex[i] / vertices.size();
    return sum;
  }
}
