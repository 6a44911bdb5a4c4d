package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.words.Words;

/// `backward` and what is like it: gradients of a tensor by the leaves that it was computed from.
final class Backward {
  private final Session session;
  private final Set<Scalar> freed = Collections.newSetFromMap(new IdentityHashMap<>());

  Backward(Session session) {
    this.session = session;
  }

  /// `y.backward()`, `y.backward(v)`: adds to the gradients of leaves.
  void of(Tensor root, Arguments arguments) throws Unreadable {
    session.refuseBeside(arguments.place());
    boolean retains = arguments.truth(false, -1, "retain_graph");
    if (arguments.truth(false, -1, "create_graph"))
      throw refused(arguments, "backward", "notebook.argument.keyword", "create_graph");
    Optional<Tensor> seed = arguments.optionalTensor(0, "gradient", "grad_tensors");
    Optional<PythonValue> inputs = arguments.keyword("inputs");
    arguments.done();
    if (inputs.isPresent())
      throw refused(arguments, "backward", "notebook.argument.keyword", "inputs");
    if (!root.depends()) throw refused(arguments, "backward", "notebook.constant");
    List<Double> weights = weights(root, seed, arguments, "backward");
    List<Tensor> leaves = leaves(root, arguments);
    use(root.elements(), retains, arguments, "backward");
    List<Scalar> wanted = new ArrayList<>();
    leaves.forEach(leaf -> wanted.addAll(leaf.elements()));
    Session.Asked asked;
    try {
      asked =
          session.ask(
              arguments.place(),
              "backward",
              Library.PYTORCH,
              Mode.REVERSE,
              root.elements(),
              weights,
              wanted);
    } catch (Unreadable e) {
      leaves.forEach(leaf -> leaf.spoilGradient(e.unknown()));
      throw e;
    }
    int from = 0;
    for (Tensor leaf : leaves) {
      if (asked.reached(from, leaf.size())) leaf.accumulate(asked.tensor(from, leaf));
      from += leaf.size();
    }
  }

  /// `torch.autograd.grad(y, x)`.
  PythonValue gradient(Arguments arguments) throws Unreadable {
    PythonValue outputs = arguments.required(0, "outputs");
    PythonValue inputs = arguments.required(1, "inputs");
    Optional<PythonValue> seed = arguments.find(2, "grad_outputs");
    boolean again = arguments.truth(false, 4, "create_graph");
    boolean retains = arguments.truth(again, 3, "retain_graph");
    boolean unused = arguments.truth(false, -1, "allow_unused");
    arguments.done();
    Tensor root =
        arguments.tensor(
            outputs instanceof PythonValue.SequenceValue s && s.elements().size() == 1
                ? s.elements().getFirst()
                : outputs);
    Optional<Tensor> weight = Optional.empty();
    if (seed.isPresent()) {
      PythonValue value = seed.get();
      weight =
          Optional.of(
              arguments.tensor(
                  value instanceof PythonValue.SequenceValue s && s.elements().size() == 1
                      ? s.elements().getFirst()
                      : value));
    }
    if (!root.depends()) throw refused(arguments, "grad", "notebook.constant");
    List<Double> weights = weights(root, weight, arguments, "grad");
    use(root.elements(), retains, arguments, "grad");
    List<PythonValue> answers = new ArrayList<>();
    List<PythonValue> sources =
        inputs instanceof PythonValue.SequenceValue sequence
            ? sequence.elements()
            : List.of(inputs);
    for (PythonValue each : sources) {
      Tensor source = arguments.tensor(each);
      if (!source.depends()) throw refused(arguments, "grad", "notebook.constant");
      PythonValue answer =
          along(arguments, "grad", Library.PYTORCH, root.elements(), weights, source, false);
      if (answer instanceof PythonValue.NoneValue && !unused)
        throw arguments.unreadable("notebook.unused");
      answers.add(
          again && answer instanceof Tensor first
              ? again(root, weights, source, first, arguments)
              : answer);
    }
    return new PythonValue.SequenceValue(answers, true);
  }

  /// A gradient that may be differentiated again.
  private static Tensor again(
      Tensor root, List<Double> weights, Tensor source, Tensor answer, Arguments arguments)
      throws Unreadable {
    List<Scalar> inputs = source.elements();
    if (inputs.stream().anyMatch(each -> each.origin() != Scalar.Origin.INPUT))
      throw arguments.unreadable("notebook.second.leaf");
    List<Scalar> derivatives =
        SecondDerivatives.of(root.elements(), weights, inputs)
            .orElseThrow(() -> arguments.unreadable("notebook.second"));
    List<Scalar> elements = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++)
      elements.add(derivatives.get(i).answering(answer.element(i).sources()));
    return Tensor.of(answer.shape(), elements, answer.type(), answer.library());
  }

  /// The gradient by one tensor, `None` if it is not reached.
  PythonValue along(
      Arguments arguments,
      String call,
      Library library,
      List<Scalar> roots,
      List<Double> weights,
      Tensor source,
      boolean zero)
      throws Unreadable {
    if (source.elements().stream().noneMatch(Scalar::depends)) return new PythonValue.NoneValue();
    Session.Asked asked =
        session.ask(
            arguments.place(), call, library, Mode.REVERSE, roots, weights, source.elements());
    return zero || asked.reached(0, source.size())
        ? asked.tensor(0, source)
        : new PythonValue.NoneValue();
  }

  private List<Tensor> leaves(Tensor root, Arguments arguments) throws Unreadable {
    try {
      return session.leaves(root.elements(), arguments.place());
    } catch (Unreadable e) {
      throw session.refused(arguments.place(), "backward", e.unknown());
    }
  }

  private List<Double> weights(Tensor root, Optional<Tensor> seed, Arguments arguments, String call)
      throws Unreadable {
    if (seed.isEmpty()) {
      if (!root.isSingle()) throw refused(arguments, call, "notebook.seed");
      return List.of(1.0);
    }
    Tensor repeated =
        Broadcast.to(seed.get(), root.shape())
            .orElseThrow(() -> refused(arguments, call, "notebook.shapes"));
    return repeated.elements().stream().map(Scalar::decimal).toList();
  }

  Unreadable refused(Arguments arguments, String call, String key, Object... words) {
    return session.refused(arguments.place(), call, Words.say(key, words));
  }

  /// What is differentiated once is let go of, unless it is retained; sums keep nothing and can be
  /// asked again.
  private void use(List<Scalar> roots, boolean retains, Arguments arguments, String call)
      throws Unreadable {
    Map<Scalar, Boolean> seen = new IdentityHashMap<>();
    Deque<Scalar> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Scalar next = open.pop();
      if (next.origin() != Scalar.Origin.RESULT || seen.put(next, true) != null) continue;
      if (freed.contains(next)) throw refused(arguments, call, "notebook.freed");
      next.arguments().forEach(open::push);
    }
    if (!retains) seen.keySet().stream().filter(Backward::keepsValues).forEach(freed::add);
  }

  private static boolean keepsValues(Scalar number) {
    if (number.isAlias()) return false;
    boolean sum =
        number.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && Set.of(Rule.Operator.ADD, Rule.Operator.SUBTRACT, Rule.Operator.NEGATE)
                .contains(operator);
    return !sum && !number.primitive().name().equals("mean");
  }
}
