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
import java.util.Optional;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.speech.DiracNotation;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The derivative, the set of slopes, Dirac arrows and AD's answer.
final class DerivativePlot extends PointPlot implements LowerPicture {
  static final LowerPlotKind KIND =
      new LowerPlotKind(
          LowerPlot.SLOPES,
          "",
          true,
          asked ->
              new DerivativePlot(asked.plotter(), asked.derivative(), asked.view().draggable()));

  private final RichText title;
  private final boolean draggable;
  private final double gap;

  /// @param draggable whether each answer belongs to one tie-break
  private DerivativePlot(Plotter plotter, RichText title, boolean draggable) {
    super(plotter, plotter.derivative());
    this.title = title;
    this.draggable = draggable;
    this.gap = style.label() * 1.37;
  }

  /// Without a title and out of reach of hands.
  DerivativePlot(Plotter plotter) {
    this(plotter, RichText.EMPTY, false);
  }

  @Override
  public Optional<RichText> title() {
    return Optional.of(title);
  }

  @Override
  public Role titleRole() {
    return Role.DERIVATIVE;
  }

  /// The verdict says it.
  @Override
  public String sentence() {
    return "";
  }

  @Override
  public Optional<AnswerGrip> grip() {
    double row = frame.py(answer);
    if (!Double.isFinite(row) || !draggable) return Optional.empty();
    TextAnchor dot = TextAnchor.middle(frame.px(x), row);
    return Optional.of(new AnswerGrip(frame, AnswerGrip.GripAxis.ANSWER, Optional.of(dot)));
  }

  @Override
  Mark.Curve curve(Curves.CurvePiece piece) {
    return new Mark.Curve(Role.DERIVATIVE, piece.xs(), piece.slopes());
  }

  @Override
  void jumps() {
    for (NonsmoothPoint jump : plotter.jumps())
      marks.add(new Mark.DiracArrow(jump.x(), jump.calculus().diracWeight()));
  }

  @Override
  void point() {
    switch (calculus.point()) {
      case KINK -> kink();
      case JUMP -> jump();
      case CUSP, HALF_CUSP, BOUNDARY -> sides();
      case VERTICAL_TANGENT -> upright();
      default -> wrongRange();
    }
    answer();
  }

  private void kink() {
    double left = calculus.left().slope();
    double right = calculus.right().slope();
    for (Interval answers : beyond())
      marks.add(new Mark.SetBar(x, answers.low(), answers.high(), true));
    marks.add(new Mark.SetBar(x, left, right, false));
    limit(Role.RIGHT, right, "plot.d.right");
    limit(Role.LEFT, left, "plot.d.left");
    if (brief || !Double.isFinite(left) || !Double.isFinite(right)) return;
    String low = Numbers.of(Math.min(left, right));
    String high = Numbers.of(Math.max(left, right));
    String words =
        left <= right
            ? Words.say("plot.d.set", "left", low, "right", high)
            : Words.say("plot.d.set", "right", low, "left", high);
    label(words, Role.INK2, setSpots(frame.py((left + right) / 2)));
  }

  /// Sides of a cusp or of an edge: a finite slope is an open dot, an infinite one a triangle.
  private void sides() {
    side(Role.LEFT, calculus.left().slope(), "left");
    side(Role.RIGHT, calculus.right().slope(), "right");
  }

  private void side(Role role, double slope, String name) {
    if (Double.isNaN(slope)) return;
    if (Double.isFinite(slope)) {
      limit(role, slope, "plot.d." + name);
    } else if (slope != answer) {
      infinite(role, slope, "plot.f." + name, role == Role.RIGHT ? RIGHT : LEFT);
    }
  }

  private void upright() {
    double slope = calculus.left().slope();
    if (slope != answer) infinite(Role.DERIVATIVE, slope, "plot.d.slope", RIGHT);
  }

