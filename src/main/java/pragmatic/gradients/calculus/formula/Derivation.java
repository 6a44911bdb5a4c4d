package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits;
import pragmatic.gradients.program.Traits.SignFunction;

/// Differentiates a program line by line, with its jumps as point masses.
final class Derivation {
  /// A longer formula helps nobody.
  static final int MAXIMUM_SIZE = 1500;

  /// A formula and its derivative by the chosen input.
  record Pair(Formula value, Formula derivative) {}

  /// Thrown inside this class alone, where a formula grows too long or has no words for something.
  private static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unwritable() {
      super(null, null, false, false);
    }
  }

  /// A program's pair, and what it divides by: jumps may hide where that is 0.
  record DerivedFormula(Pair pair, List<Formula> denominators) {}

  private final List<Formula> denominators = new ArrayList<>();
  private int work;

  private Derivation() {}

  /// The result of a program and its derivative, or nothing if a formula would be too long.
  static Optional<DerivedFormula> of(Program program, String input) {
    Map<String, Pair> inputs = new HashMap<>();
    for (String name : program.inputs())
      inputs.put(name, new Pair(new Symbol(name), name.equals(input) ? Build.ONE : Build.ZERO));
    try {
      Derivation derivation = new Derivation();
      return Optional.of(
          new DerivedFormula(derivation.run(program, inputs), derivation.denominators));
    } catch (Unwritable | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Pair run(Program program, Map<String, Pair> inputs) {
    return new Interpretation<Pair, RuntimeException>() {
      @Override
      public Pair input(int index) {
        return counted(Objects.requireNonNull(inputs.get(program.inputs().get(index))));
      }

      @Override
      public Pair constant(Node.Constant constant) {
        return counted(new Pair(Derivation.constant(constant), Build.ZERO));
      }

      @Override
      public Pair call(Node.Call call, List<Pair> arguments) {
        return counted(Derivation.this.call(call.primitive(), arguments));
      }
    }.of(program);
  }

  /// The sum over all lines bounds the time that a long program takes.
  private Pair counted(Pair pair) {
    int size = pair.value().size() + pair.derivative().size();
    work += size;
    if (size > MAXIMUM_SIZE || work > 100 * MAXIMUM_SIZE) throw new Unwritable();
    return pair;
  }

  private static Formula constant(Node.Constant constant) {
    if (Double.isNaN(constant.value())) throw new Unwritable();
    if (Double.isInfinite(constant.value()))
      return constant.value() > 0 ? new Symbol("inf") : Build.negate(new Symbol("inf"));
    return switch (constant.text()) {
      case "pi", "π" -> new Symbol("pi");
      case "-pi", "-π" -> Build.negate(new Symbol("pi"));
      case "e" -> new Symbol("e");
      case "-e" -> Build.negate(new Symbol("e"));
      default ->
          new Num(
              new BigDecimal(Double.toString(constant.value())).signum() == 0
                  ? Ratio.ZERO
                  : Ratio.of(constant.value()));
    };
  }

  private Pair call(Primitive primitive, List<Pair> v) {
    Formula value = value(primitive, v);
    boolean moves = v.stream().anyMatch(p -> !Build.isZero(p.derivative()));
    return new Pair(value, moves ? derivative(primitive, v, value) : Build.ZERO);
  }

  private Formula value(Primitive primitive, List<Pair> v) {
    // a formula has no words for a call with options
    if (primitive.leading() > 1) return expanded(primitive, v).value();
    List<Formula> u = v.stream().map(Pair::value).toList();
    if (!(primitive.rule() instanceof Rule.Arithmetic(Rule.Operator operator)))
      return Build.call(primitive.name(), u);
    return switch (operator) {
      case ADD -> Build.sum(u);
      case SUBTRACT -> Build.minus(u.get(0), u.get(1));
      case MULTIPLY -> Build.product(u);
      case DIVIDE -> Build.over(u.get(0), u.get(1));
      case NEGATE -> Build.negate(u.get(0));
      case POWER -> Build.power(u.get(0), u.get(1));
    };
  }

  private Formula derivative(Primitive primitive, List<Pair> v, Formula value) {
    return switch (primitive.rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> arithmetic(operator, v, value);
      case Rule.Comparison comparison -> comparison(comparison.relation(), v.get(0), v.get(1));
      case Rule.Branch branch -> branch(v.get(0), v.get(1), v.get(2));
      case Rule.Selection selection -> selection(primitive.name(), selection.largest(), v);
      case Rule.Multivariate joint ->
          primitive.differential().isEmpty()
              ? defined(primitive, v)
              : Build.sum(differential(primitive, v), masses(primitive, v));
      case Rule.Jumping jumping ->
          primitive.traits().jumps() == null
              ? defined(primitive, v)
              : Build.sum(slanted(primitive, v), masses(primitive, v));
      default -> unary(primitive, v);
    };
  }

  private Formula arithmetic(Rule.Operator operator, List<Pair> v, Formula value) {
    Formula a = v.get(0).value();
    Formula da = v.get(0).derivative();
    if (operator == Rule.Operator.NEGATE) return Build.negate(da);
    Formula b = v.get(1).value();
    Formula db = v.get(1).derivative();
    if (operator == Rule.Operator.DIVIDE) denominators.add(b);
    if (operator == Rule.Operator.POWER && Build.coefficient(b).sign() < 0) denominators.add(a);
    return switch (operator) {
      case ADD -> Build.sum(da, db);
      case SUBTRACT -> Build.minus(da, db);
      case MULTIPLY -> Build.sum(Build.product(da, b), Build.product(a, db));
      case DIVIDE -> quotient(a, da, b, db);
      case POWER ->
          Build.sum(
              Build.product(b, Build.power(a, Build.minus(b, Build.ONE)), da),
              Build.isZero(db) ? Build.ZERO : Build.product(value, Build.call("log", a), db));
      case NEGATE -> throw new AssertionError();
    };
  }

  /// On one denominator or on two, whichever is shorter.
  private static Formula quotient(Formula a, Formula da, Formula b, Formula db) {
    Formula split =
        Build.minus(Build.over(da, b), Build.product(a, db, Build.power(b, Build.number(-2))));
    if (Build.isZero(db)) return split;
    Formula numerator = Build.minus(Build.expanded(da, b), Build.expanded(a, db));
    Formula joined = Build.product(numerator, Build.power(b, Build.number(-2)));
    return joined.size() < split.size() ? joined : split;
  }

  private Formula differential(Primitive primitive, List<Pair> v) {
    Program differential = Definitions.differential(primitive, v.size(), index(primitive, v));
    Map<String, Pair> inputs = new HashMap<>();
    named(primitive, v)
        .forEach((name, pair) -> {
          inputs.put(name, new Pair(pair.value(), Build.ZERO));
          inputs.put("d" + name, new Pair(pair.derivative(), Build.ZERO));
        });
    return run(differential, inputs).value();
  }

  /// What a jumping primitive does between its jumps.
  private Formula slanted(Primitive primitive, List<Pair> v) {
    return Definitions.slope(primitive).isEmpty() ? Build.ZERO : unary(primitive, v);
  }

  private Formula masses(Primitive primitive, List<Pair> v) {
    Traits.Jumps jumps = primitive.traits().jumps();
    if (jumps == null) return Build.ZERO;
    Program weight = Definitions.parse(primitive, jumps.weight());
    Formula height = run(weight, resting(named(primitive, v))).value();
    return Masses.ofJumps(jumps.places(), v.getFirst(), height);
  }

  /// By the stated derivative in the first argument while the others rest, else by the definition.
  private Formula unary(Primitive primitive, List<Pair> v) {
    boolean parametersRest = v.stream().skip(1).allMatch(p -> Build.isZero(p.derivative()));
    Optional<Program> stated = Definitions.slope(primitive);
    if (stated.isEmpty() || !parametersRest) return defined(primitive, v);
    return Build.product(
        run(stated.get(), resting(named(primitive, v))).value(), v.getFirst().derivative());
  }

  private Formula defined(Primitive primitive, List<Pair> v) {
    if (primitive.definition().isEmpty()) throw new Unwritable();
    if (primitive.variadic()) return expanded(primitive, v).derivative();
    return run(Definitions.of(primitive), named(primitive, v)).derivative();
  }

  private Pair expanded(Primitive primitive, List<Pair> v) {
    Program definition = Definitions.of(primitive, v.size(), index(primitive, v));
    return run(definition, named(primitive, v));
  }

  private static int index(Primitive primitive, List<Pair> v) {
    return primitive.indexed() && v.getFirst().value() instanceof Num(Ratio i) ? i.small() : 0;
  }

  /// The arguments by the names that definitions give them.
  private static Map<String, Pair> named(Primitive primitive, List<Pair> v) {
    int first = primitive.variadic() ? primitive.leading() : v.size();
    String repeated = primitive.parameters().getLast().name();
    Map<String, Pair> inputs = new HashMap<>();
    for (int i = 0; i < v.size(); i++)
      inputs.put(
          i < first ? primitive.parameters().get(i).name() : repeated + (i - first), v.get(i));
    return inputs;
  }

  /// The same values, at rest.
  private static Map<String, Pair> resting(Map<String, Pair> inputs) {
    Map<String, Pair> resting = new HashMap<>();
    inputs.forEach((name, pair) -> resting.put(name, new Pair(pair.value(), Build.ZERO)));
    return resting;
  }

  /// The derivative of the largest argument, written with steps of the differences.
  private static Formula selection(String name, boolean largest, List<Pair> v) {
    Pair best = v.getFirst();
    for (Pair next : v.subList(1, v.size())) {
      Formula ahead = Build.minus(best.value(), next.value());
      Formula wins = Steps.call(SignFunction.HEAVISIDE, largest ? ahead : Build.negate(ahead));
      Formula loses = Steps.call(SignFunction.HEAVISIDE, largest ? Build.negate(ahead) : ahead);
      // equal arguments: either derivative will do
      Formula derivative =
          Build.isZero(ahead)
              ? best.derivative()
              : Build.sum(
                  Build.product(wins, best.derivative()), Build.product(loses, next.derivative()));
      best = new Pair(Build.call(name, best.value(), next.value()), derivative);
    }
    return best.derivative();
  }

  private static Formula comparison(Rule.Relation relation, Pair a, Pair b) {
    Pair difference =
        new Pair(Build.minus(a.value(), b.value()), Build.minus(a.derivative(), b.derivative()));
    return switch (relation) {
      case GREATER, GREATER_OR_EQUAL -> Masses.delta(difference, Build.ONE);
      case LESS, LESS_OR_EQUAL -> Build.negate(Masses.delta(difference, Build.ONE));
      case EQUAL, NOT_EQUAL -> Build.ZERO;
    };
  }

  /// The branches' derivatives, and a point mass of their difference where the condition changes.
  private static Formula branch(Pair condition, Pair a, Pair b) {
    if (condition.value() instanceof Num(Ratio number))
      return (number.isZero() ? b : a).derivative();
    if (!(condition.value() instanceof Formula.FormulaCall call)
        || !CallSimplifier.isRelation(call)) throw new Unwritable();
    if (CallSimplifier.isRelation(call, Rule.Relation.EQUAL)) return b.derivative();
    if (CallSimplifier.isRelation(call, Rule.Relation.NOT_EQUAL)) return a.derivative();
    Formula regular = regular(call, a.derivative(), b.derivative());
    return Build.sum(
        regular, Build.product(Build.minus(a.value(), b.value()), condition.derivative()));
  }

  /// Point masses inside a branch are kept: each has its place, and is either in or out.
  private static Formula regular(Formula condition, Formula a, Formula b) {
    List<Formula> terms = new ArrayList<>();
    Formula plainA = withoutMasses(a, terms);
    Formula plainB = withoutMasses(b, terms);
    terms.addFirst(Build.call("where", condition, plainA, plainB));
    return Build.sum(terms);
  }

  private static Formula withoutMasses(Formula e, List<Formula> masses) {
    List<Formula> plain = new ArrayList<>();
    for (Formula term : e instanceof Formula.Sum sum ? sum.terms() : List.of(e))
      (Formula.hasMass(term) ? masses : plain).add(term);
    return Build.sum(plain);
  }
}
