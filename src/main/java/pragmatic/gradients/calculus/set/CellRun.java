package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.Derivatives;
import pragmatic.gradients.calculus.germ.StableSort;
import pragmatic.gradients.calculus.nonsmooth.Switches;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Runs a program at a point as if it were in one of the cells that meet there: value and gradient
/// are the limits from within that cell.
///
/// Each tie is decided by the [Approach]; what a cell's gradient says of the tied numbers tells
/// where the cell ends.
final class CellRun {
  private final int inputs;
  private final Approach approach;
  private final List<double[]> switches = new ArrayList<>();
  private final List<double[]> equalities = new ArrayList<>();
  private final List<Double> decisions = new ArrayList<>();
  private boolean tied;
  private boolean tip;

  private CellRun(int inputs, Approach approach) {
    this.inputs = inputs;
    this.approach = approach;
  }

  /// @param result limits of value and gradient; NaN where the first order does not decide
  /// @param switches gradients of the numbers that are 0 at the point and change sign beside it, or
  ///   at whose value a domain ends
  /// @param equalities those of them that are asked whether they are 0
  /// @param decisions outcomes of comparisons, and stretches between jumps: where values may jump
  /// @param tied whether anything was tied
  /// @param tip whether a seminorm stood at its tip: gradients then turn with the direction
  record CellResult(
      CellLimit result,
      List<double[]> switches,
      List<double[]> equalities,
      List<Double> decisions,
      boolean tied,
      boolean tip) {
    boolean decided() {
      for (double slope : result.gradient()) if (!Double.isFinite(slope)) return false;
      return Double.isFinite(result.value());
    }
  }

