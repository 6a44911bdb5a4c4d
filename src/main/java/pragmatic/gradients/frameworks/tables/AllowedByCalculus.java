package pragmatic.gradients.frameworks.tables;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Whether calculus allows what a framework answers for a single call.
final class AllowedByCalculus {
  /// TensorFlow keeps some slopes in float32.
  private static final double ROUNDING = 1e-6;

  /// How far beside a jump its pieces are looked at.
  private static final double BESIDE = 1e-6;

  private AllowedByCalculus() {}

  /// @param site the tie met, or null at the tip of a norm and where there is none
  static boolean of(Program program, double[] at, @Nullable TieSite site, List<Double> answer) {
    return switch (site) {
      case null -> beyondTies(program, at, answer);
      case TieSite.Kink kink -> between(answer.getFirst(), kink.left(), kink.right());
      case TieSite.TiedSelection _ ->
          answer.stream().allMatch(weight -> weight >= 0)
              && Math.abs(answer.stream().mapToDouble(weight -> weight).sum() - 1) <= ROUNDING;
    };
  }

  private static boolean between(double slope, double left, double right) {
    return slope >= Math.min(left, right) - ROUNDING && slope <= Math.max(left, right) + ROUNDING;
  }

  /// The tip of a norm has the unit ball, a jump what is between the slopes beside it, and an
  /// infinite slope is itself; where a slope is 0/0, nothing is held against an answer.
  private static boolean beyondTies(Program program, double[] at, List<Double> answer) {
    Node.Call call = (Node.Call) program.node(program.output());
    if (call.primitive().rule() instanceof Rule.Multivariate joint && joint.seminorm()) {
      return answer.stream().mapToDouble(slope -> slope * slope).sum() <= 1 + ROUNDING;
    }
    if (RuleKind.beyondTies(program, call, at) == RuleKind.JUMP) {
      double left = RuleKind.slopes(program, new double[] {at[0] - BESIDE})[0];
      double right = RuleKind.slopes(program, new double[] {at[0] + BESIDE})[0];
      return between(answer.getFirst(), left, right);
    }
    double[] slopes = RuleKind.slopes(program, at);
    return IntStream.range(0, slopes.length)
        .allMatch(i -> Double.isNaN(slopes[i]) || slopes[i] == answer.get(i));
  }
}
