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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  private static String answer(String line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Lines(CATALOGUE, () -> Deadline.in(ExplainAnswer.TIME))
        .answer(
            new BufferedReader(new StringReader(line + "\n")),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertAnswered(String line) throws IOException {
    String text = answer(line);
    assertThat(text.lines()).as(line).hasSize(1);
    JsonNode answer = MAPPER.readTree(text);
    String error = answer.at("/error/message").asText();
    assertThat(error).as(line).doesNotContain("Exception").doesNotContain("Error:");
    assertThat(error.length()).as(line).isLessThan(2000);
    if (error.isEmpty()) assertThat(answer.at("/verdict/grade").asText()).as(line).isNotEmpty();
  }

  @Test
  void whatOnceFailedIsAnswered() throws IOException {
    try (InputStream in = RequestFuzzTest.class.getResourceAsStream("/corpus/requests.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) assertAnswered(line);
    }
  }

  @Test
  void everyRequestIsAnsweredInTime() throws IOException {
    int count = Exhaustive.count(4_000, 1_000_000);
    RandomRequests requests = new RandomRequests(new RandomPrograms(1812).random());
    var threads = ManagementFactory.getThreadMXBean();
    List<Long> heap = new ArrayList<>();
    long longest = 0;
    for (int i = 0; i < count; i++) {
      String line = requests.next();
      long before = threads.getCurrentThreadCpuTime();
      assertAnswered(line);
      // time of the processor, so that a busy machine is not blamed on the request
      long took = threads.getCurrentThreadCpuTime() - before;
      assertThat(took).as(line).isLessThan(ExplainAnswer.STATED.toNanos());
      longest = Math.max(longest, took);
      if (count > 100_000 && i % (count / 20) == count / 20 - 1) heap.add(used());
    }
    System.out.printf("%d requests, longest %d ms, heap %s MB%n", count, longest / 1_000_000, heap);
    if (!heap.isEmpty()) assertThat(heap.getLast()).isLessThan(heap.get(heap.size() / 2) * 11 / 10);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
