package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.Exactness;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.Made;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.words.Words;

/// Functions made of functions: `jax.grad(f)`, `torch.func.jvp`, `jax.vmap(jax.grad(f))`.
final class Transforms {
  private final Session session;
  private final Calls calls;

  Transforms(Session session, Calls calls) {
    this.session = session;
    this.calls = calls;
  }

  PythonValue call(Made made, String name, Arguments arguments) throws Unreadable {
    if (made.arguments().isEmpty()) throw arguments.unreadable("notebook.argument.missing");
    PythonValue function = made.arguments().getFirst();
    if (name.equals("vmap")) return mapped(function, arguments, true);
    if (name.equals("elementwise_grad"))
      return mapped(new Made("autograd.grad", made.arguments(), made.named()), arguments, false);
    return gradient(made, function, name, arguments);
  }

  /// A function on each row of its only argument.
  private PythonValue mapped(PythonValue function, Arguments arguments, boolean rows)
      throws Unreadable {
    Tensor tensor = arguments.tensor(0);
    arguments.done();
    if (tensor.shape().isEmpty()) {
      if (rows) throw arguments.unreadable("notebook.shapes");
      return calls.call(
          function, new Arguments(session, arguments.place(), List.of(tensor), List.of()));
    }
    List<Tensor> answers = new ArrayList<>();
    for (int i = 0; i < tensor.shape().getFirst(); i++) {
      Tensor row = Regrouping.row(tensor, i);
      answers.add(
          arguments.tensor(
              calls.call(
                  function, new Arguments(session, arguments.place(), List.of(row), List.of()))));
    }
    return Regrouping.stack(answers).orElseThrow(() -> arguments.unreadable("notebook.shapes"));
  }

  private PythonValue gradient(Made made, PythonValue function, String name, Arguments arguments)
      throws Unreadable {
    List<Integer> wanted = new ArrayList<>();
    boolean several = false;
    Arguments options = new Arguments(session, arguments.place(), made.arguments(), made.named());
    Optional<PythonValue> numbers = options.find(1, "argnums", "argnum");
    if (numbers.isPresent()) {
      several = numbers.get() instanceof PythonValue.SequenceValue;
      for (Scalar each : options.tensor(numbers.get()).elements()) wanted.add((int) each.value());
    } else {
      wanted.add(0);
    }
    options.find(0);
    try {
      options.done();
    } catch (Unreadable e) {
      throw session.refused(arguments.place(), "grad", e.unknown());
    }
    Library library = library(made);
    List<PythonValue> given = new ArrayList<>(arguments.positional());
    List<Tensor> outer = new ArrayList<>();
    List<Tensor> inputs = new ArrayList<>();
    for (int index : wanted) {
      if (index < 0 || index >= given.size())
        throw arguments.unreadable("notebook.argument.missing");
      Tensor at = arguments.tensor(given.get(index));
      outer.add(at);
      Tensor input = input(at, function, index, library);
      given.set(index, input);
      inputs.add(input);
    }
    PythonValue result;
    try {
      result =
          calls.call(function, new Arguments(session, arguments.place(), given, arguments.named()));
    } catch (Unreadable e) {
      throw again(outer) ? e : session.refused(arguments.place(), "grad", e.unknown());
    }
    Tensor root = root(result, arguments);
    if (!root.isSingle() || !root.shape().isEmpty())
      throw session.refused(arguments.place(), "grad", Words.say("notebook.seed"));
    List<Scalar> scalars = new ArrayList<>();
    inputs.forEach(input -> scalars.addAll(input.elements()));
    if (again(outer)) {
      List<Scalar> places = outer.stream().flatMap(each -> each.elements().stream()).toList();
      List<Scalar> derivatives =
          SecondDerivatives.of(root.element(0), scalars, places)
              .orElseThrow(() -> arguments.unreadable("notebook.second"));
      if (!name.equals("grad") || several) throw arguments.unreadable("notebook.second");
      return Tensor.of(inputs.getFirst().shape(), derivatives, root.type(), library);
    }
    // nothing was measured of MLX, whose ties are not those of JAX
    if (made.path().startsWith("mlx") && !SecondDerivatives.isSmooth(root.element(0)))
      throw session.refused(arguments.place(), "grad", Words.say("notebook.no.framework"));
    Session.Asked asked =
        session.ask(
            arguments.place(),
            "grad",
            library,
            Mode.REVERSE,
            root.elements(),
            List.of(1.0),
            scalars);
    List<PythonValue> answers = new ArrayList<>();
    int from = 0;
    for (Tensor input : inputs) {
      answers.add(asked.tensor(from, input));
      from += input.size();
    }
    PythonValue gradient =
        several ? new PythonValue.SequenceValue(answers, true) : answers.getFirst();
    if (name.equals("grad")) return gradient;
    List<PythonValue> both = new ArrayList<>(List.of(root.detached(), gradient));
    if (name.equals("grad_and_value")) Collections.reverse(both);
    return new PythonValue.SequenceValue(both, true);
  }

