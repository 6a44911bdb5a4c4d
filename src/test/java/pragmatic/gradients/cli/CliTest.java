package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.cli.CommandRun.MAPPER;
import static pragmatic.gradients.cli.CommandRun.feed;
import static pragmatic.gradients.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.cli.CommandRun.Result;

class CliTest {
  @Test
  void keepsTheShapeOfItsJson() throws IOException {
    Result result = run("explain", "abs(x)", "--at", "x=0", "--convention", "pytorch", "--json");
    assertThat(result.exit()).isZero();
    ObjectNode answer = (ObjectNode) result.json();
    ((ObjectNode) answer.get("verdict")).remove(List.of("why", "badges", "sentence"));
    assertThat(answer)
        .isEqualTo(
            MAPPER.readTree(
                """
                {"program": "abs(x)", "at": {"x": 0}, "value": 0,
                 "calculus": {"point": "KINK",
                   "left": {"limit": 0, "slope": -1, "status": "ok"},
                   "right": {"limit": 0, "slope": 1, "status": "ok"},
                   "derivative": null, "clarke": [-1, 1],
                   "diracWeight": null, "secondDiracWeight": 2, "derivativeFormula": "sign(x)"},
                 "ad": {"convention": "pytorch-2.14.1", "mode": "reverse", "gradient": {"x": 0},
                   "forward": {"x": 0}, "reverse": {"x": 0},
                   "ties": [{"node": 1, "call": "abs(x)", "left": -1, "right": 1, "picked": 0}],
                   "answers": {"least": -1, "greatest": 1, "exact": true}, "vertices": [-1, 1],
                   "atLambda": {"0": -1, "0.25": -0.5, "0.5": 0, "0.75": 0.5, "1": 1}},
                 "verdict": {"grade": "KINK:MID"}}
                """));
    assertThat(result.json().at("/verdict/sentence").asText()).isNotBlank();
  }

  @Test
  void answersForEveryInput() {
    JsonNode answer =
        run("explain", "max(a, b)", "--at", "a=1,b=1", "--convention", "tf", "--json").json();
    assertThat(answer.at("/ad/gradient/a").asInt()).isOne();
    assertThat(answer.at("/ad/gradient/b").asInt()).isZero();
    assertThat(answer.at("/ad/ties/0/weights").toString()).isEqualTo("[1,0]");
    assertThat(answer.at("/calculus/inputs/a/clarke").toString()).isEqualTo("[0,1]");
    assertThat(answer.at("/calculus/inputs/b/point").asText()).isEqualTo("KINK");
    assertThat(answer.at("/verdict/inputs/b/grade").asText()).isEqualTo("KINK:LEFT");
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("KINK:INSIDE");
  }

  /// An infinite input is named, and its part of the gradient is left blank.
  @Test
  void anInfiniteInputIsHeld() {
    JsonNode answer =
        run("explain", "logsumexp(a, b, c)", "--at", "a=0,b=0,c=-inf", "--json").json();
    assertThat(answer.at("/calculus/held").toString()).isEqualTo("[\"c\"]");
    assertThat(answer.at("/calculus/derivative").toString()).isEqualTo("[0.5,0.5,\"NaN\"]");
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("OK");
    assertThat(answer.at("/verdict/why/0").asText()).startsWith("c is infinite: it is held");
    String words = run("explain", "max(a, b, c)", "--at", "a=0,b=0,c=-inf").out();
    assertThat(words).contains("(1, 0, –), (0, 1, –)").doesNotContain("NaN");
    JsonNode moving = run("explain", "max(a, b)", "--at", "a=1,b=1", "--json").json();
    assertThat(moving.at("/calculus/held").isMissingNode()).isTrue();
  }

  @Test
  void carriesEveryAnswer() throws IOException {
    JsonNode square =
        run("explain", "relu(x)*relu(x)*x - relu(-x)", "--at", "x=0", "--json").json();
    assertThat(square.at("/ad/answers/greatest").asDouble()).isEqualTo(1);
    JsonNode two = run("explain", "max(a, b)", "--at", "a=1,b=1", "--json").json();
    assertThat(two.at("/ad/vertices/inputs/a").toString()).isEqualTo("[0,1]");
    assertThat(two.at("/ad/answers/inputs/b/exact").asBoolean()).isTrue();
    assertThat(two.at("/ad/atLambda/inputs/b/0.25").asDouble()).isEqualTo(0.75);
    JsonNode trap = run("explain", "where(x > 0, sqrt(x), 0)", "--at", "x=-1", "--json").json();
    assertThat(trap.at("/ad/forward/x").asText()).isEqualTo("0");
    assertThat(trap.at("/ad/reverse/x").asText()).isEqualTo("NaN");
    assertThat(trap.at("/ad/atLambda/0.5").asText()).isEqualTo("NaN");
    JsonNode step = run("explain", "sign(x)", "--at", "x=0", "--json").json();
    assertThat(step.at("/calculus/derivativeFormula").asText()).isEqualTo("2*δ(x)");
    JsonNode outer = run("explain", "x" + " + abs(x)".repeat(20), "--at", "x=0", "--json").json();
    assertThat(outer.at("/ad/answers/exact").asBoolean()).isFalse();
    assertThat(outer.at("/ad/answers/least").asInt()).isEqualTo(-19);
  }

