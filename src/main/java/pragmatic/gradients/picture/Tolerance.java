package pragmatic.gradients.picture;

/// By how much two numbers of a picture may differ and still count as one: rounding of doubles, and
/// parts of a pixel that no eye sees.
public final class Tolerance {
  /// A gradient came from sums of products; its last digits do not count.
  private static final double GRADIENT = 1e-9;

  /// The ends of an axis carry rounding errors: part of a step by which a tick may miss them.
  static final double TICK = 1e-9;

  /// Values that differ by this part of their size are one level line with rounding.
  static final double LEVEL = 1e-12;

  /// Difference quotients of coarse steps that differ by this part of their size are one slope with
  /// rounding.
  static final double QUOTIENT = 1e-6;

  /// Part of the reach of tangents that a level curve gets as its height.
  static final double HEIGHT = 1e-6;

  /// Pixels by which a curve may miss the function between two samples.
  static final double CURVE = 0.25;

  /// Pixels between two samples below which no further one is taken.
  static final double SAMPLE = 1e-3;

  /// Pixels by which a point on the edge of a frame may lie outside of it.
  public static final double EDGE = 0.5;

  /// Pixels by which text may hang out of its room.
  public static final double OVERHANG = 1e-6;

  private Tolerance() {}

  /// Whether two gradients of two components are one.
  static boolean same(double[] p, double[] q) {
    return Math.abs(p[0] - q[0]) + Math.abs(p[1] - q[1]) <= GRADIENT;
  }
}
