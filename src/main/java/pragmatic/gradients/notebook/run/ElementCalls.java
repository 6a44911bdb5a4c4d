package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Parameter;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;

/// Functions that take each number by itself: those of our language, under the names of libraries.
final class ElementCalls {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("subtract", "-"),
          Map.entry("mul", "*"),
          Map.entry("multiply", "*"),
          Map.entry("div", "/"),
          Map.entry("divide", "/"),
          Map.entry("true_divide", "/"),
          Map.entry("neg", "neg"),
          Map.entry("negative", "neg"),
          Map.entry("pow", "pow"),
          Map.entry("power", "pow"),
          Map.entry("eq", "=="),
          Map.entry("equal", "=="),
          Map.entry("ne", "!="),
          Map.entry("not_equal", "!="),
          Map.entry("lt", "<"),
          Map.entry("less", "<"),
          Map.entry("le", "<="),
          Map.entry("less_equal", "<="),
          Map.entry("gt", ">"),
          Map.entry("greater", ">"),
          Map.entry("ge", ">="),
          Map.entry("greater_equal", ">="));

  /// Names of a library that mean something else in our language, or nothing.
  private static final Map<String, String> NAMES =
      Map.of(
          "Abs",
          "abs",
          "Heaviside",
          "heaviside",
          "Max",
          "max",
          "Min",
          "min",
          "Pow",
          "pow",
          "rem",
          "fmod");

  private static final double TENSORFLOW_LEAK = 0.2;

  private final Session session;
  private final OperatorRules operators;

  ElementCalls(Session session, OperatorRules operators) {
    this.session = session;
    this.operators = operators;
  }

  Optional<PythonValue> call(String name, Library library, Arguments arguments) throws Unreadable {
    arguments.ignore("inplace", "name", "out");
    String plain = NAMES.getOrDefault(name, name);
    // PyTorch has no derivative of it: Python stops there
    if (plain.equals("heaviside") && library == Library.PYTORCH)
      throw arguments.unreadable("notebook.function", name);
    // PyTorch's function of two tensors has the name; SciPy's divergence is another function
    if (plain.equals("kl_div") && library != Library.PYTORCH)
      throw arguments.unreadable("notebook.function", name);
    Optional<PythonValue> composed = composed(plain, library, arguments);
    if (composed.isPresent()) return composed;
    String operator = OPERATORS.get(plain);
    Optional<Primitive> primitive =
        operator == null
            ? Vocabulary.function(approximate(plain, library, arguments))
            : Vocabulary.named(operator).or(() -> Vocabulary.function(operator));
    if (primitive.isEmpty() || primitive.get().indexed()) return Optional.empty();
    List<Tensor> tensors =
        primitive.get().variadic() ? all(arguments) : bound(primitive.get(), library, arguments);
    arguments.done();
    if (plain.equals("clamp") || plain.equals("clip"))
      refuseBounds(plain, library, tensors, arguments);
    boolean reduces = primitive.get().variadic() && tensors.size() == 1;
    if (reduces && !tensors.getFirst().shape().isEmpty())
      throw arguments.unreadable("notebook.function", name);
    if (tensors.size() < primitive.get().minimumArity())
      throw arguments.unreadable("notebook.argument.missing");
    if (tensors.stream().allMatch(t -> t.library() == Library.PYTHON) && library != Library.PYTHON)
      tensors = owned(tensors, library);
    return Optional.of(operators.apply(primitive.get(), arguments.place(), tensors));
  }

  /// On a bound, `jax.lax.clamp` and PyTorch's clamp by tensors have rules of their own.
  private static void refuseBounds(
      String name, Library library, List<Tensor> tensors, Arguments arguments) throws Unreadable {
    boolean own =
        library == Library.JAX && name.equals("clamp")
            || library == Library.PYTORCH
                && tensors.subList(1, tensors.size()).stream()
                    .anyMatch(bound -> bound.library() == Library.PYTORCH);
    if (!own) return;
    for (int i = 0; i < tensors.size(); i++)
      for (int k = 0; k < i; k++)
        for (Scalar one : tensors.get(i).elements())
          for (Scalar other : tensors.get(k).elements())
            if (one.value() == other.value())
              throw arguments.unreadable(
                  "notebook.edge.formula", library == Library.JAX ? "JAX" : "PyTorch");
  }

  private static List<Tensor> owned(List<Tensor> tensors, Library library) {
    NumberType usual =
        library == Library.JAX || library == Library.TENSORFLOW
            ? NumberType.SINGLE
            : NumberType.DOUBLE;
    return tensors.stream()
        .map(t -> t.as(t.type() == NumberType.DOUBLE ? usual : t.type(), library))
        .toList();
  }

  private Optional<PythonValue> composed(String name, Library library, Arguments arguments)
      throws Unreadable {
    Tensor one = Tensor.number(1, NumberType.WHOLE, Library.PYTHON);
    switch (name) {
      case "square" -> {
        Tensor two = Tensor.number(2, NumberType.WHOLE, Library.PYTHON);
        return applied("pow", arguments, arguments.tensor(0, "input", "x"), two);
      }
      case "masked_fill" -> {
        Tensor of = arguments.tensor(0, "input");
        Tensor mask = arguments.tensor(1, "mask");
        Tensor value = arguments.tensor(2, "value");
        boolean known = value.shape().isEmpty() && mask.type() == NumberType.TRUTH;
        if (!known) throw arguments.unreadable("notebook.function", name);
        return applied("where", arguments, mask, value.as(of.type(), of.library()), of);
      }
      case "frac" -> {
        // PyTorch's has the sign of its argument
        if (library != Library.PYTORCH) return Optional.empty();
        Tensor of = arguments.tensor(0, "input");
        return applied("-", arguments, of, operators.apply("trunc", arguments.place(), of));
      }
      case "reciprocal" -> {
        return applied("/", arguments, one, arguments.tensor(0, "input", "x"));
      }
      case "rsqrt" -> {
        Tensor root = operators.apply("sqrt", arguments.place(), arguments.tensor(0, "input", "x"));
        return applied("/", arguments, one, root);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private Optional<PythonValue> applied(String primitive, Arguments arguments, Tensor... tensors)
      throws Unreadable {
    arguments.done();
    return Optional.of(operators.apply(primitive, arguments.place(), tensors));
  }

  /// JAX takes the approximation by tanh if nobody says otherwise.
  private static String approximate(String name, Library library, Arguments arguments)
      throws Unreadable {
    if (!name.equals("gelu")) return name;
    Optional<String> word = arguments.text(-1, "approximate");
    if (word.isPresent()) return word.get().equals("tanh") ? "gelu_tanh" : name;
    boolean usual = library == Library.JAX;
    return arguments.truth(usual, library == Library.PYTORCH ? -1 : 1, "approximate")
        ? "gelu_tanh"
        : name;
  }

  private static List<Tensor> all(Arguments arguments) throws Unreadable {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < arguments.count(); i++) tensors.add(arguments.tensor(i));
    arguments.optionalTensor(-1, "other").ifPresent(tensors::add);
    return tensors;
  }

  private static List<Tensor> bound(Primitive primitive, Library library, Arguments arguments)
      throws Unreadable {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < primitive.parameters().size(); i++) {
      Parameter parameter = primitive.parameters().get(i);
      List<String> names = new ArrayList<>(parameter.aliases());
      names.add(parameter.name());
      if (i == 0) names.addAll(List.of("input", "x", "features", "a"));
      if (i == 1) names.addAll(List.of("other", "y", "exponent"));
      Optional<Tensor> given = arguments.optionalTensor(i, names.toArray(String[]::new));
      if (given.isEmpty() && !parameter.isOptional())
        throw arguments.unreadable("notebook.argument.missing");
      boolean leak = primitive.name().equals("leaky_relu") && library == Library.TENSORFLOW;
      double fallback = leak && i == 1 ? TENSORFLOW_LEAK : parameter.fallback();
      tensors.add(given.orElse(Tensor.number(fallback, NumberType.DOUBLE, Library.PYTHON)));
    }
    return tensors;
  }
}
