package pragmatic.gradients.notebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Distributions are the same by what they do, not by their letters.
class PrintedDistributionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2*t*DiracDelta(t) + sign(t)   | sign(t)                           | true
          t*DiracDelta(t - 1)           | DiracDelta(t - 1)                 | true
          4*DiracDelta(2*t - 1)         | 2*DiracDelta(t - 1/2)             | true
          2*DiracDelta(-t)              | DiracDelta(t) + DiracDelta(t)     | true
          t**2*DiracDelta(t) + Abs(t)   | sqrt(t**2)                        | true
          3*DiracDelta(t)               | 2*DiracDelta(t)                   | false
          DiracDelta(t)                 | DiracDelta(t - 1)                 | false
          DiracDelta(t)                 | 0*t                               | false
          DiracDelta(t) + t             | DiracDelta(t)                     | false
          DiracDelta(t, 1)              | DiracDelta(t)                     |
          DiracDelta(t**2 - 1)          | DiracDelta(t)                     |
          DiracDelta(t                  | DiracDelta(t)                     |
          a*DiracDelta(t)               | DiracDelta(t)                     |
          DiracDelta(t)/t               | DiracDelta(t)                     |
          """)
  void areComparedByWhatTheyDo(String one, String other, Boolean same) {
    assertThat(PrintedDistribution.same(one, other).orElse(null)).isEqualTo(same);
    assertThat(PrintedDistribution.same(other, one).orElse(null)).isEqualTo(same);
  }
}
