package pragmatic.gradients.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.text.Recent;
import pragmatic.gradients.words.Numbers;

/// Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, as close as the room allows.
public final class Ticks {
  private static final int[] LEADING = {1, 2, 5, 10};
  private static final int MOST = 1000;

  /// Up to this many steps from 0 ticks are written out.
  private static final double DISTINCT = 2e5;

  /// Letters of a number beside an upright axis.
  public static final int LONGEST_UPRIGHT = 8;

  private Ticks() {}

  /// The multiples of the finest round step that stand at least `gap` pixels apart, or half of it
  /// where there would be less than two: one number alone has no scale. Exact decimals, −0 never.
  ///
  /// @param low first data value of the axis
  /// @param high last data value, above `low`
  /// @param pixels length of the axis
  /// @param gap least distance of two ticks in pixels
  /// @return ticks within [low, high], rising; empty when the range is empty, not finite or too
  ///   narrow for double precision
  public static List<Double> of(double low, double high, double pixels, double gap) {
    return FOUND.of(new Axis(low, high, pixels, gap));
  }

  /// What ticks are found for.
  private record Axis(double low, double high, double pixels, double gap) {
    List<Double> ticks() {
      List<Double> ticks = apart(low, high, pixels, gap);
      return ticks.size() < 2 ? apart(low, high, pixels, gap / 2) : ticks;
    }
  }

  /// Axes stand still while a hand moves the point.
  private static final Recent<Axis, List<Double>> FOUND = new Recent<>(32, Axis::ticks);

  private static List<Double> apart(double low, double high, double pixels, double gap) {
    double span = high - low;
    if (!(span > 0) || !Double.isFinite(span) || !(pixels > 0) || !(gap > 0)) {
      return List.of();
    }
    // the largest ranges are wider than what a step may be
    double least = Math.max(span * (gap / pixels), span / MOST);
    if (least < Double.MIN_NORMAL || Double.isInfinite(least)) return List.of();
    BigDecimal step = step(least);
    double wide = step.doubleValue();
    if (wide == 0 || Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 4 > wide) {
      return List.of();
    }
    // The ends may carry rounding errors of a few units in the last place: a tick just outside
    // still counts.
    BigDecimal slack = step.multiply(BigDecimal.valueOf(Tolerance.TICK));
    BigDecimal from = new BigDecimal(low).subtract(slack).divide(step, 0, RoundingMode.CEILING);
    BigDecimal to = new BigDecimal(high).add(slack).divide(step, 0, RoundingMode.FLOOR);
    List<Double> ticks = new ArrayList<>();
    for (BigDecimal k = from; k.compareTo(to) <= 0; k = k.add(BigDecimal.ONE)) {
      ticks.add(k.multiply(step).doubleValue());
    }
    return List.copyOf(ticks);
  }

  private static BigDecimal step(double least) {
    int power = (int) Math.floor(Math.log10(least));
    for (int leading : LEADING) {
      BigDecimal step = BigDecimal.valueOf(leading).scaleByPowerOfTen(power);
      if (step.doubleValue() >= least * (1 - Tolerance.TICK)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }

  /// The ticks of one axis as markup. Where they differ only far behind the point, as on a zoomed
  /// axis, the roundest of them is written out and the others as what they are more or less than
  /// it: `−2·10^{−9}`, `0.3`, `+2·10^{−9}`.
  ///
  /// @param ticks multiples of one round step, rising
  /// @param longest letters that there is room for; a longer number is rounded and marked by `≈`
  public static List<String> texts(List<Double> ticks, int longest) {
    double span = ticks.isEmpty() ? 0 : ticks.getLast() - ticks.getFirst();
    double step = span / Math.max(1, ticks.size() - 1);
    double largest = ticks.stream().mapToDouble(Math::abs).max().orElse(0);
    if (!(step > 0 && Double.isFinite(step) && largest >= step * DISTINCT)) {
      return ticks.stream().map(tick -> Double.isFinite(tick) ? text(tick) : "").toList();
    }
    BigDecimal round = nearestRound(step);
    int base = roundest(ticks, round);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i++) {
      double offset = round.multiply(BigDecimal.valueOf(i - base)).doubleValue();
      String more = (offset > 0 ? "+" : "") + text(offset);
      texts.add(i == base ? written(ticks.get(i), round, longest) : more);
    }
    return List.copyOf(texts);
  }

  /// Of 1, 2 and 5 times a power of ten, what a step was before it was rounded to a double.
  private static BigDecimal nearestRound(double step) {
    BigDecimal up = step(step * 0.8);
    return up.doubleValue() < step * 1.25 ? up : BigDecimal.valueOf(step);
  }

  /// The tick that is a multiple of the highest power of ten.
  private static int roundest(List<Double> ticks, BigDecimal step) {
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < ticks.size(); i++) {
      int scale = exact(ticks.get(i), step).scale();
      boolean nearer = Math.abs(2 * i - ticks.size() + 1) < Math.abs(2 * best - ticks.size() + 1);
      if (scale < fewest || scale == fewest && nearer) {
        best = i;
        fewest = scale;
      }
    }
    return best;
  }

  /// The multiple of the step that a tick is, without trailing zeros.
  private static BigDecimal exact(double tick, BigDecimal step) {
    BigDecimal count = new BigDecimal(tick).divide(step, 0, RoundingMode.HALF_EVEN);
    return count.multiply(step).stripTrailingZeros();
  }

  private static String written(double tick, BigDecimal step, int longest) {
    BigDecimal exact = exact(tick, step);
    String text = text(exact);
    return text.length() <= longest
        ? text
        : "≈" + text(exact.round(new MathContext(5)).stripTrailingZeros());
  }

  /// A tick as markup: true minus, trailing zeros trimmed, powers of ten from 10⁶ on and below
  /// 10⁻⁴.
  ///
  /// Unlike `Numbers.of` it keeps all digits, since neighbours on a zoomed axis differ in the last
  /// one.
  ///
  /// @param value finite
  public static String text(double value) {
    if (value == 0) {
      return "0";
    }
    return text(new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros());
  }

  private static String text(BigDecimal exact) {
    if (exact.signum() == 0) {
      return "0";
    }
    int power = exact.precision() - exact.scale() - 1;
    String sign = exact.signum() < 0 ? "−" : "";
    if (power >= 6 || power < -4) {
      String mantissa = Numbers.digits(exact.abs().scaleByPowerOfTen(-power).toPlainString());
      String exponent = (power < 0 ? "−" : "") + Math.abs(power);
      return sign + (mantissa.equals("1") ? "" : mantissa + "·") + "10^{" + exponent + "}";
    }
    return sign + Numbers.digits(exact.abs().toPlainString());
  }
}
