package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Deadline;

/// Whatever is asked: one answer for each line, no internal error, none past its budget, and no
/// memory that is never given back.
class RequestFuzzTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private static final int COUNT =
      Integer.getInteger("requests.count", Exhaustive.count(1_000, 1_000_000));

  /// Looks at its deadline that a request takes at most. What may take long looks often, so that
  /// they count its work, and are as many on every machine.
  private static final int LOOKS = 100_000;

  /// Requests that are answered together in less than [#HANGING].
  private static final int TOGETHER = 100;

  /// No request takes so long on any machine, unless it never ends.
  private static final Duration HANGING = Duration.ofMinutes(5);

  private int looks;

  private String answer(String line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    looks = 0;
    new Lines(CATALOGUE, () -> new Deadline(() -> ++looks > LOOKS))
        .answer(
            new BufferedReader(new StringReader(line + "\n")),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private void assertAnswered(String line) throws IOException {
    String text = answer(line);
    assertThat(text.lines()).as(line).hasSize(1);
    JsonNode answer = MAPPER.readTree(text);
    String error = answer.at("/error/message").asText();
    assertThat(error).as(line).doesNotContain("Exception").doesNotContain("Error:");
    assertThat(error.length()).as(line).isLessThan(2000);
    if (error.isEmpty()) assertThat(answer.at("/verdict/grade").asText()).as(line).isNotEmpty();
    assertThat(answer.path("leftOut").toString()).as(line).doesNotContain("TIME");
  }

  @Test
  void whatOnceFailedIsAnswered() throws IOException {
    try (InputStream in = RequestFuzzTest.class.getResourceAsStream("/corpus/requests.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) assertAnswered(line);
    }
  }

  @Test
  void everyRequestIsAnsweredWithinItsBudget() {
    RandomRequests requests = new RandomRequests(new RandomPrograms(1812).random());
    List<Long> heap = new ArrayList<>();
    Most most = new Most();
    for (int i = 0; i < COUNT; i += TOGETHER) {
      List<String> lines = Stream.generate(requests::next).limit(TOGETHER).toList();
      Assertions.assertTimeoutPreemptively(
          HANGING,
          () -> {
            for (String line : lines) {
              long before = processorTime();
              assertAnswered(line);
              most.see(line, looks, processorTime() - before);
            }
          },
          () -> "one of these hangs: " + lines);
      if (COUNT > 50_000 && i % (COUNT / 20) < TOGETHER) heap.add(used());
    }
    System.out.printf("%d requests, %s, heap %s MB%n", COUNT, most, heap);
    if (!heap.isEmpty()) assertThat(heap.getLast()).isLessThan(heap.get(heap.size() / 2) * 11 / 10);
  }

  /// What the most costly requests took.
  private static final class Most {
    private int looks;
    private String looking = "";
    private long time;
    private String slow = "";
    private int late;

    void see(String line, int seen, long took) {
      if (took > ExplainAnswer.STATED.toNanos()) late++;
      if (seen > looks) {
        looks = seen;
        looking = line;
      }
      if (took > time) {
        time = took;
        slow = line;
      }
    }

    @Override
    public String toString() {
      return "at most %d looks (%s) and %d ms of a processor (%s), %d later than stated"
          .formatted(looks, looking, time / 1_000_000, slow, late);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
