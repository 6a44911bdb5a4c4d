package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The grade of every answer that a framework was measured to give.
class OracleVerdictTest {
  /// Stated by a catalogue only; by itself the engine says undecided.
  private static final Set<String> UNDECIDED = Set.of("x2sin@0");

  /// The row states double arithmetic, and its note that exact truth is as good.
  private static final String ROUNDED = "cancel@0.5";

  static List<Oracle> rows() {
    return Oracle.programs().stream().filter(row -> !row.id().equals(ROUNDED)).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void gradesMeasuredAnswers(Oracle oracle) throws ProgramException {
    Program program = Parser.parse(oracle.program());
    double[] at = {oracle.at()};
    Calculus calculus = Calculus.at(program, at, 0);
    AnswerSet answers = AnswerSet.at(program, at, 0);
    for (Map.Entry<String, JsonNode> framework : oracle.row().get("measured").properties()) {
      for (Map.Entry<String, JsonNode> mode : framework.getValue().properties()) {
        String expected =
            oracle.row().get("grade").get(framework.getKey() + " " + mode.getKey()).asText();
        double answer = Oracle.number(mode.getValue());
        Grade graded = Grade.of(Truth.of(calculus), answers.single(), answer);
        String grade = UNDECIDED.contains(oracle.id()) ? "UNDECIDED" : bare(expected);
        assertThat(graded.text())
            .as("%s %s %s", framework.getKey(), mode, calculus)
            .isEqualTo(grade);
      }
    }
  }

  /// `JUMP(w=1): AD 0` holds weight and answer too.
  private static String bare(String grade) {
    return grade.startsWith("KINK:") ? grade : grade.replaceAll("[(:].*", "");
  }
}
