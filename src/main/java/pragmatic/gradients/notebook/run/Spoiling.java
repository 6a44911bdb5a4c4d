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
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;

/// Makes unknown what depends on a statement that is not read: the names that it assigns, and what
/// it may have changed of the tensors that it names.
final class Spoiling {
  private final Scope scope;

  Spoiling(Scope scope) {
    this.scope = scope;
  }

  /// Something was computed in vain: what it may have changed is not known.
  void of(Expression value, Unknown why) {
    Set<String> names = Mentions.in(value);
    optimizers(names, why);
    switch (Purity.of(value, scope)) {
      case NONE -> {}
      case GRADIENTS -> gradients(touched(names, why), why);
      case ANY -> changed(names, why);
    }
  }

  void of(Statement statement, Unknown why) {
    optimizers(Mentions.in(statement), why);
    switch (statement) {
      case Statement.Assignment assignment -> {
        Set<Tensor> touched = touched(Mentions.in(assignment.value()), why);
        of(assignment.value(), why);
        assignment.targets().forEach(target -> target(target, why, touched));
      }
      case Statement.Update update -> {
        Set<Tensor> touched = touched(Mentions.in(update.value()), why);
        touched.addAll(touched(Mentions.in(update.target()), why));
        target(update.target(), why, touched);
      }
      case Statement.Evaluation bare -> {
        if (Purity.of(bare.value(), scope) != Purity.Effect.NONE)
          changed(Mentions.in(bare.value()), why);
      }
      case Statement.Definition definition -> scope.replace(definition.name(), why);
      case Statement.ClassDefinition type -> scope.replace(type.name(), why);
      case Statement.Unread unread -> {
        if (!unread.defines()) changed(Mentions.in(statement), why);
        unread.assigned().forEach(name -> scope.replace(name, why));
      }
      default -> {
        changed(Mentions.in(statement), why);
        Branches.assigned(statement).forEach(name -> scope.replace(name, why));
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
    Set<PythonValue> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String name : names) {
      PythonValue value = scope.find(name).orElse(null);
      if (value != null) lists.addAll(elements(value, with));
      boolean free = value == null && !Names.isBuiltin(name);
      boolean changing =
          value instanceof Tensor
              || value instanceof PythonValue.ObjectValue
              || value != null && hasElements(value);
      if (changing || free) scope.replace(name, with);
    }
    // how long they are is not known either, under whatever name
    for (String name : scope.names())
      if (scope.find(name).filter(lists::contains).isPresent()) scope.replace(name, with);
    for (String name : scope.names())
      scope.find(name).ifPresent(value -> within(value, lists, with));
  }

  /// Optimizers that a statement names may do anything from there on.
  private void optimizers(Set<String> names, Unknown why) {
    for (String name : names)
      for (PythonValue each : scope.find(name).map(Contents::of).orElse(Set.of()))
        if (each instanceof PythonValue.Optimizer optimizer) optimizer.spoil(why);
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
        scope.replace(name.name(), with);
      }
      case Expression.TupleDisplay tuple ->
          tuple.elements().forEach(each -> target(each, why, touched));
      case Expression.ListDisplay list ->
          list.elements().forEach(each -> target(each, why, touched));
      default -> {
        for (String name : Mentions.in(target))
          scope
              .find(name)
              .ifPresent(value -> {
                if (value instanceof Tensor tensor) {
                  tensor.spoil(with);
                  tensor.spoilGradient(with);
                } else {
                  elements(value, with);
                  if (hasElements(value)) scope.replace(name, with);
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
    for (String name : names) scope.find(name).ifPresent(value -> collect(value, touched));
    return touched;
  }

  private static void collect(PythonValue value, Set<Tensor> into) {
    for (PythonValue each : Contents.of(value)) {
      switch (each) {
        case Tensor tensor -> {
          into.add(tensor);
          into.addAll(leaves(tensor.elements()));
        }
        case Unknown unknown -> into.addAll(unknown.touched());
        default -> {}
      }
    }
  }

  /// What stands in lists and dictionaries, under all their names.
  ///
  /// @return the lists and dictionaries
  private static Set<PythonValue> elements(PythonValue value, Unknown why) {
    Set<PythonValue> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PythonValue each : Contents.of(value)) {
      switch (each) {
        case PythonValue.SequenceValue list when !list.tuple() -> {
          for (int i = 0; i < list.elements().size(); i++) list.put(i, why);
          changed.add(list);
        }
        case PythonValue.DictValue dict -> {
          for (int i = 0; i < dict.keys().size(); i++) dict.put(i, why);
          changed.add(dict);
        }
        default -> {}
      }
    }
    return changed;
  }

  /// Makes some lists unknown where they stand in others and in objects.
  private static void within(PythonValue value, Set<PythonValue> lists, Unknown why) {
    for (PythonValue each : Contents.of(value)) {
      switch (each) {
        case PythonValue.SequenceValue list -> {
          for (int i = 0; i < list.elements().size(); i++)
            if (lists.contains(list.elements().get(i))) list.put(i, why);
        }
        case PythonValue.DictValue dict -> {
          for (int i = 0; i < dict.keys().size(); i++)
            if (lists.contains(dict.values().get(i))) dict.put(i, why);
        }
        case PythonValue.ObjectValue object ->
            object
                .attributes()
                .forEach((name, own) -> {
                  if (lists.contains(own)) object.put(name, why);
                });
        default -> {}
      }
    }
  }

  private static boolean hasElements(PythonValue value) {
    return value instanceof PythonValue.SequenceValue || value instanceof PythonValue.DictValue;
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
}
