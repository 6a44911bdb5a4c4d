package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.calculus.TextTruth.calculus;
import static pragmatic.gradients.calculus.TextTruth.truth;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Regularity;

/// Two exponents are equal only if they are, however little they differ: |a|^p has a slope 0 at 0
/// for p > 1, a corner for p = 1 and infinite slopes for 0 < p < 1.
class ExponentLawsTest {
  private final Random random = new RandomPrograms(161).random();

  private static final String[] SIZES = {
    "abs(a)", "sqrt(a^2)", "max(a, -a)", "(relu(a) + relu(-a))", "abs(sin(a))", "abs(a + a^2)"
  };

  /// Two numbers as they are written whose sum is 1, beside the denominators of what is exact.
  private static final String[][] HALVES = {
    {"0.5", "0.5"}, {"0.25", "0.75"}, {"1", "0"}, {"2", "(-1)"}, {"1.5", "(-0.5)"},
    {"1/3", "2/3"}, {"3/7", "4/7"}, {"4/3", "(-1/3)"}, {"1/32", "31/32"}, {"2/11", "9/11"},
    {"5/13", "8/13"}, {"1/1024", "1023/1024"}, {"100000000000.5", "(-99999999999.5)"}
  };

  /// With numbers that doubles round.
  private static final String[][] DECIMALS = {
    {"0.1", "0.9"},
    {"0.3", "0.7"},
    {"0.01", "0.99"},
    {"1.1", "(-0.1)"},
    {"0.12345", "0.87655"},
    {"0.123456789", "0.876543211"}
  };

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  /// `10^-k`, or a product that no double can write.
  private String small() {
    int k = 5 + random.nextInt(Exhaustive.count(36, 300));
    return random.nextInt(4) == 0 ? "1e-%d*1e-%d".formatted(k / 2, k - k / 2) : "1e-" + k;
  }

  /// |a|^(1 ± ε) in one of many ways.
  ///
  /// @param sign of what is added to 1, 0 for nothing
  private String power(String[] parts, int sign) {
    String size = pick(SIZES);
    String more = sign == 0 ? "" : (sign > 0 ? " + " : " - ") + small();
    String first = "(%s%s)".formatted(parts[0], more);
    String second = "(%s)".formatted(parts[1]);
    Supplier<String> tiny =
        () -> sign == 0 ? "0" : "(%s%s)".formatted(sign > 0 ? "" : "-", small());
    return switch (random.nextInt(9)) {
      case 0 -> "%1$s^%2$s*%1$s^%3$s".formatted(size, first, second);
      case 1 -> "%1$s^%3$s*%1$s^%2$s".formatted(size, first, second);
      case 2 -> "%1$s^(%2$s)*%1$s^%3$s*%1$s^%4$s".formatted(size, parts[0], second, tiny.get());
      case 3 -> "(%1$s^(%2$s)*%1$s^%3$s)^(1%4$s)".formatted(size, parts[0], second, more);
      case 4 -> "exp(%2$s*log(%1$s))*%1$s^%3$s".formatted(size, first, second);
      case 5 -> "%1$s^%2$s/%1$s^(-%3$s)".formatted(size, first, second);
      case 6 -> "(%1$s^%2$s*%1$s^%3$s*%1$s)^0.5".formatted(size, first, second);
      case 7 -> "%1$s^(%2$s + %3$s)".formatted(size, first, second);
      default -> "1/(%1$s^(-%2$s)*%1$s^(-%3$s))".formatted(size, first, second);
    };
  }

  private static PointClass expected(int sign) {
    return sign > 0 ? PointClass.SMOOTH : sign == 0 ? PointClass.KINK : PointClass.CUSP;
  }

