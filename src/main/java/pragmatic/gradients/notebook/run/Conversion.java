package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Values as tensors.
final class Conversion {
  private Conversion() {}

  /// A number or nested lists of numbers.
  static Tensor tensor(PythonValue value, Place place, Session session) throws Unreadable {
    return switch (value) {
      case Tensor tensor -> known(tensor);
      case PythonValue.SequenceValue sequence -> {
        List<Tensor> rows = new ArrayList<>();
        for (PythonValue element : sequence.elements()) rows.add(tensor(element, place, session));
        if (rows.isEmpty()) throw session.unreadable(place, "notebook.empty");
        yield Regrouping.stack(rows)
            .orElseThrow(() -> session.unreadable(place, "notebook.shapes"));
      }
      case PythonValue.Unknown unknown -> throw new Unreadable(unknown);
      default -> throw session.unreadable(place, "notebook.no.tensor");
    };
  }

  static Tensor known(Tensor tensor) throws Unreadable {
    PythonValue.Unknown unknown = tensor.unknown();
    if (unknown != null) throw new Unreadable(unknown);
    return tensor;
  }
}
