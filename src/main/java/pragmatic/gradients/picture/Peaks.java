package pragmatic.gradients.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;

/// The highest and the lowest of the slopes of a view where a smooth hill or valley ends in them,
/// however few they are. What a pole, a cusp or the end of the view sends out is none.
///
/// @param slopes at even distances from one end of the view to the other
record Peaks(double[] slopes, Viewport viewport, List<NonsmoothPoint> breaks) {
  /// Part of a peak that is lost at most from one sample to the next; beside a pole it is more.
  private static final double LOST = 0.6;

  /// Samples to a point that is not smooth.
  private static final int NEAR = 8;

  double[] found() {
    int high = 0;
    int low = 0;
    for (int i = 0; i < slopes.length; i++) {
      if (slopes[i] > slopes[high] || Double.isNaN(slopes[high])) high = i;
      if (slopes[i] < slopes[low] || Double.isNaN(slopes[low])) low = i;
    }
    return IntStream.of(high, low).filter(this::isPeak).mapToDouble(i -> slopes[i]).toArray();
  }

  private boolean isPeak(int i) {
    if (i == 0 || i == slopes.length - 1) return false;
    double step = viewport.width() / (slopes.length - 1);
    double x = viewport.xLow() + step * i;
    return DoubleStream.of(slopes[i - 1], slopes[i + 1])
            .allMatch(beside -> Math.abs(slopes[i] - beside) <= LOST * Math.abs(slopes[i]))
        && breaks.stream().noneMatch(found -> Math.abs(found.x() - x) < NEAR * step);
  }
}
