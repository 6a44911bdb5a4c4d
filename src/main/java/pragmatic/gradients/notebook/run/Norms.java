package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.Reduction;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Primitive;

/// Lengths of vectors as each library computes them: the same function, but what automatic
/// differentiation answers at the tip and beside a 0 is the library's own.
final class Norms {
  private Norms() {}

  /// The p-norm of the numbers of a line.
  static Scalar of(double p, List<Scalar> line, NumberType type, Library library) {
    if (library == Library.PYTORCH && isWrittenOut(p)) return plain(p, masked(p, line, type), type);
    if (library == Library.JAX && p == Double.POSITIVE_INFINITY) return fromZero(line, type);
    return plain(p, line, type);
  }

  /// autograd's derivative divides by what may be 0, in an order of its own.
  static void refuse(double p, Tensor tensor, Library library, Arguments arguments)
      throws Unreadable {
    boolean zero = tensor.elements().stream().anyMatch(each -> each.value() == 0);
    if (library == Library.AUTOGRAD && (Double.isInfinite(p) || p > 1 && p < 2 && zero))
      throw arguments.unreadable("notebook.edge.formula", "autograd");
  }

  private static boolean isWrittenOut(double p) {
    return p != 0 && p != 1 && p != 2 && !Double.isInfinite(p);
  }

  /// PyTorch gives no gradient to what is 0. In our spelling a branch takes it away: no other
  /// function, but nothing flows back to the number.
  static List<Scalar> masked(double p, List<Scalar> line, NumberType type) {
    boolean tip = line.stream().allMatch(each -> each.value() == 0);
    if (p >= 1 && !tip) return line;
    List<Scalar> masked = new ArrayList<>();
    for (Scalar each : line) {
      if (each.value() != 0 || !each.depends()) {
        masked.add(each);
        continue;
      }
      Scalar none = Scalar.constant(0, type);
      Scalar zero = Scalar.result(Broadcast.primitive("=="), List.of(each, none), NumberType.TRUTH);
      masked.add(Scalar.result(Broadcast.primitive("where"), List.of(zero, none, each), type));
    }
    return masked;
  }

  /// JAX starts with 0, which ties with the largest where all are 0.
  private static Scalar fromZero(List<Scalar> line, NumberType type) {
    Primitive abs = Broadcast.primitive("abs");
    List<Scalar> sizes =
        line.stream().map(each -> Scalar.result(abs, List.of(each), type)).toList();
    Scalar largest = Reduction.of(Broadcast.primitive("amax"), sizes, type);
    Scalar none = Scalar.constant(0, type);
    return Scalar.result(Broadcast.primitive("max"), List.of(largest, none), type);
  }

  private static Scalar plain(double p, List<Scalar> line, NumberType type) {
    Primitive primitive =
        Broadcast.primitive(
            p == 2
                ? "norm2"
                : p == 1 ? "norm1" : p == Double.POSITIVE_INFINITY ? "norminf" : "norm");
    if (primitive.indexed()) return Reduction.indexed(primitive, p, line, type);
    return line.size() < primitive.minimumArity()
        ? Scalar.result(Broadcast.primitive("abs"), line, type)
        : Scalar.result(primitive, line, type);
  }
}
