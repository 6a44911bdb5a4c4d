package pragmatic.gradients.calculus.formula;

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
import pragmatic.gradients.program.Vocabulary;

/// Differentiates a program line by line, between its jumps.
final class Derivation {
  /// A longer formula helps nobody.
  static final int MAXIMUM_SIZE = 1500;

  /// A formula and its derivative by the chosen input.
  record Pair(Formula value, Formula derivative) {}

  private int work;

  /// Whether a formula has values where the program has none, as 0 for 0·log(x).
  private boolean widened;

  private Derivation() {}

  /// The result of a program and its derivative between jumps.
  ///
  /// @throws Unwritable if a formula would be too long, or there are no words for it
  static Pair of(Program program, String input) {
    Map<String, Pair> inputs = new HashMap<>();
    for (String name : program.inputs())
      inputs.put(name, new Pair(new Symbol(name), name.equals(input) ? Build.ONE : Build.ZERO));
    return new Derivation().run(program, inputs);
  }

  /// How high a primitive jumps where its first argument is 0.
  static Formula height(Primitive primitive, Traits.Jumps jumps, List<Formula> others) {
    List<Pair> arguments = new ArrayList<>(List.of(new Pair(Build.ZERO, Build.ZERO)));
    for (Formula other : others) arguments.add(new Pair(other, Build.ZERO));
    Program weight = Definitions.parse(primitive, jumps.weight());
    return new Derivation().run(weight, named(primitive, arguments)).value();
  }

  /// A formula in which all functions that jump tell where: others stand as their definitions.
  static Formula unfolded(Formula e) {
    return switch (e) {
      case Num num -> num;
      case Symbol symbol -> symbol;
      case Formula.Sum sum -> Build.sum(Formula.each(sum.terms(), Derivation::unfolded));
      case Formula.Product product ->
          Build.product(Formula.each(product.factors(), Derivation::unfolded));
      case Formula.Power power -> Build.power(unfolded(power.base()), unfolded(power.exponent()));
      case Formula.FormulaCall call -> unfolded(call);
    };
  }

  private static Formula unfolded(Formula.FormulaCall call) {
    List<Formula> arguments = Formula.each(call.arguments(), Derivation::unfolded);
    Primitive primitive = Vocabulary.named(call.function()).orElseThrow();
    if (!(primitive.rule() instanceof Rule.Jumping) || primitive.traits().jumps() != null)
      return Build.call(call.function(), arguments);
    List<Pair> resting = arguments.stream().map(e -> new Pair(e, Build.ZERO)).toList();
    Program definition = Definitions.of(primitive);
    return unfolded(new Derivation().run(definition, named(primitive, resting)).value());
  }

