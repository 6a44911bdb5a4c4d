package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.SharedWithValue;

/// The loops of the column sweep for calls of several arguments, one or all of which pass their
/// tangents on. They allocate nothing; a sample that sits on a tie, or where a convention has an
/// answer of its own, is left to the loop that fits every call.
final class ChoiceKernels {
  /// Up to so many arguments are counted rather than sorted.
  private static final int FEW = 8;

  /// In place of an argument's number: several have the value, or there is none.
  private static final int TIED = -1;

  private static final int NO_NUMBER = -2;

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
      case Rule.Multivariate(_, SharedWithValue shared, boolean seminorm, var boundary)
          when !seminorm && boundary == null ->
          kernels.unless(new JointColumns(shared.columns(), in, out));
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
    boolean some = carries(0, v.length);
    for (int i = 0; i < length; i++) {
      gather(i);
      double value = call.primitive().value(v);
      int taken = NO_NUMBER;
      for (int k = 0; k < v.length; k++) if (v[k] == value) taken = taken == NO_NUMBER ? k : TIED;
      if (taken == TIED) general.run(i, i + 1, convention);
      else pass(taken, some, i);
    }
  }

  private void order(Rule.Order order, int length, Convention convention) {
    gather(0);
    Rule.Rank turn = order.of(v);
    boolean some = carries(turn.from(), turn.to());
    int count = turn.to() - turn.from();
    for (int i = 0; i < length; i++) {
      int taken = count <= FEW ? among(turn, i) : sorted(turn, i);
      if (taken == TIED) general.run(i, i + 1, convention);
      else pass(taken, some, i);
    }
  }

  /// Whose place in sorted order is the one wanted: so many are less than it, and none equals it.
  private int among(Rule.Rank turn, int i) {
    int from = turn.from();
    int to = turn.to();
    int wanted = turn.rank();
    for (int k = from; k < to; k++) sorted[k] = in[k].value(i);
    boolean number = true;
    int found = TIED;
    for (int k = from; k < to; k++) {
      double x = sorted[k];
      number &= !Double.isNaN(x);
      int less = 0;
      int equal = 0;
      for (int j = from; j < to; j++) {
        less += sorted[j] < x ? 1 : 0;
        equal += sorted[j] == x ? 1 : 0;
      }
      if (less == wanted && equal == 1) found = k;
    }
    return number ? found : NO_NUMBER;
  }

  /// The same by a sort, whose work grows more slowly.
  private int sorted(Rule.Rank turn, int i) {
    gather(i);
    for (int k = turn.from(); k < turn.to(); k++) if (Double.isNaN(v[k])) return NO_NUMBER;
    System.arraycopy(v, 0, sorted, 0, v.length);
    Arrays.sort(sorted, turn.from(), turn.to());
    double value = sorted[turn.from() + turn.rank()];
    int taken = TIED;
    int count = 0;
    for (int k = turn.from(); k < turn.to(); k++) {
      if (v[k] != value) continue;
      taken = k;
      count++;
    }
    return count == 1 ? taken : TIED;
  }

  private boolean carries(int from, int to) {
    for (int k = from; k < to; k++) if (in[k].carries()) return true;
    return false;
  }

  /// The tangent comes from the only argument that has the value.
  private void pass(int taken, boolean carries, int i) {
    boolean number = taken != NO_NUMBER;
    out.values[i] = number ? in[taken].value(i) : Double.NaN;
    out.tangents[i] = number ? in[taken].tangent(i) : carries ? Double.NaN : 0;
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
