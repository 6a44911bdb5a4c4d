package pragmatic.gradients.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How numbers look: a true minus sign, no negative zero, at most four decimals, trailing zeros
/// trimmed.
///
/// All methods give markup for [RichText]; only a power of ten needs it. [#plain(double)] gives the
/// letters alone.
public final class Numbers {
  private static final int DECIMALS = 4;
  private static final double LARGE = 1e6;

  /// How often the last decimal's unit goes into one.
  private static final int UNITS = 10_000;

  /// A product by that is off by less, in units.
  private static final double DOUBT = 1e-3;

  /// Less than this behind four decimals is no digit of a number but a distance from it.
  private static final double HIDDEN = 1e-8;

  /// The same behind two decimals: where a round number is near, it is what the value is seen by.
  private static final double BESIDE = 5e-6;

  /// So many units are one of two decimals.
  private static final int ROUND = 100;

  /// A number with more decimals than any has here.
  private static final Pattern LONG = Pattern.compile("\\d+\\.\\d{5,}");

  private Numbers() {}

  /// A number: `0.5`, `−1`, `∞`, `NaN`, `1.5·10^{−7}`.
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "\u2212∞";
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= LARGE) {
      return sign(value) + power(size, 0);
    }
    long units = units(size);
    return sign(value) + (isLost(units, size) ? power(size, 0) : trimmed(units));
  }

  /// The value of an input, where one unit in the last place matters: as [#of(double)], but `−0`
  /// for the negative zero, and what four decimals would hide is written behind them: `0.3 +
  /// 5.551·10^{−17}`.
  public static String input(double value) {
    return input(value, DECIMALS);
  }

  /// The same with more decimals, as on a zoomed axis.
  ///
  /// @param decimals at most 17
  public static String input(double value, int decimals) {
    if (value == 0) {
      return 1 / value < 0 ? "\u22120" : "0";
    }
    if (!Double.isFinite(value) || Math.abs(value) >= LARGE) {
      return of(value);
    }
    double size = Math.abs(value);
    long units = units(size);
    double rounded = Math.copySign((double) units / UNITS, value);
    double hidden = units % ROUND == 0 ? BESIDE : HIDDEN;
    if (units != 0 && Math.abs(value - rounded) < hidden) {
      return offset(rounded, value);
    }
    if (isLost(units, size)) {
      return sign(value) + power(size, decimals);
    }
    if (decimals <= DECIMALS) {
      return sign(value) + trimmed(units);
    }
    BigDecimal fine = new BigDecimal(size).setScale(Math.min(decimals, 17), RoundingMode.HALF_EVEN);
    return sign(value) + trimmed(fine);
  }

  /// The nearest count of units, of two as near the even one. At every step of a hand numbers are
  /// written, so that exact arithmetic is left to what may be a half.
  private static long units(double size) {
    double scaled = size * UNITS;
    double whole = Math.floor(scaled);
    double part = scaled - whole;
    if (Math.abs(part - 0.5) > DOUBT) {
      return (long) whole + (part > 0.5 ? 1 : 0);
    }
    BigDecimal exact = new BigDecimal(size).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return exact.unscaledValue().longValueExact();
  }

  /// Whether so many units are too far from a number to be written for it.
  private static boolean isLost(long units, double size) {
    return Math.abs((double) units / UNITS - size) > 0.05 * size;
  }

  /// A value by a round number that is very near: `0.3 + 5.551·10^{−17}`, or the round number alone
  /// if it is that.
  public static String offset(double near, double value) {
    double more = value - near;
    return more == 0 ? of(near) : of(near) + (more > 0 ? " + " : " \u2212 ") + of(Math.abs(more));
  }

  /// A number with a fixed count of decimals, as while a thumb is dragged: `0.85`, `−1.00`, `0.00`.
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return of(value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return (rounded.signum() < 0 ? "\u2212" : "") + digits(rounded.abs().toPlainString());
  }

  /// A number without markup, for a screen reader or a file: `1.5·10^−7`.
  public static String plain(double value) {
    return of(value).replace("{", "").replace("}", "");
  }

  /// A formula whose numbers have no more digits than others have.
  public static String rounded(String formula) {
    return LONG.matcher(formula).replaceAll(number -> of(Double.parseDouble(number.group())));
  }

  /// A closed interval, `[−1, 1]`, open towards infinity; one number if both ends are equal.
  public static String interval(double low, double high) {
    if (low == high) {
      return of(low);
    }
    return (low == Double.NEGATIVE_INFINITY ? "(" : "[")
        + list(List.of(of(low), of(high)))
        + (high == Double.POSITIVE_INFINITY ? ")" : "]");
  }

  /// The same where infinite ends are reached: `[0, ∞]`.
  public static String reached(double low, double high) {
    return low == high ? of(low) : "[" + list(List.of(of(low), of(high))) + "]";
  }

  /// Numbers that are written already, one behind the other: `−1, 1`.
  public static String list(List<String> written) {
    return Words.own().signs().list(written);
  }

  /// The same as a gradient.
  public static String tuple(List<String> written) {
    return "(" + list(written) + ")";
  }

  /// The same where there is little room: of many the beginning.
  ///
  /// @param most how many numbers may stand there
  public static String tuple(List<String> written, int most) {
    if (written.size() <= most) {
      return tuple(written);
    }
    List<String> begin = new ArrayList<>(written.subList(0, most - 1));
    begin.add("…");
    return tuple(begin);
  }

  /// A gradient: `(0.5, −0.5)`.
  public static String tuple(double... values) {
    return tuple(values, values.length);
  }

  /// The same where there is little room: of a long one the beginning.
  ///
  /// @param most how many numbers may stand there
  public static String tuple(double[] values, int most) {
    return tuple(Arrays.stream(values).mapToObj(Numbers::of).toList(), most);
  }

  /// A point, without markup: `0`, or `a = 1, b = 2`, or `a = b = 1`.
  ///
  /// @param at the values of inputs by name
  public static String place(Map<String, Double> at) {
    if (at.size() == 1) {
      return plain(at.values().iterator().next());
    }
    if (at.values().stream().distinct().count() == 1) {
      return String.join(" = ", at.keySet()) + " = " + plain(at.values().iterator().next());
    }
    return list(at.entrySet().stream().map(e -> e.getKey() + " = " + plain(e.getValue())).toList());
  }

  /// Digits that are written with a point, in the signs of the language.
  public static String digits(String plain) {
    return Words.own().signs().digits(plain);
  }

  private static String sign(double value) {
    return value < 0 ? "\u2212" : "";
  }

  private static String trimmed(long units) {
    int part = (int) (units % UNITS);
    String whole = Long.toString(units / UNITS);
    if (part == 0) {
      return whole;
    }
    String behind = Integer.toString(UNITS + part);
    int end = behind.length();
    while (behind.charAt(end - 1) == '0') {
      end--;
    }
    return digits(whole + "." + behind.substring(1, end));
  }

  private static String trimmed(BigDecimal value) {
    return digits(value.stripTrailingZeros().toPlainString());
  }

  /// @param decimals that the number has without the power at least, if it has them
  private static String power(double size, int decimals) {
    BigDecimal exact = new BigDecimal(size);
    int exponent = exact.precision() - exact.scale() - 1;
    BigDecimal mantissa =
        exact
            .movePointLeft(exponent)
            .setScale(
                Math.max(DECIMALS - 1, Math.min(decimals, 17) + Math.min(exponent, 0)),
                RoundingMode.HALF_EVEN);
    if (mantissa.compareTo(BigDecimal.TEN) >= 0) {
      mantissa = mantissa.movePointLeft(1);
      exponent++;
    }
    String factor = mantissa.compareTo(BigDecimal.ONE) == 0 ? "" : trimmed(mantissa) + "·";
    return factor + "10^{" + (exponent < 0 ? "\u2212" : "") + Math.abs(exponent) + "}";
  }
}
