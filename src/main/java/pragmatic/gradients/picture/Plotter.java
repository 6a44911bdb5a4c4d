package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.words.Numbers;

/// What both plots are made from, and what they share.
///
/// @param board what is on show
/// @param explanation what calculus and automatic differentiation say at its point
/// @param breaks all breaks in view
/// @param curves the sampled curves in view
/// @param function frame of the upper plot
/// @param derivative frame of the lower plot
/// @param guideTo pixel row down to which the dotted line at the input runs
/// @param style sizes
/// @param brief presenter mode: fewer and shorter labels
public record Plotter(
    Board board,
    Explanation explanation,
    List<NonsmoothPoint> breaks,
    Curves curves,
    Frame function,
    Frame derivative,
    double guideTo,
    Style style,
    boolean brief) {

  /// Jumps are marked one by one up to this many.
  static final int FEW = 24;

  /// Lines of text from one number of an upright axis to the next.
  private static final double WIDE = 3.2;

  private static final double CLOSE = 1.8;
  private static final double CLOSEST = 1.3;

  /// The upper plot: f with its tangents.
  public Picture functionPicture() {
    return new Picture(function, new FunctionPlot(this).marks());
  }

  /// The lower plot: f' with the set of slopes.
  public Picture derivativePicture() {
    return new Picture(derivative, new DerivativePlot(this).marks());
  }

  /// Labelled inputs; the slider below shows the same.
  public List<Double> xTicks() {
    return Ticks.of(
        function.xLow(), function.xHigh(), function.width(), style.tick() * (brief ? 4.2 : 7.2));
  }

  /// At least two numbers tell a scale, so a short axis may crowd them a little.
  List<Double> yTicks(Frame frame) {
    List<Double> ticks = yTicks(frame, brief ? CLOSE : WIDE);
    return ticks.size() < 2 ? yTicks(frame, brief ? CLOSEST : CLOSE) : ticks;
  }

  private List<Double> yTicks(Frame frame, double lines) {
    return Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), style.tick() * lines);
  }

  /// The jumps to mark; where there are too many, or they stand too close to be found, the one at
  /// the point on show.
  List<NonsmoothPoint> jumps() {
    List<NonsmoothPoint> jumps = new ArrayList<>();
    for (NonsmoothPoint found : breaks) if (isJump(found.calculus())) jumps.add(found);
    if (jumps.size() <= FEW && jumps.stream().anyMatch(jump -> jump.x() == board.x())) return jumps;
    if (jumps.size() > FEW) jumps.clear();
    if (isJump(explanation.calculus()))
      jumps.add(new NonsmoothPoint(board.x(), explanation.calculus(), explanation.answers()));
    return jumps;
  }

  private static boolean isJump(Calculus calculus) {
    return calculus.diracWeight() != null && calculus.diracWeight() != 0;
  }

  boolean inView(double x) {
    return x >= function.xLow() && x <= function.xHigh();
  }

  /// Bold number inside a label's markup.
  static String bold(double value) {
    return "**" + Numbers.of(value) + "**";
  }
}
