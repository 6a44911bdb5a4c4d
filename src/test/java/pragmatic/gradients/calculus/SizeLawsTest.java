package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.calculus.TextTruth.calculus;
import static pragmatic.gradients.calculus.TextTruth.truth;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.calculus.set.Regularity;

/// However large or small numbers are, whole numbers beyond 2⁵³ and squares below the least double
/// among them, calculus says the same of the same functions.
class SizeLawsTest {
  private static final double CLOSE = 1e-9;

  private final Random random = new RandomPrograms(91).random();

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// A function with f(s·p) = s·f(p) for all s > 0.
  private String homogeneous(int depth) {
    if (depth == 0) return one("a", "b", "2*a", "-b", "0.75*b", "(a - b)");
    String u = homogeneous(depth - 1);
    String v = homogeneous(depth - 1 - random.nextInt(depth));
    return switch (random.nextInt(4)) {
      case 0 -> "(%s %s %s)".formatted(u, one("+", "-"), v);
      case 1 -> "%s(%s)".formatted(one("abs", "relu", "leaky_relu"), u);
      case 2 -> "%s(%s, %s)".formatted(one("max", "min", "hypot", "norm1", "norm2", "std"), u, v);
      default -> "%s(%s, %s, 2*a)".formatted(one("median", "norminf", "amax", "norm2"), u, v);
    };
  }

  @Test
  void homogeneousFunctionsAreTheSameOnARay() {
    int decided = 0;
    int count = Exhaustive.count(150, 3000);
    for (int i = 0; i < count; i++) {
      String text = homogeneous(1 + random.nextInt(3));
      double[] at = {random.nextInt(5) / 2.0 - 1, random.nextInt(5) / 2.0 - 1};
      Truth near = truth(text, at);
      for (int power : new int[] {-530, -900, 900}) {
        Truth far = truth(text, Math.scalb(at[0], power), Math.scalb(at[1], power));
        if (isSame(near.whole(), far.whole(), text + " at 2^" + power)) decided++;
      }
    }
    assertThat(decided).isGreaterThan(2 * count);
  }

  /// Whether both are decided; then they are the same.
  private static boolean isSame(Differentiability one, Differentiability other, String what) {
    if (one.regularity() == Regularity.UNDECIDED || other.regularity() == Regularity.UNDECIDED)
      return false;
    assertThat(other.regularity()).as(what).isEqualTo(one.regularity());
    double[] gradient = one.gradient();
    if (gradient == null) assertThat(other.gradient()).as(what).isNull();
    else
      for (int i = 0; i < gradient.length; i++)
        assertThat(Math.abs(other.gradient()[i] - gradient[i]))
            .as(what)
            .isLessThan(CLOSE * Math.max(1, Math.abs(gradient[i])));
    assertThat(holds(one.set(), other.set())).as(what).isTrue();
    assertThat(holds(other.set(), one.set())).as(what).isTrue();
    return true;
  }

  private static boolean holds(GradientSet set, GradientSet other) {
    return set.exists() == other.exists()
        && other.vertices().stream().allMatch(v -> set.contains(v) || set.mayContain(v));
  }

  @Test
  void stepsAreAtWholeNumbersOfAnySize() {
    for (int i = 0; i < Exhaustive.count(200, 5000); i++) {
      double odd = 2 * random.nextInt(1000) + 1;
      double n = Math.scalb(random.nextBoolean() ? odd : -odd, random.nextInt(1000));
      for (String text : List.of("floor(a)", "ceil(a)", "trunc(a)", "floor(a - 1)"))
        jumps(text, n, 1);
      for (String text : List.of("frac(a)", "mod(a, 1)")) jumps(text, n, -1);
      Calculus rounded = calculus("round(a)", n);
      assertThat(rounded.point())
          .as("round at %s", n)
          .isIn(PointClass.SMOOTH, PointClass.UNDECIDED);
      boolean met =
          new BigDecimal(n).toBigInteger().mod(BigInteger.valueOf(3)).equals(BigInteger.ZERO);
      Calculus remainder = calculus("mod(a, 3)", n);
      if (met) jumps("mod(a, 3)", n, -3);
      else
        assertThat(remainder.point())
            .as("mod(a, 3) at %s", n)
            .isIn(PointClass.SMOOTH, PointClass.UNDECIDED);
    }
  }

  private static void jumps(String text, double at, double height) {
    Calculus calculus = calculus(text, at);
    assertThat(calculus.point())
        .as("%s at %s", text, at)
        .isIn(PointClass.JUMP, PointClass.UNDECIDED);
    if (calculus.point() == PointClass.JUMP)
      assertThat(calculus.diracWeight()).as("%s at %s", text, at).isEqualTo(height);
  }

  /// Doubles make 2 of the first exponents, or nearly, and 1 of the last: only the number that is
  /// meant tells what the power does at 0.
  @ParameterizedTest
  @ValueSource(strings = {"2", "1", "3", "1.5", "0.5"})
  void computedExponentsAreThoseThatAreMeant(String exponent) {
    Calculus plain = calculus("a^" + exponent, 0);
    for (String form :
        List.of("sqrt(%s^2)", "log(exp(%s))", "(%s + 1e20 - 1e20)", "(0.1 + %s - 0.1)")) {
      String text = "a^" + form.formatted(exponent);
      assertThat(calculus(text, 0).point()).as(text).isIn(plain.point(), PointClass.UNDECIDED);
    }
    for (String form : List.of("(%s*erf(9))", "(%s*tanh(30))", "(%s - exp(-60))")) {
      String text = "a^" + form.formatted(exponent);
      assertThat(calculus(text, 0).point())
          .as(text)
          .isIn(PointClass.BOUNDARY, PointClass.UNDECIDED);
    }
  }

