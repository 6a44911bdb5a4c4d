package pragmatic.gradients.speech;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Breakdown;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.germ.UndecidedReason;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A verdict in words, as markup: what kind of point it is, what became of the answer, and what is
/// responsible.
public final class VerdictWording {
  /// Weights of a tie that are written out.
  private static final int MOST_WEIGHTS = 24;

  /// Letters of a call that is named; longer arguments are left out.
  private static final int LONGEST = 40;

  private final Program program;
  private final Verdict verdict;
  private final boolean chosen;
  private final Truth truth;

  /// @param program whose lines are responsible
  /// @param chosen whether another rule at ties may answer otherwise
  private VerdictWording(Program program, Verdict verdict, boolean chosen) {
    this.program = program;
    this.chosen = chosen;
    this.verdict = verdict;
    this.truth = verdict.truth();
  }

  /// The verdict on show.
  public static VerdictWording of(BoardView view) {
    return of(view.whole());
  }

  /// The verdict along the input of an explanation.
  public static VerdictWording of(Explanation explanation) {
    return new VerdictWording(
        explanation.passes().asked(),
        explanation.verdict(),
        !explanation.range().nothingToChoose());
  }

  /// What kind of point it is, in a few words.
  public String head() {
    if (verdict.isUnpredicted()) return Words.say("verdict.head.unpredicted");
    boolean corner = hasSet() && verdict.kind() == VerdictKind.CORNER;
    return Words.say(
        corner
            ? VerdictKeys.corner(truth.set())
            : VerdictKeys.head(verdict.grade(), truth.slices().get(judged())));
  }

  /// What became of the answer, in one sentence.
  public String sentence() {
    for (Reason reason : verdict.why())
      if (reason instanceof Reason.Unpredicted(String framework, Node.Call _))
        return Words.say("verdict.unpredicted", framework);
    if (truth.inputs() == 1) return along(0, verdict.grade());
    if (verdict.judgedAlong().isPresent()) {
      String sentence = along(judged(), verdict.grade());
      return Words.say("verdict.along", program.inputs().get(judged()), sentence);
    }
    double[] gradient = truth.whole().gradient();
    return Words.say(
        sentenceKey(),
        Tuples.of(verdict.numbers()),
        gradient == null ? "" : Tuples.truth(gradient),
        doubt(verdict.doubt()));
  }

  private String sentenceKey() {
    if (!truth.exists()) return VerdictKeys.sentence(verdict.grade());
    return hasSet()
        ? VerdictKeys.sentence(verdict, chosen)
        : VerdictKeys.sentence(verdict.grade(), truth.slices().getFirst(), chosen);
  }

  /// Whether several gradients of several inputs are allowed: such a set has words of its own.
  private boolean hasSet() {
    return truth.free().size() > 1 && truth.exists() && !truth.isPoint();
  }

  private int judged() {
    return verdict.judgedAlong().orElse(0);
  }

  /// What is responsible, a line each.
  public List<String> why() {
    Set<String> lines = new LinkedHashSet<>();
    int alike = 0;
    for (Reason reason : verdict.why()) {
      // ties of one sentence have it once; the others are among those that have none
      Reason counted =
          reason instanceof Reason.MoreTies(int n) ? new Reason.MoreTies(n + alike) : reason;
      boolean said = !lines.add(line(counted));
      if (said && reason instanceof Reason.Tied) alike++;
    }
    return List.copyOf(lines);
  }

  /// What else is worth saying, a line each.
  public List<String> badges() {
    return verdict.badges().stream().sorted().map(VerdictWording::badge).toList();
  }

  static String badge(Badge badge) {
    return Words.say("badge." + token(badge));
  }

  static String doubt(@Nullable UndecidedReason doubt) {
    return doubt == null ? "" : Words.say("doubt." + token(doubt));
  }

  private static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The sentence along one input: {0} the answer, {1} the derivative or the Clarke set, {2} why it
  /// is undecided.
  private String along(int input, Grade grade) {
    Calculus slice = truth.slices().get(input);
    Double derivative = slice.derivative();
    double answer = verdict.answer().get(input);
    if (grade == Grade.BOUNDARY && Double.isFinite(otherSide(slice).slope()))
      return Words.say(
          truth.along(input).isOneSided(answer) ? "verdict.edge.slope" : "verdict.edge.other",
          Numbers.of(answer),
          Numbers.of(otherSide(slice).slope()));
    Interval clarke = slice.clarke();
    String set = clarke == null ? "" : Numbers.interval(clarke.low(), clarke.high());
    return Words.say(
        VerdictKeys.sentence(grade, slice, chosen),
        derivative == null ? Numbers.of(answer) : told(grade, answer, derivative),
        derivative == null ? set : Numbers.of(derivative),
        doubt(slice.doubt()));
  }

