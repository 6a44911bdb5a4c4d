package pragmatic.gradients.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Corners of an outline in pixels, in one or more pieces that are not joined.
public final class Points {
  private static final int[] ONE = {0};

  private final double[] xy;
  private final int[] starts;
  private final boolean finite;

  private Points(double[] xy, int[] starts) {
    this.xy = xy;
    this.starts = starts;
    this.finite = Finite.all(xy);
  }

  /// Whether all numbers are finite; others cannot be drawn.
  public boolean finite() {
    return finite;
  }

  /// One piece: x and y in turn.
  public static Points of(double... xy) {
    return new Points(xy.clone(), ONE);
  }

  /// One piece whose array the caller has just made and gives away.
  static Points own(double... xy) {
    return new Points(xy, ONE);
  }

  /// Several pieces; `starts` holds the index of the first point of each, beginning with 0.
  static Points pieces(double[] xy, int[] starts) {
    return new Points(xy, starts);
  }

  /// Number of points in all pieces.
  public int size() {
    return xy.length / 2;
  }

  public double x(int i) {
    return xy[2 * i];
  }

  public double y(int i) {
    return xy[2 * i + 1];
  }

  /// Number of pieces.
  public int pieces() {
    return starts.length;
  }

  /// Index of the first point of a piece.
  public int start(int piece) {
    return starts[piece];
  }

  /// Index after the last point of a piece.
  public int end(int piece) {
    return piece + 1 < starts.length ? starts[piece + 1] : size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Points p && Arrays.equals(xy, p.xy) && Arrays.equals(starts, p.starts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xy);
  }

  @Override
  public String toString() {
    return size() <= 8
        ? "Points" + Arrays.toString(xy)
        : "Points[" + size() + " in " + pieces() + " pieces]";
  }
}
