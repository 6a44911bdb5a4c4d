package pragmatic.gradients.speech;

import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.set.GradientSet;

/// Which sentence belongs to which grade: several grades share one, and a translator meets it once.
final class VerdictKeys {
  private VerdictKeys() {}

  /// What kind of point it is, along one input.
  static String head(Grade grade, Calculus slice) {
    return switch (grade) {
      case OK, OK_BY_CONVENTION -> "verdict.head.derivative";
      case WRONG, NAN_TRAP, OUTSIDE, KINK_NAN -> "verdict.head.wrong";
      case KINK_LEFT, KINK_RIGHT, KINK_MID, KINK_INSIDE -> "verdict.head.corner";
      case JUMP -> "verdict.head.jump";
      case POINT_DEFECT -> "verdict.head.defect";
      case CUSP -> "verdict.head.cusp";
      case HALF_CUSP -> "verdict.head.halfcusp";
      case VERTICAL_TANGENT -> "verdict.head.infinite";
      case POLE ->
          PoleSide.of(slice).isPresent()
              ? "verdict.head.halfpole"
              : Double.isFinite(slice.value()) ? "verdict.head.unbounded" : "verdict.head.pole";
      case BOUNDARY -> steep(slice) ? "verdict.head.infinite" : "verdict.head.edge";
      case UNDEFINED -> "verdict.head.undefined";
      case UNDECIDED -> "verdict.head.undecided";
      case OSCILLATING -> "verdict.head.oscillating";
      case NOT_LIPSCHITZ -> "verdict.head.steep";
    };
  }

  /// What became of the answer, along one input.
  ///
  /// @param chosen whether another rule at ties may answer otherwise
  static String sentence(Grade grade, Calculus slice, boolean chosen) {
    return switch (grade) {
      case OK -> "verdict.agrees";
      case OK_BY_CONVENTION -> "verdict.luck";
      case WRONG, NAN_TRAP -> "verdict.other";
      case KINK_LEFT, KINK_RIGHT, KINK_MID, KINK_INSIDE ->
          chosen ? "verdict.picks" : "verdict.inside";
      case OUTSIDE -> "verdict.outside";
      case KINK_NAN -> "verdict.nan";
      case JUMP -> "verdict.jump";
      case POINT_DEFECT -> "verdict.defect";
      case CUSP, HALF_CUSP, VERTICAL_TANGENT -> "verdict.infinite";
      case POLE ->
          PoleSide.of(slice)
              .map(side -> "verdict.pole." + side.key())
              .orElse(Double.isFinite(slice.value()) ? "verdict.pole.valued" : "verdict.pole");
      case BOUNDARY -> steep(slice) ? "verdict.infinite" : "verdict.edge";
      case UNDEFINED -> "verdict.undefined";
      case UNDECIDED -> "verdict.undecided";
      case OSCILLATING ->
          swings(slice.left()) || swings(slice.right())
              ? "verdict.oscillating.values"
              : "verdict.oscillating";
      case NOT_LIPSCHITZ -> "verdict.steep";
    };
  }

  /// What became of an answer where several inputs together have no gradients to hold it against,
  /// though the slope along each is well.
  static String sentence(Grade grade) {
    return switch (grade) {
      case JUMP -> "verdict.whole.jump";
      case BOUNDARY -> "verdict.whole.edge";
      case POLE -> "verdict.whole.pole";
      case POINT_DEFECT -> "verdict.defect";
      case UNDEFINED -> "verdict.undefined";
      case NOT_LIPSCHITZ -> "verdict.steep";
      default -> "verdict.undecided";
    };
  }

  /// An edge of the domain with an infinite slope is seen as an infinite slope.
  private static boolean steep(Calculus slice) {
    return Double.isInfinite(slice.left().slope()) || Double.isInfinite(slice.right().slope());
  }

  private static boolean swings(OneSidedLimit side) {
    return side.status() == OneSidedLimit.Status.OSCILLATING;
  }

  /// What kind of corner a set of gradients makes.
  static String corner(GradientSet set) {
    return set.shape() == GradientSet.SetShape.DISC ? "verdict.head.tip" : "verdict.head.tie";
  }

  /// What became of an answer that is held against a set of gradients.
  ///
  /// @param chosen whether another rule at ties may answer otherwise
  static String sentence(Verdict verdict, boolean chosen) {
    return switch (verdict.grade()) {
      case KINK_MID -> isShared(verdict) ? "verdict.gradient.split" : "verdict.gradient.middle";
      case OUTSIDE -> "verdict.gradient.outside";
      case KINK_NAN -> "verdict.gradient.nan";
      default ->
          verdict.truth().isCorner(verdict.numbers())
              ? "verdict.gradient.corner"
              : chosen ? "verdict.gradient.inside" : "verdict.gradient.only";
    };
  }

  /// Whether a single selection gives each of its tied arguments a part.
  private static boolean isShared(Verdict verdict) {
    List<Tie> ties =
        verdict.why().stream()
            .filter(Reason.Tied.class::isInstance)
            .map(reason -> ((Reason.Tied) reason).tie())
            .toList();
    return ties.size() == 1
        && ties.getFirst().site() instanceof TieSite.TiedSelection
        && Arrays.stream(ties.getFirst().picked()).noneMatch(weight -> weight == 0);
  }
}