  private void infinite(Role role, double slope, String key, LabelPlacement.Direction first) {
    marks.add(new Mark.Infinite(role, x, slope > 0));
    label(
        say(key, bold(slope)), role, besideRow(edge(slope), first, first == RIGHT ? LEFT : RIGHT));
  }

  /// Beside the middle of the bar, above AD's answer where that is in the middle too.
  private List<TextAnchor> setSpots(double row) {
    boolean crowded = Math.abs(frame.py(answer) - row) < style.label() * 1.6;
    List<TextAnchor> spots =
        new ArrayList<>(
            onAxis(row)
                ? besideRow(row, ABOVE_RIGHT, BELOW_RIGHT, ABOVE_LEFT, BELOW_LEFT)
                : crowded
                    ? besideRow(row, ABOVE_RIGHT, RIGHT, LEFT)
                    : besideRow(row, RIGHT, ABOVE_RIGHT, BELOW_RIGHT, LEFT));
    // a curve may cross the middle
    double quarter =
        frame.scaleY() * Math.abs(calculus.right().slope() - calculus.left().slope()) / 4;
    for (double away : new double[] {-quarter, quarter})
      if (!onAxis(row + away)) spots.addAll(besideRow(row + away, RIGHT, LEFT));
    return spots;
  }

  /// The line of the axis shows between words that stand on it, as a minus.
  private boolean onAxis(double row) {
    return Math.abs(frame.py(0) - row) < style.label() * 0.7;
  }

  /// One-sided limits of f' are open: approached, not taken. AD's answer docks into the one that it
  /// equals.
  private void limit(Role role, double slope, String key) {
    if (!Double.isFinite(slope)) return;
    marks.add(
        new Mark.Dot(role, answer == slope ? Mark.DotKind.DOCKED : Mark.DotKind.OPEN, x, slope));
    if (brief) return;
    // the curve runs on the other side
    boolean curveRight = role == Role.RIGHT;
    boolean upper = slope == Math.max(calculus.left().slope(), calculus.right().slope());
    LabelPlacement.Direction outside =
        curveRight ? (upper ? ABOVE_RIGHT : BELOW_RIGHT) : (upper ? ABOVE_LEFT : BELOW_LEFT);
    List<TextAnchor> spots = new ArrayList<>();
    // beside an open dot there is free paper, but for the line of the axis
    if (answer != slope && slope != 0)
      spots.addAll(besideRow(frame.py(slope), curveRight ? LEFT : RIGHT));
    spots.addAll(
        besideRow(
            frame.py(slope),
            outside,
            curveRight ? ABOVE_RIGHT : ABOVE_LEFT,
            curveRight ? BELOW_RIGHT : BELOW_LEFT,
            curveRight ? LEFT : RIGHT));
    label(Words.say(key, bold(slope)), role, spots, x, slope);
  }

  private void jump() {
    Double weight = calculus.diracWeight();
    if (weight == null) return;
    double row = frame.py(weight * 0.9);
    label(
        Words.say(
            brief ? "plot.d.dirac.brief" : "plot.d.dirac",
            Numbers.of(weight),
            DiracNotation.markup(weight, plotter.board().variable(), x)),
        Role.DERIVATIVE,
        diracSpots(weight),
        x,
        weight);
    if (brief) return;
    if (plotter.jumps().size() == 1)
      label(
          Words.say("plot.d.dirac.what"),
          Role.INK2,
          besideRow(row + style.label() * 1.5, RIGHT, LEFT));
    double slope = calculus.left().slope();
    if (slope == calculus.right().slope() && Double.isFinite(slope))
      label(
          Words.say("plot.d.slope", bold(slope)),
          Role.DERIVATIVE,
          besideRow(frame.py(slope), ABOVE_LEFT, BELOW_LEFT));
  }

