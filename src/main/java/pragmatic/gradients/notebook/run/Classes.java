package pragmatic.gradients.notebook.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.ClassValue;
import pragmatic.gradients.notebook.value.PythonValue.Closure;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Unreadable;

/// Definitions of classes that hold functions alone: layers of one's own, above all.
final class Classes {
  /// Classes of libraries whose objects are called through `forward` or `call`.
  private static final Set<String> LAYERS =
      Set.of(
          "torch.nn.Module",
          "nn.Module",
          "tf.Module",
          "tensorflow.Module",
          "tf.keras.Model",
          "tf.keras.layers.Layer");

  /// Methods of Python itself that are understood; the others make operators of one's own.
  private static final Set<String> KNOWN = Set.of("__init__", "__call__", "__repr__", "__str__");

  private final Session session;
  private final Evaluator evaluator;

  Classes(Session session, Evaluator evaluator) {
    this.session = session;
    this.evaluator = evaluator;
  }

  ClassValue of(Statement.ClassDefinition definition, Scope scope) throws Unreadable {
    Map<String, Closure> methods = new HashMap<>();
    boolean layer = false;
    for (Expression base : definition.bases()) {
      switch (evaluator.value(base, scope)) {
        case ClassValue own -> {
          own.methods().forEach(methods::putIfAbsent);
          layer |= own.layer();
        }
        case PythonValue.Path path when LAYERS.contains(path.path()) -> layer = true;
        case PythonValue.Path path when path.path().equals("builtins.object") -> {}
        default -> throw session.unreadable(base.place(), "notebook.class.base");
      }
    }
    for (Statement each : definition.body()) {
      switch (each) {
        case Statement.Definition method -> {
          boolean own = method.name().startsWith("__") && !KNOWN.contains(method.name());
          if (own) throw session.unreadable(method.place(), "notebook.class.own", method.name());
          methods.put(
              method.name(),
              evaluator.closure(method.name(), method.formals(), method.body(), null, scope));
        }
        case Statement.Evaluation text when text.value() instanceof Expression.TextLiteral -> {}
        case Statement.Nothing nothing -> {}
        default -> throw session.unreadable(each.place(), "notebook.class.member");
      }
    }
    return new ClassValue(definition.name(), layer, methods);
  }
}
