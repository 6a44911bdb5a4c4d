package pragmatic.gradients.calculus.nonsmooth;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.program.Program;

/// A place on the line where a program is not smooth, or where automatic differentiation must
/// choose although it is.
///
/// @param x where
/// @param calculus what is true there
/// @param answers every answer that automatic differentiation may give there
public record NonsmoothPoint(double x, Calculus calculus, AnswerSet answers) {

  /// Places from which on all cores are worth waking.
  private static final int MANY = 16;

  /// All breaks of a program along one input within [low, high], ascending.
  ///
  /// @param at one value per input; that of `input` is ignored
  public static List<NonsmoothPoint> find(
      Program program, double[] at, int input, double low, double high) {
    List<Double> places = NonsmoothPointFinder.find(program, at, input, low, high);
    return among(places, program, at, input, List.of());
  }

  /// Those of the places that a range was searched for, ascending.
  ///
  /// @param at one value per input; that of `input` is ignored
  /// @param places by [NonsmoothPointFinder#find] for the same program, input and values
  /// @param known breaks of the same program along the same input with the others held at the same
  ///   values, as those of a range that overlaps this one, ascending
  public static List<NonsmoothPoint> among(
      List<Double> places, Program program, double[] at, int input, List<NonsmoothPoint> known) {
    Map<Double, NonsmoothPoint> before =
        known.stream()
            .collect(Collectors.toMap(NonsmoothPoint::x, point -> point, (one, same) -> one));
    // each place is looked at by itself, and a program of hundreds of kinks has hundreds of places
    Stream<Double> looked = places.size() < MANY ? places.stream() : places.parallelStream();
    return looked
        .map(x -> before.containsKey(x) ? before.get(x) : at(program, at, input, x))
        .filter(NonsmoothPoint::isBreak)
        .toList();
  }

  /// The break in a range that is nearest to a place, if there is one: one at which something goes
  /// wrong before one where every answer is the derivative.
  ///
  /// @param at one value per input; the place is that of `input`
  public static Optional<Double> nearest(
      Program program, double[] at, int input, double low, double high) {
    double here = at[input];
    Double harmless = null;
    for (double x :
        NonsmoothPointFinder.find(program, at, input, low, high).stream()
            .sorted(Comparator.comparingDouble(x -> Math.abs(x - here)))
            .toList()) {
      NonsmoothPoint point = at(program, at, input, x);
      if (!point.isBreak()) continue;
      if (!point.isHarmless()) return Optional.of(x);
      if (harmless == null) harmless = x;
    }
    return Optional.ofNullable(harmless);
  }

  private static NonsmoothPoint at(Program program, double[] at, int input, double x) {
    double[] there = at.clone();
    there[input] = x;
    AnswerSet answers = AnswerSet.at(program, there, input);
    Calculus calculus =
        answers.ties() > 0
            ? Calculus.closely(program, there, input)
            : Calculus.at(program, there, input);
    return new NonsmoothPoint(x, calculus, answers);
  }

  /// A tie that the answer does not hear, as in an argument of a maximum that loses, is none.
  private boolean isBreak() {
    return calculus.point() != PointClass.UNDEFINED
        && (calculus.point() != PointClass.SMOOTH || answers.heard() > 0 || isMissed());
  }

  private boolean isHarmless() {
    return calculus.point() == PointClass.SMOOTH && !isMissed();
  }

  /// Whether a derivative exists and some answer is another number, or none.
  private boolean isMissed() {
    Double derivative = calculus.derivative();
    if (derivative == null) return !answers.vertices().stream().allMatch(Double::isFinite);
    double slack = Rounding.RELATIVE * Math.max(1, Math.abs(derivative));
    return !answers.vertices().stream().allMatch(d -> Math.abs(d - derivative) <= slack);
  }

  /// The least and the greatest answer where some answer is wrong: where a derivative exists or, at
  /// a corner, beyond the Clarke set; else nothing.
  public double[] wrongAnswers() {
    boolean wrong =
        switch (calculus.point()) {
          case SMOOTH, REMOVABLE_HOLE -> isMissed();
          case KINK -> below() != null || above() != null;
          default -> false;
        };
    return wrong ? new double[] {answers.least(), answers.greatest()} : new double[0];
  }

  /// The answers below the Clarke set of a corner, or null if there are none.
  public @Nullable Interval below() {
    return below(calculus, answers);
  }

  /// The answers above the Clarke set of a corner, or null if there are none.
  public @Nullable Interval above() {
    return above(calculus, answers);
  }

  public static @Nullable Interval below(Calculus calculus, AnswerSet answers) {
    Interval set = calculus.clarke();
    boolean beyond = set != null && answers.least() < set.low() - slack(set);
    return beyond ? new Interval(answers.least(), set.low()) : null;
  }

  public static @Nullable Interval above(Calculus calculus, AnswerSet answers) {
    Interval set = calculus.clarke();
    boolean beyond = set != null && answers.greatest() > set.high() + slack(set);
    return beyond ? new Interval(set.high(), answers.greatest()) : null;
  }

  private static double slack(Interval set) {
    return Rounding.RELATIVE * Math.max(1, Math.max(Math.abs(set.low()), Math.abs(set.high())));
  }
}
