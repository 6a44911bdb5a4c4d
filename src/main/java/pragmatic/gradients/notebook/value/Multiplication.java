package pragmatic.gradients.notebook.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Products of vectors and matrices.
public final class Multiplication {
  private Multiplication() {}

  /// `a @ b` of up to two dimensions; nothing if the shapes do not fit.
  public static Optional<Tensor> of(Tensor a, Tensor b) {
    int left = a.shape().size();
    int right = b.shape().size();
    if (left < 1 || right < 1 || left > 2 || right > 2) return Optional.empty();
    int inner = a.shape().getLast();
    if (inner != b.shape().getFirst() || inner == 0) return Optional.empty();
    int rows = left == 2 ? a.shape().getFirst() : 1;
    int columns = right == 2 ? b.shape().getLast() : 1;
    if ((long) rows * columns * inner > Tensor.MAXIMUM_SIZE) return Optional.empty();
    NumberType type = Broadcast.type(List.of(a, b));
    List<List<Scalar>> down = Reduction.lines(b, 0);
    List<Scalar> elements = new ArrayList<>();
    for (int r = 0; r < rows; r++)
      for (int c = 0; c < columns; c++)
        elements.add(
            Reduction.dot(a.elements().subList(r * inner, (r + 1) * inner), down.get(c), type));
    List<Integer> shape = new ArrayList<>();
    if (left == 2) shape.add(rows);
    if (right == 2) shape.add(columns);
    return Optional.of(Tensor.of(shape, elements, type, Broadcast.library(List.of(a, b))));
  }
}
