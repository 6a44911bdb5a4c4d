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
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.LambdaCurve;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LambdaTruth;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// AD's answer at the point on show against λ, one λ for all ties, with the truth to hold it
/// against. Where nothing can be chosen it is one sentence.
public final class LambdaPlot {
  private static final int SAMPLES = 240;
  private static final List<Double> TICKS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  /// A longer formula would reach the buttons beside the title.
  private static final int LONGEST_FORMULA = 40;

  private final BoardView view;
  private final Style style;
  private final boolean brief;
  private final Calculus calculus;
  private final Optional<LambdaCurve> polynomial;
  private final DoubleUnaryOperator curve;
  private final LambdaTruth truth;
  private final double[] lambdas;
  private final PanelArea area;
  private final Frame frame;
  private final List<Mark> marks = new ArrayList<>();

  /// @param plots where the plots stand; this one takes the place of the lower
  /// @param brief presenter mode: fewer words
  public LambdaPlot(BoardView view, PlotArea plots, Style style, boolean brief) {
    this.view = view;
    this.style = style;
    this.brief = brief;
    this.calculus = view.explanation().calculus();
    this.polynomial =
        LambdaCurve.of(view.board().program(), view.board().at(), view.board().active())
            .filter(this::agrees);
    this.curve = polynomial.<DoubleUnaryOperator>map(known -> known::at).orElse(view.range()::at);
    this.truth = LambdaTruth.of(curve, calculus);
    this.lambdas = lambdas();
    this.area = new PanelArea(plots, style, brief);
    Extent extent = new Extent();
    for (double lambda : lambdas) extent.with(curve.applyAsDouble(lambda));
    if (truth.truth() != null) extent.with(truth.truth().low()).with(truth.truth().high());
    extent.with(view.explanation().answer());
    double[] range = extent.padded(0, 0, 1);
    this.frame = area.frame(0, 1, style.bar() / 2, range[0], range[1]);
  }

  /// Reverse mode may answer NaN where the formula of forward mode does not.
  private boolean agrees(LambdaCurve formula) {
    for (double lambda : new double[] {0, 0.3, 0.5, 0.8, 1}) {
      double answer = view.range().at(lambda);
      if (!(Math.abs(formula.at(lambda) - answer) <= 1e-9 * Math.max(1, Math.abs(answer))))
        return false;
    }
    return true;
  }

  /// The samples and, exactly, where the curve meets the truth.
  private double[] lambdas() {
    TreeSet<Double> all = new TreeSet<>();
    for (int i = 0; i <= SAMPLES; i++) all.add((double) i / SAMPLES);
    for (Interval range : truth.right()) {
      all.add(range.low());
      all.add(range.high());
    }
    return all.stream().mapToDouble(lambda -> lambda).toArray();
  }

  public Picture picture() {
    if (view.range().nothingToChoose()) {
      label(sentence(), Role.INK2, List.of(area.middle()));
      return new Picture(frame, area.room(frame), marks);
    }
    marks.add(new Mark.Grid(TICKS, yTicks(), true, true));
    label(Words.say("panel.lambda.axis"), Role.INK2, List.of(area.axisName(frame, 0.6)));
    label(brief ? title() : sentence(), brief ? Role.CHOSEN : Role.INK2, area.sentence());
    truth();
    curves();
    frameworks();
    answer();
    return new Picture(frame, area.room(frame), marks);
  }

  /// What stands over the panel: the answer as a formula.
  public String title() {
    return polynomial
        .map(LambdaCurve::formula)
        .filter(formula -> formula.length() <= LONGEST_FORMULA && !view.range().nothingToChoose())
        .map(formula -> Words.say("panel.lambda.title", formula))
        .orElse(Words.say("panel.lambda.title.plain"));
  }

