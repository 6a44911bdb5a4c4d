package pragmatic.gradients.notebook.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// Operations number by number. Tensors of fewer dimensions are repeated, as all libraries do.
public final class Broadcast {
  private Broadcast() {}

  /// An operator or function of the language.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Primitive primitive(String name) {
    return Vocabulary.named(name)
        .or(() -> Vocabulary.function(name))
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /// A primitive on each row of numbers that stand at the same place; nothing if the shapes do not
  /// fit or the result is too large.
  public static Optional<Tensor> apply(Primitive primitive, List<Tensor> tensors) {
    Optional<List<Integer>> shape = shape(tensors);
    if (shape.isEmpty() || Tensor.size(shape.get()) > Tensor.MAXIMUM_SIZE) return Optional.empty();
    NumberType type = type(primitive, tensors);
    NumberType common = type(tensors);
    Library library = library(tensors);
    List<Tensor> kept = tensors.stream().map(each -> plain(each, common)).toList();
    List<Scalar> elements = new ArrayList<>();
    int size = Tensor.size(shape.get());
    for (int i = 0; i < size; i++) {
      List<Scalar> arguments = new ArrayList<>();
      for (Tensor tensor : kept) arguments.add(tensor.element(source(tensor, shape.get(), i)));
      elements.add(Scalar.result(primitive, arguments, type));
    }
    return Optional.of(Tensor.of(shape.get(), elements, type, library));
  }

  /// A number of Python as a tensor of 32 bits takes it: rounded too.
  private static Tensor plain(Tensor tensor, NumberType common) {
    boolean rounds = tensor.library() == Library.PYTHON && tensor.type() == NumberType.DOUBLE;
    return rounds && common == NumberType.SINGLE ? tensor.as(common, Library.PYTHON) : tensor;
  }

  /// The same by the name of an operator that fits every shape here.
  static Scalar apply(String operator, Scalar a, Scalar b, NumberType type) {
    return Scalar.result(primitive(operator), List.of(a, b), type);
  }

  /// A tensor repeated to a shape, if it fits.
  public static Optional<Tensor> to(Tensor tensor, List<Integer> shape) {
    Tensor ones = Tensor.of(shape, fill(shape, 1), tensor.type(), tensor.library());
    Optional<List<Integer>> common = shape(List.of(tensor, ones));
    if (common.isEmpty() || !common.get().equals(shape)) return Optional.empty();
    List<Scalar> elements = new ArrayList<>();
    for (int i = 0; i < Tensor.size(shape); i++)
      elements.add(tensor.element(source(tensor, shape, i)));
    return Optional.of(Tensor.of(shape, elements, tensor.type(), tensor.library()));
  }

  private static List<Scalar> fill(List<Integer> shape, double value) {
    Scalar one = Scalar.constant(value, NumberType.DOUBLE);
    return java.util.Collections.nCopies(Tensor.size(shape), one);
  }

  private static NumberType type(Primitive primitive, List<Tensor> tensors) {
    if (primitive.rule() instanceof Rule.Comparison) return NumberType.TRUTH;
    boolean branch = primitive.rule() instanceof Rule.Branch;
    NumberType type = type(branch ? tensors.subList(1, tensors.size()) : tensors);
    boolean whole =
        primitive.rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator != Rule.Operator.DIVIDE;
    boolean keeps =
        whole
            || branch
            || primitive.rule() instanceof Rule.Selection
            || primitive.rule() instanceof Rule.Piecewise
            || primitive.name().equals("mod");
    if (type.isReal()) return type;
    if (keeps) return type == NumberType.TRUTH && whole ? NumberType.WHOLE : type;
    boolean exact =
        library(tensors) == Library.PYTHON
            || library(tensors) == Library.NUMPY
            || library(tensors) == Library.SYMPY
            || library(tensors) == Library.AUTOGRAD;
    return exact ? NumberType.DOUBLE : NumberType.SINGLE;
  }

  /// The type of a result: a number of Python does not widen a tensor.
  public static NumberType type(List<Tensor> tensors) {
    NumberType type = NumberType.TRUTH;
    NumberType plain = NumberType.TRUTH;
    for (Tensor tensor : tensors) {
      boolean python = tensor.library() == Library.PYTHON;
      if (python) plain = later(plain, tensor.type());
      else type = later(type, tensor.type());
    }
    Library library = library(tensors);
    if (library == Library.PYTHON) return plain;
    if (plain == NumberType.DOUBLE && !type.isReal())
      return library == Library.NUMPY || library == Library.AUTOGRAD || library == Library.SYMPY
          ? NumberType.DOUBLE
          : NumberType.SINGLE;
    return plain.isReal() ? type : later(type, plain);
  }

  private static NumberType later(NumberType a, NumberType b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  public static Library library(List<Tensor> tensors) {
    Library library = Library.PYTHON;
    for (Tensor tensor : tensors)
      if (tensor.library().compareTo(library) > 0) library = tensor.library();
    return library;
  }

  private static Optional<List<Integer>> shape(List<Tensor> tensors) {
    int rank = tensors.stream().mapToInt(t -> t.shape().size()).max().orElse(0);
    List<Integer> shape = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      int length = 1;
      for (Tensor tensor : tensors) {
        int own = length(tensor, rank, axis);
        if (own != 1 && length != 1 && own != length) return Optional.empty();
        if (own != 1) length = own;
      }
      shape.add(length);
    }
    return Optional.of(shape);
  }

  private static int length(Tensor tensor, int rank, int axis) {
    int own = axis - (rank - tensor.shape().size());
    return own < 0 ? 1 : tensor.shape().get(own);
  }

  /// Where the number for a place of a larger shape stands.
  private static int source(Tensor tensor, List<Integer> shape, int index) {
    if (tensor.isSingle()) return 0;
    int rest = index;
    int place = 0;
    int stride = 1;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      int at = rest % shape.get(axis);
      rest /= shape.get(axis);
      int own = axis - (shape.size() - tensor.shape().size());
      if (own < 0) break;
      int length = tensor.shape().get(own);
      if (length != 1) place += at * stride;
      stride *= length;
    }
    return place;
  }
}
