package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Functions that make tensors of numbers.
final class Creation {
  private final Session session;

  Creation(Session session) {
    this.session = session;
  }

  Optional<PythonValue> call(String name, Library library, Arguments arguments) throws Unreadable {
    if (library == Library.PYTHON || library == Library.SYMPY) return Optional.empty();
    arguments.ignore("device", "name", "copy", "trainable", "layout", "pin_memory");
    Optional<Tensor> made =
        switch (name) {
          case "tensor",
              "Tensor",
              "FloatTensor",
              "as_tensor",
              "array",
              "asarray",
              "Variable",
              "constant",
              "convert_to_tensor",
              "scalar_tensor",
              "DoubleTensor",
              "LongTensor",
              "Parameter" ->
              Optional.of(data(name, library, arguments));
          case "ones" -> Optional.of(filled(library, arguments, 1));
          case "zeros" -> Optional.of(filled(library, arguments, 0));
          case "full", "fill" -> Optional.of(full(library, arguments));
          case "ones_like" -> Optional.of(like(arguments, 1));
          case "zeros_like" -> Optional.of(like(arguments, 0));
          case "full_like" ->
              Optional.of(like(arguments, arguments.tensor(1, "fill_value").value()));
          case "arange", "range" -> Optional.of(arange(library, arguments));
          case "linspace" -> Optional.of(linspace(library, arguments));
          case "eye" -> Optional.of(eye(library, arguments));
          default -> Optional.empty();
        };
    if (made.isEmpty()) return Optional.empty();
    boolean asks = arguments.truth(name.equals("Parameter"), -1, "requires_grad");
    arguments.done();
    Tensor tensor = made.get();
    if (tensor.size() > Tensor.MAXIMUM_SIZE) throw arguments.unreadable("notebook.shapes");
    boolean variable = library == Library.TENSORFLOW && name.equals("Variable");
    if (asks && library == Library.PYTORCH && !tensor.type().isReal())
      throw arguments.unreadable("notebook.whole");
    if (asks || variable) tensor.ask(true);
    if (name.equals("Parameter")) tensor.parameter();
    session.step(arguments.place(), tensor.size());
    return Optional.of(tensor);
  }

  private Tensor data(String name, Library library, Arguments arguments) throws Unreadable {
    PythonValue value = arguments.required(0, "data", "object", "initial_value", "value");
    Tensor numbers = arguments.tensor(value);
    boolean keeps =
        library == Library.JAX || library == Library.AUTOGRAD || library == Library.NUMPY;
    Tensor own = keeps ? numbers : numbers.detached();
    boolean capital = name.equals("Tensor") && library == Library.PYTORCH;
    if (capital && numbers.shape().isEmpty() && numbers.type() == NumberType.WHOLE)
      throw arguments.unreadable("notebook.function", name);
    NumberType usual = usual(numbers, library);
    if (name.equals("FloatTensor") || name.equals("Tensor")) usual = NumberType.SINGLE;
    if (name.equals("DoubleTensor")) usual = NumberType.DOUBLE;
    if (name.equals("LongTensor")) usual = NumberType.WHOLE;
    NumberType type = type(1, arguments).orElse(usual);
    if (keeps && numbers.depends()) return numbers;
    return own.as(type, library).map(e -> e);
  }

  private static NumberType usual(Tensor numbers, Library library) {
    boolean real = numbers.type().isReal();
    boolean wide = library == Library.NUMPY || library == Library.AUTOGRAD;
    boolean kept = numbers.library() == Library.NUMPY && library != Library.JAX;
    if (!real || kept) return numbers.type();
    return wide
        ? NumberType.DOUBLE
        : numbers.library() == Library.PYTHON ? NumberType.SINGLE : numbers.type();
  }

  /// The type that `dtype` names.
  static Optional<NumberType> type(int index, Arguments arguments) throws Unreadable {
    Optional<PythonValue> dtype = arguments.find(index, "dtype");
    if (dtype.isEmpty()) return Optional.empty();
    String path =
        switch (dtype.get()) {
          case PythonValue.Path p -> p.path();
          case PythonValue.TextValue t -> t.text();
          default -> "";
        };
    return Optional.of(named(path.substring(path.lastIndexOf('.') + 1), arguments));
  }

  static NumberType named(String name, Arguments arguments) throws Unreadable {
    return switch (name) {
      case "float32", "float" -> NumberType.SINGLE;
      case "float64", "double" -> NumberType.DOUBLE;
      case "int", "int32", "int64", "long" -> NumberType.WHOLE;
      case "bool" -> NumberType.TRUTH;
      default -> throw arguments.unreadable("notebook.type", name);
    };
  }

  private Tensor filled(Library library, Arguments arguments, double value) throws Unreadable {
    List<Integer> shape = shape(arguments, 0);
    return constant(shape, value, type(-1, arguments).orElse(usual(library)), library);
  }

  private static NumberType usual(Library library) {
    return library == Library.NUMPY || library == Library.AUTOGRAD
        ? NumberType.DOUBLE
        : NumberType.SINGLE;
  }

  /// A shape as one argument or several.
  static List<Integer> shape(Arguments arguments, int from) throws Unreadable {
    List<Integer> shape = new ArrayList<>();
    Optional<PythonValue> named = arguments.keyword("size", "shape");
    if (named.isPresent()) return lengths(arguments, named.get());
    for (int i = from; i < arguments.count(); i++)
      shape.addAll(lengths(arguments, arguments.required(i)));
    return shape;
  }

