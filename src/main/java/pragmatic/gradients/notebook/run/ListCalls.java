package pragmatic.gradients.notebook.run;

import java.util.List;
import java.util.Set;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.PythonValue.SequenceValue;
import pragmatic.gradients.notebook.value.Unreadable;

/// Lists that grow and shrink, the same under all their names.
final class ListCalls {
  /// Methods that change how long a list is.
  static final Set<String> GROWING = Set.of("append", "extend", "insert", "pop", "clear");

  private final Session session;

  ListCalls(Session session) {
    this.session = session;
  }

  /// Whether statements that are not run would make a list longer or shorter.
  static boolean mayGrow(List<Statement> body) {
    for (Statement each : Branches.inside(body))
      for (Expression expression : Mentions.direct(each))
        for (Expression.Invocation call : Mentions.calls(expression))
          if (call.function() instanceof Expression.Attribute method
              && GROWING.contains(method.name())) return true;
    return false;
  }

  PythonValue method(SequenceValue list, String name, Arguments arguments) throws Unreadable {
    if (list.tuple() || !GROWING.contains(name) && !name.equals("copy"))
      throw arguments.unreadable("notebook.method", name);
    switch (name) {
      case "append" -> {
        PythonValue value = arguments.argument(0, "object").orElse(null);
        arguments.done();
        if (value == null) throw arguments.unreadable("notebook.argument.missing");
        extend(list, list.elements().size(), List.of(value), arguments.place());
      }
      case "extend" -> {
        PythonValue values = arguments.required(0);
        arguments.done();
        extend(list, values, arguments.place());
      }
      case "insert" -> {
        int at = arguments.whole(0).orElse(0);
        PythonValue value = arguments.required(1);
        arguments.done();
        int size = list.elements().size();
        int place = Math.clamp(at < 0 ? at + size : at, 0, size);
        extend(list, place, List.of(value), arguments.place());
      }
      case "pop" -> {
        int size = list.elements().size();
        int at = arguments.whole(0, "index").orElse(-1);
        arguments.done();
        int place = at < 0 ? at + size : at;
        if (place < 0 || place >= size) throw arguments.unreadable("notebook.index");
        session.open().refuseGrowing(arguments.place());
        return list.remove(place);
      }
      case "clear" -> {
        arguments.done();
        session.open().refuseGrowing(arguments.place());
        while (!list.elements().isEmpty()) list.remove(0);
      }
      default -> {
        arguments.done();
        return new SequenceValue(list.elements(), false);
      }
    }
    return new PythonValue.NoneValue();
  }

  /// Puts values into a list; one that would stand in itself is not read.
  private void extend(SequenceValue list, int at, List<PythonValue> values, Place place)
      throws Unreadable {
    session.open().refuseGrowing(place);
    for (PythonValue value : values)
      if (Contents.of(value).contains(list))
        throw session.unreadable(place, "notebook.target.assign");
    session.step(place, values.size());
    for (int i = 0; i < values.size(); i++)
      list.insert(at + i, session.open().marked(values.get(i)));
  }

  /// `xs += [x]`, which is what `xs.extend` does.
  void extend(SequenceValue list, PythonValue by, Place place) throws Unreadable {
    extend(list, list.elements().size(), Iteration.each(by, place, session), place);
  }
}
