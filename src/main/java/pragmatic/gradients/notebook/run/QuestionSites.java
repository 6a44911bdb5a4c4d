package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.Closure;
import pragmatic.gradients.notebook.value.PythonValue.Unknown;
import pragmatic.gradients.notebook.value.Scope;

/// The questions that something would have asked that is not read, in functions of the cells too:
/// those that it did not reach are counted as not read.
final class QuestionSites {
  /// Calls that are looked at; more are no notebook.
  private static final int MAXIMUM_CALLS = 2000;

  private final Session session;
  private final Set<Place> asked = new HashSet<>();
  private final Deque<Closure> within = new ArrayDeque<>();
  private boolean interrupted;
  private boolean refused;
  private int calls;

  /// @param before how many questions there were when it began
  QuestionSites(Session session, int before) {
    this.session = session;
    for (Question each : session.questions().subList(before, session.questions().size())) {
      asked.add(each.place());
      refused |= !each.isRead();
    }
  }

  void refuse(Statement statement, Unknown why) {
    boolean defined = statement instanceof Statement.Unread unread && unread.defines();
    if (!defined) refuse(of(List.of(statement), session.global().inner()), statement.place(), why);
  }

  void refuse(Expression expression, Scope scope, Unknown why) {
    refuse(of(expression, scope), expression.place(), why);
  }

  private void refuse(List<Place> sites, Place whole, Unknown why) {
    List<Place> missing = sites.stream().filter(each -> !asked.contains(each)).toList();
    missing.forEach(place -> session.refused(place, "", why));
    // turns that a loop did not reach
    if (missing.isEmpty() && interrupted && !refused) session.refused(whole, "", why);
  }

  private List<Place> of(List<Statement> body, Scope scope) {
    List<Place> sites = new ArrayList<>();
    for (Statement each : body) {
      Mentions.direct(each).forEach(expression -> sites.addAll(of(expression, scope)));
      switch (each) {
        case Statement.Branching branching -> {
          List<Place> then = of(branching.then(), scope);
          List<Place> otherwise = of(branching.otherwise(), scope);
          sites.addAll(taken(then, otherwise) ? then : otherwise);
        }
        case Statement.Definition definition ->
            scope.put(
                definition.name(),
                new Closure(
                    definition.name(),
                    definition.formals(),
                    Map.of(),
                    definition.body(),
                    null,
                    scope));
        case Statement.Assignment assignment -> {
          if (assignment.targets().size() == 1
              && assignment.targets().getFirst() instanceof Expression.Name name)
            resolved(assignment.value(), scope).ifPresent(value -> scope.put(name.name(), value));
        }
        case Statement.Unread unread -> {
          if (unread.asks()) sites.add(unread.place());
        }
        default -> {
          List<Place> inside = of(Branches.blocks(each), scope);
          interrupted |= !inside.isEmpty() && session.unrun().isLoop(each.place());
          sites.addAll(inside);
        }
      }
    }
    return sites;
  }

  /// Whether of two branches it is the first one whose questions count.
  private boolean taken(List<Place> then, List<Place> otherwise) {
    if (then.stream().anyMatch(asked::contains)) return true;
    return otherwise.stream().noneMatch(asked::contains) && then.size() >= otherwise.size();
  }

  private List<Place> of(Expression expression, Scope scope) {
    List<Place> sites = new ArrayList<>();
    for (Expression.Invocation call : Mentions.calls(expression)) {
      if (++calls > MAXIMUM_CALLS) break;
      Optional<PythonValue> function = resolved(call.function(), scope);
      if (asks(call.function(), function.orElse(null))) {
        sites.add(call.place());
        continue;
      }
      if (function.isEmpty()) continue;
      List<Closure> entered = new ArrayList<>(entered(function.get()));
      // a function of the cells may call those that it is given
      if (!entered.isEmpty())
        for (Expression.Given given : call.arguments())
          if (resolved(given.value(), scope).orElse(null) instanceof Closure closure)
            entered.add(closure);
      entered.forEach(closure -> sites.addAll(in(closure)));
    }
    return sites;
  }

  private List<Place> in(Closure closure) {
    if (within.stream().anyMatch(each -> each.body() == closure.body())) return List.of();
    within.push(closure);
    Scope scope = closure.scope().inner();
    closure.formals().forEach(each -> scope.put(each.name(), new PythonValue.NoneValue()));
    Expression result = closure.result();
    List<Place> sites = result == null ? of(closure.body(), scope) : of(result, scope);
    within.pop();
    return sites;
  }

  private boolean asks(Expression function, @Nullable PythonValue value) {
    return switch (value) {
      case PythonValue.Made made -> GradientCalls.asks(made);
      case PythonValue.Path path -> GradientCalls.asks(path);
      case Unknown unknown -> session.unrun().asks(unknown);
      case null ->
          switch (function) {
            case Expression.Attribute attribute -> GradientCalls.isQuestion(attribute.name());
            case Expression.Name name -> GradientCalls.isQuestion(name.name());
            default -> false;
          };
      default -> false;
    };
  }

  /// What a function stands for, if that is known without running anything.
  private static Optional<PythonValue> resolved(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Name name -> scope.find(name.name());
      case Expression.Attribute attribute ->
          resolved(attribute.of(), scope)
              .flatMap(of ->
                  switch (of) {
                    case PythonValue.Path path ->
                        Optional.of(Attributes.inModule(path.path() + "." + attribute.name()));
                    case PythonValue.ObjectValue object ->
                        Optional.<PythonValue>ofNullable(object.attributes().get(attribute.name()))
                            .or(() ->
                                Optional.ofNullable(object.type().methods().get(attribute.name())));
                    default -> Optional.empty();
                  });
      case Expression.Invocation call -> made(call, scope);
      case Expression.LambdaExpression lambda ->
          Optional.of(new Closure("", lambda.formals(), Map.of(), List.of(), lambda.body(), scope));
      default -> Optional.empty();
    };
  }

  private static Optional<PythonValue> made(Expression.Invocation call, Scope scope) {
    return switch (resolved(call.function(), scope).orElse(null)) {
      case PythonValue.Path path when GradientCalls.isTransform(path) -> {
        List<PythonValue> given = new ArrayList<>();
        for (Expression.Given each : call.arguments())
          given.add(resolved(each.value(), scope).orElse(new PythonValue.NoneValue()));
        yield Optional.of(new PythonValue.Made(path.path(), given, List.of()));
      }
      case PythonValue.ClassValue type -> Optional.of(new PythonValue.ObjectValue(type));
      case null, default -> Optional.empty();
    };
  }

  /// The functions of the cells that a call of it runs.
  private static List<Closure> entered(PythonValue function) {
    return switch (function) {
      case Closure closure -> List.of(closure);
      case PythonValue.ClassValue type -> method(type, "__init__");
      case PythonValue.ObjectValue object -> {
        List<Closure> called = new ArrayList<>();
        for (String name : Objects.CALLED) called.addAll(method(object.type(), name));
        yield called;
      }
      default -> List.of();
    };
  }

  private static List<Closure> method(PythonValue.ClassValue type, String name) {
    Closure own = type.methods().get(name);
    return own == null ? Collections.emptyList() : List.of(own);
  }
}