  private static OneSidedLimit otherSide(Calculus slice) {
    return slice.left().isOk() ? slice.left() : slice.right();
  }

  /// An answer beside the truth, so that both do not look the same although they differ.
  private static String told(Grade grade, double answer, double derivative) {
    boolean alike = Numbers.of(answer).equals(Numbers.of(derivative));
    return alike && grade == Grade.WRONG ? Numbers.offset(derivative, answer) : Numbers.of(answer);
  }

  private String line(Reason reason) {
    return switch (reason) {
      case Reason.Unpredicted(String framework, Node.Call call) ->
          call == null
              ? Words.say("why.unpredicted", framework)
              : Words.say("why.unpredicted.call", framework, name(call));
      case Reason.Tied tied -> tie(tied);
      case Reason.MoreTies(int count) -> Words.say("why.more", count);
      case Reason.OnBorder(Node.Call call) -> Words.say("why.comparison", name(call));
      case Reason.OnJump(Node.Call call) -> Words.say("why.jump", name(call));
      case Reason.SlopeWithheld(Node.Call call) -> Words.say("why.withheld", name(call));
      case Reason.Broken(Breakdown breakdown) -> broken(breakdown);
      case Reason.NoValue(Node.Call call, List<Double> arguments) -> noValue(call, arguments);
      case Reason.Overflow(Node.Call call) -> Words.say("why.overflow", name(call));
      case Reason.Underflow(Node.Call call) -> Words.say("why.underflow", name(call));
      case Reason.RoundedAway(Node.Call call) -> Words.say("why.rounded", name(call));
      case Reason.AtTip(Node.Call call) -> Words.say("why.tip", name(call));
      case Reason.Nonsmooth(Node.Call call) -> Words.say("why.nonsmooth", name(call));
      case Reason.OnEdge(Node.Call call, boolean left) ->
          Words.say(left ? "why.edge.left" : "why.edge.right", name(call));
      case Reason.OwnRule(Node.Call call, double slope, double derivative) ->
          Words.say("why.own", name(call), Numbers.of(slope), Numbers.of(derivative));
      case Reason.RoundingError() -> Words.say("why.fragile");
      case Reason.OtherRules(int input, double least, double greatest) ->
          Words.say(
              truth.inputs() > 1 ? "why.range.along" : "why.range",
              Numbers.reached(least, greatest),
              program.inputs().get(input));
      case Reason.AtInfinity(int input) -> Words.say("why.held", program.inputs().get(input));
      case Reason.WrongAlong(int input, Grade grade) ->
          Words.say("why.along", program.inputs().get(input), along(input, grade));
    };
  }

  private String broken(Breakdown breakdown) {
    Node.Call by = breakdown.by();
    boolean loses =
        breakdown.how() == Breakdown.How.BRANCH
            && by != null
            && !(by.primitive().rule() instanceof Rule.Branch);
    return Words.say(
        "why.broken." + (loses ? "loser" : token(breakdown.how())),
        name(breakdown.call()),
        by == null ? "" : name(by));
  }

  private String noValue(Node.Call call, List<Double> arguments) {
    List<String> numbers = arguments.stream().map(Numbers::of).toList();
    if (call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
        && operator == Rule.Operator.DIVIDE)
      return Words.say("why.quotient", name(call), numbers.get(0), numbers.get(1));
    String place = numbers.size() == 1 ? numbers.getFirst() : Numbers.tuple(numbers);
    return Words.say("why.novalue", name(call), place);
  }

  private String tie(Reason.Tied tied) {
    double[] picked = tied.tie().picked();
    return switch (tied.tie().site()) {
      case TieSite.Kink kink ->
          Words.say(
              "why.kink",
              name(kink.call()),
              Numbers.of(kink.left()),
              Numbers.of(kink.right()),
              Numbers.of(picked[0]));
      case TieSite.TiedSelection selection ->
          Words.say(
              "why.selection",
              name(selection.call()),
              selection.count(),
              Numbers.of(tied.value()),
              Numbers.tuple(picked, MOST_WEIGHTS));
    };
  }

  private String name(Node.Call call) {
    return Spelling.MATH.brief(program, call, LONGEST);
  }
}
