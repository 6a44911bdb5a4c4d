package pragmatic.gradients.picture;

import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LambdaAnswers;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.speech.LambdaWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// AD's answer at the point on show against λ, one λ for all ties, and what is true there. Where no
/// tie-break changes the answer, one sentence says so.
public final class LambdaPlot extends PanelPlot {
  static final LowerPlotKind KIND =
      new LowerPlotKind(
          new LowerPlot("lambda"),
          "L",
          false,
          asked ->
              new LambdaPlot(
                  asked.view(), asked.area(), asked.plotter().style(), asked.plotter().brief()));

  private static final List<Double> TICKS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  /// The width of a letter, in sizes.
  private static final double LETTER = 0.5;

  private final BoardView view;
  private final LambdaAnswers answers;
  private final LambdaWording wording;
  private final double[] lambdas;

  /// @param plots where the plots stand; this one is the lower
  /// @param brief presenter mode: fewer words
  public LambdaPlot(BoardView view, PlotArea plots, Style style, boolean brief) {
    this(view, LambdaAnswers.of(view), new PanelArea(plots, style, brief), style, brief);
  }

  private LambdaPlot(
      BoardView view, LambdaAnswers answers, PanelArea area, Style style, boolean brief) {
    super(view, area, frame(view, answers, area, style), style, brief);
    this.view = view;
    this.answers = answers;
    this.wording = new LambdaWording(view, answers);
    this.lambdas = answers.samples();
  }

  private static Frame frame(BoardView view, LambdaAnswers answers, PanelArea area, Style style) {
    Extent extent = new Extent();
    for (double lambda : answers.samples()) extent.with(answers.at(lambda));
    Interval truth = answers.truth().truth();
    if (truth != null) extent.with(truth.low()).with(truth.high());
    extent.with(view.explanation().answer());
    double[] range = extent.padded(0, 0, 1);
    return area.frame(0, 1, style.bar() / 2, range[0], range[1]);
  }

  @Override
  void draw() {
    if (view.range().nothingToChoose()) {
      label(sentence(), Role.INK2, List.of(area.middle()));
      return;
    }
    marks.add(new Mark.Grid(TICKS, levels(), true, true));
    label(Words.say("panel.lambda.axis"), Role.INK2, List.of(area.axisName(frame, 0.6)));
    label(brief ? heading() : sentence(), brief ? Role.CHOSEN : Role.INK2, area.sentence());
    if (brief && !wording.isFinite()) label(sentence(), Role.INK2, List.of(area.middle()));
    truth();
    curves();
    frameworks();
    answer();
  }

  @Override
  String heading() {
    return wording.title();
  }

  @Override
  public Role titleRole() {
    return Role.CHOSEN;
  }

  @Override
  public String sentence() {
    return wording.sentence();
  }

  /// A dot to drag is there where some λ gives the answer on show.
  @Override
  public Optional<AnswerGrip> grip() {
    if (view.range().nothingToChoose()) return Optional.empty();
    Double lambda = answers.chosen();
    Optional<TextAnchor> dot =
        lambda == null || !Double.isFinite(answer)
            ? Optional.empty()
            : Optional.of(TextAnchor.middle(frame.px(lambda), frame.py(answer)));
    return Optional.of(new AnswerGrip(frame, AnswerGrip.GripAxis.LAMBDA, dot));
  }

  private void truth() {
    Interval range = answers.truth().truth();
    if (range == null) return;
    if (calculus.point() == PointClass.KINK) {
      double left = calculus.left().slope();
      double right = calculus.right().slope();
      marks.add(new Mark.Band(left, right));
      lineEnd("plot.f.right", right, Role.RIGHT);
      lineEnd("plot.f.left", left, Role.LEFT);
    } else {
      levelLine(Role.DERIVATIVE, range.low(), false, "panel.truth");
    }
  }

  /// The curve, red where it is wrong.
  private void curves() {
    int from = 0;
    while (from + 1 < lambdas.length) {
      Role role = role(from);
      int to = from + 1;
      while (to + 1 < lambdas.length && role(to) == role) to++;
      piece(role, from, to);
      from = to;
    }
    for (Interval range : answers.truth().right())
      if (range.isPoint())
        marks.add(
            new Mark.Dot(
                Role.DERIVATIVE, Mark.DotKind.MINOR, range.low(), answers.at(range.low())));
  }

  /// The role of the stretch from a sample to the next.
  private Role role(int i) {
    return role((lambdas[i] + lambdas[i + 1]) / 2);
  }

  private Role role(double lambda) {
    return answers.wrong(lambda) ? Role.WRONG : Role.CHOSEN;
  }

