package pragmatic.gradients.calculus.germ;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.calculus.germ.Germ.UndefinedGerm;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Runs a program on germs. Irreducible primitives have rules here; all others run through their
/// definitions.
final class GermEvaluator {
  private final WorkBudget work;
  private final GermArithmetic algebra;
  private final GermFunctions functions;
  private final GermSelection choices;
  private final Map<Double, Germ> constants = new HashMap<>();

  GermEvaluator(WorkBudget work) {
    this.work = work;
    this.algebra = new GermArithmetic(work);
    this.functions = new GermFunctions(work, algebra, this);
    this.choices = new GermSelection(work, algebra);
  }

  /// The germ of the result.
  ///
  /// @param inputs one per input of the program
  Germ of(Program program, Germ... inputs) {
    Germ result = work.enter() ? run(program, inputs) : new Undecided(UndecidedReason.TRUNCATION);
    work.leave();
    return result;
  }

  private Germ run(Program program, Germ[] inputs) {
    return new Interpretation<Germ, RuntimeException>() {
      @Override
      public Germ input(int index) {
        return inputs[index];
      }

      @Override
      public Germ constant(Node.Constant constant) {
        return GermEvaluator.this.constant(constant);
      }

      @Override
      public Germ call(Node.Call call, List<Germ> arguments) {
        if (work.exhausted()) return new Undecided(work.doubt());
        work.spend(2);
        Germ germ = GermEvaluator.this.call(call.primitive(), arguments.toArray(Germ[]::new));
        if (germ instanceof InfiniteGerm || germ instanceof UndefinedGerm) work.noticeSpecial();
        return germ;
      }
    }.of(program);
  }

  Germ constant(Node.Constant constant) {
    double value = constant.value();
    if (Double.isInfinite(value)) return new InfiniteGerm(value > 0 ? 1 : -1, true);
    if (!constant.isNamed()) return LogPowerSeries.typed(value, work);
    // each time the same germ, which is no other than itself
    return constants.computeIfAbsent(
        value,
        _ ->
            LogPowerSeries.constant(
                work.isPrecise() ? named(value) : DoubleBall.ofFunction(value)));
  }

  /// ±π or ±e with all digits.
  private Ball named(double value) {
    PreciseBall one = PreciseBall.exact(1, work.digits());
    Ball size =
        Math.abs(value) > 3
            ? PreciseConstants.pi(work.digits(), 0)
            : PreciseValues.of(Expansion.EXPONENTIAL, one);
    if (size == null) throw new IllegalStateException("e can be written");
    return value < 0 ? size.negated() : size;
  }

  Germ call(Primitive primitive, Germ[] v) {
    return ofZeros(primitive, v).orElseGet(() -> applied(primitive, v));
  }

