package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.witness.Membership;
import pragmatic.gradients.witness.Side;
import pragmatic.gradients.witness.Slice;
import pragmatic.gradients.witness.Surroundings;

/// Holds what calculus says, and grades of answers, against a witness that knows values alone. What
/// the witness leaves open is no fault of anyone.
final class Judge {
  /// How far from a set of gradients nothing belongs to it, as a fraction of their size.
  private static final double OUTSIDE = 1e-6;

  /// Gradients that must have been seen before one that was not is missed.
  private static final int ENOUGH = 8;

  /// A set with more corners than this is round, and told up to so many times the tolerance.
  private static final int ROUND = 16;

  private static final double ROUNDED = 5e4;

  private static final double SMALL = 1e-9;

  private final List<String> faults = new ArrayList<>();

  /// What is certainly wrong.
  List<String> faults() {
    return List.copyOf(faults);
  }

  private void fault(String text, @Nullable Object... told) {
    faults.add(text.formatted(told));
  }

  /// One-sided limits and slopes, and the class of the point, along one input.
  void slice(Calculus ours, Slice seen) {
    side("left", ours.left(), seen.left());
    side("right", ours.right(), seen.right());
    String point = seen.pointClass();
    if (point.equals("OPEN") || ours.point() == PointClass.UNDECIDED) return;
    if (isTooSmallToSee(ours)) return;
    if (!point.equals(ours.point().name())) {
      fault("class %s, seen %s: %s", ours.point(), point, seen);
      return;
    }
    if (ours.derivative() != null && Slice.differ(ours.derivative(), seen.left().slope()) == 1)
      fault("derivative %s, seen %s", ours.derivative(), seen.left().slope());
    if (ours.point() == PointClass.JUMP) {
      double height = seen.right().limit() - seen.left().limit();
      if (Slice.differ(Objects.requireNonNull(ours.diracWeight()), height) == 1)
        fault("height %s, seen %s", ours.diracWeight(), height);
    }
    if (ours.point() == PointClass.KINK) {
      double low = Math.min(seen.left().slope(), seen.right().slope());
      double high = Math.max(seen.left().slope(), seen.right().slope());
      var set = Objects.requireNonNull(ours.clarke());
      if (Slice.differ(set.low(), low) == 1 || Slice.differ(set.high(), high) == 1)
        fault("Clarke set %s, seen [%s, %s]", set, low, high);
    }
  }

  /// Whether values jump, or slopes change, by less than doubles show beside them.
  static boolean isTooSmallToSee(Calculus ours) {
    if (ours.point() == PointClass.KINK
        && Slice.differ(ours.left().slope(), ours.right().slope()) == -1) return true;
    Double height = ours.diracWeight();
    return ours.point() == PointClass.JUMP
        && height != null
        && Math.abs(height) < SMALL * Math.abs(ours.left().limit());
  }

  private void side(String name, OneSidedLimit ours, Side seen) {
    if (ours.status() == OneSidedLimit.Status.UNDECIDED || seen.isOpen()) return;
    if (ours.isOk() != (seen.state() == Side.State.VALUES)) {
      fault("%s side %s, seen %s", name, ours, seen);
      return;
    }
    if (!ours.isOk()) return;
    if (Slice.differ(ours.limit(), seen.limit()) == 1)
      fault("%s limit %s, seen %s", name, ours.limit(), seen.limit());
    else if (seen.hasSlope() && Slice.differ(ours.slope(), seen.slope()) == 1)
      fault("%s slope %s, seen %s", name, ours.slope(), seen.slope());
  }

