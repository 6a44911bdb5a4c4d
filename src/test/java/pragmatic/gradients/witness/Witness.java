package pragmatic.gradients.witness;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// What values alone, with many digits, show of a program at a point. Shares no code with calculus.
///
/// @param most binary digits that are spent
/// @param near binary exponent of the largest distance from a point of ordinary numbers
public record Witness(Program program, double[] at, int most, int near) {
  private static final int FIRST = 1024;

  private static final int NEAR = 96;

  /// Where log(x) is less than −1000.
  private static final int NEARER = 2048;

  /// Binary exponents beyond which nobody looks.
  private static final double FARTHEST = 1e6;

  /// Mantissas hold this many times the largest distance: values, slopes and their changes.
  private static final int ORDERS = 8;

  /// Tiny numbers are looked at with this many times the digits, if they need them.
  private static final int DEEPEST = 4;

  public Witness(Program program, double[] at, int most) {
    this(program, at, most, NEAR);
  }

  /// One that looks nearer to the point, for much more work: what ends at e^−1000 is not seen
  /// otherwise.
  public Witness nearer() {
    return new Witness(program, at, DEEPEST * most, NEARER);
  }

  private Real[] point() {
    Real[] point = new Real[at.length];
    for (int i = 0; i < at.length; i++) point[i] = Real.of(at[i]);
    return point;
  }

  /// Nearer to the point than every number of the program reaches; too near to be looked at, if one
  /// is as small as (−1000)^(−1000).
  private int scale() {
    double size = 0;
    for (double x : at) size = Math.max(size, Math.abs(exponent(x)));
    for (Node node : program.nodes())
      if (node instanceof Node.Constant constant)
        size = Math.max(size, Math.abs(exponent(constant.value())));
    for (Real value : new Evaluator(program, new Arithmetic(FIRST, true)).all(point()))
      if (value.isFinite() && value.m().signum() != 0)
        size = Math.max(size, Math.min(Math.abs(value.top()), FARTHEST));
    return -(near + (int) (1.3 * size));
  }

  private static int exponent(double x) {
    return x == 0 || !Double.isFinite(x) ? 0 : Math.getExponent(x);
  }

  /// Asked with ever more digits, until they decide.
  private <T> Optional<T> decided(Function<Evaluator, T> question, int scale) {
    int bits = Math.max(FIRST, -ORDERS * scale);
    if (bits > DEEPEST * most) return Optional.empty();
    for (boolean last = false; ; bits *= 2) {
      if (bits > most && last) return Optional.empty();
      last = 2 * bits > most;
      try {
        return Optional.ofNullable(
            question.apply(new Evaluator(program, new Arithmetic(bits, last))));
      } catch (Open e) {
        if (!e.isMatterOfDigits() || last) return Optional.empty();
      }
    }
  }

  /// Along one input; empty if it is open.
  public Optional<Slice> slice(int input) {
    try {
      int scale = scale();
      Double value = decided(p -> p.at(point()).toDouble(), -FIRST / ORDERS).orElse(null);
      return Optional.of(new Slice(value, side(input, -1, scale), side(input, 1, scale)));
    } catch (Open e) {
      return Optional.empty();
    }
  }

  private Side side(int input, int sign, int scale) {
    Real[] direction = new Real[at.length];
    java.util.Arrays.fill(direction, Real.ZERO);
    direction[input] = Real.whole(sign);
    Side side = decided(p -> new Ray(p, point(), scale).side(direction), scale).orElse(Side.OPEN);
    return new Side(side.state(), side.limit(), side.slope() * sign + 0.0);
  }

  /// Around the point; empty if it is open.
  public Optional<Surroundings> surroundings(long seed, int samples) {
    try {
      int scale = scale();
      return decided(p -> Surroundings.of(p, point(), scale, new Random(seed), samples), scale);
    } catch (Open e) {
      return Optional.empty();
    }
  }
}
