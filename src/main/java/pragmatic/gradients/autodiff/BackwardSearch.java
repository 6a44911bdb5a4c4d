package pragmatic.gradients.autodiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Looks in reverse mode for the call that made an adjoint infinite or NaN: from the input on to
/// those who use it, along adjoints that are.
final class BackwardSearch {
  private final Pass pass;
  private final Program program;
  private final double[] values;
  private final boolean[] dependent;
  private final ReverseMode.Adjoints adjoints;
  private final List<List<Node.Call>> users = new ArrayList<>();

  /// What a user of a node sends to it.
  private record Contribution(Node.Call call, double partial, boolean masked, double term) {}

  BackwardSearch(Pass pass) {
    this.pass = pass;
    program = pass.program();
    values = pass.values();
    dependent = program.dependent();
    adjoints = ReverseMode.at(program, pass.point(), pass.convention());
    for (int i = 0; i < values.length; i++) users.add(new ArrayList<>());
    for (Node.Call call : program.calls()) {
      if (!adjoints.reached()[call.id()]) continue;
      call.arguments().stream().distinct().forEach(id -> users.get(id).add(call));
    }
  }

  Optional<Breakdown> breakdown() {
    String name = program.inputs().get(pass.input());
    for (Node node : program.nodes())
      if (node instanceof Node.Input(int id, String n) && n.equals(name)) return from(id);
    return Optional.empty();
  }

  private Optional<Breakdown> from(int start) {
    int id = start;
    while (!Double.isFinite(adjoints.adjoints()[id])) {
      Contribution part = worst(parts(id));
      if (part == null) return Optional.empty();
      if (Double.isNaN(adjoints.adjoints()[id]) && !Double.isNaN(part.term()))
        return Optional.of(new Breakdown(part.call(), Breakdown.How.INFINITY_MINUS_INFINITY));
      double upstream = adjoints.adjoints()[part.call().id()];
      Breakdown.How how = Breakdown.how(part.partial(), upstream);
      if (how == Breakdown.How.FLAT)
        return from(part.call().id()).map(source -> source.times(part.call()));
      if (how != null) return Optional.of(found(part.call(), how, upstream));
      id = part.call().id();
    }
    return Optional.empty();
  }

  private Breakdown found(Node.Call call, Breakdown.How how, double upstream) {
    Node.Call sender = upstream == 0 ? sender(call.id()) : null;
    return new Breakdown(call, sender == null ? how : Breakdown.How.BRANCH, sender);
  }

  /// NaN before ∞; null if all are finite.
  private static @Nullable Contribution worst(List<Contribution> parts) {
    Contribution worst = null;
    for (Contribution part : parts) {
      if (Double.isNaN(part.term())) return part;
      if (Double.isInfinite(part.term()) && worst == null) worst = part;
    }
    return worst;
  }

  /// Who sends 0 to a part that it did not take; null if the 0 is a slope.
  private Node.@Nullable Call sender(int start) {
    boolean[] seen = new boolean[values.length];
    Deque<Integer> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      for (Contribution part : parts(left.pop())) {
        int user = part.call().id();
        if (part.masked()) return part.call();
        if (adjoints.adjoints()[user] == 0 && !seen[user]) left.add(user);
        seen[user] = true;
      }
    }
    return null;
  }

  private List<Contribution> parts(int id) {
    List<Contribution> parts = new ArrayList<>();
    for (Node.Call call : users.get(id)) {
      Derivatives local =
          Derivatives.of(call, call.gathered(values), call.gathered(dependent), pass.convention());
      for (int i = 0; i < local.partials().length; i++) {
        if (call.arguments().get(i) != id || !call.primitive().rule().isDifferentiableBy(i))
          continue;
        boolean masked = local.masked()[i];
        double partial = local.partials()[i];
        parts.add(new Contribution(call, partial, masked, masked ? 0 : term(call, partial)));
      }
    }
    return parts;
  }

  private double term(Node.Call call, double partial) {
    double adjoint = adjoints.adjoints()[call.id()];
    boolean absorbed =
        adjoint == 0 && pass.convention().zeroUpstreamStaysZero(call.primitive().name());
    return absorbed ? 0 : partial * adjoint;
  }
}
