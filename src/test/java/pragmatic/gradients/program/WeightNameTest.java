package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max(a, b)                            | w
          max(wide, b)                         | w
          max(w, x)                            | t
          max(w1, x)                           | t
          max(w_2, x)                          | t
          w = a + b; w^2 + abs(w)              | t
          f(w, a) = max(w, a)                  | t
          w(a, b) = max(a, b)                  | t
          def w(a, b): return max(a, b)        | t
          max(v1, a)                           | t
          t = a + w; abs(t)                    | s
          max(w, t, s, r, q, θ)                | α
          max(w, t, s, r, q, θ, α, β)          | w′
          """)
  void isNoNameOfTheProgram(String text, String name) throws ProgramException {
    assertThat(WeightName.of(Parser.parse(text))).isEqualTo(name);
  }
}
