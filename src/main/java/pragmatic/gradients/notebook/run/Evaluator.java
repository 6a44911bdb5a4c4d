package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.notebook.python.Expression;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.python.Statement;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;

/// Evaluates expressions.
final class Evaluator {
  private final Session session;
  private final Names names;
  private final Calls calls;
  private final OperatorRules operators;
  private final Branches branches;

  Evaluator(Session session, Names names) {
    this.session = session;
    this.names = names;
    this.operators = new OperatorRules(session);
    this.branches = new Branches(session);
    this.calls = new Calls(session, this);
  }

  Calls calls() {
    return calls;
  }

  OperatorRules operators() {
    return operators;
  }

  PythonValue value(Expression expression, Scope scope) throws Unreadable {
    session.step(expression.place(), 1);
    return switch (expression) {
      case Expression.Name name -> names.value(name, scope);
      case Expression.NumberLiteral number ->
          Tensor.number(
              number.value(),
              number.whole() ? NumberType.WHOLE : NumberType.DOUBLE,
              Library.PYTHON);
      case Expression.TextLiteral text -> new PythonValue.TextValue(text.text());
      case Expression.FormattedText text -> composed(text, scope);
      case Expression.Keyword keyword -> keyword(keyword);
      case Expression.Attribute attribute ->
          Attributes.of(value(attribute.of(), scope), attribute.name(), attribute.place(), session);
      case Expression.Invocation invocation -> invocation(invocation, scope);
      case Expression.Subscript subscript -> subscript(subscript, scope);
      case Expression.Slice slice -> slice(slice, scope);
      case Expression.ListDisplay list -> sequence(list.elements(), false, scope);
      case Expression.TupleDisplay tuple -> sequence(tuple.elements(), true, scope);
      case Expression.DictDisplay dict -> dict(dict, scope);
      case Expression.Unary unary ->
          operators.unary(unary.operator(), value(unary.operand(), scope), unary.place());
      case Expression.Binary binary -> binary(binary, scope);
      case Expression.Conditional conditional -> conditional(conditional, scope);
      case Expression.LambdaExpression lambda ->
          closure("", lambda.formals(), List.of(), lambda.body(), scope);
      case Expression.Comprehension made -> comprehension(made, scope);
    };
  }

  /// A function, with what its parameters are if nothing is given.
  PythonValue.Closure closure(
      String name,
      List<Expression.Formal> formals,
      List<Statement> body,
      @Nullable Expression result,
      Scope scope)
      throws Unreadable {
    Map<String, PythonValue> fallbacks = new HashMap<>();
    for (Expression.Formal formal : formals) {
      Expression fallback = formal.fallback();
      if (fallback != null) fallbacks.put(formal.name(), value(fallback, scope));
    }
    return new PythonValue.Closure(name, formals, fallbacks, body, result, scope);
  }

  private PythonValue conditional(Expression.Conditional conditional, Scope scope)
      throws Unreadable {
    PythonValue test = value(conditional.test(), scope);
    return branches.chosen(
        test,
        truth(test, conditional.test().place()),
        () -> value(conditional.then(), scope),
        () -> value(conditional.otherwise(), scope));
  }

  private PythonValue comprehension(Expression.Comprehension made, Scope scope) throws Unreadable {
    List<PythonValue> values = new ArrayList<>();
    Place place = made.place();
    Scope inner = scope.inner();
    for (PythonValue each : Iteration.each(value(made.over(), scope), place, session)) {
      Iteration.bind(made.target(), each, inner, session);
      boolean taken = true;
      for (Expression test : made.tests()) {
        PythonValue condition = value(test, inner);
        if (Branches.isOpen(condition)) throw session.unreadable(test.place(), "notebook.filter");
        taken &= truth(condition, test.place());
      }
      if (taken) values.add(value(made.element(), inner));
    }
    return new PythonValue.SequenceValue(values, false);
  }

  private static PythonValue keyword(Expression.Keyword keyword) {
    return switch (keyword.word()) {
      case "True" -> Tensor.number(1, NumberType.TRUTH, Library.PYTHON);
      case "False" -> Tensor.number(0, NumberType.TRUTH, Library.PYTHON);
      case "..." -> new PythonValue.TextValue("...");
      default -> new PythonValue.NoneValue();
    };
  }

  private PythonValue composed(Expression.FormattedText text, Scope scope) throws Unreadable {
    List<PythonValue> parts = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    for (Expression.TextPart part : text.parts()) {
      parts.add(new PythonValue.TextValue(part.literal()));
      formats.add("");
      Expression field = part.field();
      if (field == null) continue;
      parts.add(valueOrUnknown(field, scope));
      formats.add(part.format());
    }
    return new PythonValue.ComposedText(parts, formats);
  }

  /// A value to be printed: what is not known stands in it as such, and the cell goes on.
  PythonValue valueOrUnknown(Expression expression, Scope scope) {
    int before = session.questions().size();
    try {
      return value(expression, scope);
    } catch (Unreadable e) {
      new QuestionSites(session, before).refuse(expression, scope, e.unknown());
      // Python does not run the branch that is followed beside the one taken
      if (session.beside() == 0) new Spoiling(scope).of(expression, e.unknown());
      return e.unknown();
    }
  }

