package pragmatic.gradients.speech;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.board.FrameworkDeviation;
import pragmatic.gradients.calculus.Badge;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The texts of the readout: what is said of a board in words and numbers.
public final class Wording {
  /// Inputs whose values are written below the formula.
  private static final int LONGEST_POINT = 4;

  private final BoardView view;
  private final Board board;
  private final Program program;
  private final Calculus calculus;
  private final double answer;

  public Wording(BoardView view) {
    this.view = view;
    this.board = view.board();
    this.program = board.program();
    this.calculus = view.explanation().calculus();
    this.answer = view.explanation().answer();
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  private static String number(double value) {
    return Numbers.of(value);
  }

  /// The loss that is shown as bars, if it is one.
  private Optional<CrossEntropyParts> bars() {
    return CrossEntropyParts.of(program, board.at());
  }

  public RichText formula() {
    Optional<CrossEntropyParts> bars = bars();
    if (bars.isPresent())
      return bars.get().smoothing() == 0
          ? say("readout.loss", bars.get().target())
          : say("readout.loss.smooth");
    String formula = Spelling.MATH.program(program);
    if (formula.length() > 160)
      return say(
          "readout.formula.long", String.join(", ", program.inputs()), program.calls().size());
    boolean plain = formula.length() > 16 || formula.contains(";");
    return RichText.of(
        plain
            ? "$" + formula + "$"
            : "$f(" + String.join(", ", program.inputs()) + ") = " + formula + "$");
  }

  public RichText point() {
    Optional<CrossEntropyParts> bars = bars();
    if (bars.isPresent()) {
      double[] z = bars.get().logits();
      String logits =
          DoubleStream.of(z).limit(LONGEST_POINT).mapToObj(Numbers::input).collect(joining(", "));
      return say(
          "readout.loss.point",
          z.length > LONGEST_POINT ? logits + ", …" : logits,
          number(calculus.value()));
    }
    List<String> at = new ArrayList<>();
    for (int i = 0; i < program.inputs().size(); i++)
      if (i < LONGEST_POINT)
        at.add(program.inputs().get(i) + " = " + Numbers.input(board.inputs().get(i)));
    if (program.inputs().size() > LONGEST_POINT) at.add("…");
    String values = board.inputs().stream().map(Numbers::input).collect(joining(", "));
    return say(
        at.size() > 2 ? "readout.point.short" : "readout.point",
        String.join(", ", at),
        values,
        number(calculus.value()));
  }

  /// The words for a whole gradient, if there are several inputs.
  private Optional<GradientWording> whole() {
    return view.gradient().map(g -> new GradientWording(view, g));
  }

  private Optional<GradientWording> wholeTruth() {
    return whole().filter(GradientWording::hasTruth);
  }

  public RichText calculus() {
    return wholeTruth().map(GradientWording::calculus).orElseGet(this::sliceCalculus);
  }

  private RichText sliceCalculus() {
    OneSidedLimit left = calculus.left();
    OneSidedLimit right = calculus.right();
    return switch (calculus.point()) {
      case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1 ->
          RichText.of("{calc|$" + number(derivative()) + "$}");
      case KINK ->
          RichText.of(
              "{calc|$["
                  + (left.slope() <= right.slope()
                      ? sides(left, "left", right, "right")
                      : sides(right, "right", left, "left"))
                  + "]$}");
      case JUMP ->
          RichText.of(
              "{calc|$"
                  + DiracNotation.markup(
                      calculus.diracWeight() == null ? 0 : calculus.diracWeight(),
                      board.variable(),
                      board.x())
                  + "$}");
      case VERTICAL_TANGENT -> RichText.of("{calc|$" + number(left.slope()) + "$}");
      case CUSP, HALF_CUSP ->
          RichText.of(
              "{left|$"
                  + number(left.slope())
                  + "$}{calc|$, $}{right|$"
                  + number(right.slope())
                  + "$}");
      case BOUNDARY -> {
        OneSidedLimit side = left.isOk() ? left : right;
        yield Double.isNaN(side.slope())
            ? say("readout.none")
            : RichText.of((left.isOk() ? "{left|$" : "{right|$") + number(side.slope()) + "$}");
      }
      case UNDECIDED -> say("readout.undecided");
      default -> say("readout.none");
    };
  }

  private String clarke() {
    Interval set = calculus.clarke();
    return set == null ? "–" : Numbers.interval(set.low(), set.high());
  }

  private double derivative() {
    return calculus.derivative() == null ? Double.NaN : calculus.derivative();
  }

  private static String sides(
      OneSidedLimit low, String lowRole, OneSidedLimit high, String highRole) {
    return "{"
        + lowRole
        + "|"
        + number(low.slope())
        + "}, {"
        + highRole
        + "|"
        + number(high.slope())
        + "}";
  }

  private static String slope(OneSidedLimit side) {
    return Double.isNaN(side.slope()) ? "–" : number(side.slope());
  }

  public List<RichText> calculusDetail() {
    return wholeTruth().map(GradientWording::calculusDetail).orElseGet(this::sliceDetail);
  }

  private List<RichText> sliceDetail() {
    OneSidedLimit left = calculus.left();
    OneSidedLimit right = calculus.right();
    return switch (calculus.point()) {
      case SMOOTH -> List.of(say("readout.smooth", number(left.slope()), number(right.slope())));
      case KINK ->
          List.of(
              say("readout.kink", number(left.slope()), number(right.slope())),
              say(
                  "readout.kink.clarke",
                  number(Math.min(left.slope(), right.slope())),
                  number(Math.max(left.slope(), right.slope()))));
      case JUMP -> jumpDetail(left, right);
      case POINT_DEFECT ->
          List.of(say("readout.defect", number(left.limit()), number(calculus.value())));
      case REMOVABLE_HOLE ->
          List.of(
              say("readout.hole", number(left.limit())),
              say("readout.smooth", number(left.slope()), number(right.slope())));
      case VERTICAL_TANGENT -> List.of(say("readout.vertical"));
      case CUSP, HALF_CUSP ->
          List.of(say("readout.cusp", number(left.slope()), number(right.slope())));
      case POLE -> List.of(say("readout.pole", number(left.limit()), number(right.limit())));
      case BOUNDARY ->
          List.of(
              boundary(left.isOk() ? left : right, left.isOk() ? "left" : "right"),
              say(left.isOk() ? "readout.boundary.noright" : "readout.boundary.noleft"));
      case UNDEFINED -> List.of(say("readout.undefined"));
      case UNDECIDED -> List.of(say("readout.undecided.why"));
      case DIFF_NOT_C1 -> List.of(say("readout.notc1", clarke()));
      case OSCILLATING -> List.of(say("readout.oscillating"));
    };
  }

  private static RichText boundary(OneSidedLimit side, String name) {
    return Double.isInfinite(side.limit())
        ? say("readout.boundary.runs." + name, number(side.limit()))
        : say("readout.boundary." + name, slope(side));
  }

  private List<RichText> jumpDetail(OneSidedLimit left, OneSidedLimit right) {
    double weight = calculus.diracWeight() == null ? 0 : calculus.diracWeight();
    List<RichText> lines = new ArrayList<>();
    lines.add(say("readout.jump", number(left.limit()), number(right.limit()), number(weight)));
    if (left.slope() != 0 || right.slope() != 0)
      lines.add(say("readout.jump.regular", number(left.slope()), number(right.slope())));
    return lines;
  }

  public RichText answer() {
    return whole().map(GradientWording::answer).orElseGet(this::sliceAnswer);
  }

  private RichText sliceAnswer() {
    boolean wrong = view.explanation().verdict().kind() == VerdictKind.WRONG;
    return RichText.of("{" + (wrong ? "wrong" : "ad") + "|$" + number(answer) + "$}");
  }

  public List<RichText> answerDetail() {
    AnswerSet answers = view.explanation().answers();
    List<Tie> ties = view.explanation().trace().ties();
    List<RichText> lines = new ArrayList<>();
    Optional<GradientWording> whole = whole();
    Optional<FrameworkDeviation> departure = view.departure();
    if (whole.isPresent()) {
      lines.addAll(whole.get().answerDetail(rule()));
    } else if (departure.isPresent() && answers.single()) {
      lines.add(say("readout.range.single"));
    } else if (!ties.isEmpty()) {
      String rule = rule();
      // a framework that itself answers otherwise says more than the names of others
      List<String> who = departure.isPresent() ? List.of() : who();
      String where = ties.size() == 1 ? "" : Words.say("readout.ties", ties.size());
      lines.add(
          who.isEmpty()
              ? say("readout.rule", rule, where)
              : say("readout.rule.who", rule, where, GradientWording.listed(who), who.size()));
      if (!answers.exact())
        lines.add(say("readout.range.coarse", number(answers.least()), number(answers.greatest())));
      else if (answers.single()) lines.add(say("readout.range.single"));
      else if (ties.size() > 1)
        lines.add(say("readout.range", number(answers.least()), number(answers.greatest())));
    } else if (Double.isFinite(answer)) {
      lines.add(say(calculus.point() == PointClass.JUMP ? "readout.ad.jump" : "readout.ad.none"));
    }
    departure.ifPresentOrElse(
        found -> lines.add(Unbroken.text(DeviationWording.of(found))),
        () -> origin().ifPresent(lines::add));
    if (view.explanation().verdict().badges().contains(Badge.FORWARD_IS_NOT_REVERSE))
      lines.add(otherMode());
    return lines;
  }

  /// What stands below the verdict: badges, and on demand what is responsible.
  public List<RichText> remarks(boolean why) {
    Verdict verdict = view.verdict();
    List<RichText> lines = new ArrayList<>();
    verdict.badges().stream()
        .sorted()
        // what the other mode answers stands beside the answer
        .filter(badge -> badge != Badge.FORWARD_IS_NOT_REVERSE)
        .forEach(badge -> lines.add(Unbroken.text(VerdictWording.badge(badge))));
    if (why) {
      VerdictWording.of(view).why().forEach(line -> lines.add(Unbroken.text(line)));
      if (verdict.why().isEmpty()) lines.add(say("why.none"));
    }
    return lines;
  }

  /// What the other mode answers, where the two differ.
  private RichText otherMode() {
    return say(
        board.mode() == Mode.REVERSE ? "readout.forward" : "readout.reverse",
        number(view.explanation().otherAnswer()));
  }

  /// Where NaN or an infinity first comes in.
  private Optional<RichText> origin() {
    if (Double.isFinite(answer)) return Optional.empty();
    for (Trace.TraceStep step : view.explanation().trace().steps()) {
      double tangent = step.dual().tangent();
      boolean begins = Double.isNaN(answer) ? Double.isNaN(tangent) : Double.isInfinite(tangent);
      if (begins && program.node(step.node()) instanceof Node.Call call) {
        String line = Spelling.PLAIN.line(program, call);
        return Optional.of(
            say(Double.isNaN(answer) ? "readout.nan" : "readout.infinite", call.label(), line));
      }
    }
    return Optional.empty();
  }

  /// `left`, `middle`, `right` or `λ = 0.3`: what the choices amount to, if all ties chose alike.
  String rule() {
    List<Tie> ties = view.explanation().trace().ties();
    Optional<String> chosen = TieNames.chosen(view);
    if (chosen.isPresent()) return chosen.get();
    if (board.convention() instanceof Conventions.Lambda lambda) return lambdaName(lambda.lambda());
    double common = Double.NaN;
    for (Tie tie : ties) {
      double lambda = lambda(tie);
      if (!Double.isNaN(common) && common != lambda || Double.isNaN(lambda))
        return conventionName();
      common = lambda;
    }
    return lambdaName(common);
  }

  private String conventionName() {
    return view.frameworks().stream()
        .map(FrameworkAnswer::framework)
        .filter(f -> f.id().equals(board.convention().name()))
        .map(Framework::name)
        .findFirst()
        .orElse(board.convention().name());
  }

  private static String lambdaName(double lambda) {
    if (lambda == 0) return Words.say("tie.left");
    if (lambda == 1) return Words.say("tie.right");
    return lambda == 0.5 ? Words.say("tie.middle") : "λ = " + number(lambda);
  }

  private static double lambda(Tie tie) {
    return switch (tie.site()) {
      case TieSite.Kink kink -> (tie.picked()[0] - kink.left()) / (kink.right() - kink.left());
      case TieSite.TiedSelection selection ->
          selection.count() != 2
              ? Double.NaN
              : selection.largest() ? tie.picked()[0] : 1 - tie.picked()[0];
    };
  }

  private List<String> who() {
    return view.frameworks().stream()
        .filter(f -> f.known() && view.current(f))
        .map(f -> f.framework().name())
        .distinct()
        .toList();
  }
}
