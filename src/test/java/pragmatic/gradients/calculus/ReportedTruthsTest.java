package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Truths of programs from public reports that stand there in prose, read by hand: what is true
/// along each input, and of all together.
class ReportedTruthsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a/norm2(a, b)          ~ 0 0         ~ JUMP REMOVABLE_HOLE           ~ JUMP
          v = (a - mu)^2; where(a == -inf, mu, where(a >= 0, v, -v)) ~ -Infinity 0 ~ UNDEFINED SMOOTH ~ SMOOTH
          l = log_softmax(0; a, b); exp(l)*l ~ -Infinity 0 ~ UNDEFINED UNDEFINED ~ UNDEFINED
          a^b                    ~ 0 1         ~ SMOOTH SMOOTH                 ~ BOUNDARY
          x^y                    ~ 0 2         ~ SMOOTH SMOOTH                 ~ BOUNDARY
          atan2(y, x)            ~ 0 0         ~ JUMP JUMP                     ~ JUMP
          atan2(y, x)            ~ 0 -1        ~ JUMP SMOOTH                   ~ JUMP
          floor(x/0.1)           ~ 0.3         ~ JUMP                          ~ JUMP
          logsumexp(a, b)        ~ 0 -Infinity ~ SMOOTH UNDEFINED              ~ SMOOTH
          -v*step(-h) + 1000*relu(-h) ~ -2 0   ~ SMOOTH JUMP                   ~ JUMP
          sqrt(abs(a*b))         ~ 0 0         ~ SMOOTH SMOOTH                 ~ NOT_LIPSCHITZ
          a*b/(a^2 + b^2)        ~ 0 0         ~ REMOVABLE_HOLE REMOVABLE_HOLE ~ JUMP
          where(a == b, 1, 0)    ~ 0 0         ~ POINT_DEFECT POINT_DEFECT     ~ POINT_DEFECT
          abs(a)*sign(b)         ~ 0 0         ~ SMOOTH SMOOTH                 ~ NOT_LIPSCHITZ
          """)
  void areWhatCalculusSays(String text, String at, String slices, String whole)
      throws ProgramException {
    Program program = Parser.parse(text);
    double[] point = Arrays.stream(at.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Truth truth = Truth.at(program, point);
    assertThat(
            truth.slices().stream()
                .map(slice -> slice.point().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(slices);
    assertThat(truth.whole().regularity()).hasToString(whole);
    if (!truth.whole().set().exists()) assertThat(truth.whole().set().vertices()).isEmpty();
  }
}