  /// What is said of all inputs together.
  void whole(Differentiability ours, Surroundings seen) {
    switch (ours.regularity()) {
      case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1 -> {
        double[] gradient = Objects.requireNonNull(ours.gradient());
        for (int i = 0; i < seen.sides().size(); i++) {
          Side side = seen.sides().get(i);
          if (side.isOpen()) continue;
          if (side.state() != Side.State.VALUES || Double.isInfinite(side.limit()))
            fault("a gradient, seen %s", side);
          else if (side.hasSlope() && off(side.slope(), gradient, seen.directions().get(i)))
            fault(
                "gradient %s, seen slope %s along %s",
                Arrays.toString(gradient), side.slope(), Arrays.toString(seen.directions().get(i)));
        }
        if (ours.regularity() != Regularity.DIFF_NOT_C1) gradients(ours, ours.allowed(), seen);
        // a jump across a curve is not met by chance
        else if (isUniform(seen) && ours.set().exists()) fault("no C1, seen one gradient only");
      }
      case KINK -> gradients(ours, ours.set(), seen);
      case NOT_LIPSCHITZ, JUMP, POINT_DEFECT, POLE, BOUNDARY, UNDEFINED -> {
        if (isUniform(seen) && seen.isContinuous())
          fault("%s, seen one gradient", ours.regularity());
      }
      case AT_INFINITY, UNDECIDED -> {}
    }
  }

  private void gradients(Differentiability ours, GradientSet set, Surroundings seen) {
    if (seen.unbounded()) fault("%s, seen gradients without bound", ours.regularity());
    List<double[]> corners = corners(set);
    // a round set is told by some of its elements, and says of what lies beside them that it may
    // belong to it
    boolean round = set.round() || corners.size() > ROUND;
    for (double[] gradient : seen.gradients())
      if (!Membership.of(corners, gradient, (round ? ROUNDED : 1) * OUTSIDE)
          && !(round && set.mayContain(gradient)))
        fault("%s lacks %s", told(set), Arrays.toString(gradient));
    if (round) return;
    if (seen.gradients().size() < ENOUGH || seen.open() > seen.gradients().size() / 2) return;
    for (double[] vertex : set.vertices())
      if (!Membership.of(seen.gradients(), vertex, unseen(seen)))
        fault("%s has %s, never seen", told(set), Arrays.toString(vertex));
  }

  private static List<double[]> corners(GradientSet set) {
    if (set.shape() != GradientSet.SetShape.DISC) return set.vertices();
    List<double[]> circle = new ArrayList<>();
    double[] middle = set.vertices().getFirst();
    for (int i = 0; i < 64; i++) {
      // a polygon around the circle
      double r = set.radius() / Math.cos(Math.PI / 64);
      double angle = 2 * Math.PI * i / 64;
      circle.add(new double[] {middle[0] + r * Math.cos(angle), middle[1] + r * Math.sin(angle)});
    }
    return circle;
  }

  private static String told(GradientSet set) {
    return set.shape()
        + " of "
        + set.vertices().size()
        + " "
        + set.vertices().stream().limit(6).map(Arrays::toString).toList();
  }

  /// How far from all gradients seen one may be that was not: gradients that fill an arc are never
  /// all seen.
  private static double unseen(Surroundings seen) {
    List<double[]> different = new ArrayList<>();
    for (double[] g : seen.gradients())
      if (different.stream().noneMatch(d -> Membership.of(List.of(d), g, OUTSIDE)))
        different.add(g);
    return different.size() > ROUND ? ROUNDED * OUTSIDE : 100 * OUTSIDE;
  }

