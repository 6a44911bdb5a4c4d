package pragmatic.gradients.calculus;

import pragmatic.gradients.calculus.germ.Ball;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.set.GradientSet;

/// How an answer of automatic differentiation compares with calculus.
public enum Grade {
  /// Right, whatever the rule at ties.
  OK("OK", VerdictKind.AGREES),
  /// Right for this rule; other rules answer otherwise.
  OK_BY_CONVENTION("OK_BY_CONVENTION", VerdictKind.AGREES),
  /// A derivative exists, and the answer is another number.
  WRONG("WRONG", VerdictKind.WRONG),
  /// A derivative exists, and the answer is NaN or infinite.
  NAN_TRAP("NAN_TRAP", VerdictKind.WRONG),
  /// At a corner: the left slope.
  KINK_LEFT("KINK:LEFT", VerdictKind.CORNER),
  /// At a corner: the right slope.
  KINK_RIGHT("KINK:RIGHT", VerdictKind.CORNER),
  /// At a corner: halfway between both slopes.
  KINK_MID("KINK:MID", VerdictKind.CORNER),
  /// At a corner: another element of the Clarke set.
  KINK_INSIDE("KINK:INSIDE", VerdictKind.CORNER),
  /// At a corner: outside the Clarke set.
  OUTSIDE("OUTSIDE", VerdictKind.WRONG),
  /// At a corner: NaN.
  KINK_NAN("KINK_NAN", VerdictKind.WRONG),
  JUMP("JUMP", VerdictKind.JUMP),
  POINT_DEFECT("POINT_DEFECT", VerdictKind.JUMP),
  CUSP("CUSP", VerdictKind.INFINITE),
  HALF_CUSP("HALF_CUSP", VerdictKind.INFINITE),
  VERTICAL_TANGENT("VERTICAL_TANGENT", VerdictKind.INFINITE),
  POLE("POLE", VerdictKind.INFINITE),
  BOUNDARY("BOUNDARY", VerdictKind.INFINITE),
  UNDEFINED("UNDEFINED", VerdictKind.INFINITE),
  UNDECIDED("UNDECIDED", VerdictKind.INFINITE),
  OSCILLATING("OSCILLATING", VerdictKind.INFINITE);

  private static final double RELATIVE = 1e-9;

  private final String text;
  private final VerdictKind kind;

  Grade(String text, VerdictKind kind) {
    this.text = text;
    this.kind = kind;
  }

  /// As JSON and the oracles write it: `KINK:LEFT`.
  public String text() {
    return text;
  }

  public VerdictKind kind() {
    return kind;
  }

  /// @param single whether every rule at ties gives the same answer
  public static Grade of(Calculus calculus, double answer, boolean single) {
    return switch (calculus.point()) {
      case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1 -> ofDerivative(calculus, answer, single);
      case KINK -> ofKink(calculus, answer);
      case JUMP -> JUMP;
      case POINT_DEFECT -> POINT_DEFECT;
      case CUSP -> CUSP;
      case HALF_CUSP -> HALF_CUSP;
      case VERTICAL_TANGENT -> VERTICAL_TANGENT;
      case POLE -> POLE;
      case BOUNDARY -> BOUNDARY;
      case UNDEFINED -> UNDEFINED;
      case UNDECIDED -> UNDECIDED;
      case OSCILLATING -> OSCILLATING;
    };
  }

  /// @param set where it exists
  /// @param single whether every rule at ties gives the same gradient
  public static Grade of(GradientSet set, double[] answer, boolean single) {
    boolean finite = true;
    for (double slope : answer) finite &= Double.isFinite(slope);
    if (set.isPoint()) {
      if (!finite) return NAN_TRAP;
      return set.contains(answer) ? (single ? OK : OK_BY_CONVENTION) : WRONG;
    }
    if (!finite) return KINK_NAN;
    if (!set.contains(answer)) return OUTSIDE;
    return set.isMiddle(answer) ? KINK_MID : KINK_INSIDE;
  }

  private static Grade ofDerivative(Calculus calculus, double answer, boolean single) {
    if (!Double.isFinite(answer)) return NAN_TRAP;
    Double derivative = calculus.derivative();
    double radius = Math.min(calculus.left().slopeRadius(), calculus.right().slopeRadius());
    if (derivative == null || !same(answer, derivative, radius)) return WRONG;
    return single ? OK : OK_BY_CONVENTION;
  }

  private static Grade ofKink(Calculus calculus, double answer) {
    if (Double.isNaN(answer)) return KINK_NAN;
    OneSidedLimit left = calculus.left();
    OneSidedLimit right = calculus.right();
    if (same(answer, left.slope(), left.slopeRadius())) return KINK_LEFT;
    if (same(answer, right.slope(), right.slopeRadius())) return KINK_RIGHT;
    double middle = left.slope() / 2 + right.slope() / 2;
    if (same(answer, middle, left.slopeRadius() + right.slopeRadius())) return KINK_MID;
    return Interval.between(left.slope(), right.slope()).contains(answer) ? KINK_INSIDE : OUTSIDE;
  }

  /// Answers come from other libraries too, so the last digits do not count; a small number differs
  /// from 0.
  private static boolean same(double a, double b, double radius) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) return a == b;
    return Math.abs(a - b)
        <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) + Ball.FACTOR * radius + 1e-15;
  }
}
