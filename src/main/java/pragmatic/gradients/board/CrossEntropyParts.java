package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Logits;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// A cross-entropy loss of logits, in parts: logits → probabilities − target = gradient.
///
/// @param target index of the true class, from 0
/// @param smoothing part of the target that is spread evenly over all classes
/// @param temperature that divides the logits
/// @param names of the logits
/// @param logits one per class
/// @param probabilities softmax of the logits
/// @param wanted what the probabilities should be
/// @param truth the gradient by calculus: (probabilities − wanted)/temperature
public record CrossEntropyParts(
    int target,
    double smoothing,
    double temperature,
    List<String> names,
    double[] logits,
    double[] probabilities,
    double[] wanted,
    double[] truth) {
  private static final String LOSS = "cross_entropy";

  /// Whether a program is the loss of its inputs, in whatever form.
  public static boolean fits(Program program) {
    return call(program).isPresent() || LossForm.loss(program).isPresent();
  }

  private static Optional<Node.Call> call(Program program) {
    if (!(program.node(program.output()) instanceof Node.Call call)) return Optional.empty();
    if (!call.primitive().name().equals(LOSS)) return Optional.empty();
    int first = call.primitive().leading();
    List<Integer> logits = call.arguments().subList(first, call.arguments().size());
    boolean inputs = logits.stream().allMatch(id -> program.node(id) instanceof Node.Input);
    boolean options =
        call.arguments().subList(0, first).stream()
            .allMatch(id -> !(program.node(id) instanceof Node.Call) && !logits.contains(id));
    boolean distinct = new HashSet<>(logits).size() == logits.size();
    return inputs && options && distinct ? Optional.of(call) : Optional.empty();
  }

  /// The parts at a point, if the program is such a loss.
  public static Optional<CrossEntropyParts> of(Program program, double[] at) {
    return call(program)
        .map(call -> of(program, call, at))
        .or(() -> LossForm.loss(program).map(loss -> of(program, loss, at)));
  }

  private static CrossEntropyParts of(Program program, Node.Call call, double[] at) {
    double[] values = ForwardMode.values(program, at);
    double[] v = call.gathered(values);
    int first = call.primitive().leading();
    List<String> names = new ArrayList<>();
    for (int id : call.arguments().subList(first, call.arguments().size()))
      names.add(((Node.Input) program.node(id)).name());
    double[] logits = new double[names.size()];
    System.arraycopy(v, first, logits, 0, logits.length);
    return of((int) v[0], first > 1 ? v[1] : 0, first > 1 ? v[2] : 1, names, logits);
  }

  private static CrossEntropyParts of(Program program, LossForm.Loss loss, double[] at) {
    double[] logits =
        loss.logits().stream().mapToDouble(name -> at[program.inputs().indexOf(name)]).toArray();
    return of(loss.target(), 0, 1, loss.logits(), logits);
  }

  private static CrossEntropyParts of(
      int target, double smoothing, double temperature, List<String> names, double[] z) {
    Logits logits = Logits.of(z, temperature);
    double[] probabilities = new double[z.length];
    double[] wanted = new double[z.length];
    double[] truth = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      probabilities[i] = logits.share(i);
      wanted[i] = logits.target(smoothing, target, i);
      truth[i] = (probabilities[i] - wanted[i]) / temperature;
    }
    return new CrossEntropyParts(
        target, smoothing, temperature, List.copyOf(names), z, probabilities, wanted, truth);
  }

  /// The input of the program that logit number i is.
  public int input(Program program, int i) {
    return program.inputs().indexOf(names.get(i));
  }
}
