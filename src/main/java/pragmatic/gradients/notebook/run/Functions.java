package pragmatic.gradients.notebook.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.FalseFriends;
import pragmatic.gradients.program.Vocabulary;

/// Functions of the libraries, methods of tensors, and layers that are functions.
final class Functions {
  /// Layers whose name is not that of the function in other letters.
  private static final java.util.Map<String, String> LAYERS =
      java.util.Map.ofEntries(
          java.util.Map.entry("CrossEntropyLoss", "cross_entropy"),
          java.util.Map.entry("MSELoss", "mse_loss"),
          java.util.Map.entry("L1Loss", "l1_loss"),
          java.util.Map.entry("LeakyReLU", "leaky_relu"),
          java.util.Map.entry("NLLLoss", "nll_loss"),
          java.util.Map.entry("ReLU6", "relu6"),
          java.util.Map.entry("LogSoftmax", "log_softmax"),
          java.util.Map.entry("HuberLoss", "huber_loss"),
          java.util.Map.entry("LogSigmoid", "logsigmoid"),
          java.util.Map.entry("SmoothL1Loss", "smooth_l1_loss"),
          java.util.Map.entry("CosineSimilarity", "cosine_similarity"));

  /// Methods that change their tensor or its gradients although their names do not say so.
  private static final Set<String> CHANGING =
      Set.of("backward", "step", "zero_grad", "register_hook", "retain_grad", "apply");

  private final Session session;
  private final Creation creation;
  private final ElementCalls elements;
  private final ReductionCalls reductions;
  private final PairCalls pairs;
  private final LossCalls losses;
  private final ShapeCalls shapes;
  private final PythonCalls python;
  private final SympyCalls sympy;

  Functions(Session session, Evaluator evaluator) {
    this.session = session;
    this.creation = new Creation(session);
    this.elements = new ElementCalls(session, evaluator.operators());
    this.reductions = new ReductionCalls(session, evaluator.operators());
    this.pairs = new PairCalls(session);
    this.losses = new LossCalls(session, evaluator.operators());
    this.shapes = new ShapeCalls(session);
    this.python = new PythonCalls(session, evaluator.operators());
    this.sympy = new SympyCalls(session);
  }

  /// A function of a library.
  PythonValue call(String path, String name, Library library, Arguments arguments)
      throws Unreadable {
    if (path.startsWith("builtins.")) return python.call(name, arguments);
    if (FalseFriends.sentence(path).isPresent())
      throw arguments.unreadable("notebook.function", path);
    if (library == Library.SYMPY) {
      Optional<PythonValue> own = sympy.call(name, arguments);
      if (own.isPresent()) return own.get();
    }
    Optional<PythonValue> made = creation.call(name, library, arguments);
    if (made.isPresent()) return made.get();
    boolean layer = Character.isUpperCase(name.charAt(0)) && library != Library.SYMPY;
    // Keras takes the target first
    if (path.contains("keras.losses")) throw arguments.unreadable("notebook.function", name);
    if (layer && isLayer(name))
      return new PythonValue.Made(path, arguments.positional(), arguments.named());
    return named(name, library, arguments);
  }

  private static boolean isLayer(String name) {
    String function = function(name);
    return LAYERS.containsKey(name)
        || name.equals("Softmax")
        || name.equals("Flatten")
        || Vocabulary.function(function).isPresent();
  }

  private static String function(String layer) {
    String known = LAYERS.get(layer);
    return known != null ? known : layer.toLowerCase(java.util.Locale.ROOT);
  }

  /// A layer applied to arguments: `nn.LeakyReLU(0.1)(x)`.
  PythonValue layer(PythonValue.Made made, Arguments arguments) throws Unreadable {
    String name = made.path().substring(made.path().lastIndexOf('.') + 1);
    if (!isLayer(name)) throw arguments.unreadable("notebook.function", made.path());
    String function = function(name);
    boolean loss = name.endsWith("Loss");
    List<PythonValue> positional = new java.util.ArrayList<>(arguments.positional());
    List<PythonValue.Named> named = new java.util.ArrayList<>(arguments.named());
    if (loss && !made.arguments().isEmpty())
      throw arguments.unreadable("notebook.argument.more", 1);
    positional.addAll(made.arguments());
    named.addAll(made.named());
    Library library = Library.of(made.path()).orElse(Library.PYTORCH);
    return named(function, library, new Arguments(session, arguments.place(), positional, named));
  }

  /// A method of a value, as a function of it and the arguments.
  PythonValue method(PythonValue of, String name, Arguments arguments) throws Unreadable {
    if (!(of instanceof Tensor tensor)) return python.method(of, name, arguments);
    if (tensor.library() == Library.SYMPY) {
      Optional<PythonValue> own = sympy.call(name, arguments.after(of));
      if (own.isPresent()) return own.get();
    }
    boolean inPlace =
        name.endsWith("_") && !name.startsWith("_") && tensor.library() == Library.PYTORCH;
    if (!inPlace) return named(name, tensor.library(), arguments.after(of));
    return shapes.inPlace(tensor, name, arguments, this);
  }

  /// A function by the last part of its name.
  PythonValue named(String name, Library library, Arguments arguments) throws Unreadable {
    String plain = name.startsWith("reduce_") ? name.substring("reduce_".length()) : name;
    for (PythonValue value : arguments.positional()) {
      if (value instanceof PythonValue.Unknown unknown) throw new Unreadable(unknown);
    }
    Optional<PythonValue> value = shapes.call(plain, library, arguments);
    if (value.isEmpty()) value = reductions.call(plain, library, arguments);
    if (value.isEmpty()) value = pairs.call(plain, library, arguments);
    if (value.isEmpty()) value = losses.call(plain, library, arguments);
    if (value.isEmpty()) value = elements.call(plain, library, arguments);
    return value.orElseThrow(() -> arguments.unreadable("notebook.function", name));
  }

  /// Whether a call of that name changes nothing but what is assigned.
  static boolean isPure(String name) {
    return !name.endsWith("_") && !CHANGING.contains(name);
  }
}
