package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.ClassValue;
import pragmatic.gradients.notebook.value.PythonValue.Closure;
import pragmatic.gradients.notebook.value.PythonValue.ObjectValue;
import pragmatic.gradients.notebook.value.PythonValue.SequenceValue;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Objects of classes that cells define.
final class Objects {
  /// What runs when an object is called, that of layers behind that of Python.
  static final List<String> CALLED = List.of("__call__", "forward", "call");

  private final Calls calls;
  private final Optimizers optimizers;

  Objects(Calls calls, Optimizers optimizers) {
    this.calls = calls;
    this.optimizers = optimizers;
  }

  PythonValue made(ClassValue type, Arguments arguments) throws Unreadable {
    ObjectValue object = new ObjectValue(type);
    Closure start = type.methods().get("__init__");
    if (start == null) arguments.done();
    else calls.closure(start, arguments.after(object));
    return object;
  }

  PythonValue called(ObjectValue object, Arguments arguments) throws Unreadable {
    List<String> names = object.type().layer() ? CALLED : CALLED.subList(0, 1);
    for (String name : names)
      if (object.type().methods().containsKey(name)) return method(object, name, arguments);
    throw arguments.unreadable("notebook.no.function");
  }

  PythonValue method(ObjectValue object, String name, Arguments arguments) throws Unreadable {
    Closure own = object.type().methods().get(name);
    if (own != null) return calls.closure(own, arguments.after(object));
    if (!object.type().layer()) throw arguments.unreadable("notebook.method", name);
    switch (name) {
      case "eval", "train" -> {
        arguments.useAll();
        return object;
      }
      case "parameters", "named_parameters" -> {
        arguments.done();
        return name.equals("parameters")
            ? new SequenceValue(List.copyOf(parameters(object).values()), false)
            : pairs(parameters(object));
      }
      case "zero_grad" -> {
        optimizers.zero(List.copyOf(parameters(object).values()), arguments);
        return new PythonValue.NoneValue();
      }
      default -> throw arguments.unreadable("notebook.method", name);
    }
  }

  /// The parameters of a layer by name: its own, then those of the layers in it.
  private static Map<String, Tensor> parameters(ObjectValue object) {
    Map<String, Tensor> found = new LinkedHashMap<>();
    collect(object, "", found, Collections.newSetFromMap(new IdentityHashMap<>()));
    return found;
  }

  /// @param seen layers and parameters: each is taken once, under its first name
  private static void collect(
      ObjectValue object, String prefix, Map<String, Tensor> into, Set<PythonValue> seen) {
    if (!seen.add(object)) return;
    object
        .attributes()
        .forEach((name, value) -> {
          if (value instanceof Tensor tensor && tensor.isParameter() && seen.add(tensor))
            into.put(prefix + name, tensor);
        });
    object
        .attributes()
        .forEach((name, value) -> {
          if (value instanceof ObjectValue layer && layer.type().layer())
            collect(layer, prefix + name + ".", into, seen);
        });
  }

  private static SequenceValue pairs(Map<String, Tensor> parameters) {
    List<PythonValue> pairs = new ArrayList<>();
    parameters.forEach((name, tensor) ->
        pairs.add(new SequenceValue(List.of(new PythonValue.TextValue(name), tensor), true)));
    return new SequenceValue(pairs, false);
  }
}
