package pragmatic.gradients.notebook.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pragmatic.gradients.program.Primitive;

/// Operations that make one number of the numbers along an axis, or of all.
public final class Reduction {
  private Reduction() {}

  /// The lines of a tensor along an axis.
  ///
  /// @param axis from 0
  public static List<List<Scalar>> lines(Tensor tensor, int axis) {
    int inner = Tensor.size(tensor.shape().subList(axis + 1, tensor.shape().size()));
    int length = tensor.shape().get(axis);
    int outer = Tensor.size(tensor.shape().subList(0, axis));
    List<List<Scalar>> lines = new ArrayList<>();
    for (int o = 0; o < outer; o++)
      for (int i = 0; i < inner; i++) {
        List<Scalar> line = new ArrayList<>();
        for (int k = 0; k < length; k++) line.add(tensor.element((o * length + k) * inner + i));
        lines.add(line);
      }
    return lines;
  }

  /// One number of each line along an axis.
  ///
  /// @param keeps whether the axis stays, with length 1
  public static Tensor along(
      Tensor tensor, int axis, boolean keeps, NumberType type, Function<List<Scalar>, Scalar> of) {
    List<Integer> shape = new ArrayList<>(tensor.shape());
    if (keeps) shape.set(axis, 1);
    else shape.remove(axis);
    List<Scalar> elements = lines(tensor, axis).stream().map(of).toList();
    return Tensor.of(shape, elements, type, tensor.library());
  }

  /// As many numbers of each line along an axis as the line has.
  public static Tensor each(Tensor tensor, int axis, Function<List<Scalar>, List<Scalar>> of) {
    int inner = Tensor.size(tensor.shape().subList(axis + 1, tensor.shape().size()));
    int length = tensor.shape().get(axis);
    Scalar[] elements = new Scalar[tensor.size()];
    List<List<Scalar>> lines = lines(tensor, axis);
    for (int n = 0; n < lines.size(); n++) {
      List<Scalar> line = of.apply(lines.get(n));
      int outer = n / inner;
      for (int k = 0; k < length; k++)
        elements[(outer * length + k) * inner + n % inner] = line.get(k);
    }
    return Tensor.of(tensor.shape(), List.of(elements), tensor.type(), tensor.library());
  }

  public static Scalar sum(List<Scalar> line, NumberType type) {
    return folded("+", 0, line, type);
  }

  public static Scalar product(List<Scalar> line, NumberType type) {
    return folded("*", 1, line, type);
  }

  private static Scalar folded(String operator, double none, List<Scalar> line, NumberType type) {
    if (line.isEmpty()) return Scalar.constant(none, type);
    Scalar result = line.getFirst();
    for (Scalar next : line.subList(1, line.size()))
      result = Broadcast.apply(operator, result, next, type);
    return result;
  }

  /// A primitive on all numbers of a line; of one number that number where the primitive wants
  /// more.
  public static Scalar of(Primitive primitive, List<Scalar> line, NumberType type) {
    if (line.size() < primitive.minimumArity()) return line.getFirst();
    return Scalar.result(primitive, line, type);
  }

  /// A primitive whose index, or whatever number chooses it, stands before the numbers.
  public static Scalar indexed(
      Primitive primitive, double index, List<Scalar> line, NumberType type) {
    List<Scalar> arguments = new ArrayList<>();
    arguments.add(Scalar.constant(index, NumberType.DOUBLE));
    arguments.addAll(line);
    return Scalar.result(primitive, arguments, type);
  }

  /// The sum of products of two lines.
  public static Scalar dot(List<Scalar> a, List<Scalar> b, NumberType type) {
    List<Scalar> products = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) products.add(Broadcast.apply("*", a.get(i), b.get(i), type));
    return sum(products, type);
  }
}