  static CellResult of(Program program, double[] at, Approach approach) {
    CellRun run = new CellRun(at.length, approach);
    CellLimit[] numbers = new CellLimit[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] unit = new double[at.length];
      unit[i] = 1;
      double there = approach instanceof Approach.From(double[] point) ? point[i] : at[i];
      numbers[i] = new CellLimit(at[i], unit, there);
    }
    CellLimit result = run.run(program, numbers);
    return new CellResult(
        result,
        List.copyOf(run.switches),
        List.copyOf(run.equalities),
        List.copyOf(run.decisions),
        run.tied,
        run.tip);
  }

  private CellLimit run(Program program, CellLimit[] numbers) {
    return new Interpretation<CellLimit, RuntimeException>() {
      @Override
      public CellLimit input(int index) {
        return numbers[index];
      }

      @Override
      public CellLimit constant(Node.Constant constant) {
        return CellLimit.constant(constant.value(), inputs);
      }

      @Override
      public CellLimit call(Node.Call call, List<CellLimit> arguments) {
        return CellRun.this.call(call, arguments.toArray(CellLimit[]::new));
      }
    }.of(program);
  }

  private CellLimit call(Node.Call call, CellLimit[] v) {
    Primitive primitive = call.primitive();
    boolean constant = true;
    for (CellLimit number : v) constant &= number.constant();
    if (constant) return CellLimit.constant(primitive.value(values(v)), inputs);
    return switch (primitive.rule()) {
      case Rule.Multivariate joint when joint.seminorm() && primitive.value(values(v)) == 0 ->
          tip(call, joint, v);
      case Rule.Multivariate joint when !joint.seminorm() && isDefined(primitive) ->
          defined(primitive, v);
      case Rule.Piecewise piecewise ->
          parameterMoves(v) ? defined(primitive, v) : piecewise(call, piecewise, v);
      case Rule.Jumping jumping ->
          isDefined(primitive) ? defined(primitive, v) : jumping(call, jumping, v);
      case Rule.Selection selection -> selection(selection, v);
      case Rule.Order order -> order(order.of(values(v)), v);
      case Rule.Branch branch -> branch(v);
      case Rule.Withheld _ -> v[0];
      case Rule.Comparison(Rule.Relation relation) -> {
        CellLimit difference = v[0].minus(v[1]);
        boolean nothing = Double.isNaN(v[0].value()) || Double.isNaN(v[1].value());
        double outcome = relation.holds(nothing ? Double.NaN : sign(difference), 0) ? 1 : 0;
        if (relation.isEquality() && difference.value() == 0 && difference.moves())
          equalities.add(difference.gradient());
        decisions.add(outcome);
        yield CellLimit.constant(outcome, inputs);
      }
      default -> smooth(call, v);
    };
  }

  private static boolean isDefined(Primitive primitive) {
    return !primitive.variadic() && !primitive.definition().isEmpty();
  }

  private static boolean parameterMoves(CellLimit[] v) {
    for (int i = 1; i < v.length; i++) if (!v[i].constant()) return true;
    return false;
  }

  private static double[] values(CellLimit[] v) {
    double[] values = new double[v.length];
    for (int i = 0; i < v.length; i++) values[i] = v[i].value();
    return values;
  }

  private static double[] there(CellLimit[] v) {
    double[] there = new double[v.length];
    for (int i = 0; i < v.length; i++) there[i] = v[i].there();
    return there;
  }

  /// The sign of a number that may be 0 at the point; 0 only if it stays 0 in this cell.
  private int sign(CellLimit number) {
    if (number.value() == 0) {
      tied = true;
      if (number.moves()) switches.add(number.gradient());
    }
    return approach.sign(number);
  }

  private CellLimit defined(Primitive primitive, CellLimit[] v) {
    Program program = Definitions.of(primitive);
    CellLimit[] numbers = new CellLimit[program.inputs().size()];
    for (int i = 0; i < numbers.length; i++)
      numbers[i] = v[primitive.argument(program.inputs().get(i))];
    return run(program, numbers);
  }

  private CellLimit smooth(Node.Call call, CellLimit[] v) {
    if (endsHere(call, v)) end(v);
    boolean quotient =
        call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator == Rule.Operator.DIVIDE;
    // where 0/0 has no value a comparison is false, although beside it on both sides it is true
    if (quotient && v[0].value() == 0 && v[1].value() == 0 && v[1].moves())
      equalities.add(v[1].gradient());
    boolean[] needed = new boolean[v.length];
    for (int i = 0; i < v.length; i++) needed[i] = !v[i].constant();
    Derivatives local = Derivatives.of(call, values(v), needed, Conventions.MIDDLE);
    return chain(call, v, local.value(), local.partials(), local.masked());
  }

  private static boolean endsHere(Node.Call call, CellLimit[] v) {
    boolean power =
        call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator == Rule.Operator.POWER;
    // an exponent that moves is whole here only
    return power && !v[1].constant() ? v[0].value() == 0 : Switches.isTied(call, values(v));
  }

  /// A domain that ends at the point bounds cells too: a comparison with what has no value is
  /// false.
  private void end(CellLimit[] v) {
    for (CellLimit number : v) {
      if (!number.moves()) continue;
      tied = true;
      switches.add(number.gradient());
    }
  }

  private CellLimit chain(
      Node.Call call, CellLimit[] v, double value, double[] partials, boolean[] masked) {
    double[] gradient = new double[inputs];
    for (int i = 0; i < v.length; i++) {
      if (masked[i] || v[i].constant()) continue;
      for (int k = 0; k < inputs; k++) gradient[k] += partials[i] * v[i].gradient()[k];
    }
    return new CellLimit(value, gradient, call.primitive().value(there(v)));
  }

  /// Beside its tip a seminorm has the slope that it has at the direction of approach.
  private CellLimit tip(Node.Call call, Rule.Multivariate joint, CellLimit[] v) {
    tied = true;
    tip = true;
    double[] beside = there(v);
    if (approach instanceof Approach.Along(double[][] directions)) {
      for (double[] direction : directions) {
        for (int i = 0; i < v.length; i++) beside[i] = v[i].along(direction);
        if (call.primitive().value(beside) != 0) break;
      }
    }
    double value = call.primitive().value(beside);
    double[] partials = new double[v.length];
    // all directions were used up: the argument stays at the tip
    if (value != 0) Arrays.setAll(partials, joint.partial().all(beside, value));
    return chain(call, v, 0, partials, new boolean[v.length]);
  }

  private CellLimit piecewise(Node.Call call, Rule.Piecewise rule, CellLimit[] v) {
    Pieces pieces = rule.of(values(v));
    int at = pieces.breakAt(v[0].value());
    if (at < 0) return smooth(call, v);
    int side = sign(v[0].minus(v[0].value()));
    double slope = side < 0 ? pieces.leftSlope(at) : pieces.rightSlope(at);
    boolean[] masked = new boolean[v.length];
    masked[0] = slope == 0;
    double[] partials = new double[v.length];
    partials[0] = slope;
    return chain(call, v, call.primitive().value(values(v)), partials, masked);
  }

  private CellLimit jumping(Node.Call call, Rule.Jumping rule, CellLimit[] v) {
    double[] beside = values(v);
    if (!rule.jump().at(beside)) {
      decisions.add(rule.cell().at(beside));
      return smooth(call, v);
    }
    int side = sign(v[0].minus(v[0].value()));
    if (side != 0) beside[0] = side > 0 ? Math.nextUp(beside[0]) : Math.nextDown(beside[0]);
    decisions.add(rule.cell().at(beside));
    double value = call.primitive().value(beside) + 0.0;
    return new CellLimit(value, new double[inputs], call.primitive().value(there(v)), true);
  }

  private CellLimit order(Rule.Rank turn, CellLimit[] v) {
    CellLimit[] sorted = Arrays.copyOfRange(v, turn.from(), turn.to());
    for (CellLimit number : sorted) if (Double.isNaN(number.value())) return number;
    StableSort.sort(sorted, (a, b) -> sign(a.minus(b)));
    return sorted[turn.rank()];
  }

  /// A condition that is 0 at the point alone asks for equality too.
  private CellLimit branch(CellLimit[] v) {
    boolean moves = v[0].value() == 0 && v[0].moves();
    if (moves) equalities.add(v[0].gradient());
    double outcome = v[0].value() != 0 || moves && sign(v[0]) != 0 ? 1 : 0;
    if (!v[0].constant()) decisions.add(outcome);
    return outcome == 1 ? v[1] : v[2];
  }

  private CellLimit selection(Rule.Selection rule, CellLimit[] v) {
    CellLimit best = v[0];
    for (int i = 1; i < v.length; i++) {
      if (Double.isNaN(best.value())) {
        if (!rule.ignoresNaN()) return best;
        best = v[i];
      } else if (Double.isNaN(v[i].value())) {
        if (!rule.ignoresNaN()) return v[i];
      } else if (v[i] != best) {
        int sign = sign(v[i].minus(best));
        if (rule.largest() ? sign > 0 : sign < 0) best = v[i];
      }
    }
    return best;
  }
}
