package pragmatic.gradients.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// The witness's functions: digits from tables, identities at 1,500 digits, and the doubles of the
/// language for every one of them.
class ManyDigitsOfFunctionsTest {
  /// Abramowitz and Stegun, tables 1.1 and 7.1; further digits from OEIS A000796, A001113, A002162,
  /// A002391, A049470, A049469, A003881.
  @ParameterizedTest
  @CsvSource({
    "4*atan(1), 3.14159265358979323846264338327950288419716939937510",
    "exp(1), 2.71828182845904523536028747135266249775724709369995",
    "log(2), 0.69314718055994530941723212145817656807550013436025",
    "log(3), 1.09861228866810969139524523692252570464749055782274",
    "sin(1), 0.84147098480789650665250232163029899962256306079837",
    "cos(1), 0.54030230586813971740093660744297660373231042061792",
    "erf(1), 0.84270079294971486934122063508260925929606699796630",
    "sqrt(2), 1.41421356237309504880168872420969807856967187537694",
    "cbrt(2), 1.25992104989487316476721060727822835057025146470150",
    "tanh(1), 0.76159415595576488811945828260479359041276859725793",
    "acos(0.5) - 2*asin(0.5), 0",
    "2^0.5 - sqrt(2), 0"
  })
  void digitsAreThoseOfTables(String text, BigDecimal digits) throws ProgramException {
    for (int bits : new int[] {256, 1024, 5120}) {
      Evaluator evaluator = new Evaluator(Parser.parse(text), new Arithmetic(bits, false));
      BigDecimal y = decimal(evaluator.at(Real.ZERO));
      assertThat(y.subtract(digits).abs()).isLessThan(new BigDecimal("2e-50"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log(exp(x)) - x",
        "exp(log(x)) - x",
        "sin(x)^2 + cos(x)^2 - 1",
        "sin(2*x) - 2*sin(x)*cos(x)",
        "atan(tan(x/9)) - x/9",
        "erf(erfinv(x/9)) - x/9",
        "sin(asin(x/9)) - x/9",
        "cos(acos(x/9)) - x/9",
        "cbrt(x)^3 - x",
        "sqrt(x)^2 - x",
        "tanh(x) - (exp(2*x) - 1)/(exp(2*x) + 1)",
        "cosh(x)^2 - sinh(x)^2 - 1",
        "log1p(x) - log(1 + x)",
        "expm1(x) - exp(x) + 1",
        "softplus(x) - log(1 + exp(x))",
        "logcosh(x) - log(cosh(x))",
        "x^1.5 - x*sqrt(x)",
        "gelu(x) - x*(1 + erf(x/sqrt(2)))/2",
        "logsumexp(x, 1) - log(exp(x) + exp(1))",
        "atan2(x, -1) - 4*atan(1) + atan(x)"
      })
  void identitiesHoldAtManyDigits(String text) throws ProgramException {
    Evaluator evaluator = new Evaluator(Parser.parse(text), new Arithmetic(5120, false));
    for (double x : new double[] {1e-30, 0.001, 0.3, 1, 2.75, 7}) {
      Real y = evaluator.at(Real.of(x));
      assertThat(y.isZero() || y.isBlurred()).as("%s at %s: %s", text, x, y).isTrue();
      assertThat(y.error()).as("error of %s at %s", text, x).isLessThan(-4900);
    }
  }

  /// Each function at numbers without ties: what the language computes in doubles.
  @Test
  void everyFunctionIsTheOneOfTheLanguage() {
    Random random = new Random(5);
    Calls calls = new Calls(new Arithmetic(256, true));
    for (Primitive primitive : Vocabulary.all())
      for (int n = 0; n < 40 && isAsked(primitive); n++) {
        int arity = primitive.parameters().size() + (primitive.variadic() ? 2 : 0);
        double[] v = random.doubles(arity, -4, 4).toArray();
        if (primitive.indexed()) v[0] = random.nextInt(2);
        if (primitive.name().equals("where")) v[0] = random.nextInt(2);
        double wanted = primitive.value(v);
        Real[] real = Arrays.stream(v).mapToObj(Real::of).toArray(Real[]::new);
        double y = calls.value(primitive.name(), real, false).toDouble();
        if (!Double.isFinite(wanted))
          assertThat(y).as("%s%s", primitive, Arrays.toString(v)).isEqualTo(Double.valueOf(wanted));
        else
          assertThat(Math.abs(y - wanted))
              .as("%s%s: %s, %s", primitive, Arrays.toString(v), y, wanted)
              .isLessThanOrEqualTo(1e-13 * Math.max(1, Math.abs(wanted)));
      }
  }

  /// Short names for simpler calls are written out before anybody is asked.
  private static boolean isAsked(Primitive primitive) {
    return !(primitive.rule() instanceof Rule.Expanded);
  }

  private static BigDecimal decimal(Real x) {
    BigDecimal two = new BigDecimal(BigInteger.ONE.shiftLeft((int) Math.abs(x.e())));
    BigDecimal m = new BigDecimal(x.m());
    return x.e() >= 0
        ? m.multiply(two)
        : m.divide(two, new MathContext(60, RoundingMode.HALF_EVEN));
  }
}
