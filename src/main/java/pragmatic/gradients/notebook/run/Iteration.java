package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// What loops run over, and the names that they give it.
final class Iteration {
  private Iteration() {}

  /// The elements of a list, the rows of a tensor, the keys of a dictionary.
  static List<PythonValue> each(PythonValue over, Place place, Session session) throws Unreadable {
    switch (over) {
      case PythonValue.SequenceValue sequence -> {
        return List.copyOf(sequence.elements());
      }
      case PythonValue.DictValue dict -> {
        return List.copyOf(dict.keys());
      }
      case Tensor tensor when !tensor.shape().isEmpty() -> {
        Tensor known = Conversion.known(tensor);
        List<PythonValue> rows = new ArrayList<>();
        for (int i = 0; i < known.shape().getFirst(); i++)
          rows.add(session.recorded(Regrouping.row(known, i)));
        return rows;
      }
      case PythonValue.Unknown unknown -> throw new Unreadable(unknown);
      default -> throw session.unreadable(place, "notebook.iteration");
    }
  }

  /// Puts a value under the names of a loop. A tensor keeps the name that it has: it is the same
  /// one under another.
  static void bind(Expression target, PythonValue value, Scope scope, Session session)
      throws Unreadable {
    List<Expression> targets =
        switch (target) {
          case Expression.TupleDisplay tuple -> tuple.elements();
          case Expression.ListDisplay list -> list.elements();
          default -> List.of();
        };
    if (target instanceof Expression.Name name) {
      scope.put(name.name(), value);
      return;
    }
    List<PythonValue> values = each(value, target.place(), session);
    if (targets.isEmpty() || targets.size() != values.size())
      throw session.unreadable(target.place(), "notebook.target.assign");
    for (int i = 0; i < values.size(); i++) bind(targets.get(i), values.get(i), scope, session);
  }
}
