package pragmatic.gradients.notebook.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.python.Statement;

/// A value of a cell.
public sealed interface PythonValue permits PythonValue.Plain, Tensor {
  /// A value that is no tensor.
  sealed interface Plain extends PythonValue {}

  record TextValue(String text) implements Plain {}

  /// The text of an f-string: texts and the values of its fields.
  ///
  /// @param formats what stands behind the colon of each, or empty
  record ComposedText(List<PythonValue> parts, List<String> formats) implements Plain {
    public ComposedText {
      parts = List.copyOf(parts);
      formats = List.copyOf(formats);
    }
  }

  /// `None`.
  record NoneValue() implements Plain {}

  /// A list or a tuple. A list is the same under all its names, with what is put into it.
  record SequenceValue(List<PythonValue> elements, boolean tuple) implements Plain {
    public SequenceValue {
      elements = new ArrayList<>(elements);
    }

    @Override
    public List<PythonValue> elements() {
      return Collections.unmodifiableList(elements);
    }

    public void put(int place, PythonValue value) {
      elements.set(place, value);
    }

    public void insert(int place, PythonValue value) {
      elements.add(place, value);
    }

    public PythonValue remove(int place) {
      return elements.remove(place);
    }
  }

  /// A dictionary, the same under all its names.
  record DictValue(List<PythonValue> keys, List<PythonValue> values) implements Plain {
    public DictValue {
      keys = new ArrayList<>(keys);
      values = new ArrayList<>(values);
    }

    @Override
    public List<PythonValue> keys() {
      return Collections.unmodifiableList(keys);
    }

    @Override
    public List<PythonValue> values() {
      return Collections.unmodifiableList(values);
    }

    public void put(int place, PythonValue value) {
      values.set(place, value);
    }

    public void add(PythonValue key, PythonValue value) {
      keys.add(key);
      values.add(value);
    }
  }

  /// A module or something in one: `torch.nn`, `torch.relu`.
  record Path(String path) implements Plain {}

  /// A method of a value: `x.abs`.
  record Method(PythonValue of, String name, Place place) implements Plain {}

  /// A function that a cell defines.
  ///
  /// @param fallbacks what its parameters are if nothing is given, as it was at the definition
  /// @param result of a lambda, else null
  record Closure(
      String name,
      List<Expression.Formal> formals,
      Map<String, PythonValue> fallbacks,
      List<Statement> body,
      @Nullable Expression result,
      Scope scope)
      implements Plain {}

  /// What a module of layers or a transformation makes: `nn.CrossEntropyLoss()`, `jax.grad(f)`.
  ///
  /// @param path of the call that made it
  record Made(String path, List<PythonValue> arguments, List<Named> named) implements Plain {
    public Made {
      arguments = List.copyOf(arguments);
      named = List.copyOf(named);
    }
  }

  /// A class that a cell defines.
  ///
  /// @param layer whether it is one of a library's, which calls `forward` or `call`
  record ClassValue(String name, boolean layer, Map<String, Closure> methods) implements Plain {
    public ClassValue {
      methods = Map.copyOf(methods);
    }
  }

  /// An object of such a class. It is the same object under all its names.
  final class ObjectValue implements Plain {
    private final ClassValue type;
    private final Map<String, PythonValue> attributes = new LinkedHashMap<>();

    public ObjectValue(ClassValue type) {
      this.type = type;
    }

    public ClassValue type() {
      return type;
    }

    /// In the order in which they were assigned first.
    public Map<String, PythonValue> attributes() {
      return Collections.unmodifiableMap(attributes);
    }

    public void put(String name, PythonValue value) {
      attributes.put(name, value);
    }
  }

  /// An optimizer that goes down along gradients by a fixed rate.
  final class Optimizer implements Plain {
    private final List<Tensor> parameters;
    private final double rate;
    private @Nullable Unknown unknown;

    public Optimizer(List<Tensor> parameters, double rate) {
      this.parameters = parameters;
      this.rate = rate;
    }

    public List<Tensor> parameters() {
      return parameters;
    }

    public double rate() {
      return rate;
    }

    /// Why it is not known what it does, or null.
    public @Nullable Unknown unknown() {
      return unknown;
    }

    public void spoil(Unknown why) {
      unknown = why;
    }
  }

  /// A keyword argument.
  record Named(String name, PythonValue value) {}

  /// A slice of an index.
  record SliceValue(@Nullable Integer from, @Nullable Integer to, @Nullable Integer step)
      implements Plain {}

  /// What SymPy differentiates to, if point masses stand in it.
  ///
  /// @param text in SymPy's spelling
  /// @param question that it answers
  record Distribution(String text, int question) implements Plain {}

  /// A value that is not known.
  ///
  /// @param place where that began
  /// @param cell the number of the cell where it began
  /// @param touched tensors that it may depend on or change
  record Unknown(String reason, Place place, int cell, List<Tensor> touched) implements Plain {
    public Unknown {
      touched = List.copyOf(touched);
    }
  }
}
