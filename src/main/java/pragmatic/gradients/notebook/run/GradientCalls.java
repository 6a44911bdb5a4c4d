package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.Made;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.words.Words;

/// Calls that ask for derivatives, and those that say what is recorded.
final class GradientCalls {
  private static final Set<String> CONTEXTS =
      Set.of("no_grad", "inference_mode", "enable_grad", "GradientTape", "set_grad_enabled");

  private static final Set<String> TRANSFORMS =
      Set.of("grad", "value_and_grad", "grad_and_value", "vmap", "elementwise_grad");

  private static final Set<String> QUESTIONS = Set.of("backward", "gradient", "jvp", "diff");

  private static final Set<String> SILENT =
      Set.of("manual_seed", "seed", "set_printoptions", "set_default_dtype", "simplefilter");

  private final Map<Made, List<Tensor>> watched = new IdentityHashMap<>();
  private final Set<Made> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Session session;
  private final Backward backward;
  private final Transforms transforms;
  private final Optimizers optimizers;

  GradientCalls(Session session, Calls calls) {
    this.session = session;
    this.backward = new Backward(session);
    this.transforms = new Transforms(session, calls);
    this.optimizers = new Optimizers(session);
  }

  Optimizers optimizers() {
    return optimizers;
  }

  Optional<PythonValue> path(String path, String name, Arguments arguments) throws Unreadable {
    Optional<Library> library = Library.of(path);
    if (library.isEmpty()) return Optional.empty();
    if (name.equals("set_default_dtype")) throw arguments.unreadable("notebook.function", name);
    if (SILENT.contains(name)) {
      arguments.useAll();
      return Optional.of(new PythonValue.NoneValue());
    }
    // holds from here on, or to the end of its block
    if (name.equals("set_grad_enabled")) {
      if (arguments.truth(true, 0, "mode")) throw arguments.unreadable("notebook.function", name);
      session.silence(true);
    }
    if (CONTEXTS.contains(name))
      return Optional.of(new Made(path, arguments.positional(), arguments.named()));
    if (path.contains("autograd.grad") && library.get() == Library.PYTORCH)
      return Optional.of(backward.gradient(arguments));
    if (path.endsWith("autograd.backward")) {
      Tensor root = arguments.tensor(0, "tensors");
      backward.of(
          root,
          new Arguments(
              session,
              arguments.place(),
              arguments.positional().subList(1, arguments.count()),
              arguments.named()));
      return Optional.of(new PythonValue.NoneValue());
    }
    if (name.equals("jvp")) return Optional.of(transforms.jvp(library.get(), arguments));
    boolean transforming =
        library.get() == Library.JAX || library.get() == Library.AUTOGRAD || path.contains("func.");
    if (transforming && TRANSFORMS.contains(name))
      return Optional.of(new Made(path, arguments.positional(), arguments.named()));
    if (Optimizers.isRead(path)) return Optional.of(optimizers.made(arguments));
    boolean outside =
        path.contains("random")
            || path.contains("optim")
            || path.contains("rand")
            || path.contains("utils.data")
            || path.contains("keras.optimizers");
    if (outside) throw arguments.unreadable("notebook.outside.library", path);
    return Optional.empty();
  }

  /// Whether a call of that name asks for derivatives, whatever it belongs to.
  static boolean isQuestion(String name) {
    return QUESTIONS.contains(name);
  }

  /// Whether it makes functions of functions.
  static boolean isTransform(PythonValue.Path path) {
    return TRANSFORMS.contains(last(path)) && !ofTensors(path);
  }

  /// Whether a call of it asks for derivatives: `torch.autograd.grad`.
  static boolean asks(PythonValue.Path path) {
    Optional<Library> library = Library.of(path.path());
    return ofTensors(path)
        || path.path().endsWith("autograd.backward")
        || library.isPresent() && last(path).equals("jvp")
        || library.filter(each -> each == Library.SYMPY).isPresent() && last(path).equals("diff");
  }

  private static boolean ofTensors(PythonValue.Path path) {
    return path.path().contains("autograd.grad")
        && Library.of(path.path()).orElse(null) == Library.PYTORCH;
  }

  private static String last(PythonValue.Path path) {
    return path.path().substring(path.path().lastIndexOf('.') + 1);
  }

  /// Whether a call of it asks for derivatives: `jax.grad(f)`.
  static boolean asks(PythonValue function) {
    return function instanceof Made made
        && (made.path().endsWith("grad")
            || made.path().endsWith("grad_and_value")
            || made.path().endsWith("vmap")
                && !made.arguments().isEmpty()
                && asks(made.arguments().getFirst()));
  }

