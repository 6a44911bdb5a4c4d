package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What calculus says along one input: a derivative, both one-sided slopes or why there are none.
final class SlopeWording implements TruthWording {
  private final BoardView view;
  private final Calculus calculus;

  SlopeWording(BoardView view) {
    this.view = view;
    this.calculus = view.explanation().calculus();
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  private static String number(double value) {
    return Numbers.of(value);
  }

  /// Of several inputs it says by which one: answers beside it are by all of them.
  @Override
  public RichText headline() {
    return RichText.of(view.several() ? partial() + along() : along());
  }

  private String partial() {
    String sign =
        switch (calculus.point()) {
          case KINK -> "\u00a0∈$} ";
          case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1, JUMP, VERTICAL_TANGENT -> "\u00a0=$} ";
          default -> "$}: ";
        };
    return "{calc|$∂f/∂" + view.board().variable() + sign;
  }

  private String along() {
    OneSidedLimit left = calculus.left();
    OneSidedLimit right = calculus.right();
    return switch (calculus.point()) {
      case SMOOTH, REMOVABLE_HOLE, DIFF_NOT_C1 -> "{calc|$" + number(derivative()) + "$}";
      case KINK ->
          "{calc|$["
              + (left.slope() <= right.slope()
                  ? sides(left, "left", right, "right")
                  : sides(right, "right", left, "left"))
              + "]$}";
      case JUMP ->
          "{calc|$"
              + DiracNotation.markup(
                  left,
                  right,
                  calculus.diracWeight() == null ? 0 : calculus.diracWeight(),
                  view.board())
              + "$}";
      case VERTICAL_TANGENT -> "{calc|$" + number(left.slope()) + "$}";
      case CUSP, HALF_CUSP -> "{calc|$" + sides(left, "left", right, "right") + "$}";
      case BOUNDARY -> {
        OneSidedLimit side = left.isOk() ? left : right;
        yield Double.isNaN(side.slope())
            ? Words.say("readout.none")
            : (left.isOk() ? "{left|$" : "{right|$") + number(side.slope()) + "$}";
      }
      case UNDECIDED -> Words.say("readout.undecided");
      default -> Words.say("readout.none");
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
    return Numbers.list(
        List.of(
            "{" + lowRole + "|" + number(low.slope()) + "}",
            "{" + highRole + "|" + number(high.slope()) + "}"));
  }

  private static String slope(OneSidedLimit side) {
    return Double.isNaN(side.slope()) ? "–" : number(side.slope());
  }

  @Override
  public List<RichText> detail() {
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
      case POLE -> {
        RichText sides = say("readout.pole", number(left.limit()), number(right.limit()));
        yield Double.isFinite(calculus.value())
            ? List.of(say("readout.pole.valued", number(calculus.value())), sides)
            : List.of(sides);
      }
      case BOUNDARY ->
          List.of(
              boundary(left.isOk() ? left : right, left.isOk() ? "left" : "right"),
              say(left.isOk() ? "readout.boundary.noright" : "readout.boundary.noleft"));
      case UNDEFINED -> List.of(say("readout.undefined"));
      case UNDECIDED -> List.of(say("readout.undecided.why"));
      case DIFF_NOT_C1 -> List.of(say("readout.notc1", clarke()));
      case OSCILLATING -> List.of(swinging(left, right));
    };
  }

  /// Which side swings, and what there is on the other one.
  private static RichText swinging(OneSidedLimit left, OneSidedLimit right) {
    boolean values = swings(left) || swings(right);
    String key = values ? "readout.oscillating.values" : "readout.oscillating";
    if (values ? left.isOk() : !Double.isNaN(left.slope()))
      return say(key + ".right", number(values ? left.limit() : left.slope()));
    if (values ? right.isOk() : !Double.isNaN(right.slope()))
      return say(key + ".left", number(values ? right.limit() : right.slope()));
    return say(key);
  }

  private static boolean swings(OneSidedLimit side) {
    return side.status() == OneSidedLimit.Status.OSCILLATING;
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
}
