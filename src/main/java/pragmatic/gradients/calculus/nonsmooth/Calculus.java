package pragmatic.gradients.calculus.nonsmooth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Dual;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.germ.Ball;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.germ.OneSidedLimits;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// What calculus says of a program at a point, along one input: the others are held.
///
/// @param value the program's value in double arithmetic, possibly infinite or NaN
/// @param derivative the derivative, also of a removable hole once it is filled; null where there
///   is none
/// @param clarke the Clarke subdifferential where the program is Lipschitz: the hull of the
///   one-sided slopes, since each side is given by a convergent series whose derivative tends to
///   that slope (Clarke 1983, theorem 2.5.1)
/// @param diracWeight weight of the point mass of f′: the height of a jump, 0 at a point defect,
///   else null
/// @param secondDiracWeight weight of the point mass of f″: the change of slope at a kink or jump,
///   else null
/// @param fragile whether rounding error was larger than a number whose sign decided something
public record Calculus(
    double value,
    OneSidedLimit left,
    OneSidedLimit right,
    PointClass point,
    @Nullable Double derivative,
    @Nullable Interval clarke,
    @Nullable Double diracWeight,
    @Nullable Double secondDiracWeight,
    boolean fragile) {

  /// Rounding errors of the value itself, in units of its last place.
  private static final int VALUE_ULPS = 16;

  /// How far the value may be from the limits where rounding errors were taken for zero.
  private static final double SNAPPED = 0x1p-30;

  /// Never throws for any program and point; what cannot be decided is UNDECIDED, with a
  /// [#doubt()].
  ///
  /// @param at one value per input
  /// @param input which input moves
  public static Calculus at(Program program, double[] at, int input) {
    return at(program, at, input, Deadline.NEVER);
  }

  /// The same, undecided where it is not known by a deadline.
  public static Calculus at(Program written, double[] at, int input, Deadline deadline) {
    Program program = written.attached();
    Optional<Dual> plain =
        deadline.hasPassed() ? Optional.empty() : RegularPoint.at(program, at, input);
    if (plain.isEmpty()) return closely(program, at, input, deadline);
    OneSidedLimit side = OneSidedLimit.plain(plain.get().value(), plain.get().tangent());
    return classify(plain.get().value(), new OneSidedLimits(side, side, false, 0, 0), side);
  }

  /// The same at a point that is known for a tie, which no [RegularPoint] has.
  static Calculus closely(Program written, double[] at, int input) {
    return closely(written.attached(), at, input, Deadline.NEVER);
  }

  private static Calculus closely(Program program, double[] at, int input, Deadline deadline) {
    double value = ForwardMode.value(program, at);
    OneSidedLimits sides = OneSidedLimits.at(program, at, input, deadline);
    boolean ordinary =
        Double.isFinite(value)
            && sides.left().isOk()
            && Math.abs(value - sides.left().limit()) <= VALUE_ULPS * Math.ulp(value);
    OneSidedLimit there =
        ordinary
            ? OneSidedLimit.plain(value, 0)
            : OneSidedLimits.value(program, at, Double.isFinite(value), deadline);
    if (isBeside(there, sides.left()) && isBeside(there, sides.right())) {
      OneSidedLimit closer = OneSidedLimits.closeValue(program, at, deadline);
      if (closer.isOk()) there = closer;
    }
    return classify(value, sides, there);
  }

  /// Whether a value is another one than that of a side, or rounding makes it so.
  private static boolean isBeside(OneSidedLimit there, OneSidedLimit side) {
    return there.isOk() && side.isOk() && there.limit() != side.limit();
  }

  /// Why the point is undecided, or null.
  public @Nullable UndecidedReason doubt() {
    return left.doubt() != null ? left.doubt() : right.doubt();
  }

  /// Whether the value and both sides are finite and there is a derivative.
  public boolean isSmooth() {
    return point == PointClass.SMOOTH;
  }

  private static Calculus classify(double value, OneSidedLimits sides, OneSidedLimit there) {
    OneSidedLimit left = sides.left();
    OneSidedLimit right = sides.right();
    PointClass point = pointClass(value, sides, there);
    Double derivative = null;
    Interval clarke = null;
    Double dirac = null;
    Double second = null;
    switch (point) {
      case SMOOTH, REMOVABLE_HOLE -> {
        derivative = agreed(left, right);
        clarke = new Interval(derivative, derivative);
      }
      case KINK -> {
        clarke = Interval.between(left.slope(), right.slope());
        second = sides.bend() != 0 ? sides.bend() : right.slope() - left.slope();
      }
      case JUMP -> {
        dirac = sides.jump() != 0 ? sides.jump() : right.limit() - left.limit();
        double change = right.slope() - left.slope();
        if (Double.isFinite(change)) second = change + 0.0;
      }
      case POINT_DEFECT -> dirac = 0.0;
      default -> {}
    }
    return new Calculus(
        value, left, right, point, derivative, clarke, dirac, second, sides.fragile());
  }

  /// Of two slopes that agree within their errors, the one that is known better.
  private static double agreed(OneSidedLimit left, OneSidedLimit right) {
    return left.slopeRadius() <= right.slopeRadius() ? left.slope() : right.slope();
  }

  /// @param there the value at the point without rounding, where it is known
  private static PointClass pointClass(double value, OneSidedLimits sides, OneSidedLimit there) {
    OneSidedLimit left = sides.left();
    OneSidedLimit right = sides.right();
    if (left.status() == OneSidedLimit.Status.UNDECIDED
        || right.status() == OneSidedLimit.Status.UNDECIDED) return PointClass.UNDECIDED;
    if (left.status() == OneSidedLimit.Status.OSCILLATING
        || right.status() == OneSidedLimit.Status.OSCILLATING) return PointClass.OSCILLATING;
    if (!left.isOk() && !right.isOk()) return PointClass.UNDEFINED;
    if (!left.isOk() || !right.isOk()) return PointClass.BOUNDARY;
    if (Double.isInfinite(left.limit()) || Double.isInfinite(right.limit())) return PointClass.POLE;
    double radius = Ball.FACTOR * (left.radius() + right.radius());
    if (Math.abs(left.limit() - right.limit()) > radius || sides.jump() != 0)
      return PointClass.JUMP;
    boolean hole = !Double.isFinite(value) && !there.isOk();
    if (!hole && isDefect(value, left, right, radius, sides.fragile(), there))
      return PointClass.POINT_DEFECT;
    if (Double.isNaN(left.slope()) || Double.isNaN(right.slope())) return PointClass.OSCILLATING;
    boolean leftInfinite = Double.isInfinite(left.slope());
    boolean rightInfinite = Double.isInfinite(right.slope());
    if (leftInfinite && rightInfinite)
      return left.slope() == right.slope() ? PointClass.VERTICAL_TANGENT : PointClass.CUSP;
    if (leftInfinite || rightInfinite) return PointClass.HALF_CUSP;
    if (sides.bend() != 0
        || Math.abs(left.slope() - right.slope())
            > Ball.FACTOR * (left.slopeRadius() + right.slopeRadius())) return PointClass.KINK;
    return hole ? PointClass.REMOVABLE_HOLE : PointClass.SMOOTH;
  }

  /// Whether the value differs from both limits, by more than rounding.
  private static boolean isDefect(
      double value,
      OneSidedLimit left,
      OneSidedLimit right,
      double radius,
      boolean fragile,
      OneSidedLimit there) {
    double snapped = fragile && !there.isOk() ? SNAPPED * Math.max(1, Math.abs(left.limit())) : 0;
    double exact = there.isOk() ? there.limit() : value;
    double rounding =
        VALUE_ULPS * Math.ulp(exact) + (there.isOk() ? Ball.FACTOR * there.radius() : 0);
    double reach = radius + snapped + rounding;
    return Math.abs(exact - left.limit()) > reach && Math.abs(exact - right.limit()) > reach;
  }
}
