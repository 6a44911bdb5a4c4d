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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.board.Allowed;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A small plot of a function along one of its inputs, beside its map: curve, tangents and fan,
/// with numbers for labels.
public final class SlicePlot extends PlotDraft {
  /// Width of a letter with its part of the gap between two titles, in sizes of the letters.
  private static final double LETTER = .46;

  private final Board board;
  private final PlotGround ground;
  private final double guideTo;
  private final double x;

  /// @param board whose active input runs along the plot
  /// @param explanation along that input
  /// @param allowed by calculus along all inputs
  /// @param style with the reach of tangents in this plot
  /// @param guideTo pixel row down to which the dotted line at the input runs
  /// @param brief presenter mode: a shorter title, and numbers below the first slice alone
  public SlicePlot(
      Board board,
      Explanation explanation,
      Allowed allowed,
      PlotGround ground,
      double guideTo,
      Style style,
      boolean brief) {
    super(explanation, allowed, ground.function(), style, brief);
    this.board = board;
    this.ground = ground;
    this.guideTo = guideTo;
    this.x = board.x();
  }

  public Picture picture() {
    marks.clear();
    // in a hall the slider under the second slice has its numbers
    boolean numbered = !brief || board.active() == 0;
    marks.add(new Mark.Grid(xTicks(4), yTicks(brief ? 1.8 : 3), numbered, true));
    marks.add(new Mark.Guide(x, guideTo));
    for (Curves.Gap gap : ground.curves().undefined()) undefined(gap);
    for (Curves.CurvePiece piece : ground.curves().pieces())
      if (piece.xs().length > 1)
        marks.add(new Mark.Curve(Role.FUNCTION, piece.xs(), piece.values()));
    empty(ground.curves(), "plot.infinite.slice");
    ground.breaks().forEach(this::openDots);
    if (x >= frame.xLow() && x <= frame.xHigh()) point();
    titles();
    double gutter = style.label() * 2.6;
    double right = brief ? style.label() : gutter;
    return new Picture(frame, Picture.Room.around(frame, gutter, right), marks);
  }

  private void titles() {
    String point =
        IntStream.range(0, board.inputs().size())
            .mapToObj(i -> i == board.active() ? board.variable() : board.written(i))
            .collect(Collectors.collectingAndThen(Collectors.toList(), Numbers::list));
    double row = frame.y() - (brief ? style.tick() * 0.35 : style.label() * 0.75);
    if (brief) {
      RichText name = RichText.of(Words.say("slice.title.brief", point));
      TextAnchor spot = TextAnchor.start(frame.x(), row);
      marks.add(new Mark.Note(name, Role.FUNCTION, spot, style.tick(), Mark.Note.Ground.NOTHING));
      return;
    }
    RichText slope = RichText.of(Words.say("slice.partial", board.variable(), Numbers.of(answer)));
    RichText whole = RichText.of(Words.say("slice.title", point));
    double needed = (whole.letters() + slope.letters()) * LETTER * style.label();
    RichText name =
        needed <= frame.width() ? whole : RichText.of(Words.say("slice.title.brief", point));
    marks.add(note(name, Role.FUNCTION, TextAnchor.start(frame.x(), row)));
    marks.add(note(slope, answerRole(), TextAnchor.end(frame.right(), row)));
  }

  private Mark note(RichText text, Role role, TextAnchor spot) {
    return new Mark.Note(text, role, spot, style.label());
  }

  private void point() {
    double value = calculus.value();
    if (!Double.isFinite(value)) return;
    if (calculus.point() == PointClass.KINK) {
      double left = calculus.left().slope();
      double right = calculus.right().slope();
      marks.add(new Mark.Fan(x, value, left, right, false));
      oneSided(Role.RIGHT, right, -1);
      oneSided(Role.LEFT, left, 1);
    }
    Double truth = calculus.derivative();
    if (differs && truth != null) tangent(Role.DERIVATIVE, truth);
    if (!Double.isNaN(answer)) tangent(answerRole(), answer);
    marks.add(new Mark.Dot(Role.FUNCTION, Mark.DotKind.POINT, x, value));
  }

  private void oneSided(Role role, double slope, int direction) {
    if (!Double.isFinite(slope)) return;
    Mark.OneSided mark = oneSided(role, x, slope, direction);
    label(bold(slope), role, spots(mark.tip(frame, style), direction));
  }

  private void tangent(Role role, double slope) {
    Mark.Tangent mark = tangent(role, x, slope);
    TextAnchor end = mark.tip(frame, style, 1);
    // at its edge the plot cuts the right half off
    double seen = (frame.right() - frame.px(x)) / (end.pixelX() - frame.px(x));
    List<TextAnchor> spots = new ArrayList<>(spots(mark.tip(frame, style, -1), -1));
    spots.addAll(seen < 0.5 ? spots.size() : 0, spots(end, 1));
    label(bold(slope), role, spots);
  }

  private List<TextAnchor> spots(TextAnchor tip, int direction) {
    double gap = style.label() * 0.5;
    // left of the frame stand the numbers of the axis
    boolean edge = tip.pixelX() - frame.x() < 1.5 * style.label();
    LabelPlacement.Direction[] sides =
        direction > 0
            ? new LabelPlacement.Direction[] {RIGHT, BELOW_RIGHT, ABOVE_RIGHT, BELOW, ABOVE}
            : edge
                ? new LabelPlacement.Direction[] {ABOVE_RIGHT, BELOW_RIGHT}
                : new LabelPlacement.Direction[] {LEFT, BELOW_LEFT, ABOVE_LEFT, BELOW, ABOVE};
    return around(tip.pixelX(), tip.pixelY(), gap, sides);
  }
}