  private Germ applied(Primitive primitive, Germ[] v) {
    return switch (primitive.rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case ADD -> algebra.plus(v[0], v[1]);
            case SUBTRACT -> algebra.minus(v[0], v[1]);
            case MULTIPLY -> algebra.times(v[0], v[1]);
            case DIVIDE -> algebra.divide(v[0], v[1]);
            case NEGATE -> algebra.negate(v[0]);
            case POWER -> power(v[0], v[1]);
          };
      case Rule.Smooth smooth -> functions.of(primitive, smooth, v[0]);
      case Rule.Multivariate joint -> whole(primitive, v);
      case Rule.Piecewise piecewise ->
          primitive.definition().isEmpty() ? piece(piecewise, v[0]) : whole(primitive, v);
      case Rule.Jumping jumping ->
          primitive.definition().isEmpty() ? choices.jump(jumping, v) : whole(primitive, v);
      case Rule.Selection selection -> choices.select(selection, v);
      case Rule.Order order -> choices.order(order.of(indexed(v)), v);
      case Rule.Expanded written -> defined(primitive, v);
      case Rule.Withheld _ -> v[0];
      case Rule.Branch branch -> choices.branch(v[0], v[1], v[2]);
      case Rule.Comparison(Rule.Relation relation) -> choices.compare(relation, v[0], v[1]);
    };
  }

  /// A definition may drop an argument, as that of xlogy(0, y) does, but nothing has no logarithm.
  private Germ whole(Primitive primitive, Germ[] v) {
    return isUndefined(v) ? Germ.UNDEFINED : defined(primitive, v);
  }

  static boolean isUndefined(Germ[] v) {
    for (Germ argument : v) if (argument instanceof UndefinedGerm) return true;
    return false;
  }

  Germ logarithm(Germ u) {
    return u instanceof UndefinedGerm || u instanceof Undecided ? u : functions.log(u);
  }

  /// Values of which only an index in front is asked for.
  static double[] indexed(Germ[] v) {
    double[] values = new double[v.length];
    if (v[0] instanceof LogPowerSeries index && index.isConstant())
      values[0] = index.constant().center();
    return values;
  }

  private Germ defined(Primitive primitive, Germ[] v) {
    Germ result = byDefinition(primitive, v);
    return result instanceof Undecided
            || result instanceof UndefinedGerm
            || result instanceof InfiniteGerm
        ? ofNumbers(primitive, v).orElse(result)
        : result;
  }

  /// √−0 is −0, atan2(0, −0) is π and atan2(−0, x) is −π for x < 0: definitions do not tell zeros
  /// apart, numbers do.
  private Optional<Germ> ofZeros(Primitive primitive, Germ[] v) {
    boolean cut = primitive.rule() instanceof Rule.Multivariate joint && joint.isCut();
    if (v.length > 1 && !cut) return Optional.empty();
    double[] zeros = new double[v.length];
    boolean met = false;
    for (int i = 0; i < v.length; i++) {
      boolean zero = v[i] instanceof LogPowerSeries s && s.isExactZero();
      if (!zero && !cut) return Optional.empty();
      int side = zero ? ((LogPowerSeries) v[i]).signBit() : algebra.sign(v[i]).number();
      if (side == 0) return Optional.empty();
      zeros[i] = zero ? side * 0.0 : side;
      met |= zero;
    }
    double value = met ? primitive.value(zeros) : Double.NaN;
    if (value == 0) return Optional.of(LogPowerSeries.zero(1 / value > 0 ? 1 : -1));
    return cut && Double.isFinite(value)
        ? Optional.of(LogPowerSeries.constant(PreciseConstants.angle(value, work.digits())))
        : Optional.empty();
  }

  /// Where a definition divides by zero, as that of celu(x, 0) does, numbers still have a value.
  private static Optional<Germ> ofNumbers(Primitive primitive, Germ[] v) {
    double[] numbers = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      if (v[i] instanceof LogPowerSeries s && s.isConstant()) numbers[i] = s.constant().center();
      else if (v[i] instanceof InfiniteGerm infinite && infinite.constant())
        numbers[i] = infinite.sign() * Double.POSITIVE_INFINITY;
      else return Optional.empty();
    }
    double value = primitive.value(numbers);
    return Double.isFinite(value)
        ? Optional.of(LogPowerSeries.constant(DoubleBall.ofFunction(value)))
        : Optional.empty();
  }

  private Germ byDefinition(Primitive primitive, Germ[] v) {
    if (primitive.definition().isEmpty()) return new Undecided(UndecidedReason.TRUNCATION);
    if (primitive.variadic()) return repeated(primitive, v);
    Program program = Definitions.of(primitive);
    Germ[] inputs = new Germ[program.inputs().size()];
    for (int i = 0; i < inputs.length; i++)
      inputs[i] = v[primitive.argument(program.inputs().get(i))];
    return of(program, inputs);
  }

  private Germ repeated(Primitive primitive, Germ[] v) {
    int index =
        primitive.indexed() && v[0] instanceof LogPowerSeries s ? (int) s.constant().center() : 0;
    if (!work.affords(20L * v.length)) return new Undecided(work.doubt());
    Program program = Definitions.of(primitive, v.length, index);
    work.spend(20L * program.nodes().size());
    List<String> names = program.inputs();
    Germ[] inputs = new Germ[names.size()];
    for (int i = 0; i < inputs.length; i++) inputs[i] = v[primitive.argument(names.get(i))];
    return of(program, inputs);
  }

  private Germ power(Germ a, Germ b) {
    if (a instanceof UndefinedGerm || b instanceof UndefinedGerm) return Germ.UNDEFINED;
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    if (a instanceof LogPowerSeries s && s.isConstant() && s.constant().isExactly(1)) return a;
    if (b instanceof LogPowerSeries s && s.isConstant()) return power(a, s.constant());
    // an exponent that moves is no odd number beside the point, so that no sign is left
    if (a instanceof LogPowerSeries s && s.isExactZero())
      return ofZero(algebra.sign(b), LogPowerSeries.ZERO, new InfiniteGerm(1, true));
    if (a instanceof InfiniteGerm(int sign, boolean constant) && sign < 0 && constant)
      return ofZero(algebra.sign(b), new InfiniteGerm(1, true), LogPowerSeries.ZERO);
    // with an exponent that may be whole for all that is known
    if (b instanceof LogPowerSeries s && isStillMaybe(s) && algebra.sign(a) == Sign.NEGATIVE)
      return new Undecided(UndecidedReason.TRUNCATION);
    Germ product = algebra.times(b, functions.log(a));
    return of(Definitions.exponential(), product);
  }

  /// Whether no term that moves is told from zero.
  private static boolean isStillMaybe(LogPowerSeries exponent) {
    for (int i = 0; i < exponent.size(); i++)
      if (!exponent.m(i).isOne() && !exponent.vanishes(i)) return false;
    return true;
  }

  /// A power with a positive or a negative exponent.
  private Germ ofZero(Sign exponent, Germ positive, Germ negative) {
    return switch (exponent) {
      case POSITIVE -> positive;
      case NEGATIVE -> negative;
      case ZERO -> LogPowerSeries.constant(work.number(1));
      default -> new Undecided(exponent.doubt());
    };
  }

  private Germ power(Germ a, Ball written) {
    if (!(a instanceof InfiniteGerm infinite)) return algebra.power(a, written);
    Ball exponent = BallPower.exponent(written, work);
    if (exponent.isExactZero()) return LogPowerSeries.constant(work.number(1));
    if (exponent.vanishes()) return new Undecided(UndecidedReason.ROUNDING);
    if (infinite.sign() < 0 && !exponent.isWhole() && !infinite.constant()) return Germ.UNDEFINED;
    InfiniteGerm grown =
        new InfiniteGerm(infinite.sign() < 0 && exponent.isOdd() ? -1 : 1, infinite.constant());
    return exponent.signum() > 0 ? grown : algebra.inverse(grown);
  }

  /// Affine pieces; at a tie that is not decided both pieces agree as far as is known.
  private Germ piece(Rule.Piecewise rule, Germ u) {
    if (u instanceof UndefinedGerm || u instanceof Undecided) return u;
    Pieces pieces = rule.of(new double[1]);
    int index = 0;
    Monomial known = Monomial.NOTHING;
    for (double at : pieces.breaks()) {
      Germ beyond = algebra.minus(u, LogPowerSeries.constant(work.number(at)));
      Sign sign = algebra.oscillations().side(beyond);
      if (sign == Sign.SWINGING) return folded(pieces, (Oscillation) u);
      if (sign == Sign.UNKNOWN && beyond instanceof LogPowerSeries s)
        known = Monomial.larger(known, s.order());
      if (sign != Sign.NEGATIVE) index++;
    }
    var affine = (Piece.Affine) pieces.pieces().get(index);
    Germ intercept = LogPowerSeries.constant(work.typed(affine.intercept()));
    // ∞ too has a value on a flat piece
    Germ result =
        affine.slope() == 0
            ? intercept
            : algebra.plus(
                affine.slope() == 1
                    ? u
                    : algebra.times(LogPowerSeries.constant(work.typed(affine.slope())), u),
                intercept);
    return result instanceof LogPowerSeries s ? s.upTo(known) : result;
  }

  private Germ folded(Pieces pieces, Oscillation u) {
    return algebra
        .oscillations()
        .image(
            u,
            pieces.breaks(),
            x -> {
              int index = 0;
              for (double at : pieces.breaks()) if (x >= at) index++;
              var affine = (Piece.Affine) pieces.pieces().get(index);
              return affine.slope() * x + affine.intercept();
            });
  }
}