  private PythonValue invocation(Expression.Invocation invocation, Scope scope) throws Unreadable {
    PythonValue function = value(invocation.function(), scope);
    if (!GradientCalls.asks(function)) return call(function, invocation, scope);
    int before = session.questions().size();
    try {
      return call(function, invocation, scope);
    } catch (Unreadable e) {
      if (session.questions().size() > before) throw e;
      throw session.refused(invocation.place(), "grad", e.unknown());
    }
  }

  private PythonValue call(PythonValue function, Expression.Invocation invocation, Scope scope)
      throws Unreadable {
    List<PythonValue> positional = new ArrayList<>();
    List<PythonValue.Named> named = new ArrayList<>();
    boolean prints =
        function instanceof PythonValue.Path path && path.path().equals("builtins.print");
    for (Expression.Given given : invocation.arguments()) {
      if (given.name().startsWith("*")) {
        unpack(given, value(given.value(), scope), positional, named);
        continue;
      }
      PythonValue value =
          prints ? valueOrUnknown(given.value(), scope) : value(given.value(), scope);
      if (given.name().isEmpty()) positional.add(value);
      else named.add(new PythonValue.Named(given.name(), value));
    }
    return calls.call(function, new Arguments(session, invocation.place(), positional, named));
  }

  /// `f(*values)`, `f(**named)`
  private void unpack(
      Expression.Given given,
      PythonValue value,
      List<PythonValue> positional,
      List<PythonValue.Named> named)
      throws Unreadable {
    Place place = given.value().place();
    if (given.name().equals("*")) {
      positional.addAll(Iteration.each(value, place, session));
      return;
    }
    if (!(value instanceof PythonValue.DictValue dict))
      throw session.unreadable(place, "notebook.syntax.star");
    for (int i = 0; i < dict.keys().size(); i++) {
      if (!(dict.keys().get(i) instanceof PythonValue.TextValue text))
        throw session.unreadable(place, "notebook.syntax.star");
      named.add(new PythonValue.Named(text.text(), dict.values().get(i)));
    }
  }

  private PythonValue sequence(List<Expression> elements, boolean tuple, Scope scope)
      throws Unreadable {
    List<PythonValue> values = new ArrayList<>();
    for (Expression element : elements) values.add(value(element, scope));
    return new PythonValue.SequenceValue(values, tuple);
  }

  private PythonValue dict(Expression.DictDisplay dict, Scope scope) throws Unreadable {
    List<PythonValue> keys = new ArrayList<>();
    List<PythonValue> values = new ArrayList<>();
    for (Expression key : dict.keys()) keys.add(value(key, scope));
    for (Expression each : dict.values()) values.add(value(each, scope));
    return new PythonValue.DictValue(keys, values);
  }

  private PythonValue subscript(Expression.Subscript subscript, Scope scope) throws Unreadable {
    PythonValue of = value(subscript.of(), scope);
    return Indexing.of(of, value(subscript.index(), scope), subscript.place(), session);
  }

  private PythonValue slice(Expression.Slice slice, Scope scope) throws Unreadable {
    return new PythonValue.SliceValue(
        bound(slice.from(), scope), bound(slice.to(), scope), bound(slice.step(), scope));
  }

  private @Nullable Integer bound(@Nullable Expression expression, Scope scope) throws Unreadable {
    if (expression == null) return null;
    PythonValue value = value(expression, scope);
    if (value instanceof PythonValue.NoneValue) return null;
    return (int) Conversion.tensor(value, expression.place(), session).value();
  }

  private PythonValue binary(Expression.Binary binary, Scope scope) throws Unreadable {
    String operator = binary.operator();
    if (operator.equals("and") || operator.equals("or")) {
      PythonValue left = value(binary.left(), scope);
      boolean first = truth(left, binary.place());
      boolean or = operator.equals("or");
      Branches.Way same = () -> left;
      Branches.Way right = () -> value(binary.right(), scope);
      return branches.chosen(left, first, or ? same : right, or ? right : same);
    }
    // a sum of many terms is as deep as it is long
    List<Expression.Binary> chain = new ArrayList<>(List.of(binary));
    while (chain.getLast().left() instanceof Expression.Binary below && isArithmetic(below))
      chain.add(below);
    PythonValue value = value(chain.getLast().left(), scope);
    for (Expression.Binary each : chain.reversed())
      value = operators.binary(each.operator(), value, value(each.right(), scope), each.place());
    return value;
  }

  private static boolean isArithmetic(Expression.Binary binary) {
    return !Map.of("and", 1, "or", 1).containsKey(binary.operator());
  }

  Branches branches() {
    return branches;
  }

  boolean truth(PythonValue value, Place place) throws Unreadable {
    return switch (value) {
      case PythonValue.NoneValue none -> false;
      case PythonValue.TextValue text -> !text.text().isEmpty();
      case PythonValue.SequenceValue sequence -> !sequence.elements().isEmpty();
      default -> {
        Tensor tensor = Conversion.tensor(value, place, session);
        if (!tensor.isSingle()) throw session.unreadable(place, "notebook.truth");
        yield tensor.value() != 0;
      }
    };
  }
}
