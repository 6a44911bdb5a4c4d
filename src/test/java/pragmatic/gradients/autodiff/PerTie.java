package pragmatic.gradients.autodiff;

import java.util.Map;
import pragmatic.gradients.program.Node;

/// A choice of its own for each tie: node id → number in [0, 1]; ties not named follow `others`.
/// For k-way ties the number runs from the last argument (0) over an even split (½) to the first
/// (1).
public record PerTie(Map<Integer, Double> lambdas, Convention others) implements Convention {
  @Override
  public String name() {
    return "per tie";
  }

  @Override
  public Convention inside(Node.Call call) {
    Double lambda = lambdas.get(call.id());
    return lambda == null ? others.inside(call) : Conventions.lambda(lambda);
  }

  @Override
  public double slope(TieSite.Kink kink) {
    Double lambda = lambdas.get(kink.call().id());
    return lambda == null ? others.slope(kink) : Conventions.mix(kink.left(), kink.right(), lambda);
  }

  @Override
  public double[] weights(TieSite.TiedSelection selection) {
    Double lambda = lambdas.get(selection.call().id());
    return lambda == null
        ? others.weights(selection)
        : Conventions.ordered(selection.count(), lambda);
  }
}
