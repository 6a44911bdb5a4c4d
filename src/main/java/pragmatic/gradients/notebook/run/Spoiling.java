package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.Unknown;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;

/// Makes unknown what depends on a statement that is not read: the names that it assigns, and what
/// it may have changed of the tensors that it names.
final class Spoiling {
  private final Session session;

  Spoiling(Session session) {
    this.session = session;
  }

  void of(Statement statement, Unknown why) {
    switch (statement) {
      case Statement.Assignment assignment -> {
        Set<Tensor> touched = touched(Mentions.in(assignment.value()), why);
        assignment.targets().forEach(target -> target(target, why, touched));
        if (!isPure(assignment.value())) gradients(touched, why);
      }
      case Statement.Update update -> {
        Set<Tensor> touched = touched(Mentions.in(update.value()), why);
        touched.addAll(touched(Mentions.in(update.target()), why));
        target(update.target(), why, touched);
      }
      case Statement.Evaluation bare -> {
        if (!isPure(bare.value())) changed(Mentions.in(bare.value()), why);
      }
      case Statement.Definition definition -> session.global().put(definition.name(), why);
      case Statement.ClassDefinition type -> session.global().put(type.name(), why);
      default -> {
        changed(Mentions.in(statement), why);
        Branches.assigned(statement).forEach(name -> session.global().put(name, why));
      }
    }
  }

  /// Everything that these names stand for may be another now.
  private void changed(Set<String> names, Unknown why) {
    Set<Tensor> touched = touched(names, why);
    Unknown with = with(why, touched);
    for (Tensor tensor : touched) {
      tensor.spoil(with);
      tensor.spoilGradient(with);
    }
    for (String name : names) {
      PythonValue value = session.global().find(name).orElse(null);
      boolean free = value == null && !Names.isBuiltin(name);
      boolean changing =
          value instanceof Tensor
              || value instanceof PythonValue.ObjectValue
              || value instanceof PythonValue.SequenceValue
              || value instanceof PythonValue.DictValue;
      if (changing || free) session.global().put(name, with);
    }
  }

  private static Unknown with(Unknown why, Set<Tensor> touched) {
    Set<Tensor> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(why.touched());
    all.addAll(touched);
    return new Unknown(why.reason(), why.place(), why.cell(), List.copyOf(all));
  }

  private void target(Expression target, Unknown why, Set<Tensor> touched) {
    Unknown with = with(why, touched);
    switch (target) {
      case Expression.Name name -> {
        session.global().put(name.name(), with);
      }
      case Expression.TupleDisplay tuple ->
          tuple.elements().forEach(each -> target(each, why, touched));
      case Expression.ListDisplay list ->
          list.elements().forEach(each -> target(each, why, touched));
      default -> {
        for (String name : Mentions.in(target))
          session
              .global()
              .find(name)
              .ifPresent(value -> {
                if (value instanceof Tensor tensor) {
                  tensor.spoil(with);
                  tensor.spoilGradient(with);
                }
              });
      }
    }
  }

  private static void gradients(Set<Tensor> touched, Unknown why) {
    touched.forEach(tensor -> tensor.spoilGradient(with(why, touched)));
  }

  /// The tensors that names stand for, and the leaves that they were computed from.
  private Set<Tensor> touched(Set<String> names, Unknown why) {
    Set<Tensor> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    touched.addAll(why.touched());
    for (String name : names)
      session.global().find(name).ifPresent(value -> collect(value, touched));
    return touched;
  }

  private static void collect(PythonValue value, Set<Tensor> into) {
    Deque<PythonValue> open = new ArrayDeque<>(List.of(value));
    Set<PythonValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty()) {
      PythonValue next = open.pop();
      if (!seen.add(next)) continue;
      switch (next) {
        case Tensor tensor -> {
          into.add(tensor);
          into.addAll(leaves(tensor.elements()));
        }
        case PythonValue.SequenceValue sequence -> sequence.elements().forEach(open::push);
        case PythonValue.DictValue dict -> dict.values().forEach(open::push);
        case PythonValue.Made made -> made.arguments().forEach(open::push);
        case PythonValue.Method method -> open.push(method.of());
        case PythonValue.ObjectValue object -> {
          object.attributes().values().forEach(open::push);
          open.push(object.type());
        }
        case PythonValue.ClassValue type -> type.methods().values().forEach(open::push);
        case PythonValue.Closure closure -> Mentions.of(closure).forEach(open::push);
        case Unknown unknown -> into.addAll(unknown.touched());
        default -> {}
      }
    }
  }

  private static List<Tensor> leaves(List<Scalar> roots) {
    List<Tensor> leaves = new ArrayList<>();
    Set<Scalar> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Scalar> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Scalar next = open.pop();
      if (!seen.add(next)) continue;
      Tensor owner = next.owner();
      if (owner != null) leaves.add(owner);
      next.arguments().forEach(open::push);
    }
    return leaves;
  }

  /// Whether an expression that is not read can have changed no tensor: it calls functions of
  /// libraries alone, and none that works in place or adds to gradients.
  private boolean isPure(Expression expression) {
    for (Expression.Invocation call : Mentions.calls(expression)) {
      switch (call.function()) {
        case Expression.Name name -> {
          PythonValue value = session.global().find(name.name()).orElse(null);
          boolean library =
              value instanceof PythonValue.Path || value == null && name.name().equals("print");
          if (!library) return false;
        }
        case Expression.Attribute attribute -> {
          if (!Functions.isPure(attribute.name())) return false;
          boolean library =
              root(attribute) instanceof Expression.Name name
                  && session.global().find(name.name()).orElse(null) instanceof PythonValue root
                  && (root instanceof PythonValue.Path || root instanceof Tensor);
          boolean value = !(root(attribute) instanceof Expression.Name);
          if (!library && !value) return false;
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static Expression root(Expression expression) {
    Expression root = expression;
    while (root instanceof Expression.Attribute attribute) root = attribute.of();
    return root;
  }
}
