package pragmatic.gradients.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, as close as the room allows.
public final class Ticks {
  private static final int[] LEADING = {1, 2, 5, 10};
  private static final int MOST = 1000;

  private Ticks() {}

  /// The multiples of the finest round step that stand at least `gap` pixels apart; exact decimals,
  /// −0 never.
  ///
  /// @param low first data value of the axis
  /// @param high last data value, above `low`
  /// @param pixels length of the axis
  /// @param gap least distance of two ticks in pixels
  /// @return ticks within [low, high], rising; empty when the range is empty, not finite or too
  ///   narrow for double precision
  public static List<Double> of(double low, double high, double pixels, double gap) {
    double span = high - low;
    if (!(span > 0) || !Double.isFinite(span) || !(pixels > 0) || !(gap > 0)) {
      return List.of();
    }
    double least = Math.max(span * gap / pixels, span / MOST);
    BigDecimal step = step(least);
    double wide = step.doubleValue();
    if (wide == 0 || Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 4 > wide) {
      return List.of();
    }
    // The ends may carry rounding errors of a few units in the last place: a tick just outside
    // still counts.
    BigDecimal slack = step.multiply(BigDecimal.valueOf(1e-9));
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
      if (step.doubleValue() >= least * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }

  /// A tick as markup: true minus, trailing zeros trimmed, powers of ten from 10⁶ on and below
  /// 10⁻⁴.
  ///
  /// Other than [Numbers#of(double)] it keeps all digits, since neighbours on a zoomed axis differ
  /// in the last one.
  ///
  /// @param value finite
  public static String text(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros();
    int power = exact.precision() - exact.scale() - 1;
    String sign = value < 0 ? "−" : "";
    if (power >= 6 || power < -4) {
      String mantissa = exact.abs().scaleByPowerOfTen(-power).toPlainString();
      String exponent = (power < 0 ? "−" : "") + Math.abs(power);
      return sign + (mantissa.equals("1") ? "" : mantissa + "·") + "10^{" + exponent + "}";
    }
    return sign + exact.abs().toPlainString();
  }
}
