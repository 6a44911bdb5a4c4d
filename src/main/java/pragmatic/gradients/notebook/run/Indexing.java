package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Elements by whole numbers, slices and conditions.
final class Indexing {
  private Indexing() {}

  static PythonValue of(PythonValue value, PythonValue index, Place place, Session session)
      throws Unreadable {
    if (value instanceof PythonValue.SequenceValue sequence) {
      List<Integer> rows = rows(index, sequence.elements().size(), place, session);
      if (index instanceof PythonValue.SliceValue)
        return new PythonValue.SequenceValue(
            rows.stream().map(sequence.elements()::get).toList(), sequence.tuple());
      return sequence.elements().get(rows.getFirst());
    }
    if (value instanceof PythonValue.DictValue dict) return entry(dict, index, place, session);
    Tensor tensor = Conversion.tensor(value, place, session);
    List<PythonValue> indices =
        index instanceof PythonValue.SequenceValue sequence && sequence.tuple()
            ? sequence.elements()
            : List.of(index);
    return session.recorded(along(tensor, indices, place, session));
  }

  private static PythonValue entry(
      PythonValue.DictValue dict, PythonValue index, Place place, Session session)
      throws Unreadable {
    int found = key(dict, index);
    if (found < 0) throw session.unreadable(place, "notebook.index");
    return dict.values().get(found);
  }

  /// At which place of a dictionary a key stands, or −1.
  static int key(PythonValue.DictValue dict, PythonValue key) {
    for (int i = 0; i < dict.keys().size(); i++) {
      PythonValue other = dict.keys().get(i);
      boolean same =
          isNumber(key) && isNumber(other)
              ? ((Tensor) key).value() == ((Tensor) other).value()
              : key.equals(other);
      if (same) return i;
    }
    return -1;
  }

  /// Whether equal keys of that kind are the same.
  static boolean isKey(PythonValue key) {
    return key instanceof PythonValue.TextValue || isNumber(key);
  }

  private static boolean isNumber(PythonValue key) {
    return key instanceof Tensor tensor
        && tensor.library() == Library.PYTHON
        && tensor.isSingle()
        && tensor.unknown() == null;
  }

  private static Tensor along(
      Tensor tensor, List<PythonValue> indices, Place place, Session session) throws Unreadable {
    if (indices.isEmpty()) return tensor;
    PythonValue first = indices.getFirst();
    List<PythonValue> rest = indices.subList(1, indices.size());
    if (first instanceof PythonValue.NoneValue) {
      Tensor inner = along(tensor, rest, place, session);
      List<Integer> shape = new ArrayList<>(inner.shape());
      shape.addFirst(1);
      return inner.reshaped(shape);
    }
    if (first instanceof Tensor mask && mask.type() == NumberType.TRUTH && !mask.shape().isEmpty())
      return masked(tensor, mask, place, session);
    if (tensor.shape().isEmpty()) throw session.unreadable(place, "notebook.index");
    List<Integer> rows = rows(first, tensor.shape().getFirst(), place, session);
    boolean one = first instanceof Tensor number && number.shape().isEmpty();
    if (one) return along(Regrouping.row(tensor, rows.getFirst()), rest, place, session);
    if (rest.isEmpty()) return Regrouping.rows(tensor, rows);
    List<Tensor> parts = new ArrayList<>();
    for (int row : rows) parts.add(along(Regrouping.row(tensor, row), rest, place, session));
    if (parts.isEmpty()) throw session.unreadable(place, "notebook.empty");
    return Regrouping.stack(parts).orElseThrow(() -> session.unreadable(place, "notebook.shapes"));
  }

  private static Tensor masked(Tensor tensor, Tensor mask, Place place, Session session)
      throws Unreadable {
    if (!mask.shape().equals(tensor.shape())) throw session.unreadable(place, "notebook.shapes");
    List<Scalar> elements =
        IntStream.range(0, tensor.size())
            .filter(i -> mask.element(i).value() != 0)
            .mapToObj(tensor::element)
            .toList();
    return Tensor.of(List.of(elements.size()), elements, tensor.type(), tensor.library());
  }

  /// The rows that an index names, from 0.
  static List<Integer> rows(PythonValue index, int length, Place place, Session session)
      throws Unreadable {
    if (index instanceof PythonValue.SliceValue slice) return slice(slice, length, place, session);
    Tensor tensor = Conversion.tensor(index, place, session);
    List<Integer> rows = new ArrayList<>();
    for (Scalar each : tensor.elements()) {
      int row = (int) each.value();
      if (row != each.value() || row < -length || row >= length)
        throw session.unreadable(place, "notebook.index");
      rows.add(row < 0 ? row + length : row);
    }
    return rows;
  }

  private static List<Integer> slice(
      PythonValue.SliceValue slice, int length, Place place, Session session) throws Unreadable {
    int step = slice.step() == null ? 1 : slice.step();
    if (step == 0) throw session.unreadable(place, "notebook.index");
    int from = bound(slice.from(), length, step > 0 ? 0 : length - 1, step);
    int to = bound(slice.to(), length, step > 0 ? length : -1, step);
    List<Integer> rows = new ArrayList<>();
    for (int i = from; step > 0 ? i < to : i > to; i += step) rows.add(i);
    return rows;
  }

  private static int bound(@Nullable Integer bound, int length, int fallback, int step) {
    if (bound == null) return fallback;
    int place = bound < 0 ? bound + length : bound;
    return step > 0 ? Math.clamp(place, 0, length) : Math.clamp(place, -1, length - 1);
  }
}