  Optional<PythonValue> method(Tensor tensor, String name, Arguments arguments) throws Unreadable {
    switch (name) {
      case "backward" -> {
        backward.of(tensor, arguments);
        return Optional.of(new PythonValue.NoneValue());
      }
      case "retain_grad" -> {
        Unreadable why = arguments.unreadable("notebook.function", name);
        tensor.spoilGradient(why.unknown());
        throw why;
      }
      case "assign", "assign_add", "assign_sub" -> {
        if (tensor.library() != Library.TENSORFLOW) return Optional.empty();
        throw arguments.unreadable("notebook.function", name);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  Optional<PythonValue> madeMethod(Made made, String name, Arguments arguments) throws Unreadable {
    if (!made.path().endsWith("GradientTape")) return Optional.empty();
    switch (name) {
      case "watch" -> {
        for (PythonValue each : listed(arguments.required(0, "tensor")))
          watch(made, arguments.tensor(each));
        arguments.done();
        return Optional.of(new PythonValue.NoneValue());
      }
      case "gradient" -> {
        use(made, arguments);
        return Optional.of(tape(made, arguments));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private void watch(Made tape, Tensor tensor) {
    tensor.ask(true);
    watched.computeIfAbsent(tape, _ -> new ArrayList<>()).add(tensor);
  }

  /// Whether a tape records a tensor: all variables, unless it is told to leave them.
  private boolean records(Made tape, Tensor tensor, Arguments arguments) throws Unreadable {
    Arguments options = new Arguments(session, arguments.place(), tape.arguments(), tape.named());
    return options.truth(true, 1, "watch_accessed_variables")
        || watched.getOrDefault(tape, List.of()).contains(tensor);
  }

  /// A tape that is not persistent answers once.
  private void use(Made made, Arguments arguments) throws Unreadable {
    Arguments options = new Arguments(session, arguments.place(), made.arguments(), made.named());
    if (!options.truth(false, 0, "persistent") && !used.add(made))
      throw session.refused(arguments.place(), "gradient", Words.say("notebook.tape"));
  }

  private static List<PythonValue> listed(PythonValue value) {
    return value instanceof PythonValue.SequenceValue sequence
        ? sequence.elements()
        : List.of(value);
  }

  private PythonValue tape(Made made, Arguments arguments) throws Unreadable {
    PythonValue target = arguments.required(0, "target");
    PythonValue sources = arguments.required(1, "sources");
    boolean zero = arguments.find(2, "unconnected_gradients").isPresent();
    arguments.ignore("output_gradients");
    if (arguments.keyword("output_gradients").isPresent())
      throw session.refused(
          arguments.place(),
          "gradient",
          Words.say("notebook.argument.keyword", "output_gradients"));
    arguments.done();
    List<Scalar> roots = new ArrayList<>();
    for (PythonValue each :
        target instanceof PythonValue.DictValue dict ? dict.values() : listed(target))
      roots.addAll(arguments.tensor(each).elements());
    List<Double> weights = Collections.nCopies(roots.size(), 1.0);
    return mapped(
        sources,
        source ->
            records(made, source, arguments)
                ? backward.along(
                    arguments, "gradient", Library.TENSORFLOW, roots, weights, source, zero)
                : new PythonValue.NoneValue());
  }

  @FunctionalInterface
  private interface Derivative {
    PythonValue by(Tensor source) throws Unreadable;
  }

  /// The derivatives by tensors in the lists or under the keys in which they stand.
  private PythonValue mapped(PythonValue sources, Derivative derivative) throws Unreadable {
    switch (sources) {
      case Tensor tensor -> {
        return derivative.by(Conversion.known(tensor));
      }
      case PythonValue.SequenceValue sequence -> {
        List<PythonValue> values = new ArrayList<>();
        for (PythonValue each : sequence.elements()) values.add(mapped(each, derivative));
        return new PythonValue.SequenceValue(values, sequence.tuple());
      }
      case PythonValue.DictValue dict -> {
        List<PythonValue> values = new ArrayList<>();
        for (PythonValue each : dict.values()) values.add(mapped(each, derivative));
        return new PythonValue.DictValue(dict.keys(), values);
      }
      default ->
          throw new Unreadable(
              Words.say("notebook.no.tensor"),
              new pragmatic.gradients.notebook.python.Place(1, 1),
              session.cell());
    }
  }

  Optional<PythonValue> made(Made made, Arguments arguments) throws Unreadable {
    String name = made.path().substring(made.path().lastIndexOf('.') + 1);
    if (!TRANSFORMS.contains(name)) return Optional.empty();
    return Optional.of(transforms.call(made, name, arguments));
  }
}
