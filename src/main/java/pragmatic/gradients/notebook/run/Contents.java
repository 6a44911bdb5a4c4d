package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.notebook.value.PythonValue;

/// What can be reached from a value: elements, attributes, what functions name.
final class Contents {
  private Contents() {}

  /// The values, itself among them, each once.
  static Set<PythonValue> of(PythonValue value) {
    Deque<PythonValue> open = new ArrayDeque<>(List.of(value));
    Set<PythonValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      PythonValue next = open.pop();
      if (!seen.add(next)) continue;
      switch (next) {
        case PythonValue.SequenceValue sequence -> sequence.elements().forEach(open::push);
        case PythonValue.DictValue dict -> dict.values().forEach(open::push);
        case PythonValue.Made made -> made.arguments().forEach(open::push);
        case PythonValue.Optimizer optimizer -> optimizer.parameters().forEach(open::push);
        case PythonValue.Method method -> open.push(method.of());
        case PythonValue.ObjectValue object -> {
          object.attributes().values().forEach(open::push);
          open.push(object.type());
        }
        case PythonValue.ClassValue type -> type.methods().values().forEach(open::push);
        case PythonValue.Closure closure -> {
          Mentions.of(closure).forEach(open::push);
          closure.fallbacks().values().forEach(open::push);
        }
        default -> {}
      }
    }
    return seen;
  }
}
