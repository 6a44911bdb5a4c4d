package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The command itself cuts its answers short, one alone and each of many lines.
class CommandDeadlineTest {
  private static List<JsonNode> answers(Duration time, String input, String... args)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    ExplainCommand command = new ExplainCommand(terminal, time);
    assertThat(command.takes(List.of(args))).isTrue();
    assertThat(command.call()).isZero();
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> new CommandRun.Result(0, line, "").json())
        .toList();
  }

  @Test
  void oneAnswerAndEachOfManyIsCutShort() throws Exception {
    String request = BudgetTest.request("abs(x)", "x") + "\n";
    for (Duration time : List.of(Duration.ZERO, Duration.ofDays(1))) {
      List<JsonNode> all = answers(time, request.repeat(3), "--lines");
      assertThat(all).hasSize(3);
      List<JsonNode> alone = answers(time, "", "abs(x)", "--at", "x=0", "--json");
      assertThat(alone).hasSize(1);
      for (JsonNode answer : List.of(all.get(0), all.get(1), all.get(2), alone.getFirst())) {
        assertThat(answer.at("/ad/gradient/x").asDouble()).isZero();
        assertThat(answer.path("leftOut").toString().contains("TIME")).isEqualTo(time.isZero());
      }
    }
  }
}