  @Test
  void anExponentIsOneOnlyIfItIs() {
    int decided = 0;
    int count = Exhaustive.count(150, 6000);
    for (int i = 0; i < count; i++) {
      int sign = random.nextInt(3) - 1;
      boolean decimal = random.nextInt(3) == 0;
      String[][] from = decimal ? DECIMALS : HALVES;
      String text = power(from[random.nextInt(from.length)], sign);
      // 1/0 is no number
      String filled = "where(a == 0, 0, %s)".formatted(text);
      Calculus along = calculus(filled, 0);
      if (isRight(along.point(), expected(sign), text)) decided++;
      if (sign == 0) assertThat(along.point()).as(text).isEqualTo(PointClass.KINK);
    }
    assertThat(decided).isGreaterThan(count * 4 / 5);
  }

  /// Whether it is decided; then it is right.
  private static boolean isRight(PointClass point, PointClass expected, String text) {
    assertThat(point).as(text).isIn(expected, PointClass.UNDECIDED);
    return point == expected;
  }

  /// The smaller exponent leads.
  @Test
  void oneTermLeadsIfExponentsDiffer() {
    int decided = 0;
    int count = Exhaustive.count(100, 4000);
    for (int i = 0; i < count; i++) {
      int sign = random.nextInt(3) - 1;
      String one = power(HALVES[random.nextInt(HALVES.length)], sign);
      String other = power(HALVES[random.nextInt(HALVES.length)], 0);
      String difference = "where(a == 0, 0, %s - %s)".formatted(one, other);
      Calculus along = calculus(difference, 0);
      PointClass expected =
          sign > 0 ? PointClass.KINK : sign == 0 ? PointClass.SMOOTH : PointClass.CUSP;
      if (sign != 0 && isRight(along.point(), expected, difference)) decided++;
      if (sign == 0 && isRight(along.point(), expected, difference)) decided++;
      if (sign > 0 && along.point() == expected)
        assertThat(along.right().slope()).as(difference).isEqualTo(-1);
      Calculus ratio = calculus("(%s)/(%s)".formatted(one, other), 0);
      double limit = sign > 0 ? 0 : sign == 0 ? 1 : Double.POSITIVE_INFINITY;
      if (ratio.right().isOk()) assertThat(ratio.right().limit()).as(difference).isEqualTo(limit);
    }
    assertThat(decided).isGreaterThan(count * 4 / 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abs(a)^(0.5 + 1e-20)*abs(a)^0.5                  | SMOOTH",
        "abs(a)^(0.5 - 1e-20)*abs(a)^0.5                  | CUSP",
        "abs(a)^(1 + 1e-20)                               | SMOOTH",
        "abs(a)^(1 - 1e-20)                               | CUSP",
        "abs(a)^0.9999999999999999                        | CUSP",
        "abs(a)^1.0000000000000002                        | SMOOTH",
        "abs(a)^(0.5 + 1e-20) - abs(a)^0.5 + abs(a)^0.5   | CUSP",
        "(abs(a)^(0.5 + 1e-20) - abs(a)^0.5)^2            | KINK",
        "abs(a)^100000000000*abs(a)^(-99999999999.0002)   | CUSP",
        "abs(a)*abs(log(abs(a)))^(1 + 1e-20)/abs(log(abs(a))) | CUSP",
        "abs(a)*abs(log(abs(a)))^(1 - 1e-20)/abs(log(abs(a))) | SMOOTH",
        "(((abs(a)^1e200)^1e200)^1e-200)^1e-200           | KINK",
        "1/((abs(a)^1e300)^1e300)                         | POLE",
        "abs(a)^0.1*abs(a)^0.2*abs(a)^0.7                 | KINK",
        "abs(a)^(0.1*3)*abs(a)^0.7                        | KINK",
        "abs(a)^(1/3)*abs(a)^(2/3)                        | KINK",
        "abs(cbrt(a)^3)                                   | KINK",
        "abs(cbrt(a)*cbrt(a)*cbrt(a))                     | KINK",
      })
  void whatIsNearAnExponentIsAnother(String text, PointClass point) {
    String filled = "where(a == 0, 0, %s)".formatted(text);
    assertThat(calculus(filled, 0).point()).isEqualTo(point);
    Regularity whole = truth("b + " + filled, 0, 0.7).whole().regularity();
    if (point == PointClass.KINK) assertThat(whole).isNotEqualTo(Regularity.SMOOTH);
  }
}
