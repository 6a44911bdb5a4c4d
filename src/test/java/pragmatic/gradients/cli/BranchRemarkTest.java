package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Branches of Python and C are read as `where`, and never silently.
class BranchRemarkTest {
  private static String explained(String program) {
    return CommandRun.run("explain", program, "--at", "x=0").out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(x) if x > 0 else 0",
        "x > 0 ? sqrt(x) : 0",
        "if x > 0 then sqrt(x) else 0",
        "lambda x: sqrt(x) if x > 0 else 0"
      })
  void aBranchThatIsWrittenAsCodeIsRemarkedOn(String program) {
    assertThat(explained(program))
        .startsWith("where(x > 0, sqrt(x), 0)")
        .contains("Python and C differentiate the one taken alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where(x > 0, sqrt(x), 0)",
        "\\begin{cases} \\sqrt{x} & x>0 \\\\ 0 & x \\le 0 \\end{cases}",
        "{sqrt(x) if x>0; 0 otherwise}"
      })
  void whatMathematicsWritesIsNot(String program) {
    assertThat(explained(program)).startsWith("where(x > 0, sqrt(x), 0)").doesNotContain("Python");
  }
}
