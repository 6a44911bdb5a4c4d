package pragmatic.gradients.notebook.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.notebook.question.Answerer;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.words.Words;

/// Derivatives of SymPy's expressions as formulas.
final class SympyDerivatives {
  private final Session session;

  SympyDerivatives(Session session) {
    this.session = session;
  }

  /// `diff(f, x)`, `diff(f, x, 2)`, `f.diff(x)`.
  PythonValue of(Arguments arguments) throws Unreadable {
    Tensor expression = arguments.tensor(0, "f");
    List<Scalar> by = new ArrayList<>();
    for (int i = 1; i < arguments.count(); i++) {
      Tensor next = arguments.tensor(i);
      boolean symbol = next.element(0).origin() == Scalar.Origin.INPUT;
      if (symbol) by.add(next.element(0));
      else for (int n = 1; n < next.value() && !by.isEmpty(); n++) by.add(by.getLast());
    }
    arguments.done();
    if (by.isEmpty()) by.addAll(symbols(expression.element(0)));
    if (by.size() != 1) {
      if (by.isEmpty() || by.size() > 4) throw arguments.unreadable("notebook.argument.missing");
    }
    PythonValue value = expression;
    for (Scalar symbol : by) {
      if (!(value instanceof Tensor formula)) throw arguments.unreadable("notebook.masses");
      value = once(formula.element(0), symbol, arguments);
    }
    return value;
  }

  private PythonValue once(Scalar expression, Scalar by, Arguments arguments) throws Unreadable {
    List<Scalar> symbols = new ArrayList<>(symbols(expression));
    if (symbols.stream().noneMatch(symbol -> symbol == by))
      return SympyCalls.expression(Scalar.constant(0, NumberType.DOUBLE));
    QuestionPart part;
    try {
      part = Answerer.whole(expression, symbols);
    } catch (ProgramException e) {
      throw session.refused(arguments.place(), "diff", String.valueOf(e.getMessage()));
    }
    Program program = part.program();
    int input =
        IntStream.range(0, symbols.size())
            .filter(i -> symbols.get(part.wanted().get(i)) == by)
            .findFirst()
            .orElse(0);
    boolean kinked =
        program.calls().stream()
            .anyMatch(call ->
                call.primitive().rule() instanceof Rule.Piecewise
                    || call.primitive().rule() instanceof Rule.Jumping);
    if (kinked && session.isComplex(by)) {
      String reason = Words.say("notebook.complex", by.name());
      session.derived(arguments.place(), part, reason);
      throw new Unreadable(reason, arguments.place(), session.cell());
    }
    Symbolic formula = DerivativeFormula.of(program, input).written().orElse(null);
    if (formula == null) {
      String reason = Words.say("notebook.formula");
      session.derived(arguments.place(), part, reason);
      throw new Unreadable(reason, arguments.place(), session.cell());
    }
    int question = session.derived(arguments.place(), part, null);
    if (formula.text().contains("δ") || formula.program().isEmpty())
      return new PythonValue.Distribution(SympySpelling.of(formula), question);
    Program derivative = formula.program().orElseThrow();
    Map<String, Scalar> named = new java.util.HashMap<>();
    for (int i = 0; i < program.inputs().size(); i++)
      named.put(program.inputs().get(i), symbols.get(part.wanted().get(i)));
    Tensor result = SympyCalls.expression(expression(derivative, named, NumberType.DOUBLE));
    session.derivative(result.element(0), question);
    return result;
  }

  /// A program of numbers that depend on what stands for its inputs.
  static Scalar expression(Program program, Map<String, Scalar> named, NumberType type) {
    return new Interpretation<Scalar, RuntimeException>() {
      @Override
      public Scalar input(int index) {
        Scalar symbol = named.get(program.inputs().get(index));
        return symbol == null ? Scalar.constant(0, type) : symbol;
      }

      @Override
      public Scalar constant(Node.Constant constant) {
        return Scalar.constant(constant.value(), type);
      }

      @Override
      public Scalar call(Node.Call call, List<Scalar> values) {
        return Scalar.result(call.primitive(), values, type);
      }
    }.of(program);
  }

  /// The symbols of an expression, in the order of their first use.
  static List<Scalar> symbols(Scalar expression) {
    Map<Scalar, Boolean> seen = new IdentityHashMap<>();
    List<Scalar> found = new ArrayList<>();
    java.util.Deque<Scalar> open = new java.util.ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Scalar next = open.pop();
      if (seen.put(next, true) != null) continue;
      if (next.origin() == Scalar.Origin.INPUT) found.add(next);
      next.arguments().reversed().forEach(open::push);
    }
    return found;
  }

  /// `f.subs(x, 2)`, `f.evalf()`.
  PythonValue put(String name, Arguments arguments) throws Unreadable {
    Tensor expression = arguments.tensor(0);
    Map<Scalar, Scalar> values = new IdentityHashMap<>();
    if (name.equals("subs")) {
      PythonValue first = arguments.required(1);
      if (first instanceof PythonValue.DictValue dict) {
        for (int i = 0; i < dict.keys().size(); i++)
          values.put(
              arguments.tensor(dict.keys().get(i)).element(0),
              arguments.tensor(dict.values().get(i)).element(0));
      } else {
        values.put(arguments.tensor(first).element(0), arguments.tensor(2).element(0));
      }
    }
    arguments.useAll();
    Scalar result = replaced(expression.element(0), values, arguments);
    return SympyCalls.expression(result);
  }

  private Scalar replaced(Scalar root, Map<Scalar, Scalar> values, Arguments arguments)
      throws Unreadable {
    Map<Scalar, Scalar> done = new IdentityHashMap<>(values);
    java.util.Deque<Scalar> open = new java.util.ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Scalar next = open.peek();
      List<Scalar> missing =
          done.containsKey(next)
              ? List.of()
              : next.arguments().stream().filter(a -> !done.containsKey(a)).toList();
      if (!missing.isEmpty()) {
        missing.forEach(open::push);
        continue;
      }
      open.pop();
      if (done.containsKey(next)) continue;
      if (next.origin() != Scalar.Origin.RESULT) {
        done.put(next, next);
        continue;
      }
      List<Scalar> given = next.arguments().stream().map(a -> done.getOrDefault(a, a)).toList();
      boolean jump =
          next.primitive().rule() instanceof Rule.Jumping
              && !next.primitive().name().equals("sign")
              && given.stream().noneMatch(Scalar::depends)
              && given.getFirst().value() == 0;
      if (jump) throw arguments.unreadable("notebook.jump");
      done.put(next, Scalar.result(next.primitive(), given, NumberType.DOUBLE));
    }
    return done.getOrDefault(root, root);
  }
}