  /// Numbers have no signed zeros.
  @ParameterizedTest
  @ValueSource(strings = {"round", "trunc", "ceil", "floor"})
  void zeroHasNoSign(String step) {
    for (String use : List.of("atan(1/%s)", "1/%s", "atan2(%s, -1)", "atan2(0, %s)", "1/%s^3")) {
      String text = use.formatted(step + "(a)");
      String plain = use.formatted("0*a");
      double x = step.equals("ceil") ? -0.3 : 0.3;
      for (double at :
          step.endsWith("l") || step.equals("floor") ? new double[] {x} : new double[] {x, -x})
        assertThat(calculus(text, at).point())
            .as(String.format(Locale.ROOT, "%s at %s", text, at))
            .isIn(calculus(plain, at).point(), PointClass.UNDECIDED);
    }
  }

  /// Their series needs more terms than there are whole numbers.
  @ParameterizedTest
  @ValueSource(
      strings = {"log(1 + %s)", "exp(%s)", "sin(%s)", "atan(%s)", "sqrt(1 + %s)", "erf(%s)"})
  void tinyPowersAreLikeThoseThatAreNot(String function) {
    Calculus root = calculus(function.formatted("abs(a)^0.5"), 0);
    for (int k = 1; k <= 300; k++) {
      String text = function.formatted("abs(a)^1e-" + k);
      assertThat(calculus(text, 0).point()).as(text).isIn(root.point(), PointClass.UNDECIDED);
    }
  }

  /// 0.1 may be a tenth or the double beside it: a jump that both have is one, however small.
  @Test
  void jumpsFarBelowTheErrorsOfTypedNumbersAreSeen() {
    for (int i = 0; i < Exhaustive.count(60, 2000); i++) {
      String height = "1e-%d".formatted(10 + random.nextInt(70));
      String large = one("0.1^(-2)", "0.3*7", "pi^3", "log(30.1)", "exp(1.1)", "12.7");
      String sum = "(%s %s %s*step(a))".formatted(large, one("+", "-"), height);
      String text =
          one("log(%s)", "sqrt(%s)", "2.1*%s", "exp(%s)", "%s", "1.3 - %s").formatted(sum);
      assertThat(calculus(text, 0).point()).as(text).isEqualTo(PointClass.JUMP);
    }
  }

  /// Where both readings of typed numbers do not agree there is none.
  @Test
  void aDifferenceThatIsOnlyRoundingIsNoJump() {
    for (String text :
        List.of(
            "where(a > 0, 0.1*3, 0.3)",
            "where(a > 0, 0.1 + 0.2, 0.3)",
            "exp(where(a > 0, 0.7/7, 0.1))",
            "where(a > 0, 1.1*1.1, 1.21)"))
      assertThat(calculus(text, 0).isSmooth()).as(text).isTrue();
  }

  /// What a sum loses beside a large number is left where that number is taken away again: it and
  /// not the large number's error tells which side of a corner or of a domain's end this is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a - (a + %s))",
        "((a + %s) - a)",
        "(2*a - (a + %s) - a)",
        "(a/3 + %s - a/3)",
        "(sqrt(a) + %s - sqrt(a))",
        "(%s + 0.1 - 0.1)"
      })
  void whatWasAbsorbedDecides(String sum) {
    int decided = 0;
    int count = Exhaustive.count(40, 2000);
    for (int i = 0; i < count; i++) {
      double at = Math.scalb(1 + random.nextDouble(), random.nextInt(1800) - 900);
      String small = at < 1 ? one("a*a", "-(a*a)", "a^1.5") : one("1/a", "-(1/a)", "1/sqrt(a)");
      String use =
          one("abs(%s)", "sqrt(%s)", "log(%s)", "sqrt((%s)^2)", "log((%s)^2)", "relu(%s)")
              .replace("%s", one("%s", "%s", "-%s"));
      String sign = sum.startsWith("(a -") || sum.startsWith("(2*a") ? "(-%s)" : "(%s)";
      String text = use.replace("%s", sum.formatted(small));
      // numbers beside it that are ties of typed numbers, or none
      String other =
          one("", "", " + 2^0.1", " + abs(0.1 + 0.2 - 0.3)", " + sin(0.1*10)", " + floor(0.1*30)");
      String plain = use.replace("%s", sign.formatted("(" + small + ")")) + other;
      text += other;
      if (isSameSlice(calculus(plain, at), calculus(text, at), text + " at " + at)) decided++;
      Differentiability one = truth("b + " + plain, at, 0.7).whole();
      isSame(one, truth("b + " + text, at, 0.7).whole(), "b + " + text + " at " + at);
    }
    assertThat(decided).isGreaterThan(count * 2 / 3);
  }

  private static boolean isSameSlice(Calculus one, Calculus other, String what) {
    assertThat(other.point()).as(what).isIn(one.point(), PointClass.UNDECIDED);
    if (other.point() == PointClass.UNDECIDED) return false;
    assertThat(other.left().status()).as(what).isEqualTo(one.left().status());
    assertThat(other.right().status()).as(what).isEqualTo(one.right().status());
    double slope = one.right().slope();
    if (Double.isFinite(slope))
      assertThat(Math.abs(other.right().slope() - slope))
          .as(what)
          .isLessThan(CLOSE * Math.abs(slope) + 1e-290);
    return true;
  }
}
