package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.Regrouping;
import pragmatic.gradients.notebook.value.Broadcast;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// What assignments do to names, attributes and elements.
final class Targets {
  private final Session session;
  private final Evaluator evaluator;

  Targets(Session session, Evaluator evaluator) {
    this.session = session;
    this.evaluator = evaluator;
  }

  void assign(Expression target, PythonValue value, Scope scope) throws Unreadable {
    switch (target) {
      case Expression.Name name -> {
        if (value instanceof Tensor tensor && tensor.library() != Library.PYTHON)
          tensor.name(name.name());
        scope.put(name.name(), value);
      }
      case Expression.TupleDisplay tuple -> several(tuple.elements(), value, target, scope);
      case Expression.ListDisplay list -> several(list.elements(), value, target, scope);
      case Expression.Attribute attribute -> attribute(attribute, value, scope);
      case Expression.Subscript subscript -> element(subscript, value, scope);
      default -> throw session.unreadable(target.place(), "notebook.target.assign");
    }
  }

  /// `del x`
  void delete(Expression target, Scope scope) throws Unreadable {
    session.refuseBeside(target.place());
    List<Expression> targets =
        target instanceof Expression.TupleDisplay tuple ? tuple.elements() : List.of(target);
    for (Expression each : targets) {
      if (!(each instanceof Expression.Name name) || !scope.remove(name.name()))
        throw session.unreadable(each.place(), "notebook.outside.keyword", "del");
    }
  }

  private void several(List<Expression> targets, PythonValue value, Expression at, Scope scope)
      throws Unreadable {
    List<PythonValue> values = new ArrayList<>();
    switch (value) {
      case PythonValue.SequenceValue sequence -> values.addAll(sequence.elements());
      case Tensor tensor when !tensor.shape().isEmpty() -> {
        for (int i = 0; i < tensor.shape().getFirst(); i++) values.add(Regrouping.row(tensor, i));
      }
      default -> {}
    }
    if (values.size() != targets.size())
      throw session.unreadable(at.place(), "notebook.target.assign");
    for (int i = 0; i < values.size(); i++) assign(targets.get(i), values.get(i), scope);
  }

  private void attribute(Expression.Attribute attribute, PythonValue value, Scope scope)
      throws Unreadable {
    session.refuseBeside(attribute.place());
    PythonValue of = evaluator.value(attribute.of(), scope);
    if (of instanceof PythonValue.ObjectValue object) {
      if (value instanceof Tensor tensor && tensor.library() != Library.PYTHON)
        tensor.name(attribute.name());
      object.put(attribute.name(), value);
      return;
    }
    if (!(of instanceof Tensor tensor))
      throw session.unreadable(attribute.place(), "notebook.target.assign");
    switch (attribute.name()) {
      case "grad" ->
          tensor.gradient(
              value instanceof PythonValue.NoneValue
                  ? null
                  : Conversion.tensor(value, attribute.place(), session));
      case "requires_grad" -> {
        if (!tensor.isLeaf()) throw session.unreadable(attribute.place(), "notebook.leaf");
        boolean wanted = Conversion.tensor(value, attribute.place(), session).value() != 0;
        if (wanted && !tensor.type().isReal())
          throw session.unreadable(attribute.place(), "notebook.whole");
        tensor.ask(wanted);
      }
      case "data" ->
          tensor.become(
              Conversion.tensor(value, attribute.place(), session)
                  .detached()
                  .as(tensor.type(), tensor.library()));
      default ->
          throw session.unreadable(attribute.place(), "notebook.attribute", attribute.name());
    }
  }

  /// `x[1] = 0`.
  private void element(Expression.Subscript subscript, PythonValue value, Scope scope)
      throws Unreadable {
    session.refuseBeside(subscript.place());
    PythonValue of = evaluator.value(subscript.of(), scope);
    PythonValue index = evaluator.value(subscript.index(), scope);
    if (of instanceof PythonValue.SequenceValue || of instanceof PythonValue.DictValue) {
      put(of, index, value, subscript);
      return;
    }
    boolean row =
        of instanceof Tensor tensor
            && tensor.shape().size() == 1
            && (index instanceof PythonValue.SliceValue
                || index instanceof Tensor place && place.shape().isEmpty());
    if (!row) throw session.unreadable(subscript.place(), "notebook.target.assign");
    Tensor tensor = (Tensor) of;
    if (tensor.library() == Library.JAX || tensor.library() == Library.TENSORFLOW)
      throw session.unreadable(subscript.place(), "notebook.target.assign");
    List<Integer> rows = Indexing.rows(index, tensor.size(), subscript.place(), session);
    Tensor to =
        Broadcast.to(Conversion.tensor(value, subscript.place(), session), List.of(rows.size()))
            .orElseThrow(() -> session.unreadable(subscript.place(), "notebook.shapes"));
    List<Scalar> elements = new ArrayList<>(Conversion.known(tensor).elements());
    Tensor cast = to.as(tensor.type(), tensor.library());
    for (int i = 0; i < rows.size(); i++) elements.set(rows.get(i), cast.element(i));
    change(tensor, Tensor.of(tensor.shape(), elements, tensor.type(), tensor.library()), subscript);
  }

  /// An element of a list or a dictionary; one that would stand in itself is not read.
  private void put(PythonValue into, PythonValue index, PythonValue value, Expression at)
      throws Unreadable {
    boolean slice = index instanceof PythonValue.SliceValue;
    if (slice || Contents.of(value).contains(into))
      throw session.unreadable(at.place(), "notebook.target.assign");
    switch (into) {
      case PythonValue.DictValue dict -> {
        int found = Indexing.key(dict, index);
        if (found >= 0) dict.put(found, value);
        else if (Indexing.isKey(index)) dict.add(index, value);
        else throw session.unreadable(at.place(), "notebook.target.assign");
      }
      case PythonValue.SequenceValue list when !list.tuple() ->
          list.put(
              Indexing.rows(index, list.elements().size(), at.place(), session).getFirst(), value);
      default -> throw session.unreadable(at.place(), "notebook.target.assign");
    }
  }

  private void change(Tensor tensor, Tensor to, Expression at) throws Unreadable {
    boolean asked = tensor.isLeaf() && tensor.depends();
    if (asked && !session.isSilent()) throw session.unreadable(at.place(), "notebook.inplace");
    tensor.become(asked ? to.detached() : to);
  }

  /// `x += 1`: in place where the library does it in place.
  void update(Statement.Update update, Scope scope) throws Unreadable {
    PythonValue before = evaluator.value(update.target(), scope);
    PythonValue by = evaluator.value(update.value(), scope);
    boolean list = before instanceof PythonValue.SequenceValue s && !s.tuple();
    if (list && update.operator().equals("+")) {
      new ListCalls(session).extend((PythonValue.SequenceValue) before, by, update.place());
      return;
    }
    PythonValue after = evaluator.operators().binary(update.operator(), before, by, update.place());
    boolean inPlace =
        before instanceof Tensor tensor
            && (tensor.library() == Library.PYTORCH || tensor.library() == Library.NUMPY);
    if (inPlace && session.beside() == 0 && after instanceof Tensor result) {
      Tensor tensor = (Tensor) before;
      if (!tensor.shape().equals(result.shape()))
        throw session.unreadable(update.place(), "notebook.shapes");
      change(tensor, result.as(tensor.type(), tensor.library()), update.target());
      return;
    }
    assign(update.target(), after, scope);
  }
}
