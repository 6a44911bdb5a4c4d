package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Allowed;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;

/// What the plot of a function and the plot of its derivative are made from.
///
/// @param board what is on show
/// @param explanation what calculus and automatic differentiation say at its point
/// @param breaks where the function is not smooth, in the range of the plots
/// @param curves the sampled curves
/// @param function frame of the upper plot
/// @param derivative frame of the lower plot
/// @param guideTo pixel row down to which the dotted line at the input runs
/// @param style sizes
/// @param brief presenter mode: fewer and shorter labels
/// @param allowed by calculus along all inputs
public record Plotter(
    Board board,
    Explanation explanation,
    List<NonsmoothPoint> breaks,
    Curves curves,
    Frame function,
    Frame derivative,
    double guideTo,
    Style style,
    boolean brief,
    Allowed allowed) {

  /// Up to this many jumps each have their marks.
  static final int FEW = 24;

  /// Lines of text from one number of an upright axis to the next.
  private static final double WIDE = 3.2;

  private static final double CLOSE = 1.8;
  private static final double CLOSEST = 1.3;

  /// Of a function of one input, or one whose answer is what it is along this one.
  public Plotter(
      Board board,
      Explanation explanation,
      List<NonsmoothPoint> breaks,
      Curves curves,
      Frame function,
      Frame derivative,
      double guideTo,
      Style style,
      boolean brief) {
    this(
        board,
        explanation,
        breaks,
        curves,
        function,
        derivative,
        guideTo,
        style,
        brief,
        Allowed.NOTHING);
  }

  /// The upper plot: f with its tangents.
  public Picture functionPicture() {
    return new FunctionPlot(this).picture();
  }

  /// The lower plot: f' with the set of slopes.
  public Picture derivativePicture() {
    return new DerivativePlot(this).picture();
  }

  /// The inputs that have numbers below the plots; the slider shows the same.
  public List<Double> xTicks() {
    return Ticks.of(
        function.xLow(), function.xHigh(), function.width(), style.tick() * (brief ? 4.2 : 7.2));
  }

  /// The numbers of an upright axis. One number alone tells no scale, so on a short axis they may
  /// stand closer.
  List<Double> yTicks(Frame frame) {
    List<Double> ticks = yTicks(frame, brief ? CLOSE : WIDE);
    return ticks.size() < 2 ? yTicks(frame, brief ? CLOSEST : CLOSE) : ticks;
  }

  private List<Double> yTicks(Frame frame, double lines) {
    return Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), style.tick() * lines);
  }

  /// The jumps to mark. Where there are too many of them, or they stand too close to be found: only
  /// the one at the point on show.
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
}
