package pragmatic.gradients.calculus.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;

/// Points of the plane at which something ties, as one unbroken line.
///
/// @param call what ties
/// @param xs values of the first input
/// @param ys values of the second input
/// @param kind what differs on its two sides
public record TieCurve(Node.Call call, double[] xs, double[] ys, Across kind) {
  /// What differs on the two sides of a tie.
  public enum Across {
    /// Values.
    JUMP,

    /// Gradients alone.
    CORNER,

    /// Nothing: the tie is there, but no corner.
    SMOOTH
  }

  /// Whether gradients or values differ on its two sides.
  public boolean corner() {
    return kind != Across.SMOOTH;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TieCurve(Node.Call tied, double[] x, double[] y, Across k)
        && tied.equals(call)
        && k == kind
        && Arrays.equals(x, xs)
        && Arrays.equals(y, ys);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
  }
}