  private static boolean off(double slope, double[] gradient, double[] direction) {
    double size = 1e-6;
    for (int i = 0; i < gradient.length; i++)
      size = Math.max(size, Math.abs(gradient[i] * direction[i]));
    return !(Math.abs(slope - dot(gradient, direction)) <= 10 * OUTSIDE * size);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  /// Whether all gradients that were looked for were found, and are one.
  private static boolean isUniform(Surroundings seen) {
    if (seen.unbounded() || seen.open() > 0 || seen.gradients().isEmpty()) return false;
    double[] first = seen.gradients().getFirst();
    return seen.gradients().stream().allMatch(g -> Membership.of(List.of(first), g, OUTSIDE));
  }

  /// The grade of an answer along one input.
  void grade(Grade grade, double answer, Slice seen) {
    VerdictKind wanted = kind(answer, seen);
    if (wanted != null && grade != Grade.UNDECIDED && grade.kind() != wanted)
      fault("%s of the answer %s is %s, seen %s", grade, answer, wanted, seen);
  }

  /// What is to be said of an answer; null if that is open.
  private static @Nullable VerdictKind kind(double answer, Slice seen) {
    double left = seen.left().slope();
    double right = seen.right().slope();
    switch (seen.pointClass()) {
      case "OPEN" -> {
        return null;
      }
      case "SMOOTH", "REMOVABLE_HOLE" -> {
        if (!Double.isFinite(answer)) return VerdictKind.WRONG;
        int off = Slice.differ(answer, left);
        return off == 0 ? null : off == 1 ? VerdictKind.WRONG : VerdictKind.AGREES;
      }
      case "KINK" -> {
        if (!Double.isFinite(answer)) return VerdictKind.WRONG;
        int low = Slice.differ(answer, Math.min(left, right));
        int high = Slice.differ(answer, Math.max(left, right));
        if (low == -1 || high == -1) return VerdictKind.CORNER;
        if (low == 0 || high == 0) return null;
        boolean between = Math.min(left, right) < answer && answer < Math.max(left, right);
        return between ? VerdictKind.CORNER : VerdictKind.WRONG;
      }
      case "JUMP", "POINT_DEFECT" -> {
        return VerdictKind.JUMP;
      }
      default -> {
        return VerdictKind.INFINITE;
      }
    }
  }

  /// The grade of a gradient.
  void grade(Grade grade, double[] answer, Surroundings seen) {
    boolean finite = Arrays.stream(answer).allMatch(Double::isFinite);
    switch (grade.kind()) {
      case AGREES -> {
        if (!finite) fault("%s of %s", grade, Arrays.toString(answer));
        for (int i = 0; i < seen.sides().size() && finite; i++) {
          Side side = seen.sides().get(i);
          // where the domain ends slopes along inputs make a gradient all the same
          if (side.state() != Side.State.VALUES) continue;
          if (Double.isInfinite(side.limit())) fault("%s, seen %s", grade, side);
          else if (side.hasSlope() && off(side.slope(), answer, seen.directions().get(i)))
            fault(
                "%s of %s, seen slope %s along %s",
                grade,
                Arrays.toString(answer),
                side.slope(),
                Arrays.toString(seen.directions().get(i)));
        }
      }
      case WRONG -> {
        if (!finite || seen.unbounded() || seen.open() > 0 || !seen.isContinuous()) return;
        if (Membership.of(seen.gradients(), answer, 1e-12) && !isLinear(seen, answer))
          fault("%s of %s, which is between gradients seen", grade, Arrays.toString(answer));
      }
      case CORNER -> {
        if (!finite) fault("%s of %s", grade, Arrays.toString(answer));
        else if (seen.open() == 0
            && seen.gradients().size() >= ENOUGH
            && !Membership.of(seen.gradients(), answer, unseen(seen)))
          fault("%s of %s, far from gradients seen", grade, Arrays.toString(answer));
      }
      case JUMP, INFINITE -> {
        if (grade != Grade.UNDECIDED && isUniform(seen) && seen.isContinuous())
          fault("%s, seen one gradient", grade);
      }
    }
  }

  /// Whether the slopes along all rays are those of one gradient, other than the answer.
  private static boolean isLinear(Surroundings seen, double[] answer) {
    double[] gradient = new double[answer.length];
    for (int i = 0; i < answer.length; i++) gradient[i] = seen.sides().get(2 * i).slope();
    boolean other = false;
    for (int i = 0; i < answer.length; i++) other |= Slice.differ(answer[i], gradient[i]) == 1;
    for (int i = 0; i < seen.sides().size(); i++)
      if (off(seen.sides().get(i).slope(), gradient, seen.directions().get(i))) return false;
    return other;
  }
}
