package pragmatic.gradients.notebook.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Calls of functions, methods, layers and functions of cells.
final class Calls {
  /// Modules that draw or tidy up, and compute nothing.
  private static final Set<String> HARMLESS =
      Set.of(
          "matplotlib",
          "plt",
          "seaborn",
          "pandas",
          "warnings",
          "IPython",
          "d2l",
          "time",
          "os",
          "sys",
          "plotly",
          "matplotlib_inline");

  private final Session session;
  private final Evaluator evaluator;
  private final Functions functions;
  private final GradientCalls gradients;
  private final Objects objects;
  private @Nullable Interpreter interpreter;

  Calls(Session session, Evaluator evaluator) {
    this.session = session;
    this.evaluator = evaluator;
    this.functions = new Functions(session, evaluator);
    this.gradients = new GradientCalls(session, this);
    this.objects = new Objects(this, gradients.optimizers());
  }

  void interpreter(Interpreter running) {
    interpreter = running;
  }

  Functions functions() {
    return functions;
  }

  PythonValue call(PythonValue function, Arguments arguments) throws Unreadable {
    session.step(arguments.place(), 1);
    return switch (function) {
      case PythonValue.Path path -> path(path.path(), arguments);
      case PythonValue.Method method -> method(method, arguments);
      case PythonValue.Closure closure -> closure(closure, arguments);
      case PythonValue.Made made -> made(made, arguments);
      case PythonValue.ClassValue type -> objects.made(type, arguments);
      case PythonValue.ObjectValue object -> objects.called(object, arguments);
      case PythonValue.Unknown unknown -> throw new Unreadable(unknown);
      default -> throw arguments.unreadable("notebook.no.function");
    };
  }

  private PythonValue path(String path, Arguments arguments) throws Unreadable {
    for (PythonValue value : arguments.positional())
      if (value instanceof PythonValue.Unknown unknown && !path.equals("builtins.print"))
        throw new Unreadable(unknown);
    String root = path.split("\\.", -1)[0];
    if (HARMLESS.contains(root)) return new PythonValue.NoneValue();
    String name = path.substring(path.lastIndexOf('.') + 1);
    Optional<PythonValue> answer = gradients.path(path, name, arguments);
    if (answer.isPresent()) return answer.get();
    Library library =
        Library.of(path).orElseThrow(() -> arguments.unreadable("notebook.module", root));
    return functions.call(path, name, library, arguments);
  }

  private PythonValue method(PythonValue.Method method, Arguments arguments) throws Unreadable {
    if (method.of() instanceof Tensor tensor) {
      Conversion.known(tensor);
      Optional<PythonValue> own = gradients.method(tensor, method.name(), arguments);
      if (own.isPresent()) return own.get();
    }
    if (method.of() instanceof PythonValue.Made made) {
      Optional<PythonValue> own = gradients.madeMethod(made, method.name(), arguments);
      if (own.isPresent()) return own.get();
      throw arguments.unreadable("notebook.method", method.name());
    }
    if (method.of() instanceof PythonValue.Optimizer optimizer)
      return gradients.optimizers().method(optimizer, method.name(), arguments);
    if (method.of() instanceof PythonValue.ObjectValue object)
      return objects.method(object, method.name(), arguments);
    if (method.of() instanceof PythonValue.Unknown unknown) throw new Unreadable(unknown);
    return functions.method(method.of(), method.name(), arguments);
  }

  PythonValue closure(PythonValue.Closure closure, Arguments arguments) throws Unreadable {
    Interpreter running = interpreter;
    if (running == null) throw arguments.unreadable("notebook.no.function");
    Scope scope = closure.scope().inner();
    int index = 0;
    for (Expression.Formal formal : closure.formals()) {
      PythonValue given = arguments.argument(index++, formal.name()).orElse(null);
      PythonValue value = given != null ? given : closure.fallbacks().get(formal.name());
      if (value == null) throw arguments.unreadable("notebook.argument.missing");
      scope.put(formal.name(), value);
    }
    arguments.done();
    session.enter(arguments.place());
    try {
      Expression result = closure.result();
      return result == null
          ? running.called(closure.body(), scope)
          : evaluator.value(result, scope);
    } finally {
      session.leave();
    }
  }

  private PythonValue made(PythonValue.Made made, Arguments arguments) throws Unreadable {
    Optional<PythonValue> answer = gradients.made(made, arguments);
    if (answer.isPresent()) return answer.get();
    return functions.layer(made, arguments);
  }

  List<PythonValue> each(PythonValue value) {
    return value instanceof PythonValue.SequenceValue sequence
        ? sequence.elements()
        : List.of(value);
  }
}
