package pragmatic.gradients.calculus.germ;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.calculus.germ.Germ.UndefinedGerm;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Differentiates a program on a path that leads to a point: value and partial derivatives as germs
/// in the path's parameter. It is forward mode with germs for numbers: what is infinite or
/// undefined at the point itself has a meaning beside it, so no 0·∞ is ever met.
final class GradientGerms {
  /// A number on the path with its partial derivatives, `Series.ZERO` by an input that does not
  /// move it.
  record Moving(Germ value, Germ[] gradient) {}

  private final WorkBudget work;
  private final GermArithmetic algebra;
  private final GermEvaluator evaluation;
  private final GermSelection choices;
  private final int inputs;

  GradientGerms(WorkBudget work, int inputs) {
    this.work = work;
    this.algebra = new GermArithmetic(work);
    this.evaluation = new GermEvaluator(work);
    this.choices = new GermSelection(work, algebra);
    this.inputs = inputs;
  }

  /// @param path one germ per input
  Moving of(Program program, LogPowerSeries[] path) {
    Moving[] numbers = new Moving[inputs];
    for (int i = 0; i < inputs; i++) {
      Germ[] unit = zeros();
      unit[i] = LogPowerSeries.constant(work.number(1));
      numbers[i] = new Moving(path[i], unit);
    }
    return run(program, numbers);
  }

  private Germ[] zeros() {
    Germ[] zeros = new Germ[inputs];
    Arrays.fill(zeros, LogPowerSeries.ZERO);
    return zeros;
  }

  private Moving still(Germ value) {
    return new Moving(value, zeros());
  }

  private Moving undecided(UndecidedReason doubt) {
    Germ[] unknown = new Germ[inputs];
    Arrays.fill(unknown, new Undecided(doubt));
    return new Moving(unknown[0], unknown);
  }

  private Moving nowhere() {
    Germ[] none = new Germ[inputs];
    Arrays.fill(none, Germ.UNDEFINED);
    return new Moving(Germ.UNDEFINED, none);
  }

  private Moving run(Program program, Moving[] numbers) {
    Moving result =
        work.enter()
            ? new Interpretation<Moving, RuntimeException>() {
              @Override
              public Moving input(int index) {
                return numbers[index];
              }

              @Override
              public Moving constant(Node.Constant constant) {
                return still(evaluation.constant(constant));
              }

              @Override
              public Moving call(Node.Call call, List<Moving> arguments) {
                if (work.exhausted()) return undecided(work.doubt());
                work.spend(2);
                return GradientGerms.this.call(call.primitive(), arguments.toArray(Moving[]::new));
              }
            }.of(program)
            : undecided(UndecidedReason.TRUNCATION);
    work.leave();
    return result;
  }

  private Moving call(Primitive primitive, Moving[] v) {
    if (Arrays.stream(v).allMatch(GradientGerms::isStill))
      return still(evaluation.call(primitive, values(v)));
    return switch (primitive.rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> arithmetic(primitive, operator, v);
      case Rule.Smooth smooth -> smooth(primitive, v);
      case Rule.Piecewise piecewise when primitive.definition().isEmpty() ->
          piecewise(primitive, piecewise, v);
      case Rule.Jumping jumping when primitive.definition().isEmpty() ->
          still(evaluation.call(primitive, values(v)));
      case Rule.Selection selection -> selection(selection, v);
      case Rule.Order order -> order(order.of(GermEvaluator.indexed(values(v))), v);
      case Rule.Branch branch -> branch(v);
      case Rule.Withheld _ -> v[0];
      case Rule.Multivariate _, Rule.Piecewise _, Rule.Jumping _
          when GermEvaluator.isUndefined(values(v)) ->
          nowhere();
      case Rule.Comparison comparison -> still(evaluation.call(primitive, values(v)));
      default -> defined(primitive, v);
    };
  }

  private static boolean isStill(Moving number) {
    return Arrays.stream(number.gradient()).allMatch(GradientGerms::isZero);
  }

  private static boolean isZero(Germ slope) {
    return slope instanceof LogPowerSeries s && s.isExactZero();
  }

  private static Germ[] values(Moving[] v) {
    Germ[] values = new Germ[v.length];
    for (int i = 0; i < v.length; i++) values[i] = v[i].value();
    return values;
  }

  /// Σ partialᵢ·vᵢ′, where what does not move needs no partial.
  private Moving chain(Germ value, Moving[] v, IntFunction<Germ> partial) {
    Germ[] gradient = zeros();
    for (int i = 0; i < v.length; i++) {
      Germ slope = null;
      for (int k = 0; k < inputs; k++) {
        if (isZero(v[i].gradient()[k])) continue;
        if (slope == null) slope = partial.apply(i);
        gradient[k] = algebra.plus(gradient[k], algebra.times(slope, v[i].gradient()[k]));
      }
    }
    return new Moving(value, gradient);
  }

  private Germ number(double value) {
    return LogPowerSeries.constant(work.number(value));
  }