  /// Whether what is answered is differentiated again.
  private static boolean again(List<Tensor> at) {
    return at.stream().anyMatch(Tensor::depends);
  }

  private static Library library(Made made) {
    return Library.of(made.path()).orElse(Library.JAX);
  }

  private Tensor root(PythonValue result, Arguments arguments) throws Unreadable {
    try {
      return arguments.tensor(result);
    } catch (Unreadable e) {
      throw session.refused(arguments.place(), "grad", e.unknown());
    }
  }

  /// A number that is differentiated by, named as the function names it.
  private static Tensor input(Tensor at, PythonValue function, int index, Library library) {
    boolean plain = at.library() == Library.PYTHON || at.library() == Library.NUMPY;
    boolean wide =
        library == Library.AUTOGRAD
            || at.library() != Library.PYTHON
                && at.type() == NumberType.DOUBLE
                && library != Library.JAX;
    NumberType type = wide ? NumberType.DOUBLE : NumberType.SINGLE;
    Tensor input = at.detached().as(type, plain ? library : at.library());
    String name =
        function instanceof PythonValue.Closure closure && index < closure.formals().size()
            ? closure.formals().get(index).name()
            : "x";
    Tensor own = input.map(e -> e);
    own.name(name);
    own.ask(true);
    return own;
  }

  /// `torch.func.jvp(f, (x,), (v,))`: the value, and the derivative along a direction.
  PythonValue jvp(Library library, Arguments arguments) throws Unreadable {
    PythonValue function = arguments.required(0, "func", "fun");
    List<PythonValue> at = calls.each(arguments.required(1, "primals"));
    List<PythonValue> along = calls.each(arguments.required(2, "tangents"));
    arguments.done();
    if (at.size() != along.size()) throw arguments.unreadable("notebook.shapes");
    List<Scalar> scalars = new ArrayList<>();
    List<Double> direction = new ArrayList<>();
    List<PythonValue> given = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      Tensor input = input(arguments.tensor(at.get(i)), function, i, library);
      Tensor tangent = arguments.tensor(along.get(i));
      if (tangent.size() != input.size()) throw arguments.unreadable("notebook.shapes");
      scalars.addAll(input.elements());
      tangent.elements().forEach(e -> direction.add(e.value()));
      given.add(input);
    }
    Tensor root =
        root(
            calls.call(function, new Arguments(session, arguments.place(), given, List.of())),
            arguments);
    List<Scalar> tangents = new ArrayList<>();
    for (Scalar each : root.elements()) {
      Session.Asked asked =
          session.ask(
              arguments.place(),
              "jvp",
              library,
              Mode.FORWARD,
              List.of(each),
              List.of(1.0),
              scalars);
      double sum = 0;
      String doubt = "";
      List<Scalar.Share> sources = new ArrayList<>();
      for (int i = 0; i < scalars.size(); i++) {
        if (direction.get(i) == 0) continue;
        sum += asked.partials()[i] * direction.get(i);
        if (doubt.isEmpty()) doubt = asked.doubts()[i];
        sources.add(new Scalar.Share(asked.question(), i, direction.get(i)));
      }
      tangents.add(Scalar.answer(sum, root.type(), new Exactness(0, doubt), sources));
    }
    Tensor tangent = Tensor.of(root.shape(), tangents, root.type(), root.library());
    return new PythonValue.SequenceValue(List.of(root.detached(), tangent), true);
  }
}
