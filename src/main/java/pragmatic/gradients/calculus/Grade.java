package pragmatic.gradients.calculus;

import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Regularity;

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
  OSCILLATING("OSCILLATING", VerdictKind.INFINITE),
  /// Of several inputs: continuous, but gradients nearby have no bound.
  NOT_LIPSCHITZ("NOT_LIPSCHITZ", VerdictKind.INFINITE);

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

  /// @param single whether every rule at ties gives this answer
  /// @param answer one number per input, each possibly infinite or NaN; not looked at by inputs
  ///   that are held
  public static Grade of(Truth truth, boolean single, double... answer) {
    if (truth.holdsSome()) return of(truth.moving(), single, truth.moving(answer));
    return ofExact(truth, single, truth.contains(answer) ? answer : truth.unrounded(answer));
  }

  private static Grade ofExact(Truth truth, boolean single, double... answer) {
    if (!truth.exists()) return ofNoSet(truth, single, answer);
    if (truth.isPoint()) return ofDerivative(truth, single, answer);
    if (DoubleStream.of(answer).anyMatch(Double::isNaN)) return KINK_NAN;
    if (!truth.contains(answer)) return truth.mayContain(answer) ? UNDECIDED : OUTSIDE;
    if (truth.isSide(true, answer)) return KINK_LEFT;
    if (truth.isSide(false, answer)) return KINK_RIGHT;
    return truth.isMiddle(answer) ? KINK_MID : KINK_INSIDE;
  }

  private static Grade ofDerivative(Truth truth, boolean single, double[] answer) {
    if (!DoubleStream.of(answer).allMatch(Double::isFinite)) return NAN_TRAP;
    if (!truth.contains(answer)) return WRONG;
    return single ? OK : OK_BY_CONVENTION;
  }

  /// Slopes along inputs make no gradient: where none of them speaks against the answer, it is said
  /// how the program fails to have one, if that is known.
  private static Grade ofNoSet(Truth truth, boolean single, double[] answer) {
    if (truth.inputs() == 1) return ofClass(truth.slices().getFirst().point());
    OptionalInt input = truth.decisive(answer);
    return input.isEmpty()
        ? ofRegularity(truth.whole().regularity())
        : of(truth.along(input.getAsInt()), single, answer[input.getAsInt()]);
  }

  private static Grade ofRegularity(Regularity regularity) {
    return switch (regularity) {
      case JUMP -> JUMP;
      case POINT_DEFECT -> POINT_DEFECT;
      case POLE -> POLE;
      case BOUNDARY -> BOUNDARY;
      case UNDEFINED -> UNDEFINED;
      case NOT_LIPSCHITZ -> NOT_LIPSCHITZ;
      // the others have gradients unless nobody knows them
      case AT_INFINITY, UNDECIDED, SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1, KINK -> UNDECIDED;
    };
  }

  private static Grade ofClass(PointClass point) {
    return switch (point) {
      case JUMP -> JUMP;
      case POINT_DEFECT -> POINT_DEFECT;
      case CUSP -> CUSP;
      case HALF_CUSP -> HALF_CUSP;
      case VERTICAL_TANGENT -> VERTICAL_TANGENT;
      case POLE -> POLE;
      case BOUNDARY -> BOUNDARY;
      case UNDEFINED -> UNDEFINED;
      case OSCILLATING -> OSCILLATING;
      // the others have slopes unless nobody knows them
      case UNDECIDED, SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1, KINK -> UNDECIDED;
    };
  }
}