  /// One stretch of samples, without those that have no finite answer.
  private void piece(Role role, int from, int to) {
    int i = from;
    while (i <= to) {
      int end = i;
      while (end <= to && Double.isFinite(answers.at(lambdas[end]))) end++;
      if (end - i > 1) {
        double[] xs = new double[end - i];
        double[] ys = new double[end - i];
        for (int k = 0; k < xs.length; k++) {
          xs[k] = lambdas[i + k];
          ys[k] = answers.at(xs[k]);
        }
        marks.add(new Mark.Curve(role, xs, ys));
      }
      i = end + 1;
    }
  }

  /// Who answers what: a small dot where a λ gives a framework's answer.
  private void frameworks() {
    Map<Double, List<FrameworkAnswer>> byLambda = new TreeMap<>();
    for (FrameworkAnswer answer : view.frameworks()) {
      double slope = answer.value(view.board().active());
      double lambda =
          answer.known()
              ? view.lambda(answer.framework().convention(answer.mode()), answer.values())
              : Double.NaN;
      if (!Double.isNaN(lambda) && Double.isFinite(slope))
        byLambda.computeIfAbsent(lambda, _ -> new ArrayList<>()).add(answer);
    }
    byLambda.forEach((lambda, same) -> {
      double y = answers.at(lambda);
      if (!answers.shows(lambda))
        marks.add(new Mark.Dot(role(lambda), Mark.DotKind.MINOR, lambda, y));
      String names =
          same.stream()
              .map(answer -> view.name(answer.framework()))
              .collect(Collectors.joining(", "));
      if (!brief) label(names, Role.INK2, named(lambda, y));
    });
  }

  /// Places for names of frameworks, at their dot: at another line they would seem to answer that.
  private List<TextAnchor> named(double lambda, double y) {
    double gap = style.label() * 0.9;
    List<TextAnchor> spots = new ArrayList<>(beside(lambda, y, gap));
    Double chosen = answers.chosen();
    if (chosen != null && chosen == lambda) {
      // behind AD's answer, which stands there itself
      int letters = RichText.of(Words.say("plot.d.ad", Numbers.of(answer))).letters();
      double behind = (letters * LETTER + 2) * style.label();
      spots.addAll(
          lambda < 0.5
              ? around(frame.px(lambda) + behind, frame.py(y), style.label() * 1.37, BELOW_RIGHT)
              : around(frame.px(lambda) - behind, frame.py(y), style.label() * 1.37, ABOVE_LEFT));
    }
    return spots;
  }

  private void answer() {
    Double lambda = answers.chosen();
    if (!Double.isFinite(answer)) return;
    if (lambda == null) {
      marks.add(new Mark.LevelLine(answerRole(), answer, true));
      label(
          Words.say(none(), Numbers.of(answer)),
          answerRole(),
          around(frame.px(0.02), frame.py(answer), style.label() * 0.5, ABOVE_RIGHT, BELOW_RIGHT));
      return;
    }
    marks.add(dot(lambda));
    label(
        Words.say("plot.d.ad", Numbers.of(answer)),
        answerRole(),
        beside(lambda, answer, style.label() * 1.37),
        lambda,
        answer);
  }

  /// Of several inputs some λ may give the answer along this one.
  private String none() {
    if (brief) return "plot.d.ad";
    return view.several() ? "panel.lambda.none.several" : "panel.lambda.none";
  }

  /// Inside the ring of the one-sided slope that it equals, as in the plot of the derivative.
  private Mark.Dot dot(double lambda) {
    boolean kink = calculus.point() == PointClass.KINK;
    if (kink && answer == calculus.left().slope())
      return new Mark.Dot(Role.LEFT, Mark.DotKind.DOCKED, lambda, answer);
    if (kink && answer == calculus.right().slope())
      return new Mark.Dot(Role.RIGHT, Mark.DotKind.DOCKED, lambda, answer);
    return new Mark.Dot(
        answerRole(), wrong ? Mark.DotKind.WRONG : Mark.DotKind.CLOSED, lambda, answer);
  }

  /// Beside a point of the curve, towards the middle of the frame first.
  private List<TextAnchor> beside(double lambda, double y, double gap) {
    double x = frame.px(lambda);
    double row = frame.py(y);
    return lambda < 0.5
        ? around(x, row, gap, BELOW_RIGHT, ABOVE_RIGHT, RIGHT, ABOVE, BELOW)
        : around(x, row, gap, ABOVE_LEFT, BELOW_LEFT, LEFT, ABOVE, BELOW, ABOVE_RIGHT);
  }
}
