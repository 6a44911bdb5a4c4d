package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.board.Overlay;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Another function in the plots of the one on show, dashed: itself above, with its name, and its
/// derivative below. What lies outside of their frames is not seen.
///
/// @param function frame of the upper plot
/// @param derivative frame of the lower plot
public record OverlayCurves(Overlay overlay, Frame function, Frame derivative, Curves curves) {
  /// Letters of a name that has its place at a curve.
  private static final int LONGEST = 32;

  private static final int LONGEST_BRIEF = 22;

  /// Sizes of letters by which two curves are told apart.
  private static final double APART = 2;

  /// Sizes of letters between two curves in which a name is seen to belong to one of them.
  private static final double BETWEEN = 5;

  /// Where along the plot the name may stand, as parts of its width.
  private static final double[] ALONG = {
    0.9, 0.82, 0.72, 0.12, 0.2, 0.3, 0.62, 0.4, 0.5, 0.98, 0.02, 0.07, 0.25, 0.35, 0.65, 0.77, 0.86
  };

  /// The curves in the frames of a ground; the previous ones if they still fit.
  public static OverlayCurves of(
      Overlay overlay, PlotGround ground, @Nullable OverlayCurves previous) {
    Frame function = ground.function();
    Frame derivative = ground.derivative();
    if (previous != null
        && previous.overlay == overlay
        && previous.function.equals(function)
        && previous.derivative.equals(derivative)) return previous;
    double[] at = overlay.at();
    List<NonsmoothPoint> breaks =
        NonsmoothPoint.find(
            overlay.program(), at, overlay.active(), function.xLow(), function.xHigh());
    Curves curves =
        Sampler.sample(overlay.program(), at, overlay.active(), breaks, function, derivative);
    return new OverlayCurves(overlay, function, derivative, curves);
  }

  /// The plot of the function with it.
  public Picture above(Picture picture, Style style, boolean brief) {
    List<Mark> marks = new ArrayList<>();
    for (Curves.CurvePiece piece : curves.pieces())
      if (piece.xs().length > 1)
        marks.add(new Mark.Curve(Role.INK2, piece.xs(), piece.values(), true));
    marks.addAll(picture.marks());
    RichText name = name(brief ? LONGEST_BRIEF : LONGEST);
    List<TextAnchor> apart = new ArrayList<>();
    List<TextAnchor> close = new ArrayList<>();
    spots(picture, style, apart, close);
    if (!apart.isEmpty())
      marks.add(new Mark.Label(name, Role.INK2, apart, LabelKind.NAME, null, null));
    else if (!close.isEmpty()) {
      // at both curves it says of which one it speaks
      RichText dashed = RichText.of(Words.say("plot.overlay.close")).plus(name);
      marks.add(new Mark.Label(dashed, Role.INK2, close, LabelKind.NAME, null, null));
    }
    return new Picture(picture.frame(), picture.room(), marks);
  }

  /// The plot of the derivative with it.
  public Picture below(Picture picture) {
    List<Mark> marks = new ArrayList<>();
    for (Curves.CurvePiece piece : curves.pieces())
      if (piece.xs().length > 1)
        marks.add(new Mark.Curve(Role.INK2, piece.xs(), piece.slopes(), true));
    marks.addAll(picture.marks());
    return new Picture(picture.frame(), picture.room(), marks);
  }

  /// The function as it is written, with the values of the inputs that are held where these have
  /// room; a value is whole or left out.
  ///
  /// @param most letters
  private RichText name(int most) {
    RichText whole = name();
    if (whole.letters() <= most) return whole;
    return RichText.of(written()).cut(most);
  }

  private String written() {
    return "$" + Spelling.MATH.program(overlay.program()) + "$";
  }

  /// The function as it is written, with the values of the inputs that are held.
  public RichText name() {
    List<String> parts = new ArrayList<>(List.of(written()));
    List<String> names = overlay.program().inputs();
    for (int i = 0; i < names.size(); i++)
      if (i != overlay.active())
        parts.add("$" + names.get(i) + " = " + Numbers.input(overlay.inputs().get(i)) + "$");
    return RichText.of(Numbers.list(parts));
  }

  /// Beside the curve where it is in view, if there is room; in a corner where it is not.
  ///
  /// @param apart gets the places where it has left the function on show
  /// @param close those where it runs along that
  private void spots(Picture picture, Style style, List<TextAnchor> apart, List<TextAnchor> close) {
    boolean seen = false;
    for (double part : ALONG) {
      double column = function.x() + part * function.width();
      double row = row(column);
      if (!(row >= function.y() && row <= function.bottom())) continue;
      seen = true;
      // the value at a jump is no part of the curve
      if (!(Math.abs(row(column - 1) - row(column + 1)) < style.label())) continue;
      double shown = shown(picture, column);
      boolean near = Math.abs(shown - row) < APART * style.label();
      spots(near ? close : apart, column, part > 0.5, row, shown, style);
    }
    if (seen) return;
    apart.add(TextAnchor.end(function.right(), function.y() + style.label()));
    apart.add(TextAnchor.start(function.x(), function.y() + style.label()));
  }

  /// @param shown the row of the function on show: between both is a place only where that is seen
  ///   to be at its own
  private void spots(
      List<TextAnchor> spots, double column, boolean right, double row, double shown, Style style) {
    double gap = 0.6 * style.label();
    double over = row - gap;
    double under = row + gap + 0.75 * style.label();
    boolean between = !(Math.abs(shown - row) < BETWEEN * style.label());
    double outer = shown < row ? under : over;
    double inner = shown < row ? over : under;
    for (double baseline : between ? new double[] {outer, inner} : new double[] {outer}) {
      // whole inside the frame, over which buttons stand
      if (baseline < function.y() + style.label() || baseline > function.bottom()) continue;
      spots.add(right ? TextAnchor.end(column, baseline) : TextAnchor.start(column, baseline));
      spots.add(right ? TextAnchor.start(column, baseline) : TextAnchor.end(column, baseline));
    }
  }

  /// The row of the function on show; NaN where it has none.
  private double shown(Picture picture, double column) {
    double x = function.dataX(column);
    for (Mark mark : picture.marks()) {
      if (!(mark instanceof Mark.Curve curve) || curve.role() != Role.FUNCTION) continue;
      double[] xs = curve.xs();
      int next = Arrays.binarySearch(xs, x);
      if (next < 0) next = -next - 1;
      if (next == 0 || next == xs.length) continue;
      double part = (x - xs[next - 1]) / (xs[next] - xs[next - 1]);
      return function.py(curve.ys()[next - 1] + part * (curve.ys()[next] - curve.ys()[next - 1]));
    }
    return Double.NaN;
  }

  private double row(double column) {
    double[] at = overlay.at();
    at[overlay.active()] = function.dataX(column);
    return function.py(ForwardMode.value(overlay.program(), at));
  }
}
