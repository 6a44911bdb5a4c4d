package pragmatic.gradients.calculus;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// An answer of automatic differentiation held against calculus.
///
/// @param head what kind of point it is, in a few words
/// @param sentence what became of the answer, in one sentence
/// @param why two or three lines that name what is responsible
public record Verdict(
    Grade grade, String head, String sentence, List<String> why, Set<Badge> badges) {
  /// Numbers of a gradient that a sentence has room for.
  private static final int LONGEST = 4;

  public Verdict {
    why = List.copyOf(why);
    badges = Set.copyOf(badges);
  }

  public VerdictKind kind() {
    return grade.kind();
  }

  /// @param answer the derivative that automatic differentiation returned, possibly infinite or NaN
  /// @param answers what it returns under every rule at ties
  public static Verdict of(Calculus calculus, double answer, AnswerSet answers) {
    return of(calculus, answer, answers, List.of());
  }

  /// @param trace of the answer: it names the ties
  public static Verdict of(Calculus calculus, double answer, AnswerSet answers, Trace trace) {
    return of(calculus, answer, answers, Reasons.of(calculus, answer, answers, trace));
  }

  private static Verdict of(Calculus calculus, double answer, AnswerSet answers, List<String> why) {
    Grade grade = Grade.of(calculus, answer, answers.single());
    String key = key(grade, calculus);
    return new Verdict(
        grade,
        Words.say("verdict." + key + ".head"),
        Words.say("verdict." + key + ".sentence", arguments(calculus, answer)),
        why,
        badges(calculus, answer));
  }

  /// A whole gradient held against the set of all that calculus allows, where there is a set.
  ///
  /// @param answer the gradient that automatic differentiation returned
  /// @param single whether every rule at ties gives this gradient
  /// @param why lines that name what is responsible
  public static Verdict of(GradientSet set, double[] answer, boolean single, List<String> why) {
    Grade grade = Grade.of(set, answer, single);
    String key = set.isPoint() ? key(grade) : "gradient." + key(grade);
    if (grade == Grade.KINK_INSIDE && set.isCorner(answer)) key = "gradient.kink_corner";
    boolean shared = set.shape() == GradientSet.SetShape.SEGMENT || set.isSimplex();
    if (grade == Grade.KINK_MID && shared) key = "gradient.kink_split";
    String head = set.shape() == GradientSet.SetShape.DISC ? ".tip" : ".head";
    return new Verdict(
        grade,
        Words.say("verdict." + key + (grade.kind() == VerdictKind.CORNER ? head : ".head")),
        Words.say(
            "verdict." + key + ".sentence", written(answer), written(set.vertices().getFirst())),
        why,
        Set.of());
  }

  /// Of a long gradient the beginning.
  private static String written(double[] gradient) {
    return Numbers.tuple(gradient, gradient.length <= LONGEST ? LONGEST : LONGEST - 1);
  }

  private static String key(Grade grade) {
    return grade.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The same verdict where the other mode answered otherwise.
  ///
  /// @param other the answer of the other mode
  public Verdict besides(double answer, double other) {
    if (answer == other || (Double.isNaN(answer) && Double.isNaN(other))) return this;
    Set<Badge> more = EnumSet.of(Badge.FORWARD_IS_NOT_REVERSE);
    more.addAll(badges);
    return new Verdict(grade, head, sentence, why, more);
  }

  /// Key of the words: an edge of the domain with an infinite slope is seen as an infinite slope.
  private static String key(Grade grade, Calculus calculus) {
    boolean steep =
        Double.isInfinite(calculus.left().slope()) || Double.isInfinite(calculus.right().slope());
    return grade == Grade.BOUNDARY && steep ? "boundary.infinite" : key(grade);
  }

  /// {0} the answer, {1} the derivative or the Clarke set, {2} the Dirac weight, {3} a doubt.
  private static Object[] arguments(Calculus calculus, double answer) {
    Double derivative = calculus.derivative();
    Interval clarke = calculus.clarke();
    Double dirac = calculus.diracWeight();
    UndecidedReason doubt = calculus.doubt();
    String truth =
        derivative != null
            ? Numbers.of(derivative)
            : clarke == null ? "" : Numbers.interval(clarke.low(), clarke.high());
    return new Object[] {
      Numbers.of(answer),
      truth,
      dirac == null ? "" : Numbers.of(dirac),
      doubt == null ? "" : doubt.sentence()
    };
  }

  private static Set<Badge> badges(Calculus calculus, double answer) {
    Set<Badge> badges = EnumSet.noneOf(Badge.class);
    if (calculus.fragile()) badges.add(Badge.FP_FRAGILE);
    Double derivative = calculus.derivative();
    if (answer == 0 && derivative != null && derivative != 0) badges.add(Badge.ARTIFICIAL_CRITICAL);
    Interval clarke = calculus.clarke();
    boolean down = calculus.left().slope() > 0 || calculus.right().slope() < 0;
    if (calculus.point() == PointClass.KINK && clarke != null && clarke.contains(0) && down)
      badges.add(Badge.CLARKE_CRITICAL_NOT_MIN);
    return badges;
  }
}
