package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.cli.CommandRun.MAPPER;
import static pragmatic.gradients.cli.CommandRun.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.cli.CommandRun.Result;

/// Requests line by line.
class LinesTest {
  @Test
  void answersLineByLineAndGoesOnAfterErrors() throws IOException {
    Result result =
        feed(
            """
            {"program": "relu(x)", "at": {"x": 0}, "convention": "pytorch"}
            {"program": "relu(", "at": {"x": 0}}

            not json
            [1, 2]
            {"program": "relu(x)"}
            {"program": "relu(x)", "at": {"x": 1e999}}
            {"program": "relu(x)", "at": {"x": "Infinity"}}
            {"program": "relu(x)", "at": 3}
            {"program": 3, "at": {"x": 0}}
            {"at": {"x": 0}}
            {"program": "relu(x)", "at": {"x": 0}, "modus": "forward"}
            {"program": "relu(x)", "at": {"x": 0}, "convention": "nobody"}
            {"program": "max(a, b)", "at": {"b": 1, "a": 1}, "lambda": 0.25, "mode": "forward"}
            """,
            "explain",
            "--lines");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    List<JsonNode> answers = lines(result.out());
    assertThat(answers).hasSize(13);
    assertThat(answers.get(0).at("/ad/gradient/x").asInt()).isZero();
    assertThat(answers.get(1).at("/error/column").asInt()).isEqualTo(6);
    assertThat(answers.get(2).at("/error/column").isNull()).isTrue();
    assertThat(answers.get(6).at("/value").asText()).isEqualTo("Infinity");
    assertThat(answers.get(12).at("/ad/gradient/b").asDouble()).isEqualTo(0.75);
    for (int i : new int[] {1, 2, 3, 4, 5, 7, 8, 9, 10, 11}) {
      assertThat(answers.get(i).at("/error/message").asText()).as("line " + i).isNotBlank();
    }
  }

  /// What `explain` prints is itself a request once the answer is cut away, with the same answer.
  @Test
  void itsJsonGoesRoundTrip() throws IOException {
    for (Oracle row : Oracle.programs()) {
      ObjectNode request =
          MAPPER.createObjectNode().put("program", row.program()).put("lambda", 0.25);
      request.putObject("at").put("x", row.at());
      JsonNode first = lines(feed(request + "\n", "explain", "--lines").out()).getFirst();
      assertThat(first.has("error")).as(first.toString()).isFalse();
      ObjectNode again = MAPPER.createObjectNode();
      again.set("program", first.get("program"));
      again.set("at", first.get("at"));
      again.set("lambda", first.at("/ad/lambda"));
      again.set("mode", first.at("/ad/mode"));
      assertThat(lines(feed(again + "\n", "explain", "--lines").out()).getFirst()).isEqualTo(first);
    }
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : text.split("\n")) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }
}
