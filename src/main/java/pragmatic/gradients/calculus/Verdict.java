package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.KinkBetweenDoubles;
import pragmatic.gradients.program.Program;

/// An answer of automatic differentiation held against calculus, by one input or several.
///
/// @param truth what calculus has
/// @param answer what automatic differentiation returned, one number per input
/// @param why what is responsible, in the order in which it is told
public record Verdict(
    Grade grade, Truth truth, List<Double> answer, List<Reason> why, Set<Badge> badges) {
  /// Inputs along which a wrong answer is named.
  private static final int INPUTS_NAMED = 2;

  public Verdict {
    answer = List.copyOf(answer);
    why = List.copyOf(why);
    badges = Set.copyOf(badges);
  }

  public VerdictKind kind() {
    return grade.kind();
  }

  /// @param single whether every rule at ties gives this answer
  /// @param why what is responsible, as [Reasons] finds it in a trace
  /// @param answer one number per input, each possibly infinite or NaN
  public static Verdict of(Truth truth, boolean single, List<Reason> why, double... answer) {
    Grade grade = Grade.of(truth, single, answer);
    List<Reason> reasons = new ArrayList<>(why);
    if (grade.kind() == VerdictKind.CORNER) reasons.addAll(wrongAlong(truth, answer));
    truth.whole().held().forEach(input -> reasons.add(new Reason.AtInfinity(input)));
    List<Double> boxed = DoubleStream.of(answer).boxed().toList();
    return new Verdict(grade, truth, boxed, reasons, badges(grade, truth, answer));
  }

  /// Along the input of a pass.
  ///
  /// @param answers what automatic differentiation returns under every rule at ties
  public static Verdict along(Calculus slice, double answer, AnswerSet answers, Pass pass) {
    List<Reason> why = Reasons.of(slice, answer, answers, pass);
    return of(Truth.of(slice), answers.single(), why, answer);
  }

  /// Nobody measured the answer, and no measured rule tells it.
  ///
  /// @param who the framework
  /// @param answer a guess
  public static Verdict unpredicted(Truth truth, Reason.Unpredicted why, double... answer) {
    List<Double> boxed = DoubleStream.of(answer).boxed().toList();
    return new Verdict(Grade.UNDECIDED, truth, boxed, List.of(why), Set.of());
  }

  /// Whether it is the answer that nobody knows.
  public boolean isUnpredicted() {
    return why.stream().anyMatch(Reason.Unpredicted.class::isInstance);
  }

  private static List<Reason> wrongAlong(Truth truth, double[] answer) {
    List<Reason> wrong = new ArrayList<>();
    for (int i = 0; truth.inputs() > 1 && i < answer.length && wrong.size() < INPUTS_NAMED; i++) {
      Grade along = Grade.of(truth.along(i), true, answer[i]);
      if (along.kind() == VerdictKind.WRONG) wrong.add(new Reason.WrongAlong(i, along));
    }
    return wrong;
  }

  /// The same verdict where the other mode answered otherwise.
  ///
  /// @param other the answer of the other mode
  public Verdict besides(double... other) {
    return Rounding.sameMeasured(other, numbers()) ? this : with(Badge.FORWARD_IS_NOT_REVERSE);
  }

  /// The same verdict, which says of a smooth point that a kink lies beside it, between two
  /// doubles.
  ///
  /// @param point along some of its inputs
  public Verdict beside(Program program, double[] point, List<Integer> inputs) {
    return grade.kind() == VerdictKind.AGREES
            && inputs.stream().anyMatch(i -> KinkBetweenDoubles.isNear(program, point, i))
        ? with(Badge.KINK_BESIDE)
        : this;
  }

  private Verdict with(Badge badge) {
    Set<Badge> more = EnumSet.of(badge);
    more.addAll(badges);
    return new Verdict(grade, truth, answer, why, more);
  }

  /// The input along which alone the answer was judged, because no other moves or by all inputs
  /// there is no set.
  public OptionalInt judgedAlong() {
    return truth.inputs() == 1 || isUnpredicted() ? OptionalInt.empty() : truth.decisive(numbers());
  }

  /// Whether it is about the gradient that is missing while all inputs move, and no slope along one
  /// of them.
  public boolean isOfAllInputs() {
    return truth.free().size() > 1
        && !truth.isPoint()
        && grade != Grade.UNDECIDED
        && judgedAlong().isEmpty();
  }

  /// Why it is undecided, or null.
  public @Nullable UndecidedReason doubt() {
    if (grade != Grade.UNDECIDED || isUnpredicted()) return null;
    int along = truth.inputs() == 1 ? 0 : judgedAlong().orElse(-1);
    if (along >= 0) return truth.slices().get(along).doubt();
    if (truth.exists()) return UndecidedReason.ROUND;
    UndecidedReason doubt = truth.whole().doubt();
    if (doubt != null && doubt != UndecidedReason.GRADIENTS) return doubt;
    return Double.isFinite(truth.slices().getFirst().value())
        ? UndecidedReason.GRADIENTS
        : UndecidedReason.HOLE;
  }

  /// The answer as an array.
  public double[] numbers() {
    return answer.stream().mapToDouble(x -> x).toArray();
  }

  /// The answer as it is judged: a number in single precision as the one that it is the rounding
  /// of.
  public double[] judged() {
    return truth.unrounded(numbers());
  }

  private static Set<Badge> badges(Grade grade, Truth truth, double[] answer) {
    Set<Badge> badges = EnumSet.noneOf(Badge.class);
    if (truth.slices().stream().anyMatch(Calculus::fragile)) badges.add(Badge.FP_FRAGILE);
    if (grade == Grade.WRONG
        && truth.exists()
        && Arrays.stream(truth.moving(answer)).allMatch(x -> x == 0))
      badges.add(Badge.ARTIFICIAL_CRITICAL);
    boolean down =
        truth.slices().stream()
            .anyMatch(slice -> slice.left().slope() > 0 || slice.right().slope() < 0);
    if (truth.exists() && !truth.isPoint() && down && truth.contains(new double[answer.length]))
      badges.add(Badge.CLARKE_CRITICAL_NOT_MIN);
    return badges;
  }
}
