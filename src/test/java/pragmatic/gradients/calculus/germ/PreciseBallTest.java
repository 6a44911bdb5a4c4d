package pragmatic.gradients.calculus.germ;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class PreciseBallTest {
  private static double center(BigInteger mantissa) {
    return PreciseBall.rounded(mantissa, 0, 0, mantissa.bitLength() + 1).center();
  }

  /// Also where only a digit far behind says on which side of the middle between two doubles it is.
  @Test
  void theCentreIsTheNearestDoubleOfEitherSign() {
    Random random = new RandomPrograms(64).random();
    for (int i = 0; i < 20_000; i++) {
      BigInteger near = new BigInteger(53, random).setBit(52).shiftLeft(1).setBit(0);
      BigInteger far = BigInteger.valueOf(random.nextInt(3) - 1);
      BigInteger mantissa = near.shiftLeft(1 + random.nextInt(200)).add(far);
      double nearest = new BigDecimal(mantissa).doubleValue();
      assertThat(center(mantissa)).as("%s", mantissa).isEqualTo(nearest);
      assertThat(center(mantissa.negate())).as("-%s", mantissa).isEqualTo(-nearest);
    }
    assertThat(center(BigInteger.ZERO)).isZero();
  }

  /// Beside 1 to all that doubles show, or beyond 2⁵³, digits far behind still tell.
  @Test
  void itIsANumberToTheLastDigit() {
    Random random = new RandomPrograms(65).random();
    for (int i = 0; i < 2000; i++) {
      int behind = 1 + random.nextInt(1500);
      double large = Math.scalb(1.0, 1 + random.nextInt(900));
      PreciseBall far = PreciseBall.rounded(BigInteger.ONE, -behind, 0, 2400);
      for (Ball ball : new Ball[] {Ball.ONE.plus(far), Ball.ONE.minus(far), far}) {
        assertThat(ball.isExactly(1)).isFalse();
        assertThat(ball.isExactly(0)).isFalse();
        assertThat(ball.isWhole()).isFalse();
        assertThat(ball.isOdd()).isFalse();
        Ball whole = ball.plus(PreciseBall.exact(large, 2400)).minus(ball);
        assertThat(whole.isExactly(large)).isTrue();
        assertThat(whole.isOdd()).isFalse();
        assertThat(whole.minus(Ball.ONE).isOdd()).isTrue();
        assertThat(whole.minus(Ball.ONE).isExactly(large)).isFalse();
      }
      assertThat(PreciseBall.exact(large, 2400).minus(far).whole().isExactly(large)).isTrue();
    }
  }

  /// Its slope is 0.50040 of the way from one double to the next.
  @Test
  void noCornerIsMadeOfRounding() throws ProgramException {
    Truth truth =
        Truth.at(Parser.parse("(sin(leaky_relu(2*x, 0.25)) + 1e20) - 1e20"), new double[] {-400});
    assertThat(truth.slices().getFirst().point()).isEqualTo(PointClass.SMOOTH);
    assertThat(truth.slices().getFirst().derivative()).isEqualTo(0.24359383750350297);
  }
}