  private Moving arithmetic(Primitive primitive, Rule.Operator operator, Moving[] v) {
    Germ value = evaluation.call(primitive, values(v));
    return chain(
        value,
        v,
        i ->
            switch (operator) {
              case ADD -> number(1);
              case SUBTRACT -> number(i == 0 ? 1 : -1);
              case NEGATE -> number(-1);
              case MULTIPLY -> v[1 - i].value();
              case DIVIDE ->
                  i == 0
                      ? algebra.inverse(v[1].value())
                      : algebra.negate(algebra.divide(value, v[1].value()));
              case POWER -> power(primitive, v, value, i);
            });
  }

  private Germ power(Primitive primitive, Moving[] v, Germ value, int argument) {
    Germ a = v[0].value();
    Germ b = v[1].value();
    if (argument == 1)
      return isZero(a) ? LogPowerSeries.ZERO : algebra.times(value, evaluation.logarithm(a));
    Germ less = algebra.minus(b, number(1));
    return algebra.times(b, evaluation.call(primitive, new Germ[] {a, less}));
  }

  private Moving smooth(Primitive primitive, Moving[] v) {
    Optional<Program> slope = Definitions.slope(primitive);
    if (slope.isEmpty()) return defined(primitive, v);
    Germ value = evaluation.call(primitive, values(v));
    return chain(value, v, _ -> evaluation.of(slope.get(), v[0].value()));
  }

  private Moving defined(Primitive primitive, Moving[] v) {
    if (primitive.definition().isEmpty()) return undecided(UndecidedReason.TRUNCATION);
    int index =
        primitive.indexed() && v[0].value() instanceof LogPowerSeries s
            ? (int) s.constant().center()
            : 0;
    if (!work.affords(20L * v.length)) return undecided(work.doubt());
    Program program = Definitions.of(primitive, v.length, index);
    if (primitive.variadic()) work.spend(20L * program.nodes().size());
    Moving[] numbers = new Moving[program.inputs().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = v[primitive.argument(program.inputs().get(i))];
    }
    return run(program, numbers);
  }

  private Moving piecewise(Primitive primitive, Rule.Piecewise rule, Moving[] v) {
    Pieces pieces = rule.of(new double[1]);
    int index = 0;
    for (double at : pieces.breaks()) {
      Sign sign = choices.sign(algebra.minus(v[0].value(), number(at)));
      if (!sign.decided()) return undecided(sign.doubt());
      if (sign != Sign.NEGATIVE) index++;
    }
    double slope = ((Piece.Affine) pieces.pieces().get(index)).slope();
    Germ value = evaluation.call(primitive, values(v));
    return slope == 0
        ? still(value)
        : chain(value, v, _ -> LogPowerSeries.constant(work.typed(slope)));
  }

  private Moving selection(Rule.Selection rule, Moving[] v) {
    Moving best = v[0];
    for (int i = 1; i < v.length; i++) {
      Moving next = v[i];
      if (best.value() instanceof UndefinedGerm || next.value() instanceof UndefinedGerm) {
        // what is not defined wins, or loses
        if (best.value() instanceof UndefinedGerm == rule.ignoresNaN()) best = next;
        continue;
      }
      if (best.value() instanceof Undecided(UndecidedReason doubt)) return undecided(doubt);
      if (next.value() instanceof Undecided(UndecidedReason doubt)) return undecided(doubt);
      Sign sign = choices.compare(best.value(), next.value());
      if (!sign.decided() && isStill(best) && isStill(next)) {
        Germ[] both = {best.value(), next.value()};
        best = still(choices.select(rule, both));
        continue;
      }
      if (!sign.decided()) return undecided(sign.doubt());
      if ((sign == Sign.NEGATIVE) == rule.largest() && sign != Sign.ZERO) best = next;
    }
    return best;
  }

  private Moving order(Rule.Rank turn, Moving[] v) {
    Moving[] sorted = Arrays.copyOfRange(v, turn.from(), turn.to());
    for (Moving number : sorted) {
      if (number.value() instanceof UndefinedGerm) return number;
      if (number.value() instanceof Undecided(UndecidedReason doubt)) return undecided(doubt);
    }
    List<UndecidedReason> doubts = new ArrayList<>();
    StableSort.sort(
        sorted,
        (a, b) -> {
          Sign sign = choices.compare(a.value(), b.value());
          // equal as far as is known, and neither moves
          boolean equal = !sign.decided() && isStill(a) && isStill(b);
          if (!sign.decided() && !equal) doubts.add(sign.doubt());
          return sign.decided() ? sign.number() : 0;
        });
    return doubts.isEmpty() ? sorted[turn.rank()] : undecided(doubts.getFirst());
  }

  private Moving branch(Moving[] v) {
    if (v[0].value() instanceof UndefinedGerm) return v[1]; // NaN is not 0
    if (v[0].value() instanceof Undecided(UndecidedReason doubt)) return undecided(doubt);
    Sign sign = choices.sign(v[0].value());
    if (!sign.decided()) return undecided(sign.doubt());
    return sign == Sign.ZERO ? v[2] : v[1];
  }
}
