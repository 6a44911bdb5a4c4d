package pragmatic.gradients.calculus.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;

/// Points of the plane at which something ties, as one unbroken line.
///
/// @param call what ties
/// @param xs values of the first input
/// @param ys values of the second input
/// @param corner whether gradients or values differ on its two sides; else the tie is there, but no
///   corner
public record TieCurve(Node.Call call, double[] xs, double[] ys, boolean corner) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TieCurve(Node.Call tied, double[] x, double[] y, boolean c)
        && tied.equals(call)
        && c == corner
        && Arrays.equals(x, xs)
        && Arrays.equals(y, ys);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
  }
}
