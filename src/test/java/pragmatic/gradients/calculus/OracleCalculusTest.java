package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// Sides, class, Clarke set and Dirac weight of every row of the oracle.
class OracleCalculusTest {
  /// No finite series decides x² sin(1/x) and x sin(1/x); the oracle knows them from elsewhere.
  private static final Set<String> UNDECIDED = Set.of("x2sin@0");

  /// The row states double arithmetic, and its note that exact truth is as good: that is in
  /// [RoundingTest].
  private static final Set<String> ROUNDED = Set.of("cancel@0.5");

  static List<Oracle> rows() {
    return Oracle.programs().stream().filter(row -> !ROUNDED.contains(row.id())).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreesWithTheTruth(Oracle oracle) throws ProgramException {
    JsonNode row = oracle.row();
    Calculus calculus = Calculus.at(Parser.parse(oracle.program()), new double[] {oracle.at()}, 0);
    check("left", calculus.left(), row.get("left"), calculus);
    check("right", calculus.right(), row.get("right"), calculus);
    String point = UNDECIDED.contains(oracle.id()) ? "UNDECIDED" : row.get("point").asText();
    assertThat(calculus.point().name()).as("%s", calculus).isEqualTo(point);
    Interval clarke = calculus.clarke();
    if (row.get("clarke").isNull()) {
      assertThat(clarke).isNull();
    } else {
      assertThat(clarke).isNotNull();
      assertThat(clarke.low())
          .matches(v -> Oracle.same(v, Oracle.number(row.get("clarke").get(0))));
      assertThat(clarke.high())
          .matches(v -> Oracle.same(v, Oracle.number(row.get("clarke").get(1))));
    }
    if (row.get("diracWeight").isNull()) assertThat(calculus.diracWeight()).isNull();
    else
      assertThat(calculus.diracWeight())
          .matches(v -> Oracle.same(v, Oracle.number(row.get("diracWeight"))));
  }

  private static void check(String name, OneSidedLimit side, JsonNode expected, Calculus calculus) {
    String status = expected.has("status") ? expected.get("status").asText() : "ok";
    // limits that the oracle leaves open
    if (status.equals("undecided") && side.isOk()) return;
    assertThat(side.status().text()).as("%s of %s", name, calculus).isEqualTo(status);
    assertThat(Oracle.same(side.limit(), number(expected.get("limit"))))
        .as("%s limit of %s", name, calculus)
        .isTrue();
    assertThat(Oracle.same(side.slope(), number(expected.get("slope"))))
        .as("%s slope of %s", name, calculus)
        .isTrue();
  }

  private static double number(JsonNode node) {
    return node.isNull() ? Double.NaN : Oracle.number(node);
  }
}