  private Pair run(Program program, Map<String, Pair> inputs) {
    return new Interpretation<Pair, RuntimeException>() {
      @Override
      public Pair input(int index) {
        return counted(Objects.requireNonNull(inputs.get(program.inputs().get(index))));
      }

      @Override
      public Pair constant(Node.Constant constant) {
        return counted(new Pair(ConstantFormula.of(constant), Build.ZERO));
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
    if (size > MAXIMUM_SIZE || work > 100 * MAXIMUM_SIZE)
      throw new Unwritable(UnwrittenReason.LENGTH);
    return pair;
  }

  /// Whether a function's values jump to ∞, from which another function may come back.
  private static boolean jumpsToInfinity(Primitive primitive) {
    return primitive.definition().contains("inf")
        && Definitions.of(primitive).nodes().stream()
            .anyMatch(node ->
                node instanceof Node.Constant constant && Double.isInfinite(constant.value()));
  }

  private Pair call(Primitive primitive, List<Pair> v) {
    if (jumpsToInfinity(primitive)) throw new Unwritable(UnwrittenReason.HEIGHT);
    boolean asksForValues =
        primitive.rule() instanceof Rule.Comparison
            || primitive.rule() instanceof Rule.Selection selection && selection.ignoresNaN();
    List<Formula> arguments = v.stream().map(Pair::value).toList();
    if (Domain.isAsked(primitive, arguments)) throw new Unwritable(UnwrittenReason.DOMAIN);
    if (primitive.traits().fillsPole() && Zeros.mayVanish(arguments.getLast()))
      throw new Unwritable(UnwrittenReason.POLE);
    boolean alone = v.stream().anyMatch(p -> Domain.hasValuesAlone(p.value()));
    if (asksForValues && (widened || alone)) throw new Unwritable(UnwrittenReason.DOMAIN);
    if (Domain.isNowhere(primitive, arguments)) throw new Unwritable(UnwrittenReason.NOTATION);
    if (v.stream().allMatch(p -> ConstantFormula.is(p.value()))
        && Double.isNaN(
            primitive.value(v.stream().mapToDouble(p -> Values.of(p.value(), Map.of())).toArray())))
      throw new Unwritable(UnwrittenReason.NOTATION);
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
    Formula value = arithmetic(operator, u);
    boolean divides = operator == Rule.Operator.DIVIDE && Domain.vanishes(u.getLast());
    widened |=
        Domain.isEverywhere(value) && (divides || !u.stream().allMatch(Domain::isEverywhere));
    return value;
  }

  private static Formula arithmetic(Rule.Operator operator, List<Formula> u) {
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
      case Rule.Comparison comparison -> Build.ZERO;
      case Rule.Branch branch ->
          Build.call(
              primitive.name(), v.get(0).value(), v.get(1).derivative(), v.get(2).derivative());
      case Rule.Selection selection -> selection(primitive.name(), selection, v);
      case Rule.Multivariate joint ->
          primitive.differential().isEmpty() ? defined(primitive, v) : differential(primitive, v);
      case Rule.Jumping jumping ->
          primitive.traits().jumps() == null ? defined(primitive, v) : slanted(primitive, v);
      case Rule.Order order -> order(order, v, value);
      default -> unary(primitive, v);
    };
  }

  /// The derivative of the argument that is taken. Arguments that are equal on a stretch have equal
  /// derivatives there.
  private static Formula order(Rule.Order order, List<Pair> v, Formula value) {
    double[] numbers =
        v.stream().mapToDouble(p -> p.value() instanceof Num(Ratio n) ? n.value() : 0).toArray();
    Rule.Rank rank = order.of(numbers);
    Formula derivative = v.get(rank.to() - 1).derivative();
    for (int i = rank.to() - 2; i >= rank.from(); i--)
      derivative =
          Build.call(
              "where",
              Relations.of(Rule.Relation.EQUAL, value, v.get(i).value()),
              v.get(i).derivative(),
              derivative);
    return derivative;
  }

  private Formula arithmetic(Rule.Operator operator, List<Pair> v, Formula value) {
    Formula a = v.get(0).value();
    Formula da = v.get(0).derivative();
    if (operator == Rule.Operator.NEGATE) return Build.negate(da);
    Formula b = v.get(1).value();
    Formula db = v.get(1).derivative();
    return switch (operator) {
      case ADD -> Build.sum(da, db);
      case SUBTRACT -> Build.minus(da, db);
      case MULTIPLY -> Build.sum(Build.product(da, b), Build.product(a, db));
      case DIVIDE -> quotient(a, da, b, db);
      case POWER -> {
        boolean moves = !Build.isZero(db);
        // 0 times the logarithm of 0
        if (moves && Flatness.seemsToVanish(a)) throw new Unwritable(UnwrittenReason.NOTATION);
        yield Build.sum(
            Build.product(b, Build.power(a, Build.minus(b, Build.ONE)), da),
            moves ? Build.product(value, Build.call("log", a), db) : Build.ZERO);
      }
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

  /// What a jumping primitive does between its jumps. Where a step stays on its jump it is its
  /// second argument.
  private Formula slanted(Primitive primitive, List<Pair> v) {
    if (primitive.traits().step() == SignFunction.HEAVISIDE && v.size() == 2)
      return Build.call(
          "where",
          Relations.of(Rule.Relation.EQUAL, v.getFirst().value(), Build.ZERO),
          v.getLast().derivative(),
          Build.ZERO);
    return Definitions.slope(primitive).isEmpty() ? Build.ZERO : unary(primitive, v);
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
    if (primitive.definition().isEmpty()) throw new Unwritable(UnwrittenReason.NOTATION);
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

  private static Formula selection(String name, Rule.Selection selection, List<Pair> v) {
    Pair best = v.getFirst();
    for (Pair next : v.subList(1, v.size()))
      best =
          new Pair(
              Build.call(name, best.value(), next.value()),
              SelectedSlope.of(selection, best, next));
    return best.derivative();
  }
}