  /// Beside the head, or over the tip: there other arrows may stand on both sides.
  private List<TextAnchor> diracSpots(double weight) {
    List<TextAnchor> spots =
        new ArrayList<>(besideRow(frame.py(weight * .9), RIGHT, LEFT, BELOW_RIGHT, BELOW_LEFT));
    LabelPlacement.Direction over = weight > 0 ? ABOVE : BELOW;
    spots.addAll(around(frame.px(x), frame.py(weight), style.label() * .4, over));
    return spots;
  }

  private void wrongRange() {
    AnswerSet answers = explanation.answers();
    PointClass point = calculus.point();
    if (point != PointClass.SMOOTH && point != PointClass.REMOVABLE_HOLE) return;
    boolean several = answers.ties() > 0 && answers.least() < answers.greatest();
    // what other tie-breaks say is allowed too
    boolean range = several && judged && differs == wrong;
    if (range) marks.add(new Mark.SetBar(x, answers.least(), answers.greatest(), true));
    Double truth = calculus.derivative();
    if (truth == null || !(range || differs)) return;
    if (differs) {
      marks.add(new Mark.Dot(Role.DERIVATIVE, Mark.DotKind.CLOSED, x, truth));
      label(
          say(wrong ? "plot.d.true" : "plot.d.slice", Numbers.of(truth)),
          Role.DERIVATIVE,
          besideRow(frame.py(truth), ABOVE_LEFT, BELOW_LEFT, ABOVE_RIGHT, BELOW_RIGHT),
          x,
          truth);
    }
    if (range && !brief)
      label(
          Words.say("plot.d.range", Numbers.of(answers.least()), Numbers.of(answers.greatest())),
          Role.INK2,
          besideRow(frame.py(answers.greatest()), RIGHT, ABOVE_RIGHT, BELOW_RIGHT, LEFT));
  }

  private void answer() {
    Role role = answerRole();
    if (Double.isNaN(answer)) {
      label(
          Words.say(unpredicted ? "plot.ad.unpredicted" : "plot.d.ad.nan"),
          role,
          besideRow(nanRow(), BELOW_RIGHT, ABOVE_RIGHT, RIGHT, BELOW_LEFT, ABOVE_LEFT, LEFT));
      return;
    }
    int beyond = answer > frame.yHigh() ? 1 : answer < frame.yLow() ? -1 : 0;
    if (beyond != 0) {
      marks.add(new Mark.Infinite(role, x, beyond > 0));
      String words = Words.say("plot.d.ad.infinite", Numbers.of(answer));
      label(words, role, besideRow(edge(beyond), RIGHT, LEFT));
      return;
    }
    boolean docked =
        calculus.point() == PointClass.KINK
            && (answer == calculus.left().slope() || answer == calculus.right().slope());
    if (!docked)
      marks.add(new Mark.Dot(role, wrong ? Mark.DotKind.WRONG : Mark.DotKind.CLOSED, x, answer));
    String key = calculus.point() == PointClass.JUMP && !brief ? "plot.d.ad.jump" : "plot.d.ad";
    label(Words.say(key, Numbers.of(answer)), role, besideAnswer(), x, answer);
  }

  /// Below the line, but beside a bar that has no other words beside it; there above the axis,
  /// which would strike them out.
  private List<TextAnchor> besideAnswer() {
    double row = frame.py(answer);
    if (!brief || calculus.point() != PointClass.KINK)
      return besideRow(row, BELOW_RIGHT, ABOVE_RIGHT, RIGHT, BELOW_LEFT, ABOVE_LEFT, LEFT);
    return answer == 0
        ? besideRow(row, ABOVE_RIGHT, BELOW_RIGHT, RIGHT, ABOVE_LEFT, LEFT)
        : besideRow(row, RIGHT, BELOW_RIGHT, ABOVE_RIGHT, LEFT, BELOW_LEFT, ABOVE_LEFT);
  }

  private List<TextAnchor> besideRow(double row, LabelPlacement.Direction... directions) {
    return around(frame.px(x), row, gap, directions);
  }
}
