package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// Sides of the functions whose kinks were measured in 60 digits.
class TruthTest {
  /// How the file's names are written in the language; names that are absent are programs already.
  private static final Map<String, String> PROGRAMS =
      Map.ofEntries(
          Map.entry("elu(x), alpha=1", "elu(x)"),
          Map.entry("elu(x), alpha=2", "elu(x, 2)"),
          Map.entry("celu(x), alpha=1", "celu(x)"),
          Map.entry("celu(x), alpha=2", "celu(x, 2)"),
          Map.entry("hardsigmoid(x)=relu6(x+3)/6", "hardsigmoid(x)"),
          Map.entry("hardswish(x)=x*relu6(x+3)/6", "hardswish(x)"),
          Map.entry("threshold(x, 0.5, value 0.25)", "where(x > 0.5, x, 0.25)"),
          Map.entry("max(0.3x,-0.7x)", "max(0.3*x, -0.7*x)"),
          Map.entry("max(x,2x)", "max(x, 2*x)"),
          Map.entry("abs(sin x)", "abs(sin(x))"),
          Map.entry("max(abs(x),abs(2x))", "max(abs(x), abs(2*x))"),
          Map.entry("relu(x)-(x+abs(x))/2  (identically 0)", "relu(x) - (x + abs(x))/2"),
          Map.entry("relu(2x)-relu(x)-relu(x)  (identically 0)", "relu(2*x) - relu(x) - relu(x)"),
          Map.entry("max(x,2x)+min(x,2x)  (=3x)", "max(x, 2*x) + min(x, 2*x)"),
          Map.entry("sinc(x)=sin(pi x)/(pi x)", "where(x == 0, 1, sin(pi*x)/(pi*x))"),
          Map.entry("norm of a scalar", "hypot(x, 0)"),
          Map.entry("xlogy(x,x)", "xlogy(x, x)"),
          Map.entry("entr(x)=-xlogy(x,x)", "-xlogy(x, x)"),
          Map.entry("acosh(x)", "log(x + sqrt(x^2 - 1))"),
          Map.entry("x mod 1 (floored)", "mod(x, 1)"),
          Map.entry("fmod(x,1) (truncated)", "fmod(x, 1)"),
          Map.entry("huber(x), delta=1", "huber(x)"),
          Map.entry("smooth_l1(x), beta=1", "huber(x)"),
          Map.entry("gelu(x) erf", "gelu(x)"),
          Map.entry("gelu(x) tanh", "gelu_tanh(x)"),
          Map.entry("straight-through round", "round(x)"),
          Map.entry("bce-with-logits, target 0", "max(x, 0) + log(1 + exp(-abs(x)))"),
          Map.entry("bce-with-logits, target 1", "max(x, 0) - x + log(1 + exp(-abs(x)))"),
          Map.entry("bce-with-logits, target 0.5", "max(x, 0) - x/2 + log(1 + exp(-abs(x)))"),
          Map.entry("double-where sqrt", "where(x > 0, sqrt(where(x > 0, x, 1)), 0)"),
          Map.entry("double-where log", "where(x > 0, log(where(x > 0, x, 1)), 0)"),
          Map.entry("double-where sin(x)/x", "where(x != 0, sin(x)/where(x != 0, x, 1), 1)"));

  static List<JsonNode> kinks() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (InputStream in = TruthTest.class.getResourceAsStream("/oracles/truth.json")) {
      new ObjectMapper().readTree(in).get("kinks").forEach(rows::add);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("kinks")
  void sidesAreThoseOfDifferenceQuotients(JsonNode row) throws ProgramException {
    if (row.get("point").isTextual()) return; // π itself is no double
    String name = row.get("name").asText();
    double x = row.get("point").doubleValue();
    Calculus calculus =
        Calculus.at(Parser.parse(PROGRAMS.getOrDefault(name, name)), new double[] {x}, 0);
    side(row, "left", calculus.left(), calculus, x);
    side(row, "right", calculus.right(), calculus, x);
    JsonNode clarke = row.get("clarke");
    Interval set = calculus.clarke();
    if (!clarke.isNull()) {
      assertThat(set).as("%s", calculus).isNotNull();
      assertThat(Oracle.same(set.low(), Oracle.number(clarke.get(0)))).as("%s", calculus).isTrue();
      assertThat(Oracle.same(set.high(), Oracle.number(clarke.get(1)))).as("%s", calculus).isTrue();
    }
  }

  private static void side(
      JsonNode row, String name, OneSidedLimit side, Calculus calculus, double x) {
    JsonNode limit = row.get(name + "_limit");
    if (limit.isNull()) {
      assertThat(side.status())
          .as("%s of %s", name, calculus)
          .isEqualTo(OneSidedLimit.Status.UNDEFINED);
      return;
    }
    assertThat(Oracle.same(side.limit(), Oracle.number(limit)))
        .as("%s limit of %s", name, calculus)
        .isTrue();
    JsonNode slope = row.get(name + "_derivative");
    // the file's slopes are relative to the value, ours to the limit
    boolean jumps = !Oracle.same(side.limit(), calculus.value());
    if (!slope.isNull() && !jumps)
      assertThat(Oracle.same(side.slope(), Oracle.number(slope)))
          .as("%s slope of %s", name, calculus)
          .isTrue();
  }
}