  private static List<Integer> lengths(Arguments arguments, PythonValue value) throws Unreadable {
    if (value instanceof PythonValue.SequenceValue sequence && sequence.elements().isEmpty())
      return List.of();
    List<Integer> lengths = new ArrayList<>();
    for (Scalar each : arguments.tensor(value).elements()) {
      if (each.value() != Math.rint(each.value()) || Math.abs(each.value()) > Tensor.MAXIMUM_SIZE)
        throw arguments.unreadable("notebook.argument.whole");
      lengths.add((int) each.value());
    }
    return lengths;
  }

  private Tensor constant(List<Integer> shape, double value, NumberType type, Library library)
      throws Unreadable {
    int size = Tensor.size(shape);
    if (size > Tensor.MAXIMUM_SIZE || shape.stream().anyMatch(n -> n < 0))
      throw session.unreadable(
          new pragmatic.gradients.notebook.python.Place(1, 1), "notebook.shapes");
    return Tensor.of(shape, Collections.nCopies(size, Scalar.constant(value, type)), type, library);
  }

  private Tensor full(Library library, Arguments arguments) throws Unreadable {
    List<Integer> shape = lengths(arguments, arguments.required(0, "size", "shape", "dims"));
    Tensor value = arguments.tensor(1, "fill_value", "value");
    NumberType type =
        type(2, arguments).orElse(value.type().isReal() ? usual(library) : value.type());
    return constant(shape, value.value(), type, library);
  }

  private Tensor like(Arguments arguments, double value) throws Unreadable {
    Tensor model = arguments.tensor(0, "input", "a", "tensor");
    NumberType type = type(-1, arguments).orElse(model.type());
    return constant(model.shape(), value, type, model.library());
  }

  private Tensor arange(Library library, Arguments arguments) throws Unreadable {
    List<Tensor> bounds = new ArrayList<>();
    for (int i = 0; i < Math.min(3, arguments.count()); i++) bounds.add(arguments.tensor(i));
    if (bounds.isEmpty()) throw arguments.unreadable("notebook.argument.missing");
    double from =
        bounds.size() > 1
            ? bounds.get(0).value()
            : arguments.optionalTensor(-1, "start").map(Tensor::value).orElse(0.0);
    double to = bounds.get(bounds.size() > 1 ? 1 : 0).value();
    double step =
        bounds.size() > 2
            ? bounds.get(2).value()
            : arguments.optionalTensor(-1, "step", "delta").map(Tensor::value).orElse(1.0);
    boolean whole = bounds.stream().noneMatch(b -> b.type().isReal()) && step == Math.rint(step);
    NumberType type = type(-1, arguments).orElse(whole ? NumberType.WHOLE : usual(library));
    double count = Math.ceil((to - from) / step);
    if (!(count > 0) || count > Tensor.MAXIMUM_SIZE) throw arguments.unreadable("notebook.shapes");
    List<Scalar> elements = new ArrayList<>();
    for (int i = 0; i < (int) count; i++) {
      double value = from + i * step;
      elements.add(Scalar.near(value, type, isBinary(from, step) ? 0 : rounding(from, to, type)));
    }
    return Tensor.of(List.of(elements.size()), elements, type, library);
  }

  /// Whether the numbers of a range are doubles without rounding, on every machine.
  private static boolean isBinary(double from, double step) {
    double scale = 1 << 12;
    return from * scale == Math.rint(from * scale) && step * scale == Math.rint(step * scale);
  }

  /// How far numbers of a range may be from where they should be: how they are rounded depends on
  /// the machine.
  private static double rounding(double from, double to, NumberType type) {
    double size = Math.max(Math.abs(from), Math.abs(to));
    return 4 * (type == NumberType.SINGLE ? Math.ulp((float) size) : Math.ulp(size));
  }

  private Tensor linspace(Library library, Arguments arguments) throws Unreadable {
    double from = arguments.tensor(0, "start").value();
    double to = arguments.tensor(1, "end", "stop").value();
    int count = arguments.whole(2, "steps", "num").orElse(library == Library.PYTORCH ? 100 : 50);
    if (count < 1 || count > Tensor.MAXIMUM_SIZE) throw arguments.unreadable("notebook.shapes");
    NumberType type = type(-1, arguments).orElse(usual(library));
    double exact = count == 1 ? 0 : (to - from) / (count - 1);
    double step = type.rounded(exact);
    double radius =
        isBinary(from, exact) || library == Library.PYTORCH ? 0 : rounding(from, to, type);
    List<Scalar> elements = new ArrayList<>();
    // from both ends, as PyTorch does, so that the middle of a symmetric range is 0
    for (int i = 0; i < count; i++)
      elements.add(
          Scalar.near(i < count / 2 ? from + i * step : to - (count - 1 - i) * step, type, radius));
    return Tensor.of(List.of(count), elements, type, library);
  }

  private Tensor eye(Library library, Arguments arguments) throws Unreadable {
    int n = arguments.whole(0, "n").orElse(1);
    if (n < 1 || n > 64) throw arguments.unreadable("notebook.shapes");
    NumberType type = type(-1, arguments).orElse(usual(library));
    List<Scalar> elements = new ArrayList<>();
    for (int i = 0; i < n * n; i++) elements.add(Scalar.constant(i / n == i % n ? 1 : 0, type));
    return Tensor.of(List.of(n, n), elements, type, library);
  }
}
