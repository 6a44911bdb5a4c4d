package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.germ.Ball;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// What calculus has at a point to hold an answer against. A slope is a gradient of length 1: one
/// input and several are the same to whoever asks.
///
/// @param slices what is true along each input while the others are held
/// @param whole what is true with all inputs moving
public record Truth(List<Calculus> slices, Differentiability whole) {
  public Truth {
    slices = List.copyOf(slices);
  }

  /// Along one input.
  public static Truth of(Calculus slice) {
    return new Truth(List.of(slice), Differentiability.along(slice));
  }

  /// By all inputs at once.
  ///
  /// @param at one value per input
  public static Truth at(Program program, double[] at) {
    return at(program, at, Deadline.NEVER);
  }

  /// The same, undecided where it is not known by a deadline.
  static Truth at(Program program, double[] at, Deadline deadline) {
    List<Calculus> slices = new ArrayList<>();
    for (int i = 0; i < at.length; i++) slices.add(Calculus.at(program, at, i, deadline));
    return slices.size() == 1
        ? of(slices.getFirst())
        : new Truth(slices, Differentiability.at(program, at, slices, deadline));
  }

  /// What is true along one input alone.
  public Truth along(int input) {
    return of(slices.get(input));
  }

  public int inputs() {
    return slices.size();
  }

  /// The Clarke set; none where gradients nearby have no bound.
  public GradientSet set() {
    return whole.set();
  }

  /// Whether there is something to hold an answer against: a gradient, or a set of them.
  public boolean exists() {
    return whole.allowed().exists();
  }

  /// Whether there is a gradient.
  public boolean isPoint() {
    return whole.allowed().isPoint();
  }

  /// Whether it is known that there is no gradient.
  boolean lacksGradient() {
    return whole.regularity() != Regularity.UNDECIDED && !isPoint();
  }

  /// The inputs that can move: an infinite one cannot, and is held while the others do.
  public List<Integer> free() {
    return IntStream.range(0, inputs()).filter(i -> !whole.held().contains(i)).boxed().toList();
  }

  boolean holdsSome() {
    return !whole.held().isEmpty();
  }

  /// What is true by the inputs that can move, the only ones that there is a gradient of.
  Truth moving() {
    List<Integer> free = free();
    return new Truth(free.stream().map(slices::get).toList(), whole.of(free));
  }

  /// An answer by the inputs that can move.
  double[] moving(double[] answer) {
    return free().stream().mapToDouble(i -> answer[i]).toArray();
  }

  /// A measured answer with the numbers of a corner, or of an even split, where it has their
  /// roundings to single precision: no rounding makes it wrong, and it is drawn as what it rounds.
  double[] unrounded(double... answer) {
    GradientSet set = whole.allowed();
    double[] exact = answer;
    for (double[] vertex : set.vertices()) exact = Rounding.unrounded(exact, vertex);
    return set.vertices().isEmpty() ? exact : Rounding.unrounded(exact, set.middle());
  }

  /// Whether an answer is a corner of the set.
  public boolean isCorner(double... answer) {
    return moving().set().isCorner(moving().unrounded(moving(answer)));
  }

  /// Whether an answer belongs to the set, but for rounding.
  public boolean contains(double... answer) {
    if (holdsSome()) return moving().contains(moving(answer));
    if (inputs() == 1 && !isPoint()) return isBetween(answer);
    if (isPoint() && slices.stream().allMatch(slice -> slice.derivative() != null))
      return isDerivative(answer);
    return whole.allowed().contains(answer);
  }

  /// Whether an answer that seems not to belong to the set may, for all that is known of it.
  boolean mayContain(double... answer) {
    return inputs() > 1 && !isPoint() && set().mayContain(answer);
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

  /// Whether an answer is the slope on some side of the point, along one input.
  public boolean isOneSided(double answer) {
    double exact = unrounded(answer)[0];
    return isSide(true, exact) || isSide(false, exact);
  }

  /// Whether an answer is what an even split gives.
  boolean isMiddle(double... answer) {
    if (inputs() > 1) return set().isMiddle(answer);
    OneSidedLimit left = slices.getFirst().left();
    OneSidedLimit right = slices.getFirst().right();
    double middle = left.slope() / 2 + right.slope() / 2;
    return same(answer[0], middle, left.slopeRadius() + right.slopeRadius());
  }

  /// The input along which alone an answer is judged: the only one that can move, or where there is
  /// no set one along which the answer is wrong or there is no slope either. Nothing if the slopes
  /// along all inputs do not speak against the answer: they do not make a gradient.
  OptionalInt decisive(double... answer) {
    List<Integer> moving = free();
    if (moving.size() == 1) return OptionalInt.of(moving.getFirst());
    if (exists()) return OptionalInt.empty();
    boolean value = Double.isFinite(slices.getFirst().value());
    Map<Integer, Grade> grades = new LinkedHashMap<>();
    for (int i : moving) grades.put(i, Grade.of(along(i), true, answer[i]));
    Stream<Predicate<Grade>> asked =
        Stream.of(
            // without a value the limits along two inputs may differ
            grade -> value && grade.kind() == VerdictKind.WRONG,
            grade -> grade.kind() == VerdictKind.INFINITE && grade != Grade.UNDECIDED,
            grade -> grade.kind() == VerdictKind.JUMP,
            grade -> grade == Grade.UNDECIDED && whole.regularity() == Regularity.UNDECIDED);
    return asked
        .flatMap(wanted -> moving.stream().filter(i -> wanted.test(grades.get(i))))
        .mapToInt(i -> i)
        .findFirst();
  }

  /// Answers come from other libraries too, so the last digits do not count; a small number differs
  /// from 0.
  private static boolean same(double a, double b, double radius) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) return a == b;
    return Math.abs(a - b)
        <= Rounding.RELATIVE * Math.max(Math.abs(a), Math.abs(b)) + Ball.FACTOR * radius + 1e-15;
  }

  /// Of a set of gradients that is round at its border the two that are farthest along the first
  /// input, that of the slope left of the point before that of the right one: a tip that points up
  /// has the greater one on its left.
  public List<double[]> across() {
    double[] low = set().vertices().getFirst().clone();
    double[] high = low.clone();
    for (double[] vertex : set().vertices()) {
      if (vertex[0] < low[0]) low = vertex.clone();
      if (vertex[0] > high[0]) high = vertex.clone();
    }
    low[0] -= set().radius();
    high[0] += set().radius();
    Calculus first = slices.getFirst();
    boolean falls = first.left().slope() > first.right().slope();
    return falls ? List.of(high, low) : List.of(low, high);
  }
}
