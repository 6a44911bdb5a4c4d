package pragmatic.gradients.calculus.set;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.RegularPoint;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// What calculus says of a program of several inputs at a point, all of them moving.
///
/// An infinite input cannot move: it is held, and what is said is said of the others, unless all
/// are infinite. A gradient and the set have NaN in its place, which no answer is held against.
///
/// @param gradient the derivative: germs along every direction that was looked at are this one
///   linear map; null where there is none
/// @param set the Clarke subdifferential; none where the program is not Lipschitz near the point,
///   and `regularity` says how it fails
/// @param doubt why it is undecided, else null
/// @param held the inputs that are held because they are infinite, in order
public record Differentiability(
    Regularity regularity,
    double @Nullable [] gradient,
    GradientSet set,
    @Nullable UndecidedReason doubt,
    List<Integer> held) {
  public Differentiability {
    held = List.copyOf(held);
  }

  /// Where all inputs move.
  public Differentiability(
      Regularity regularity,
      double @Nullable [] gradient,
      GradientSet set,
      @Nullable UndecidedReason doubt) {
    this(regularity, gradient, set, doubt, List.of());
  }

  /// Never throws for any program and point. A slice without a finite slope to each side leaves the
  /// whole none either; of several ways to fail the first in the order of [Regularity] is named.
  ///
  /// @param at one value per input
  /// @param slices what is true along each input while the others are held
  public static Differentiability at(Program program, double[] at, List<Calculus> slices) {
    return at(program, at, slices, Deadline.NEVER);
  }

  /// The same, undecided where it is not known by a deadline.
  public static Differentiability at(
      Program written, double[] at, List<Calculus> slices, Deadline deadline) {
    Program program = written.attached();
    List<Integer> free =
        IntStream.range(0, at.length).filter(i -> Double.isFinite(at[i])).boxed().toList();
    if (free.isEmpty()) return without(Regularity.AT_INFINITY);
    if (free.size() == at.length) return moving(program, at, slices, deadline);
    List<Calculus> along = free.stream().map(slices::get).toList();
    Differentiability found =
        free.size() == 1
            ? along(along.getFirst())
            : moving(HeldInputs.in(program, at), select(at, free), along, deadline);
    return found.among(at.length, free);
  }

  /// At a point that is finite.
  private static Differentiability moving(
      Program program, double[] at, List<Calculus> slices, Deadline deadline) {
    List<Regularity> failures =
        slices.stream()
            .map(Differentiability::regularity)
            .filter(Differentiability::isFailure)
            .sorted()
            .toList();
    if (!failures.isEmpty()) return without(failures.getFirst());
    for (int i = 0; i < at.length; i++)
      if (deadline.hasPassed()) return undecided(UndecidedReason.TIME);
      else if (RegularPoint.at(program, at, i).isEmpty())
        return new GradientSearch(program, at, slices, deadline).run();
    double[] gradient = gradient(slices);
    return gradient == null ? undecided(UndecidedReason.GRADIENTS) : smooth(gradient);
  }

  /// By one input: what is true along it.
  public static Differentiability along(Calculus slice) {
    Regularity regularity = regularity(slice);
    if (slice.derivative() != null) {
      double[] gradient = {slice.derivative()};
      return new Differentiability(regularity, gradient, GradientSet.point(gradient), null);
    }
    return regularity == Regularity.KINK
        ? new Differentiability(
            regularity,
            null,
            GradientSet.between(slice.left().slope(), slice.right().slope()),
            null)
        : new Differentiability(regularity, null, GradientSet.none(), slice.doubt());
  }

  private static boolean isFailure(Regularity regularity) {
    return switch (regularity) {
      case NOT_LIPSCHITZ, JUMP, POINT_DEFECT, POLE, BOUNDARY, UNDEFINED -> true;
      case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1, KINK, AT_INFINITY, UNDECIDED -> false;
    };
  }

  private static Regularity regularity(Calculus slice) {
    return switch (slice.point()) {
      case SMOOTH -> Regularity.SMOOTH;
      case REMOVABLE_HOLE -> Regularity.REMOVABLE_HOLE;
      case DIFF_NOT_C1 -> Regularity.DIFF_NOT_C1;
      case KINK -> Regularity.KINK;
      case CUSP, HALF_CUSP, VERTICAL_TANGENT -> Regularity.NOT_LIPSCHITZ;
      case JUMP -> Regularity.JUMP;
      case POINT_DEFECT -> Regularity.POINT_DEFECT;
      case POLE -> Regularity.POLE;
      case BOUNDARY -> Regularity.BOUNDARY;
      case UNDEFINED -> Regularity.UNDEFINED;
      // difference quotients without a limit may be bounded
      case OSCILLATING, UNDECIDED -> Regularity.UNDECIDED;
    };
  }

  /// The slopes along all inputs, or null if some of them has none.
  static double @Nullable [] gradient(List<Calculus> slices) {
    double[] gradient = new double[slices.size()];
    for (int i = 0; i < gradient.length; i++) {
      Double derivative = slices.get(i).derivative();
      if (derivative == null) return null;
      gradient[i] = derivative;
    }
    return gradient;
  }

  /// Of a program that is known to be differentiable.
  public static Differentiability smooth(double[] gradient) {
    return new Differentiability(Regularity.SMOOTH, gradient, GradientSet.point(gradient), null);
  }

  static Differentiability undecided(UndecidedReason doubt) {
    return new Differentiability(Regularity.UNDECIDED, null, GradientSet.none(), doubt);
  }

  static Differentiability without(Regularity regularity) {
    return new Differentiability(regularity, null, GradientSet.none(), null);
  }

  /// The set that an answer is held against: the gradient where there is one, else the Clarke set.
  public GradientSet allowed() {
    return gradient == null || set.isPoint() ? set : GradientSet.point(gradient);
  }

  /// What is said of some inputs, as a word on all.
  private Differentiability among(int inputs, List<Integer> free) {
    double[] all = gradient == null ? null : spread(gradient, inputs, free);
    return new Differentiability(
        regularity,
        all,
        set.map(vertex -> spread(vertex, inputs, free)),
        doubt,
        IntStream.range(0, inputs).filter(i -> !free.contains(i)).boxed().toList());
  }

  /// The same of the inputs that move alone.
  ///
  /// @param free these inputs
  public Differentiability of(List<Integer> free) {
    double[] theirs = gradient == null ? null : select(gradient, free);
    return new Differentiability(
        regularity, theirs, set.map(vertex -> select(vertex, free)), doubt);
  }

  private static double[] select(double[] all, List<Integer> free) {
    return free.stream().mapToDouble(i -> all[i]).toArray();
  }

  private static double[] spread(double[] numbers, int inputs, List<Integer> free) {
    double[] all = new double[inputs];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < numbers.length; i++) all[free.get(i)] = numbers[i];
    return all;
  }
}
