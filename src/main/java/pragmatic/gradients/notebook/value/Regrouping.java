package pragmatic.gradients.notebook.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tensors put together, taken apart and turned, without new numbers.
public final class Regrouping {
  private Regrouping() {}

  /// Tensors of the same shape side by side along a new first axis.
  public static Optional<Tensor> stack(List<Tensor> tensors) {
    List<Integer> shape = new ArrayList<>(tensors.getFirst().shape());
    if (tensors.stream().anyMatch(t -> !t.shape().equals(shape))) return Optional.empty();
    List<Scalar> elements = new ArrayList<>();
    tensors.forEach(tensor -> elements.addAll(tensor.elements()));
    shape.addFirst(tensors.size());
    if (elements.size() > Tensor.MAXIMUM_SIZE) return Optional.empty();
    NumberType type = Broadcast.type(tensors);
    return Optional.of(Tensor.of(shape, elements, type, Broadcast.library(tensors)));
  }

  /// Tensors one behind the other along the first axis.
  public static Optional<Tensor> concatenate(List<Tensor> tensors) {
    if (tensors.stream().anyMatch(t -> t.shape().isEmpty())) return Optional.empty();
    List<Integer> row = rest(tensors.getFirst());
    if (tensors.stream().anyMatch(t -> !rest(t).equals(row))) return Optional.empty();
    List<Scalar> elements = new ArrayList<>();
    tensors.forEach(tensor -> elements.addAll(tensor.elements()));
    if (elements.size() > Tensor.MAXIMUM_SIZE) return Optional.empty();
    List<Integer> shape = new ArrayList<>(row);
    shape.addFirst(tensors.stream().mapToInt(t -> t.shape().getFirst()).sum());
    NumberType type = Broadcast.type(tensors);
    return Optional.of(Tensor.of(shape, elements, type, Broadcast.library(tensors)));
  }

  private static List<Integer> rest(Tensor tensor) {
    return tensor.shape().subList(1, tensor.shape().size());
  }

  /// Rows become columns.
  public static Tensor transposed(Tensor tensor) {
    if (tensor.shape().size() != 2) return tensor;
    int rows = tensor.shape().get(0);
    int columns = tensor.shape().get(1);
    List<Scalar> elements = new ArrayList<>();
    for (int c = 0; c < columns; c++)
      for (int r = 0; r < rows; r++) elements.add(tensor.element(r * columns + c));
    return Tensor.of(List.of(columns, rows), elements, tensor.type(), tensor.library());
  }

  /// Some of the rows along the first axis, each as it stands.
  ///
  /// @param rows from 0
  public static Tensor rows(Tensor tensor, List<Integer> rows) {
    int size = Tensor.size(rest(tensor));
    List<Scalar> elements = new ArrayList<>();
    for (int row : rows) elements.addAll(tensor.elements().subList(row * size, (row + 1) * size));
    List<Integer> shape = new ArrayList<>(rest(tensor));
    shape.addFirst(rows.size());
    return Tensor.of(shape, elements, tensor.type(), tensor.library());
  }

  /// One row along the first axis, without that axis.
  public static Tensor row(Tensor tensor, int row) {
    Tensor one = rows(tensor, List.of(row));
    return one.reshaped(rest(tensor));
  }
}
