package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.Set;
import pragmatic.gradients.board.Allowed;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A plot while it is made: its frame, what is to be said at the point on show, and the marks so
/// far.
abstract class PlotDraft {
  private static final Set<PointClass> CONTINUOUS =
      EnumSet.of(
          PointClass.SMOOTH,
          PointClass.DIFF_NOT_C1,
          PointClass.KINK,
          PointClass.CUSP,
          PointClass.HALF_CUSP,
          PointClass.VERTICAL_TANGENT);

  final Explanation explanation;
  final Calculus calculus;
  final double answer;

  /// Whether it is not the slope that there is here.
  final boolean differs;

  /// Whether calculus allows no such answer.
  final boolean wrong;

  /// Whether the slopes here judge what other tie-breaks say.
  final boolean judged;

  /// Whether nobody knows what it is.
  final boolean unpredicted;

  final Frame frame;
  final Style style;
  final boolean brief;
  final List<Mark> marks = new ArrayList<>();

  /// @param explanation what calculus and automatic differentiation say at the point
  /// @param allowed by calculus along all inputs
  /// @param brief presenter mode: fewer and shorter labels
  PlotDraft(Explanation explanation, Allowed allowed, Frame frame, Style style, boolean brief) {
    this.explanation = explanation;
    this.calculus = explanation.calculus();
    this.unpredicted = explanation.verdict().isUnpredicted();
    // a guess is not drawn
    this.answer =
        unpredicted
            ? Double.NaN
            : explanation.verdict().judged()[explanation.isSlice() ? 0 : explanation.input()];
    this.differs = explanation.verdict().kind() == VerdictKind.WRONG;
    this.wrong = differs && allowed == Allowed.NOTHING;
    this.judged = allowed != Allowed.ALL;
    this.frame = frame;
    this.style = style;
    this.brief = brief;
  }

  /// The role of all that AD's answer is shown by.
  final Role answerRole() {
    if (unpredicted) return Role.INK2;
    return wrong ? Role.WRONG : Role.CHOSEN;
  }

  final void label(String markup, Role role, List<TextAnchor> spots) {
    label(markup, role, spots, LabelKind.of(role));
  }

  final void label(String markup, Role role, List<TextAnchor> spots, LabelKind kind) {
    marks.add(new Mark.Label(RichText.of(markup), role, spots, kind, null, null));
  }

  /// A label that names a dot.
  final void label(String markup, Role role, List<TextAnchor> spots, double dotX, double dotY) {
    TextAnchor dot = TextAnchor.middle(frame.px(dotX), frame.py(dotY));
    marks.add(new Mark.Label(RichText.of(markup), role, spots, LabelKind.of(role), null, dot));
  }

  /// A sentence about a number, in its short form for a hall.
  final String say(String key, String number) {
    return Words.say(brief ? key + ".brief" : key, number);
  }

  static String bold(double value) {
    return "**" + Numbers.of(value) + "**";
  }

  /// Places for a label around a pixel, best first.
  final List<TextAnchor> around(
      double column, double row, double gap, LabelPlacement.Direction... directions) {
    return LabelPlacement.spots(column, row, gap, style.label(), directions);
  }

  /// Numbers of the horizontal axis.
  ///
  /// @param sizes from one to the next, in sizes of their letters
  final List<Double> xTicks(double sizes) {
    return Ticks.of(frame.xLow(), frame.xHigh(), frame.width(), style.tick() * sizes);
  }

  /// Numbers of the upright axis.
  ///
  /// @param lines of text from one to the next
  final List<Double> yTicks(double lines) {
    return Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), style.tick() * lines);
  }

  /// A range without a real value.
  void undefined(Curves.Gap gap) {
    marks.add(new Mark.Undefined(gap.from(), gap.to()));
  }

  /// Says that there is no curve, where no value in view is finite.
  final void empty(Curves curves, String key) {
    boolean finite =
        curves.pieces().stream()
            .flatMapToDouble(piece -> DoubleStream.of(piece.values()))
            .anyMatch(Double::isFinite);
    if (!finite && curves.undefined().isEmpty())
      label(Words.say(key), Role.INK2, across((frame.xLow() + frame.xHigh()) / 2));
  }

  /// Places for a label about a range, over its middle.
  final List<TextAnchor> across(double middle) {
    double column = frame.px(middle);
    return DoubleStream.of(0.42, 0.2, 0.8)
        .mapToObj(part -> TextAnchor.middle(column, frame.y() + frame.height() * part))
        .toList();
  }

  /// The same on both sides of a point. Where the function is continuous, limits and value differ
  /// by rounding alone.
  final void openDots(NonsmoothPoint found) {
    if (CONTINUOUS.contains(found.calculus().point())) return;
    openDot(found.x(), found.calculus().left(), found.calculus().value());
    openDot(found.x(), found.calculus().right(), found.calculus().value());
  }

  /// An open dot where one side approaches a value that the point does not take.
  final void openDot(double at, OneSidedLimit side, double taken) {
    if (side.status() == OneSidedLimit.Status.OK
        && Double.isFinite(side.limit())
        && side.limit() != taken)
      marks.add(new Mark.Dot(Role.FUNCTION, Mark.DotKind.OPEN, at, side.limit()));
  }

  /// A dashed tangent to one side, and the mark itself to place its label by.
  ///
  /// @param direction −1 for the right slope, which is drawn to the left; 1 for the left slope
  final Mark.OneSided oneSided(Role role, double at, double slope, int direction) {
    Mark.OneSided mark = new Mark.OneSided(role, at, calculus.value(), slope, direction);
    marks.add(mark);
    return mark;
  }

  final Mark.Tangent tangent(Role role, double at, double slope) {
    Mark.Tangent mark = new Mark.Tangent(role, at, calculus.value(), slope);
    marks.add(mark);
    return mark;
  }
}
