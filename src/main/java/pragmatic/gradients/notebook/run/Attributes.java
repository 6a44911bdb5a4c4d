package pragmatic.gradients.notebook.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// What stands behind a dot.
final class Attributes {
  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "pi",
          Math.PI,
          "e",
          Math.E,
          "inf",
          Double.POSITIVE_INFINITY,
          "nan",
          Double.NaN,
          "newaxis",
          0.0);

  private static final Set<String> FACTS =
      Set.of("grad_fn", "dtype", "device", "name", "itemsize", "layout");

  private Attributes() {}

  static PythonValue of(PythonValue value, String name, Place place, Session session)
      throws Unreadable {
    return switch (value) {
      case PythonValue.Path path -> inModule(path.path() + "." + name);
      case PythonValue.Unknown unknown -> throw new Unreadable(unknown);
      case Tensor tensor -> of(tensor, name, place, session);
      case PythonValue.ObjectValue object -> of(object, name, place);
      case PythonValue.ClassValue type when name.equals("__name__") ->
          new PythonValue.TextValue(type.name());
      default -> new PythonValue.Method(value, name, place);
    };
  }

  /// A name of a module, or the number that it stands for.
  static PythonValue inModule(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (name.equals("newaxis")) return new PythonValue.NoneValue();
    Double constant = CONSTANTS.get(name);
    boolean module = path.indexOf('.') == path.lastIndexOf('.') || path.endsWith(".numpy." + name);
    return constant != null && module && !path.startsWith("sympy")
        ? Tensor.number(constant, NumberType.DOUBLE, Library.PYTHON)
        : new PythonValue.Path(path);
  }

  private static PythonValue of(Tensor tensor, String name, Place place, Session session)
      throws Unreadable {
    switch (name) {
      case "grad" -> {
        return gradient(tensor);
      }
      case "requires_grad" -> {
        boolean asks = Conversion.known(tensor).depends();
        return Tensor.number(asks ? 1 : 0, NumberType.TRUTH, Library.PYTHON);
      }
      case "is_leaf" -> {
        boolean leaf = Conversion.known(tensor).isLeaf();
        return Tensor.number(leaf ? 1 : 0, NumberType.TRUTH, Library.PYTHON);
      }
      case "data" -> {
        return Conversion.known(tensor).alias();
      }
      case "T", "mT" -> {
        return Regrouping.transposed(Conversion.known(tensor));
      }
      case "shape" -> {
        List<PythonValue> lengths =
            tensor.shape().stream()
                .<PythonValue>map(n -> Tensor.number(n, NumberType.WHOLE, Library.PYTHON))
                .toList();
        return new PythonValue.SequenceValue(lengths, true);
      }
      case "ndim" -> {
        return Tensor.number(tensor.shape().size(), NumberType.WHOLE, Library.PYTHON);
      }
      default -> {
        if (FACTS.contains(name)) throw session.unreadable(place, "notebook.attribute", name);
        return new PythonValue.Method(tensor, name, place);
      }
    }
  }

  private static PythonValue of(PythonValue.ObjectValue object, String name, Place place) {
    if (name.equals("__class__")) return object.type();
    PythonValue own = object.attributes().get(name);
    return own == null ? new PythonValue.Method(object, name, place) : own;
  }

  private static PythonValue gradient(Tensor tensor) throws Unreadable {
    PythonValue.Unknown unknown = tensor.unknownGradient();
    if (unknown != null) throw new Unreadable(unknown);
    Tensor gradient = tensor.gradient();
    return gradient == null ? new PythonValue.NoneValue() : gradient;
  }
}