  @Test
  void theTruthOfATieIsASetOfGradients() throws IOException {
    JsonNode answer = run("explain", "max(a, b)", "--at", "a=1,b=1", "--json").json();
    assertThat(answer.at("/calculus/clarke"))
        .isEqualTo(
            MAPPER.readTree(
                "{\"shape\": \"segment\", \"vertices\": [[1, 0], [0, 1]], \"complete\": true}"));
    assertThat(answer.at("/ad/gradient/b").asDouble()).isEqualTo(0.5);
    JsonNode cone = run("explain", "hypot(a, b)", "--at", "a=0,b=0", "--json").json();
    assertThat(cone.at("/calculus/clarke"))
        .isEqualTo(
            MAPPER.readTree(
                "{\"shape\": \"disc\", \"centre\": [0, 0], \"radius\": 1, \"complete\": false}"));
    JsonNode loss =
        run("explain", "cross_entropy(1; z0, z1)", "--at", "z0=1,z1=1", "--json").json();
    assertThat(loss.at("/calculus/clarke/shape").asText()).isEqualTo("point");
    assertThat(loss.at("/verdict/grade").asText()).isEqualTo("OK");
    assertThat(loss.at("/ad/gradient/z1").asDouble()).isEqualTo(-0.5);
    JsonNode angle = run("explain", "atan2(b, a)", "--at", "a=0,b=0", "--json").json();
    assertThat(angle.at("/calculus/clarke").isNull()).isTrue();
  }

