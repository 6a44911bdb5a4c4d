package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.Deque;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;

/// Whether what is not read can have changed a tensor: it cannot if it calls functions of libraries
/// alone, and none that works in place or adds to gradients.
final class Purity {
  private final Deque<PythonValue.Closure> within = new ArrayDeque<>();

  /// What a call may do.
  enum Effect {
    /// It changes nothing.
    NONE,
    /// It may add to gradients, for all that is known of it.
    GRADIENTS,
    /// It may change what it is given.
    ANY;

    Effect and(Effect other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  private Purity() {}

  static Effect of(Expression expression, Scope scope) {
    return new Purity().effect(expression, scope);
  }

  private Effect effect(Expression expression, Scope scope) {
    Effect all = Effect.NONE;
    for (Expression.Invocation call : Mentions.calls(expression))
      all = all.and(effect(call, scope));
    return all;
  }

  private Effect effect(Expression.Invocation call, Scope scope) {
    return switch (call.function()) {
      case Expression.Name name -> {
        PythonValue value = scope.find(name.name()).orElse(null);
        yield switch (value) {
          case PythonValue.Path path -> Effect.NONE;
          case PythonValue.Closure closure -> effect(closure);
          case PythonValue.ObjectValue object -> Effect.ANY;
          case PythonValue.ClassValue type ->
              call.arguments().stream().allMatch(each -> isLiteral(each.value()))
                  ? Effect.GRADIENTS
                  : Effect.ANY;
          case null -> Names.isBuiltin(name.name()) ? Effect.NONE : Effect.GRADIENTS;
          default -> Effect.GRADIENTS;
        };
      }
      case Expression.Attribute attribute -> effect(attribute, scope);
      default -> Effect.GRADIENTS;
    };
  }

  private static Effect effect(Expression.Attribute attribute, Scope scope) {
    if (attribute.name().equals("backward")) return Effect.GRADIENTS;
    if (isCopy(attribute.of())) return Effect.NONE;
    if (!Functions.isPure(attribute.name())) return Effect.ANY;
    if (!(root(attribute) instanceof Expression.Name name)) return Effect.NONE;
    PythonValue value = scope.find(name.name()).orElse(null);
    if (value instanceof PythonValue.ObjectValue) return Effect.ANY;
    return value instanceof PythonValue.Path || value instanceof Tensor
        ? Effect.NONE
        : Effect.GRADIENTS;
  }

  private Effect effect(PythonValue.Closure closure) {
    if (within.stream().anyMatch(each -> each.body() == closure.body())) return Effect.NONE;
    within.push(closure);
    Scope scope = closure.scope().inner();
    // whatever it is given: a method of a tensor, as far as is known
    Tensor any = Tensor.number(0, NumberType.WHOLE, Library.PYTHON);
    closure.formals().forEach(each -> scope.put(each.name(), any));
    Effect all = Effect.NONE;
    Expression result = closure.result();
    if (result != null) all = effect(result, scope);
    for (Statement each : Branches.inside(closure.body())) {
      all = all.and(itself(each));
      for (Expression expression : Mentions.direct(each)) all = all.and(effect(expression, scope));
    }
    within.pop();
    return all;
  }

  private static Effect itself(Statement statement) {
    return switch (statement) {
      case Statement.Update update -> Effect.ANY;
      case Statement.Unread unread -> Effect.ANY;
      case Statement.Assignment assignment ->
          assignment.targets().stream()
                  .allMatch(each ->
                      each instanceof Expression.Name || each instanceof Expression.TupleDisplay)
              ? Effect.NONE
              : Effect.ANY;
      default -> Effect.NONE;
    };
  }

  /// Whether it is a new tensor, which nothing else knows.
  private static boolean isCopy(Expression expression) {
    return expression instanceof Expression.Invocation call
        && call.function() instanceof Expression.Attribute attribute
        && attribute.name().equals("clone");
  }

  /// Whether nothing can be changed in it.
  private static boolean isLiteral(Expression expression) {
    return expression instanceof Expression.NumberLiteral
        || expression instanceof Expression.TextLiteral
        || expression instanceof Expression.Keyword;
  }

  private static Expression root(Expression expression) {
    Expression root = expression;
    while (root instanceof Expression.Attribute attribute) root = attribute.of();
    return root;
  }
}
