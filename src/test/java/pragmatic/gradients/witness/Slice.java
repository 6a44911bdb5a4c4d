package pragmatic.gradients.witness;

import org.jspecify.annotations.Nullable;

/// What the values of a program show along one line through a point.
///
/// @param value at the point itself, possibly infinite or NaN; null if it is open
/// @param left the side of smaller numbers, its slope as one of the function
public record Slice(@Nullable Double value, Side left, Side right) {
  /// How much apart numbers must be to be called different, and how near to be called equal, as
  /// fractions of their size.
  static final double APART = 1e-7;

  static final double NEAR = 1e-10;

  /// A difference that doubles may make of nothing.
  private static final double LEAST = 1e-12;

  private static final double BLURRED = 0x1p-590;

  /// A class as PointClass names it, or OPEN.
  public String pointClass() {
    if (left.isOpen() || right.isOpen()) return "OPEN";
    boolean nothing = left.state() == Side.State.NOTHING;
    if (nothing && right.state() == Side.State.NOTHING) return "UNDEFINED";
    if (nothing || right.state() == Side.State.NOTHING) return "BOUNDARY";
    if (Double.isInfinite(left.limit()) || Double.isInfinite(right.limit())) return "POLE";
    switch (apart(left.limit(), right.limit())) {
      case 1 -> {
        return "JUMP";
      }
      case 0 -> {
        return "OPEN";
      }
      default -> {}
    }
    if (value == null) return "OPEN";
    boolean hole = !Double.isFinite(value);
    if (!hole) {
      int off = apart(left.limit(), value);
      // of a number near zero a bound may be all that is known
      if (off == 1 && Math.abs(left.limit() - value) < BLURRED) off = 0;
      if (off == 1) return "POINT_DEFECT";
      if (off == 0) return "OPEN";
    }
    if (!left.hasSlope() || !right.hasSlope()) return "OPEN";
    boolean both = Double.isInfinite(left.slope()) && Double.isInfinite(right.slope());
    if (both) return left.slope() == right.slope() ? "VERTICAL_TANGENT" : "CUSP";
    if (Double.isInfinite(left.slope()) || Double.isInfinite(right.slope())) return "HALF_CUSP";
    int bend = apart(left.slope(), right.slope());
    if (bend == 0) return "OPEN";
    return bend == 1 ? "KINK" : hole ? "REMOVABLE_HOLE" : "SMOOTH";
  }

  /// 1 if a number of doubles differs for certain from one that was seen, −1 if they are equal as
  /// far as doubles go, 0 if it is open.
  public static int differ(double ours, double seen) {
    int off = apart(ours, seen);
    return off == 1 && Math.abs(ours - seen) <= LEAST ? 0 : off;
  }

  /// The same of two numbers that were seen.
  private static int apart(double a, double b) {
    if (a == b) return -1;
    double size = Math.max(Math.abs(a), Math.abs(b));
    double gap = Math.abs(a - b);
    if (gap > APART * size) return 1;
    return gap <= NEAR * size ? -1 : 0;
  }
}
