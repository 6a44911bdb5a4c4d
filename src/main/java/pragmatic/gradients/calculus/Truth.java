package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pragmatic.gradients.calculus.germ.Ball;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.program.Program;

/// What calculus has at a point to hold an answer against. A slope is a gradient of length 1: one
/// input and several are the same to whoever asks.
///
/// @param slices what is true along each input while the others are held
/// @param set every gradient that calculus allows; none where the program has no bound on them
public record Truth(List<Calculus> slices, GradientSet set) {
  private static final double RELATIVE = 1e-9;

  public Truth {
    slices = List.copyOf(slices);
  }

  /// Along one input.
  public static Truth of(Calculus slice) {
    return new Truth(List.of(slice), slopes(slice));
  }

  /// By all inputs at once.
  ///
  /// @param at one value per input
  public static Truth at(Program program, double[] at) {
    List<Calculus> slices = new ArrayList<>();
    for (int input = 0; input < at.length; input++) slices.add(Calculus.at(program, at, input));
    return slices.size() == 1 ? of(slices.getFirst()) : of(at, slices, GradientSet.at(program, at));
  }

  /// By all inputs at once, from what was found along each and by a search among gradients. The
  /// search takes samples and can miss a jump; slopes along an input are decided by series, so that
  /// a set which they contradict is none. Along an infinite input there is nothing to contradict.
  ///
  /// @param at one value per input
  public static Truth of(double[] at, List<Calculus> slices, GradientSet found) {
    boolean finite = DoubleStream.of(at).allMatch(Double::isFinite);
    boolean refuted = finite && slices.stream().anyMatch(slice -> refutes(slice, found.isPoint()));
    return new Truth(slices, refuted ? GradientSet.none() : found);
  }

  /// @param gradient whether a gradient is claimed, rather than a set of several
  private static boolean refutes(Calculus slice, boolean gradient) {
    return switch (slice.point()) {
      case JUMP, POINT_DEFECT, CUSP, HALF_CUSP, VERTICAL_TANGENT, POLE, BOUNDARY, UNDEFINED -> true;
      case KINK -> gradient;
      case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1, OSCILLATING, UNDECIDED -> false;
    };
  }

  private static GradientSet slopes(Calculus slice) {
    if (slice.derivative() != null) return GradientSet.point(new double[] {slice.derivative()});
    return slice.point() == PointClass.KINK
        ? GradientSet.between(slice.left().slope(), slice.right().slope())
        : GradientSet.none();
  }

  /// What is true along one input alone.
  public Truth along(int input) {
    return of(slices.get(input));
  }

  public int inputs() {
    return slices.size();
  }

  /// Whether gradients nearby have a bound, so that there is a set of them.
  public boolean exists() {
    return set.exists();
  }

  /// Whether there is a gradient.
  public boolean isPoint() {
    return set.isPoint();
  }

  /// Whether an answer belongs to the set, but for rounding.
  boolean contains(double... answer) {
    if (inputs() == 1 && !isPoint()) return isBetween(answer);
    if (isPoint() && slices.stream().allMatch(slice -> slice.derivative() != null))
      return isDerivative(answer);
    return set.contains(answer);
  }

  /// The gradient exists, so that its numbers are the derivatives along each input, which are known
  /// with their errors.
  private boolean isDerivative(double[] answer) {
    for (int i = 0; i < answer.length; i++) {
      Calculus slice = slices.get(i);
      double derivative = slice.derivative();
      double radius = Math.min(slice.left().slopeRadius(), slice.right().slopeRadius());
      if (!same(answer[i], derivative, radius)) return false;
    }
    return true;
  }

  private boolean isBetween(double[] answer) {
    Calculus slice = slices.getFirst();
    return isSide(true, answer)
        || isSide(false, answer)
        || isMiddle(answer)
        || Interval.between(slice.left().slope(), slice.right().slope()).contains(answer[0]);
  }

  /// Whether an answer is the slope on one side; with several inputs there are no sides.
  boolean isSide(boolean left, double... answer) {
    if (inputs() > 1) return false;
    OneSidedLimit side = left ? slices.getFirst().left() : slices.getFirst().right();
    return same(answer[0], side.slope(), side.slopeRadius());
  }

  /// Whether an answer is what an even split gives.
  boolean isMiddle(double... answer) {
    if (inputs() > 1) return set.isMiddle(answer);
    OneSidedLimit left = slices.getFirst().left();
    OneSidedLimit right = slices.getFirst().right();
    double middle = left.slope() / 2 + right.slope() / 2;
    return same(answer[0], middle, left.slopeRadius() + right.slopeRadius());
  }

  /// Where there is no set: the input along which alone an answer is judged, because the answer is
  /// wrong there or there is no slope there either. Nothing if the slopes along all inputs do not
  /// speak against the answer: they do not make a gradient.
  OptionalInt decisive(double... answer) {
    boolean value = Double.isFinite(slices.getFirst().value());
    List<Grade> grades = new ArrayList<>();
    for (int i = 0; i < inputs(); i++) grades.add(Grade.of(along(i), true, answer[i]));
    return Stream.of(VerdictKind.WRONG, VerdictKind.INFINITE, VerdictKind.JUMP)
        // without a value the limits along two inputs may differ
        .filter(kind -> value || kind != VerdictKind.WRONG)
        .flatMap(kind ->
            grades.stream().filter(grade -> grade.kind() == kind && grade != Grade.UNDECIDED))
        .findFirst()
        .or(() -> grades.stream().filter(grade -> grade == Grade.UNDECIDED).findFirst())
        .map(grade -> OptionalInt.of(grades.indexOf(grade)))
        .orElse(OptionalInt.empty());
  }

  /// Answers come from other libraries too, so the last digits do not count; a small number differs
  /// from 0.
  private static boolean same(double a, double b, double radius) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) return a == b;
    return Math.abs(a - b)
        <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) + Ball.FACTOR * radius + 1e-15;
  }
}
