package pragmatic.gradients.notebook.run;

import java.util.List;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.ClassValue;
import pragmatic.gradients.notebook.value.PythonValue.Closure;
import pragmatic.gradients.notebook.value.PythonValue.ObjectValue;
import pragmatic.gradients.notebook.value.Unreadable;

/// Objects of classes that cells define.
final class Objects {
  /// What runs when an object is called, that of layers behind that of Python.
  static final List<String> CALLED = List.of("__call__", "forward", "call");

  private final Calls calls;

  Objects(Calls calls) {
    this.calls = calls;
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
    if (!List.of("eval", "train").contains(name))
      throw arguments.unreadable("notebook.method", name);
    arguments.useAll();
    return object;
  }
}
