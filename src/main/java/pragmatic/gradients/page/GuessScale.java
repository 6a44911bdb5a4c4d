package pragmatic.gradients.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Ticks;

/// The upright axis on which a class puts its guess.
///
/// @param frame of the plot of slopes
/// @param style of the dot on it
/// @param ticks numbers that are written beside it
public record GuessScale(Frame frame, Style style, List<Double> ticks) {
  /// Pixels within which a hand means a tick or another short number.
  private static final double NEAR = 6;

  /// Pixels between two short numbers: so many that other numbers are left between them.
  private static final double APART = 4 * NEAR;

  /// Parts of the axis that a hand can tell apart.
  private static final double STEPS = 40;

  public GuessScale {
    ticks = List.copyOf(ticks);
  }

  public static GuessScale of(Picture picture, Style style) {
    List<Double> ticks =
        picture.marks().stream()
            .filter(Mark.Grid.class::isInstance)
            .flatMap(mark -> ((Mark.Grid) mark).yTicks().stream())
            .toList();
    return new GuessScale(picture.frame(), style, ticks);
  }

  /// The row where the dot waits: above all numbers of the axis, so that it says none.
  public double rest() {
    return frame.y() - style.dot();
  }

  /// The number of a row: that of a tick or another short one near by, else as many decimals as a
  /// hand can tell apart.
  public double value(double row) {
    List<Double> between = Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), APART);
    return Stream.concat(ticks.stream(), between.stream())
        .filter(tick -> Math.abs(frame.py(tick) - row) <= NEAR)
        .min(Comparator.comparingDouble(tick -> Math.abs(frame.py(tick) - row)))
        .orElseGet(() -> free(frame.dataY(Math.clamp(row, frame.y(), frame.bottom()))));
  }

  private double free(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10((frame.yHigh() - frame.yLow()) / STEPS)));
    double steps = Math.rint(value / unit);
    // 3 · 0.1 is no decimal number, 3 / 10 is
    return unit < 1 ? steps / Math.rint(1 / unit) : steps * unit;
  }
}
