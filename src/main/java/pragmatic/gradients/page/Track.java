package pragmatic.gradients.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The scale of a slider: values along a length in pixels, with places where the thumb rests.
///
/// Values lie on a decimal grid counted from zero in whole numbers, so that 0, 0.1 and 0.85 are hit
/// exactly; a rest is hit at exactly its own value.
///
/// @param low value at the left end
/// @param high value at the right end, above `low`
/// @param left pixel of the left end
/// @param width length in pixels
/// @param rests values where the thumb comes to rest
public record Track(double low, double high, double left, double width, List<Double> rests) {
  /// How near, in pixels, a dragged thumb must come to be caught.
  public static final double CAPTURE = 12;

  /// How far, in pixels, it must be pulled away to come free.
  public static final double RELEASE = 18;

  public Track {
    rests = List.copyOf(rests);
  }

  public double pixel(double value) {
    return left + (value - low) / (high - low) * width;
  }

  /// Whether a press moves the thumb: on the track, or so near that a finger means it.
  ///
  /// @param reach pixels around the track that belong to it
  /// @param aside pixels between the press and the track's line
  public boolean reaches(double pixel, double aside, double reach) {
    return Math.abs(aside) <= reach
        && pixel >= left - reach / 2
        && pixel <= left + width + reach / 2;
  }

  public double value(double pixel) {
    return low + (pixel - left) / width * (high - low);
  }

  /// Whether a value is exactly that of a rest.
  public boolean docked(double value) {
    for (double rest : rests) {
      if (rest == value) {
        return true;
      }
    }
    return false;
  }

  /// Where a thumb goes that is dragged to a pixel.
  ///
  /// @param from the value it had
  public double drag(double pixel, double from) {
    double rest = nearest(value(pixel));
    double limit = rest == from ? RELEASE : CAPTURE;
    if (Math.abs(pixel(rest) - pixel) <= limit * room(rest)) {
      return rest;
    }
    BigDecimal grain = grain();
    return Math.clamp(times(Math.rint(value(pixel) / grain.doubleValue()), grain), low, high);
  }

  /// Where a thumb goes that takes one step to the left (−1) or right (+1): the next multiple of
  /// the step, but never across a rest.
  public double step(double from, int direction, double step) {
    BigDecimal size = BigDecimal.valueOf(step);
    // a value that is the double nearest to a multiple counts as that multiple
    BigDecimal index = new BigDecimal(from).divide(size, 0, RoundingMode.HALF_EVEN);
    double to = index.multiply(size).doubleValue();
    while (direction > 0 ? to <= from : to >= from) {
      double before = to;
      index = index.add(BigDecimal.valueOf(direction));
      to = index.multiply(size).doubleValue();
      // steps finer than the doubles
      if (to == before) {
        to = direction > 0 ? Math.nextUp(from) : Math.nextDown(from);
      }
    }
    to = Math.clamp(to, low, high);
    for (double rest : rests) {
      if (direction > 0 ? from < rest && rest < to : to < rest && rest < from) {
        to = rest;
      }
    }
    return to;
  }

  /// The rest nearest to a value; from a rest, the next one to the right, or round.
  ///
  /// @return the value itself, if there is no rest
  public double nextRest(double value) {
    List<Double> sorted = rests.stream().sorted().toList();
    int here = sorted.indexOf(value);
    return here >= 0
        ? sorted.get((here + 1) % sorted.size())
        : sorted.stream()
            .min((a, b) -> Double.compare(Math.abs(a - value), Math.abs(b - value)))
            .orElse(value);
  }

  /// One step as [#step(double, int, double)], less where the track is shorter than 40 steps, and
  /// more where it is longer than 400: a step is seen.
  public double fineStep(double from, int direction, double step) {
    double finest = roundUp((high - low) / 100).doubleValue();
    double seen = roundUp((high - low) / 400).doubleValue();
    return step(from, direction, Math.max(Math.min(step, finest * 2), seen));
  }

  /// The step of a drag: about a pixel, rounded up to 1, 2 or 5 times a power of ten.
  public BigDecimal grain() {
    return roundUp((high - low) / width);
  }

  /// A number rounded up to 1, 2 or 5 times a power of ten.
  public static BigDecimal roundUp(double size) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(size)));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      if (step.doubleValue() >= size * (1 - 1e-9)) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  /// The room of a rest among its neighbours: 1 if it has all it wants, less in a crowd.
  public double room(double rest) {
    double gap = Double.POSITIVE_INFINITY;
    for (double other : rests) {
      if (other != rest) {
        gap = Math.min(gap, Math.abs(pixel(other) - pixel(rest)));
      }
    }
    return Math.min(1, gap / (4 * CAPTURE));
  }

  /// The rest nearest to a value, NaN if none is on the track.
  private double nearest(double value) {
    double best = Double.NaN;
    for (double rest : rests) {
      boolean farther = Math.abs(rest - value) >= Math.abs(best - value);
      if (low <= rest && rest <= high && !farther) {
        best = rest;
      }
    }
    return best;
  }

  private static double times(double index, BigDecimal grain) {
    return BigDecimal.valueOf((long) index).multiply(grain).doubleValue();
  }
}
