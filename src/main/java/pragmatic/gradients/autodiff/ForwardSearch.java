package pragmatic.gradients.autodiff;

import java.util.Optional;
import pragmatic.gradients.program.Node;

/// Looks in forward mode for the call that made a tangent infinite or NaN: from the result back
/// along tangents that are.
final class ForwardSearch {
  private final Pass pass;
  private final double[] values;
  private final boolean[] dependent;

  ForwardSearch(Pass pass) {
    this.pass = pass;
    this.values = pass.values();
    this.dependent = pass.program().dependent();
  }

  Optional<Breakdown> breakdown() {
    return from(pass.program().output());
  }

  private Optional<Breakdown> from(int start) {
    int id = start;
    while (pass.program().node(id) instanceof Node.Call call && !Double.isFinite(tangent(id))) {
      boolean[] flows = call.gathered(dependent);
      Derivatives local = Derivatives.of(call, call.gathered(values), flows, pass.convention());
      boolean blended = pass.convention().masking(call) == Masking.BLEND;
      for (int i = 0; i < flows.length; i++)
        flows[i] &=
            (blended || !local.masked()[i]) && call.primitive().rule().isDifferentiableBy(i);
      Optional<Breakdown> own = own(call, local, flows);
      if (own.isPresent()) return own;
      int next = blamed(call, flows);
      if (next < 0) return Optional.of(new Breakdown(call, Breakdown.How.INFINITY_MINUS_INFINITY));
      id = next;
    }
    return Optional.empty();
  }

  private double tangent(int id) {
    return pass.trace().steps().get(id).dual().tangent();
  }

  /// Whether the call itself multiplies a finite number to one that is not.
  private Optional<Breakdown> own(Node.Call call, Derivatives local, boolean[] flows) {
    for (int i = 0; i < flows.length; i++) {
      if (!flows[i]) continue;
      int argument = call.arguments().get(i);
      Breakdown.How how = Breakdown.how(local.partials()[i], tangent(argument));
      if (how == Breakdown.How.FLAT) return from(argument).map(source -> source.times(call));
      if (how != null) return Optional.of(new Breakdown(call, how));
    }
    return Optional.empty();
  }

  /// The argument whose tangent is to blame, or −1: NaN before ∞, and two infinite ones of one
  /// result that is NaN cancel here.
  private int blamed(Node.Call call, boolean[] flows) {
    int blamed = -1;
    for (int i = 0; i < flows.length; i++) {
      int argument = call.arguments().get(i);
      if (!flows[i] || Double.isFinite(tangent(argument))) continue;
      if (Double.isNaN(tangent(argument))) return argument;
      blamed = argument;
    }
    return Double.isNaN(tangent(call.id())) ? -1 : blamed;
  }
}
