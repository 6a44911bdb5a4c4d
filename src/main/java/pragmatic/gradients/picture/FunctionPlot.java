package pragmatic.gradients.picture;

import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_RIGHT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Marks of the upper plot: the function, the point, the tangents that calculus and AD draw through
/// it.
final class FunctionPlot extends PointPlot {
  /// Width of a letter, in parts of its size.
  private static final double LETTER = 0.5;

  private final double value;

  FunctionPlot(Plotter plotter) {
    super(plotter, plotter.function());
    this.value = calculus.value();
  }

  @Override
  Mark.Curve curve(Curves.CurvePiece piece) {
    return new Mark.Curve(Role.FUNCTION, piece.xs(), piece.values());
  }

  @Override
  void jumps() {
    empty(plotter.curves(), "plot.infinite.all");
    for (NonsmoothPoint jump : plotter.jumps()) limits(jump);
  }

  @Override
  void undefined(Curves.Gap gap) {
    super.undefined(gap);
    double room = frame.px(gap.to()) - frame.px(gap.from());
    if (room < style.label() * 9) return;
    boolean begins = gap.from() <= frame.xLow();
    boolean ends = gap.to() >= frame.xHigh();
    String name = plotter.board().variable();
    String text =
        begins && ends
            ? Words.say("plot.undefined.all")
            : begins
                ? Words.say("plot.undefined.below", name, Numbers.of(gap.to()))
                : ends
                    ? Words.say("plot.undefined.above", name, Numbers.of(gap.from()))
                    : Words.say(
                        "plot.undefined.between",
                        Numbers.of(gap.from()),
                        name,
                        Numbers.of(gap.to()));
    label(text, Role.INK2, across((gap.from() + gap.to()) / 2));
  }

  /// Open dots where a side approaches a value that the point does not take.
  private void limits(NonsmoothPoint jump) {
    openDots(jump);
    if (jump.x() != x && Double.isFinite(jump.calculus().value()))
      marks.add(new Mark.Dot(Role.FUNCTION, Mark.DotKind.VALUE, jump.x(), jump.calculus().value()));
  }

  @Override
  void point() {
    switch (calculus.point()) {
      case KINK -> kink();
      case JUMP -> jump();
      case POINT_DEFECT, REMOVABLE_HOLE -> hole();
      case CUSP, HALF_CUSP -> cusp();
      case BOUNDARY -> boundary();
      default -> {}
    }
    if (Double.isInfinite(value)) infinite();
    wrongRange();
    tangents();
    if (Double.isFinite(value))
      marks.add(new Mark.Dot(Role.FUNCTION, Mark.DotKind.POINT, x, value));
  }

  private void kink() {
    double left = calculus.left().slope();
    double right = calculus.right().slope();
    beyond().forEach(this::beyond);
    marks.add(new Mark.Fan(x, value, left, right, false));
    if (!Double.isFinite(left) || !Double.isFinite(right)) return;
    oneSided(Role.RIGHT, right, -1, "plot.f.right");
    oneSided(Role.LEFT, left, 1, "plot.f.left");
  }

  /// What other tie-breaks answer beyond the set of a corner.
  private void beyond(Interval answers) {
    if (Double.isFinite(answers.low()) && Double.isFinite(answers.high()))
      marks.add(new Mark.Fan(x, value, answers.low(), answers.high(), true));
  }

  /// Both tangents of a cusp are one upright line: each is drawn a little on its own side.
  private void cusp() {
    if (!Double.isFinite(value)) return;
    oneSided(Role.RIGHT, calculus.right().slope(), -1, "plot.f.right");
    oneSided(Role.LEFT, calculus.left().slope(), 1, "plot.f.left");
  }

  /// The side that there is: the value it approaches, and its tangent where AD draws another one.
  private void boundary() {
    boolean isLeft = calculus.left().isOk();
    OneSidedLimit side = isLeft ? calculus.left() : calculus.right();
    openDot(x, side, value);
    if (!Double.isFinite(value) || Double.isNaN(side.slope()) || side.slope() == answer) return;
    if (isLeft) oneSided(Role.LEFT, side.slope(), 1, "plot.f.left");
    else oneSided(Role.RIGHT, side.slope(), -1, "plot.f.right");
  }

  /// An infinite value is a triangle on the edge.
  private void infinite() {
    marks.add(new Mark.Infinite(Role.FUNCTION, x, value > 0));
    if (brief) return;
    label(
        Words.say("plot.f.infinite", plotter.board().variable(), Numbers.of(x), Numbers.of(value)),
        Role.INK2,
        around(frame.px(x), edge(value), style.label() * 1.4, RIGHT, LEFT));
  }

  private void oneSided(Role role, double slope, int direction, String key) {
    double aside = Double.isInfinite(slope) ? direction * style.tan() / frame.scaleX() : 0;
    Mark.OneSided mark = oneSided(role, x + aside, slope, direction);
    label(say(key, bold(slope)), role, TangentSpots.of(mark, plotter.curves(), frame, style));
  }

