package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs from public reports that were once explained wrongly, with what is said of them. Rows
/// that name a framework were measured of it.
class ExplainedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          u = sqrt(x^2); max(u, 1)       ~ x=0 ~ pytorch-2.13.0    ~ forward ~ AD NaN
          u = sqrt(x^2); max(u, 1)       ~ x=0 ~ pytorch-2.14.1    ~ forward ~ AD 0 verdict
          u = sqrt(x^2); max(u, 1)       ~ x=0 ~ pytorch-2.14.1    ~ forward ~ Forward and reverse mode answer differently.
          u = sqrt(x^2); floor(u + 0.5)  ~ x=0 ~ jax-0.10.2        ~ reverse ~ AD 0 verdict
          fmax(x, 0)                     ~ x=0 ~ pytorch-2.13.0    ~ reverse ~ AD 1 AD may
          fmax(x, 0)                     ~ x=0 ~ pytorch-2.13.0    ~ forward ~ AD 0 AD may
          atan2(y, x)                    ~ y=0,x=0 ~ pytorch-2.14.1 ~ reverse ~ AD (0, 0) verdict Jump: AD is blind.
          2*atan2(y, x) + y              ~ y=0,x=0 ~ pytorch-2.14.1 ~ reverse ~ AD (1, 0) verdict Jump: AD is blind.
          x^0.0                          ~ x=0 ~ jax-0.10.2        ~ reverse ~ AD is wrong. Derivative 0, AD says NaN.
          (x - floor(x))^0.0             ~ x=1 ~ jax-0.10.2        ~ reverse ~ AD is wrong. Derivative 0, AD says NaN.
          a + sqrt(b)                    ~ a=0,b=0 ~ tensorflow-2.21.0 ~ forward ~ AD (1, ∞)
          0*hypot(x, 0)                  ~ x=0 ~ tensorflow-2.21.0 ~ reverse ~ AD 0 verdict
          sqrt(huber(x))                 ~ x=0 ~ tensorflow-2.21.0 ~ reverse ~ AD is wrong. Any slope in [−0.7071, 0.7071] would do, AD says NaN.
          sqrt(huber(x))                 ~ x=0 ~ pytorch-2.14.1    ~ reverse ~ AD says NaN.
          sqrt(huber(x))                 ~ x=0 ~ jax-0.10.2        ~ reverse ~ AD says NaN.
          sqrt(huber(x))                 ~ x=0 ~ autograd-1.9.1    ~ reverse ~ AD says NaN.
          clamp(x, lo, hi)               ~ x=0,lo=0,hi=1 ~ pytorch-2.13.0 ~ reverse ~ AD (1, 0, 0) calculus no gradient; Clarke set: the segment between (1, 0, 0), (0, 1, 0) verdict Corner
          abs(-0.0*x)                    ~ x=1 ~ pytorch-2.14.1    ~ reverse ~ value 0 calculus SMOOTH
          -log(1/(1 + exp(x))) + y       ~ x=400,y=1 ~ pytorch-2.14.1 ~ reverse ~ AD is wrong. Derivative (1, 1), AD says (0, 1).
          max(0, min(x, y))              ~ x=0,y=0 ~ pytorch-2.14.1 ~ reverse ~ Clarke set: the polygon with corners (1, 0), (0, 1), (0, 0)
          max(0, min(x, y))              ~ x=0,y=0 ~ pytorch-2.14.1 ~ reverse ~ AD picks (0.25, 0.25), one of the set.
          where(y == 0, 0, 10/y)         ~ y=0 ~ pytorch-2.14.1    ~ reverse ~ Only at the point itself there is a value; no number is right, AD says NaN.
          x^(1+x)                        ~ x=0 ~ pytorch-2.14.1    ~ reverse ~ calculus BOUNDARY left not defined right limit 0, slope 1
          x^cos(x)                       ~ x=0 ~ pytorch-2.14.1    ~ reverse ~ calculus BOUNDARY left not defined right limit 0, slope 1
          (x-1)^x                        ~ x=1 ~ pytorch-2.14.1    ~ reverse ~ One side has no real value; AD’s 1 is the slope on the other.
          prelu(x, 0.25)                 ~ x=0 ~ pytorch-2.14.1    ~ reverse ~ AD 0.25 AD may
          prelu(x, 0.25)                 ~ x=0 ~ jax-0.10.2        ~ reverse ~ JAX 0.10 was measured at no such call
          x = 0; relu(x)                 ~ ''  ~ pytorch-2.14.1    ~ reverse ~ at x = 0 value 0 calculus KINK
          x = 2; x + 1                   ~ ''  ~ pytorch-2.14.1    ~ reverse ~ at x = 2 value 3 calculus SMOOTH
          """)
  void saysWhatIsTrue(String program, String at, String framework, String mode, String said) {
    List<String> args = new ArrayList<>(List.of("explain", "--convention", framework));
    args.addAll(List.of("--mode", mode));
    if (!at.isEmpty()) args.addAll(List.of("--at", at));
    args.addAll(List.of("--", program));
    CommandRun.Result result = CommandRun.run(args.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.out().replaceAll("\\s+", " ")).contains(said);
  }
}
