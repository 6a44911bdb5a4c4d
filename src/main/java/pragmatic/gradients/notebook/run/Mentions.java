package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;

/// The names and calls in expressions and statements.
final class Mentions {
  private Mentions() {}

  static Set<String> in(Expression expression) {
    Set<String> names = new HashSet<>();
    for (Expression each : all(List.of(expression)))
      if (each instanceof Expression.Name name) names.add(name.name());
    return names;
  }

  /// All names of a statement with its block, those that it assigns too.
  static Set<String> in(Statement statement) {
    Set<String> names = new HashSet<>();
    Deque<Statement> open = new ArrayDeque<>(List.of(statement));
    while (!open.isEmpty()) {
      List<Expression> inside = new ArrayList<>();
      Statement next = open.pop();
      Branches.blocks(next).forEach(open::push);
      inside.addAll(direct(next));
      switch (next) {
        case Statement.Assignment assignment -> inside.addAll(assignment.targets());
        case Statement.Update update -> inside.add(update.target());
        case Statement.With with -> {
          for (@Nullable Expression name : with.names()) if (name != null) inside.add(name);
        }
        case Statement.Loop loop -> inside.add(loop.target());
        case Statement.Unread unread -> names.addAll(unread.names());
        default -> {}
      }
      inside.forEach(expression -> names.addAll(in(expression)));
    }
    return names;
  }

  /// Whether a statement that is not read prints something, itself or in a function of the cells.
  static boolean mayPrint(Statement statement, Scope scope) {
    if (statement instanceof Statement.Unread unread) return unread.names().contains("print");
    if (Branches.blocks(statement).stream().anyMatch(each -> prints(each, scope))) return true;
    return expressions(statement).stream()
        .flatMap(each -> calls(each).stream())
        .anyMatch(call ->
            call.function() instanceof Expression.Name name
                && !(scope.find(name.name()).orElse(null) instanceof PythonValue.Path)
                && !Names.isBuiltin(name.name()));
  }

  private static boolean prints(Statement statement, Scope scope) {
    return in(statement).contains("print") || mayPrint(statement, scope);
  }

  /// What the names in a function stand for outside of it.
  static List<PythonValue> of(PythonValue.Closure closure) {
    Set<String> names = new HashSet<>();
    Expression result = closure.result();
    if (result != null) names.addAll(in(result));
    closure.body().forEach(each -> names.addAll(in(each)));
    return names.stream().flatMap(name -> closure.scope().find(name).stream()).toList();
  }

  static List<Expression.Invocation> calls(Expression expression) {
    List<Expression.Invocation> calls = new ArrayList<>();
    for (Expression each : all(List.of(expression)))
      if (each instanceof Expression.Invocation call) calls.add(call);
    return calls;
  }

  /// What a statement evaluates, without its block.
  static List<Expression> direct(Statement statement) {
    return switch (statement) {
      case Statement.Evaluation bare -> List.of(bare.value());
      case Statement.Assignment assignment -> List.of(assignment.value());
      case Statement.Update update -> List.of(update.value());
      case Statement.With with -> with.contexts();
      case Statement.Branching branching -> List.of(branching.test());
      case Statement.Loop loop -> List.of(loop.over());
      case Statement.Repetition repetition -> List.of(repetition.test());
      case Statement.Deletion deletion -> List.of(deletion.target());
      case Statement.Return returned -> {
        Expression value = returned.value();
        yield value == null ? List.of() : List.of(value);
      }
      default -> List.of();
    };
  }

  /// What a statement computes, without its block.
  private static List<Expression> expressions(Statement statement) {
    return switch (statement) {
      case Statement.Evaluation bare -> List.of(bare.value());
      case Statement.Assignment assignment -> List.of(assignment.value());
      default -> List.of();
    };
  }

  private static List<Expression> all(List<Expression> roots) {
    List<Expression> all = new ArrayList<>();
    Deque<Expression> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Expression next = open.pop();
      all.add(next);
      below(next).forEach(open::push);
    }
    return all;
  }

  private static List<Expression> below(Expression expression) {
    List<@Nullable Expression> below = new ArrayList<>();
    switch (expression) {
      case Expression.FormattedText text -> text.parts().forEach(part -> below.add(part.field()));
      case Expression.Attribute attribute -> below.add(attribute.of());
      case Expression.Invocation call -> {
        below.add(call.function());
        call.arguments().forEach(given -> below.add(given.value()));
      }
      case Expression.Subscript subscript -> {
        below.add(subscript.of());
        below.add(subscript.index());
      }
      case Expression.ListDisplay list -> below.addAll(list.elements());
      case Expression.TupleDisplay tuple -> below.addAll(tuple.elements());
      case Expression.DictDisplay dict -> {
        below.addAll(dict.keys());
        below.addAll(dict.values());
      }
      case Expression.Unary unary -> below.add(unary.operand());
      case Expression.Binary binary -> {
        below.add(binary.left());
        below.add(binary.right());
      }
      case Expression.Conditional conditional -> {
        below.add(conditional.test());
        below.add(conditional.then());
        below.add(conditional.otherwise());
      }
      case Expression.Comprehension made -> {
        below.addAll(List.of(made.element(), made.target(), made.over()));
        below.addAll(made.tests());
      }
      case Expression.LambdaExpression lambda -> below.add(lambda.body());
      default -> {}
    }
    List<Expression> found = new ArrayList<>();
    for (@Nullable Expression each : below) if (each != null) found.add(each);
    return found;
  }
}