  private void jump() {
    OneSidedLimit left = calculus.left();
    OneSidedLimit right = calculus.right();
    Double weight = calculus.diracWeight();
    if (weight == null || !Double.isFinite(weight)) return;
    // clear of the open ring at the end of the curve
    double beside = x - 2.2 * style.ring() / frame.scaleX();
    double column = frame.px(beside);
    double top = frame.py(Math.max(left.limit(), right.limit()));
    double bottom = frame.py(Math.min(left.limit(), right.limit()));
    // a step lower than its own dots cannot be pointed at
    if (bottom - top < 2 * style.ring()) return;
    marks.add(new Mark.Rise(beside, left.limit(), right.limit()));
    label(
        say("plot.f.jump", bold(weight)),
        Role.DERIVATIVE,
        List.of(
            TextAnchor.end(column - style.label() * 0.65, top + (bottom - top) * 0.28),
            TextAnchor.end(column - style.label() * 0.65, top + (bottom - top) * 0.75),
            TextAnchor.start(2 * frame.px(x) - column, top + (bottom - top) * 0.28),
            TextAnchor.start(2 * frame.px(x) - column, top + (bottom - top) * 0.75),
            // a step lower than a line of text, beside which the dots and a tangent stand
            TextAnchor.start(2 * frame.px(x) - column, bottom + style.label() * 1.3),
            TextAnchor.start(2 * frame.px(x) - column, top - style.label() * .8)));
    if (brief) return;
    // clear of the tangent through the point, hanging letters and their halo too
    double gap = style.label() * 1.3;
    for (OneSidedLimit side : List.of(left, right)) {
      if (side.limit() == value || !frame.showsValue(side.limit())) continue;
      label(
          Words.say("plot.f.open"),
          Role.INK2,
          beside(side.limit(), gap, ABOVE_RIGHT, BELOW_RIGHT, ABOVE_LEFT, BELOW_LEFT));
      break;
    }
    if (Double.isFinite(value))
      label(
          Words.say("plot.f.closed", plotter.board().variable(), Numbers.of(x), Numbers.of(value)),
          Role.INK2,
          beside(value, gap, ABOVE_RIGHT, BELOW_RIGHT, ABOVE_LEFT));
  }

  private void hole() {
    if (calculus.left().status() == OneSidedLimit.Status.OK) {
      double limit = calculus.left().limit();
      if (!frame.showsValue(limit)) return;
      marks.add(new Mark.Dot(Role.FUNCTION, Mark.DotKind.OPEN, x, limit));
      label(
          Words.say("plot.f.hole"),
          Role.INK2,
          beside(limit, style.label(), ABOVE_RIGHT, BELOW_RIGHT, ABOVE_LEFT, BELOW_LEFT));
    }
  }

  /// Where a derivative exists and ties let AD say something else: the hatched range of what it can
  /// say.
  private void wrongRange() {
    AnswerSet answers = explanation.answers();
    if (calculus.point() != PointClass.SMOOTH
        || !judged
        || differs && !wrong
        || answers.ties() == 0
        || !(answers.least() < answers.greatest())) return;
    if (!Double.isFinite(value)) return;
    marks.add(new Mark.Fan(x, value, answers.least(), answers.greatest(), true));
    if (brief) return;
    double middle = (frame.angle(answers.least()) + frame.angle(answers.greatest())) / 2;
    double row = frame.py(value) - style.reach() * 0.55;
    double aside = style.label() * 3;
    String text = Words.say("plot.f.hatched");
    boolean roomOnLeft = frame.px(x) - aside - frame.x() >= text.length() * LETTER * style.label();
    List<TextAnchor> spots = new ArrayList<>();
    for (double lines : new double[] {0, 2, -2}) {
      double line = row + lines * style.label();
      spots.add(
          roomOnLeft
              ? TextAnchor.end(frame.px(x) - aside, line)
              : TextAnchor.start(frame.px(x) + aside, line));
    }
    spots.add(
        TextAnchor.start(
            frame.px(x) + aside, frame.py(value) + style.reach() * (middle > 0.9 ? 0.4 : 0.6)));
    label(text, Role.INK2, spots);
  }

  private void tangents() {
    if (!Double.isFinite(value)) return;
    Double truth = calculus.derivative();
    if (differs && truth != null)
      tangent(Role.DERIVATIVE, truth, wrong ? "plot.f.true" : "plot.f.slice");
    boolean upright = calculus.point() == PointClass.VERTICAL_TANGENT;
    if (upright && !Double.isInfinite(answer))
      tangent(Role.DERIVATIVE, calculus.left().slope(), "plot.f.true.vertical");
    if (Double.isNaN(answer)) {
      double gap = style.dot() * 1.8;
      label(
          Words.say(
              unpredicted
                  ? "plot.ad.unpredicted"
                  : brief ? "plot.f.ad.nan.brief" : "plot.f.ad.nan"),
          answerRole(),
          Stream.concat(
                  beside(value, gap, BELOW_RIGHT, ABOVE_RIGHT, BELOW_LEFT, ABOVE_LEFT, BELOW)
                      .stream(),
                  farther().stream())
              .toList(),
          x,
          value);
      return;
    }
    boolean vertical = Double.isInfinite(answer);
    String shorter = brief || vertical ? "plot.f.ad.value" : "plot.f.ad.brief";
    tangent(answerRole(), answer, vertical ? "plot.f.ad.vertical" : "plot.f.ad", shorter);
  }

  private void tangent(Role role, double slope, String key) {
    tangent(role, slope, key, null);
  }

  private void tangent(Role role, double slope, String key, @Nullable String shorter) {
    Mark.Tangent mark = tangent(role, x, slope);
    String number = Numbers.of(slope);
    marks.add(
        new Mark.Label(
            RichText.of(say(key, number)),
            role,
            TangentSpots.of(mark, frame, style),
            LabelKind.of(role),
            shorter == null ? null : RichText.of(Words.say(shorter, number)),
            null));
  }

  /// Farther above and below the point: slopes on both sides of it leave no room for a long word at
  /// the point itself, but more between them the farther they are.
  private List<TextAnchor> farther() {
    double column = frame.px(x) + style.label() * 0.6;
    List<TextAnchor> spots = new ArrayList<>();
    for (int lines = 3; lines <= 7; lines++)
      for (int up : new int[] {-1, 1})
        spots.add(TextAnchor.start(column, frame.py(value) + up * lines * style.label()));
    return spots;
  }
}
