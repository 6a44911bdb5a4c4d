package pragmatic.gradients.picture;

import pragmatic.gradients.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.calculus.Break;

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
    List<Break> breaks,
    Curves curves,
    Frame function,
    Frame derivative,
    double guideTo,
    Style style,
    boolean brief) {

  /// Jumps are marked one by one up to this many.
  static final int FEW = 24;

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

  List<Double> yTicks(Frame frame) {
    return Ticks.of(
        frame.yLow(), frame.yHigh(), frame.height(), style.tick() * (brief ? 1.8 : 3.2));
  }

  /// The jumps to mark; where there are too many, the one at the point on show.
  List<Break> jumps() {
    List<Break> jumps = new ArrayList<>();
    for (Break found : breaks) {
      if (found.calculus().diracWeight() != null && found.calculus().diracWeight() != 0)
        jumps.add(found);
    }
    return jumps.size() <= FEW
        ? jumps
        : jumps.stream().filter(jump -> jump.x() == board.x()).toList();
  }

  boolean inView(double x) {
    return x >= function.xLow() && x <= function.xHigh();
  }

  /// Bold number inside a label's markup.
  static String bold(double value) {
    return "**" + Numbers.of(value) + "**";
  }
}