  @Test
  void weightsShareATieOfThree() {
    String[] tie = {"explain", "max(a, b, c)", "--at", "a=1,b=1,c=1", "--json", "--weights"};
    JsonNode answer = run(with(tie, "0.5,0.25,0.25")).json();
    assertThat(answer.at("/ad/gradient").toString()).isEqualTo("{\"a\":0.5,\"b\":0.25,\"c\":0.25}");
    assertThat(answer.at("/ad/convention").asText()).isEqualTo("weights");
    assertThat(answer.at("/ad/weights").toString()).isEqualTo("[0.5,0.25,0.25]");
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("KINK:INSIDE");
    assertThat(run(with(tie, "0.5,0.6,-0.1")).err()).contains("sum to 1");
    assertThat(run(with(with(tie, "1,0,0"), "--lambda", "1")).err()).contains("not both");
    String line =
        "{\"program\": \"min(a, b, c)\", \"at\": {\"a\": 0, \"b\": 0, \"c\": 0},"
            + " \"weights\": [0, 0.25, 0.75]}";
    assertThat(feed(line, "explain", "--lines").json().at("/ad/gradient/c").asDouble())
        .isEqualTo(0.75);
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void theVerdictOfSeveralInputsIsTheWorst() {
    JsonNode answer =
        run("explain", "a + relu(b) - relu(-b)", "--at", "a=1", "--at", "b=0", "--json").json();
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("WRONG");
    assertThat(answer.at("/verdict/inputs/a/grade").asText()).isEqualTo("OK");
  }

  @Test
  void aNumberForAllTiesStandsInPlaceOfAConvention() {
    JsonNode answer = run("explain", "relu(x)", "--at", "x=0", "--lambda", "0.25", "--json").json();
    assertThat(answer.at("/ad/gradient/x").asDouble()).isEqualTo(0.25);
    assertThat(answer.at("/ad/lambda").asDouble()).isEqualTo(0.25);
    assertThat(answer.at("/ad/convention").asText()).isEqualTo("lambda");
  }

  @ParameterizedTest
  @CsvSource({
    "pytorch, 0",
    "PyTorch-2.13.0, 0",
    "jax, 1",
    "tensorflow, 0",
    "autograd, 0",
    "left, -1",
    "middle, 0",
    "right, 1",
    "first, 1",
    "last, -1",
    "min-norm, 0",
    "sign-bit, 1"
  })
  void knowsConventionsByName(String name, int slope) {
    JsonNode answer = run("explain", "|x|", "--at", "x=0", "--convention", name, "--json").json();
    assertThat(answer.at("/ad/gradient/x").asInt()).isEqualTo(slope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/x       | x=0    | /value                  | Infinity
          1/x       | x=-0.0 | /value                  | -Infinity
          1/x       | x=0    | /calculus/left/limit    | -Infinity
          sqrt(x)   | x=0    | /calculus/left/status   | undefined
          sqrt(x)   | x=0    | /calculus/left/limit    | NaN
          sqrt(x)   | x=0    | /ad/gradient/x          | Infinity
          sqrt(x^2) | x=0    | /ad/gradient/x          | NaN
          sqrt(x^2) | x=0    | /verdict/grade          | KINK_NAN
          sign(x)   | x=0    | /calculus/diracWeight   | 2
          sign(x)   | x=0    | /verdict/grade          | JUMP
          x         | x=inf  | /at/x                   | Infinity
          sin(x)    | x=pi/2 | /value                  | 1
          """)
  void writesInfinitiesAndNaNAsStrings(String program, String at, String pointer, String expected) {
    Result result = run("explain", program, "--at", at, "--json");
    assertThat(result.err()).isEmpty();
    assertThat(result.json().at(pointer).asText()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"reverse, NaN, NAN_TRAP", "forward, 0, OK"})
  void asksForwardAndReverseMode(String mode, String gradient, String grade) {
    JsonNode answer =
        run("explain", "where(x > 0, sqrt(x), 0)", "--at", "x=-1", "--mode", mode, "--json").json();
    assertThat(answer.at("/ad/mode").asText()).isEqualTo(mode);
    assertThat(answer.at("/ad/gradient/x").asText()).isEqualTo(gradient);
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo(grade);
    assertThat(answer.at("/verdict/badges").toString()).contains("FORWARD_IS_NOT_REVERSE");
  }

  @Test
  void statesWhatTheCatalogueStates() {
    JsonNode answer =
        run(
                "explain",
                "where(x == 0, 0, x^2*sin(1/x))",
                "--at",
                "x=0",
                "--mode",
                "forward",
                "--json")
            .json();
    assertThat(answer.at("/calculus/point").asText()).isEqualTo("DIFF_NOT_C1");
    assertThat(answer.at("/calculus/derivative").asInt()).isZero();
    assertThat(answer.at("/calculus/clarke").toString()).isEqualTo("[-1,1]");
    assertThat(answer.at("/calculus/source").asText()).contains("sin(1/h)");
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("OK");
  }

  @Test
  void answersInWords() {
    Result result = run("explain", "relu(x) - relu(-x)", "--at", "x=0");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith("relu(x) - relu(-x)\nat          x = 0\nvalue       0\n")
        .contains("calculus    SMOOTH, derivative 1\n")
        .contains("AD          0\n")
        .contains("AD may      [0, 2]\n")
        .contains("tie         v1 = relu(x): left 0, right 1, picked 0\n")
        .doesNotContain("{");
  }

  @Test
  void answersForAWholeGradientInWords() {
    assertThat(run("explain", "max(a, b)", "--at", "a=1,b=1").out())
        .contains("AD          (0.5, 0.5)\n")
        .contains("calculus    no gradient; Clarke set: the segment between (1, 0), (0, 1)\n")
        .contains("along b\n");
    assertThat(run("explain", "abs(a) + abs(b)", "--at", "a=0,b=0").out())
        .contains("the polygon with corners");
    assertThat(run("explain", "a*b", "--at", "a=2,b=3").out()).contains("gradient (3, 2)\n");
  }

  @Test
  void aProgramMayBeginWithAMinusSign() {
    assertThat(run("explain", "-x", "--at", "x=-1", "--json").json().at("/value").asInt()).isOne();
  }

  @Test
  void aConstantNeedsNoInput() {
    assertThat(run("explain", "1 + 1", "--json").json().at("/value").asInt()).isEqualTo(2);
  }

  @Test
  void survivesWhatOnlyAMachineWrites() {
    String deep = "(".repeat(2000) + "x" + ")".repeat(2000);
    assertThat(run("explain", deep, "--at", "x=0").err()).contains("nested deeper");
    String wide = "x" + " + relu(x)".repeat(9_000);
    Result result = run("explain", wide, "--at", "x=0", "--json");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.json().at("/value").asInt()).isZero();
  }
}
