package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;

/// The loops of the column sweep for calls of several arguments, one or all of which pass their
/// tangents on. They allocate nothing; a sample that sits on a tie, or where a convention has an
/// answer of its own, is left to the loop that fits every call.
final class ChoiceKernels {
  private final Node.Call call;
  private final Column[] in;
  private final Column out;
  private final ChoiceSamples general;
  private final double[] v;
  private final double[] sorted;

  /// Computes some of the samples of a block.
  @FunctionalInterface
  interface ChoiceSamples {
    void run(int from, int to, Convention convention);
  }

  private ChoiceKernels(Node.Call call, Column[] in, Column out, ChoiceSamples general) {
    this.call = call;
    this.in = in;
    this.out = out;
    this.general = general;
    v = new double[in.length];
    sorted = new double[in.length];
  }

  /// @param general fits every call
  static Kernel of(Node.Call call, Column[] in, Column out, ChoiceSamples general) {
    ChoiceKernels kernels = new ChoiceKernels(call, in, out, general);
    return switch (call.primitive().rule()) {
      case Rule.Selection _ -> kernels.unless(kernels::selection);
      // whose place moves with an argument is asked anew for every sample
      case Rule.Order order when !(call.primitive().indexed() && in[0].moves()) ->
          kernels.unless((length, convention) -> kernels.order(order, length, convention));
      case Rule.Multivariate joint ->
          kernels.unless((length, convention) -> kernels.joint(joint, length, convention));
      case Rule.Branch _ -> kernels.unless((length, _) -> kernels.branch(length));
      case Rule.Comparison comparison ->
          kernels.unless((length, _) -> kernels.comparison(comparison.relation(), length));
      default -> (length, convention) -> general.run(0, length, convention);
    };
  }

  /// Where a convention multiplies what was not taken, or knows partials by themselves, only the
  /// general loop is right.
  private Kernel unless(Kernel plain) {
    return (length, convention) -> {
      boolean usual =
          convention.masking(call) == Masking.UNTAKEN
              && !convention.hasPartials(call)
              && !convention.sortsZeros(call.primitive().name());
      if (usual) plain.run(length, convention);
      else general.run(0, length, convention);
    };
  }

  private void gather(int i) {
    for (int k = 0; k < v.length; k++) v[k] = in[k].value(i);
  }

  private void selection(int length, Convention convention) {
    for (int i = 0; i < length; i++) {
      gather(i);
      take(call.primitive().value(v), 0, v.length, i, convention);
    }
  }

  private void order(Rule.Order order, int length, Convention convention) {
    gather(0);
    Rule.Rank turn = order.of(v);
    for (int i = 0; i < length; i++) {
      gather(i);
      double value = Double.NaN;
      if (!isUndefined(turn)) {
        System.arraycopy(v, 0, sorted, 0, v.length);
        Arrays.sort(sorted, turn.from(), turn.to());
        value = sorted[turn.from() + turn.rank()];
      }
      take(value, turn.from(), turn.to(), i, convention);
    }
  }

  private boolean isUndefined(Rule.Rank turn) {
    for (int k = turn.from(); k < turn.to(); k++) if (Double.isNaN(v[k])) return true;
    return false;
  }

  /// The tangent comes from the only argument that has the value.
  private void take(double value, int from, int to, int i, Convention convention) {
    int taken = -1;
    int count = 0;
    boolean carries = false;
    for (int k = from; k < to; k++) {
      carries |= in[k].carries();
      if (v[k] != value) continue;
      taken = k;
      count++;
    }
    if (count > 1) {
      general.run(i, i + 1, convention);
      return;
    }
    out.values[i] = value;
    out.tangents[i] = count == 1 ? in[taken].tangent(i) : carries ? Double.NaN : 0;
  }

  private void joint(Rule.Multivariate rule, int length, Convention convention) {
    for (int i = 0; i < length; i++) {
      gather(i);
      double value = rule.value().at(v);
      if ((rule.seminorm() && value == 0) || rule.isAbsorbed(v)) {
        general.run(i, i + 1, convention);
        continue;
      }
      IntToDoubleFunction partials = rule.partial().all(v, value);
      double sum = 0;
      boolean any = false;
      for (int k = 0; k < v.length; k++) {
        if (!in[k].carries()) continue;
        double term = partials.applyAsDouble(k) * in[k].tangents[i];
        sum = any ? sum + term : term;
        any = true;
      }
      out.values[i] = value;
      out.tangents[i] = sum;
    }
  }

  private void branch(int length) {
    for (int i = 0; i < length; i++) {
      Column taken = in[in[0].value(i) != 0 ? 1 : 2];
      out.values[i] = taken.value(i);
      out.tangents[i] = taken.tangent(i);
    }
  }

  private void comparison(Rule.Relation relation, int length) {
    for (int i = 0; i < length; i++) {
      out.values[i] = relation.holds(in[0].value(i), in[1].value(i)) ? 1 : 0;
      out.tangents[i] = 0;
    }
  }
}
