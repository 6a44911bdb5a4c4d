package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Unreadable;

/// What names stand for that no cell assigns: functions of Python, and what `import *` brings.
final class Names {
  private static final Set<String> BUILTINS =
      Set.of(
          "print",
          "display",
          "abs",
          "max",
          "min",
          "sum",
          "len",
          "range",
          "float",
          "int",
          "bool",
          "round",
          "list",
          "tuple",
          "pow",
          "str",
          "repr",
          "type",
          "object",
          "super",
          "zip",
          "enumerate");

  private final Session session;
  private final List<String> everything = new ArrayList<>();

  Names(Session session) {
    this.session = session;
  }

  static boolean isBuiltin(String name) {
    return BUILTINS.contains(name);
  }

  /// Brings all names of a module.
  void all(String module) {
    everything.add(module);
  }

  PythonValue value(Expression.Name name, Scope scope) throws Unreadable {
    PythonValue found = scope.find(name.name()).orElse(null);
    if (found instanceof PythonValue.Unknown unknown) throw new Unreadable(unknown);
    if (found != null) return found;
    if (BUILTINS.contains(name.name())) return new PythonValue.Path("builtins." + name.name());
    if (!everything.isEmpty()) return Attributes.inModule(everything.getLast() + "." + name.name());
    throw session.unreadable(name.place(), "notebook.name", name.name());
  }
}