  /// What the curve means, in markup.
  public String sentence() {
    if (view.range().nothingToChoose())
      return Words.say("panel.lambda.nothing", Numbers.of(view.range().at(0.5)));
    if (truth.truth() == null) {
      boolean finite = false;
      for (double lambda : lambdas) finite |= Double.isFinite(curve.applyAsDouble(lambda));
      return finite
          ? Words.say("panel.lambda.free", Numbers.of(at(0)), Numbers.of(at(1)))
          : Words.say("panel.lambda.infinite");
    }
    String corner = calculus.point() == PointClass.KINK ? "corner" : "smooth";
    if (truth.always()) return Words.say("panel.lambda." + corner + ".always");
    if (truth.never()) return Words.say("panel.lambda." + corner + ".never");
    return calculus.point() == PointClass.KINK
        ? Words.say("panel.lambda.corner.leaves", list(truth.wrong(), true))
        : Words.say("panel.lambda.smooth.right", list(truth.right(), false));
  }

  private double at(double lambda) {
    return curve.applyAsDouble(lambda);
  }

  /// `λ < 0.5`, `0.2 < λ < 0.7`, `λ = 0.5`.
  private String list(List<Interval> ranges, boolean open) {
    List<String> all = ranges.stream().map(range -> range(range, open)).toList();
    if (all.size() == 1) return all.getFirst();
    return Words.say("list.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
  }

  private String range(Interval range, boolean open) {
    String low = Numbers.of(range.low());
    String high = Numbers.of(range.high());
    if (range.isPoint()) return "$λ = " + low + "$";
    String sign = open ? " < " : " ≤ ";
    // an open range that begins at 0 holds 0 only if that is wrong too
    if (range.low() == 0 && !(open && truth.holds(0))) return "$λ" + sign + high + "$";
    if (range.high() == 1 && !(open && truth.holds(1)))
      return "$λ" + (open ? " > " : " ≥ ") + low + "$";
    return "$" + low + sign + "λ" + sign + high + "$";
  }

  private List<Double> yTicks() {
    return Ticks.of(
        frame.yLow(), frame.yHigh(), frame.height(), style.tick() * (brief ? 1.8 : 2.6));
  }

  private void truth() {
    Interval range = truth.truth();
    if (range == null) return;
    if (calculus.point() == PointClass.KINK) {
      double left = calculus.left().slope();
      double right = calculus.right().slope();
      marks.add(new Mark.Band(left, right));
      lineEnd("plot.f.right", right, Role.RIGHT);
      lineEnd("plot.f.left", left, Role.LEFT);
    } else {
      marks.add(new Mark.LevelLine(Role.DERIVATIVE, range.low(), false));
      lineEnd("panel.truth", range.low(), Role.DERIVATIVE);
    }
  }

  private void lineEnd(String key, double y, Role role) {
    String text = Words.say(brief ? key + ".brief" : key, Plotter.bold(y));
    label(text, role, List.of(area.lineEnd(frame, y)));
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
    for (Interval range : truth.right())
      if (range.isPoint())
        marks.add(new Mark.Dot(Role.DERIVATIVE, Mark.DotKind.MINOR, range.low(), at(range.low())));
  }

  /// The role of the stretch from a sample to the next.
  private Role role(int i) {
    boolean wrong = truth.truth() != null && !truth.holds((lambdas[i] + lambdas[i + 1]) / 2);
    return wrong ? Role.WRONG : Role.CHOSEN;
  }

  /// One stretch of samples, without those that have no finite answer.
  private void piece(Role role, int from, int to) {
    int i = from;
    while (i <= to) {
      int end = i;
      while (end <= to && Double.isFinite(at(lambdas[end]))) end++;
      if (end - i > 1) {
        double[] xs = new double[end - i];
        double[] ys = new double[end - i];
        for (int k = 0; k < xs.length; k++) {
          xs[k] = lambdas[i + k];
          ys[k] = at(xs[k]);
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
      double lambda = answer.known() ? view.range().lambda(slope) : Double.NaN;
      if (!Double.isNaN(lambda) && Double.isFinite(slope))
        byLambda.computeIfAbsent(lambda, _ -> new ArrayList<>()).add(answer);
    }
    byLambda.forEach((lambda, answers) -> {
      double y = at(lambda);
      boolean wrong = truth.truth() != null && !truth.holds(lambda);
      if (!isCurrent(lambda))
        marks.add(new Mark.Dot(wrong ? Role.WRONG : Role.CHOSEN, Mark.DotKind.MINOR, lambda, y));
      String names =
          answers.stream()
              .map(answer -> view.name(answer.framework()))
              .collect(Collectors.joining(", "));
      if (!brief) label(names, Role.INK2, around(lambda, y, style.label() * 0.9));
    });
  }

  private boolean isCurrent(double lambda) {
    Double now = lambdaOfAnswer();
    return now != null && now == lambda;
  }

  /// λ of the answer on show, or null where no λ gives it.
  private @Nullable Double lambdaOfAnswer() {
    if (view.board().convention() instanceof Conventions.Lambda chosen) return chosen.lambda();
    double lambda = view.range().lambda(view.explanation().answer());
    return Double.isNaN(lambda) ? null : lambda;
  }

  /// The pixel of the answer on the curve, if some λ gives it.
  public Optional<TextAnchor> place() {
    Double lambda = lambdaOfAnswer();
    double answer = view.explanation().answer();
    if (lambda == null || !Double.isFinite(answer)) return Optional.empty();
    return Optional.of(TextAnchor.middle(frame.px(lambda), frame.py(answer)));
  }

  private void answer() {
    double answer = view.explanation().answer();
    boolean wrong = view.explanation().verdict().kind() == VerdictKind.WRONG;
    Role role = wrong ? Role.WRONG : Role.CHOSEN;
    Double lambda = lambdaOfAnswer();
    if (!Double.isFinite(answer)) return;
    if (lambda == null) {
      marks.add(new Mark.LevelLine(role, answer, true));
      label(
          Words.say(brief ? "plot.d.ad" : "panel.lambda.none", Numbers.of(answer)),
          role,
          LabelPlacement.spots(
              frame.px(0.02),
              frame.py(answer),
              style.label() * 0.5,
              style.label(),
              ABOVE_RIGHT,
              BELOW_RIGHT));
      return;
    }
    marks.add(dot(role, wrong, lambda, answer));
    label(
        Words.say("plot.d.ad", Numbers.of(answer)),
        role,
        around(lambda, answer, style.label() * 1.37));
  }

  /// Docked into the slope of a side that it equals, as in the plot of the derivative.
  private Mark.Dot dot(Role role, boolean wrong, double lambda, double answer) {
    boolean kink = calculus.point() == PointClass.KINK;
    if (kink && answer == calculus.left().slope())
      return new Mark.Dot(Role.LEFT, Mark.DotKind.DOCKED, lambda, answer);
    if (kink && answer == calculus.right().slope())
      return new Mark.Dot(Role.RIGHT, Mark.DotKind.DOCKED, lambda, answer);
    return new Mark.Dot(role, wrong ? Mark.DotKind.WRONG : Mark.DotKind.CLOSED, lambda, answer);
  }

  /// Beside a point of the curve, towards the middle of the frame first.
  private List<TextAnchor> around(double lambda, double y, double gap) {
    double x = frame.px(lambda);
    double row = frame.py(y);
    return lambda < 0.5
        ? LabelPlacement.spots(
            x, row, gap, style.label(), BELOW_RIGHT, ABOVE_RIGHT, RIGHT, ABOVE, BELOW)
        : LabelPlacement.spots(
            x, row, gap, style.label(), ABOVE_LEFT, BELOW_LEFT, LEFT, ABOVE, BELOW, ABOVE_RIGHT);
  }

  /// Where λ = 0 … 1 runs on the page.
  public Frame frame() {
    return frame;
  }

  private void label(String markup, Role role, List<TextAnchor> spots) {
    marks.add(new Mark.Label(RichText.of(markup), role, spots));
  }
}
