package pragmatic.gradients.calculus.germ;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.Expansion;

/// Numbers that are one by the laws of arithmetic have one residue whatever rounding did to their
/// digits, and others have others, however near they are.
class ResidueTest {
  private static final int DIGITS = 64;

  private final Random random = new Random(61);

  @Test
  void lawsOfArithmeticHoldBehindTheLastDigit() {
    int rounded = 0;
    for (int i = 0; i < 1000; i++) {
      PreciseBall a = any();
      PreciseBall b = any();
      PreciseBall c = any();
      Ball distributed = a.plus(b).times(c).minus(a.times(c).plus(b.times(c)));
      Ball divided = a.over(b).times(b).minus(a);
      Ball mirrored = a.negated().times(b.negated()).minus(b.times(a));
      for (Ball zero : new Ball[] {distributed, divided, mirrored}) {
        assertThat(zero.isZero()).as("%s %s %s", a, b, c).isTrue();
        assertThat(zero.vanishes()).as("%s %s %s", a, b, c).isTrue();
        if (!zero.isExactZero()) rounded++;
      }
    }
    assertThat(rounded).isPositive();
  }

  private PreciseBall any() {
    double value = random.nextGaussian() * Math.scalb(1.0, random.nextInt(200) - 100);
    return random.nextBoolean()
        ? PreciseBall.exact(value, DIGITS)
        : TypedBall.decimal(value, DIGITS);
  }

  @Test
  void functionsOfOneNumberAreOne() {
    Ball decimals = TypedBall.decimal(0.1, DIGITS).plus(TypedBall.decimal(0.2, DIGITS));
    Ball doubles = PreciseBall.exact(0.1, DIGITS).plus(PreciseBall.exact(0.2, DIGITS));
    for (Expansion function : Expansion.values()) {
      if (function == Expansion.TAYLOR) continue;
      Ball one = of(function, decimals);
      assertThat(one.minus(of(function, TypedBall.decimal(0.3, DIGITS))).isZero()).isTrue();
      assertThat(one.minus(of(function, PreciseBall.exact(0.3, DIGITS))).isZero()).isFalse();
      assertThat(one.minus(of(function, doubles)).isZero()).isFalse();
    }
  }

  private static Ball of(Expansion function, Ball x) {
    return Objects.requireNonNull(PreciseValues.of(function, (PreciseBall) x));
  }

  @Test
  void whatNoDigitShowsIsNotZero() {
    Ball change =
        PreciseBall.exact(1, DIGITS).plus(PreciseBall.exact(0x1p-900, DIGITS)).minus(Ball.ONE);
    assertThat(change.vanishes()).isTrue();
    assertThat(change.isZero()).isFalse();
    assertThat(change.minus(PreciseBall.exact(0x1p-900, DIGITS)).isZero()).isTrue();
  }

  /// Against whole numbers of any size.
  @Test
  void countsModuloAPrime() {
    BigInteger prime = BigInteger.TWO.pow(61).subtract(BigInteger.valueOf(465));
    assertThat(prime.isProbablePrime(100)).isTrue();
    for (int i = 0; i < 10_000; i++) {
      long a = number(prime);
      long b = number(prime);
      BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
      assertThat(Residue.times(a, b)).isEqualTo(product.mod(prime).longValue());
      assertThat(Residue.times(Residue.over(a, b), b)).isEqualTo(b == 0 ? Residue.UNKNOWN : a);
      assertThat(Residue.plus(a, b))
          .isEqualTo(BigInteger.valueOf(a).add(BigInteger.valueOf(b)).mod(prime).longValue());
      int exponent = random.nextInt(4000) - 2000;
      BigInteger power = BigInteger.TWO.modPow(BigInteger.valueOf(exponent), prime);
      assertThat(Residue.scaled(a, exponent))
          .isEqualTo(power.multiply(BigInteger.valueOf(a)).mod(prime).longValue());
    }
  }

  /// Often near 0 and near the prime.
  private long number(BigInteger prime) {
    long small = random.nextInt(3);
    return switch (random.nextInt(3)) {
      case 0 -> small;
      case 1 -> prime.longValue() - 1 - small;
      default -> new BigInteger(80, random).mod(prime).longValue();
    };
  }

  /// A number that people write has the residue of 0 in no field that is used.
  @Test
  void famousPrimeIsNotZero() {
    Ball prime = PreciseBall.exact(0x1p61, DIGITS).minus(Ball.ONE);
    Ball hidden =
        PreciseBall.exact(1, DIGITS).plus(prime.times(PreciseBall.exact(0x1p-900, DIGITS)));
    assertThat(hidden.minus(Ball.ONE).isZero()).isFalse();
  }

  @Test
  void nothingIsKnownOfWhatIsOnlyEnclosed() {
    Ball enclosed = PreciseBall.exact(1, DIGITS).widened(PreciseBall.exact(0x1p-40, DIGITS));
    assertThat(enclosed.minus(enclosed).isZero()).isFalse();
    assertThat(Ball.ONE.over(enclosed).minus(Ball.ONE).isZero()).isFalse();
  }
}
