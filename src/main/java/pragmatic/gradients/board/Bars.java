package pragmatic.gradients.board;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// A cross-entropy loss of logits, in parts: logits → probabilities − target = gradient.
///
/// @param target index of the true class, from 0
/// @param names of the logits
/// @param logits one per class
/// @param probabilities softmax of the logits
/// @param truth the gradient by calculus: probabilities − target
public record Bars(
    int target, List<String> names, double[] logits, double[] probabilities, double[] truth) {
  private static final String LOSS = "cross_entropy";

  /// Whether a program is the loss of its inputs.
  public static boolean fits(Program program) {
    return call(program).isPresent();
  }

  private static Optional<Node.Call> call(Program program) {
    if (!(program.node(program.output()) instanceof Node.Call call)) return Optional.empty();
    if (!call.primitive().name().equals(LOSS)) return Optional.empty();
    List<Integer> logits = call.arguments().subList(1, call.arguments().size());
    boolean inputs = logits.stream().allMatch(id -> program.node(id) instanceof Node.Input);
    boolean distinct = new HashSet<>(logits).size() == logits.size();
    return inputs && distinct ? Optional.of(call) : Optional.empty();
  }

  /// The parts at a point, if the program is such a loss.
  public static Optional<Bars> of(Program program, double[] at) {
    return call(program).map(call -> of(program, call, at));
  }

  private static Bars of(Program program, Node.Call call, double[] at) {
    double[] values = ForwardMode.values(program, at);
    List<Integer> ids = call.arguments().subList(1, call.arguments().size());
    double[] logits = ids.stream().mapToDouble(id -> values[id]).toArray();
    int target = (int) values[call.arguments().getFirst()];
    double largest = Double.NEGATIVE_INFINITY;
    for (double z : logits) largest = Math.max(largest, z);
    double sum = 0;
    double[] probabilities = new double[logits.length];
    for (int i = 0; i < logits.length; i++) sum += probabilities[i] = Math.exp(logits[i] - largest);
    double[] truth = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] /= sum;
      truth[i] = probabilities[i] - (i == target ? 1 : 0);
    }
    List<String> names = ids.stream().map(id -> ((Node.Input) program.node(id)).name()).toList();
    return new Bars(target, names, logits, probabilities, truth);
  }
}
