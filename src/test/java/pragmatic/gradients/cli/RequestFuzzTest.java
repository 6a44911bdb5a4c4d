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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
      Integer.getInteger("requests.count", Exhaustive.count(50_000, 1_000_000));

  /// One request in so many is of any depth, the others are shallow.
  private static final int DEEP = Exhaustive.count(16, 1);

  /// Looks at its deadline that a request takes at most. What may take long looks often, so that
  /// they count its work, and are as many on every machine.
  private static final int LOOKS = 100_000;

  /// A build runs as many tests at once as it has processors, the long run is alone.
  private static final int WORKERS =
      Math.min(4, Exhaustive.count(1, Runtime.getRuntime().availableProcessors()));

  /// Requests that are answered together in less than [#HANGING].
  private static final int TOGETHER = 100;

  /// No request takes so long on any machine, unless it never ends.
  private static final Duration HANGING = Duration.ofMinutes(5);

  /// What one request was answered.
  ///
  /// @param looks how often it looked at its deadline
  private record Answered(String text, int looks) {}

  private static Answered answer(String line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] looks = {0};
    new Lines(CATALOGUE, () -> new Deadline(() -> ++looks[0] > LOOKS), 1)
        .answer(
            new BufferedReader(new StringReader(line + "\n")),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Answered(out.toString(StandardCharsets.UTF_8), looks[0]);
  }

  /// @return how often it looked at its deadline
  private static int assertAnswered(String line) throws IOException {
    Answered answered = answer(line);
    String text = answered.text();
    assertThat(text.lines()).as(line).hasSize(1);
    JsonNode answer = MAPPER.readTree(text);
    String error = answer.at("/error/message").asText();
    assertThat(error).as(line).doesNotContain("Exception").doesNotContain("Error:");
    assertThat(error.length()).as(line).isLessThan(2000);
    assertThat(answer.isEmpty()).as(line).isFalse();
    // fields that were not asked for are not there
    boolean whole = error.isEmpty() && !line.contains("\"fields\"");
    if (whole) assertThat(answer.at("/verdict/grade").asText()).as(line).isNotEmpty();
    assertThat(answer.path("leftOut").toString()).as(line).doesNotContain("TIME");
    return answered.looks();
  }

  @Test
  void whatOnceFailedIsAnswered() throws IOException {
    try (InputStream in = RequestFuzzTest.class.getResourceAsStream("/corpus/requests.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) assertAnswered(line);
    }
  }

  @Test
  void everyRequestIsAnsweredWithinItsBudget() throws Exception {
    List<Long> heap = new ArrayList<>();
    Most most = new Most();
    long start = System.nanoTime();
    List<Callable<Void>> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      RandomRequests requests = new RandomRequests(new RandomPrograms(1812 + i).random());
      boolean weighs = i == 0 && COUNT > 50_000;
      workers.add(() -> work(requests, most, weighs ? heap : null));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      for (Future<Void> each : threads.invokeAll(workers)) each.get();
    }
    System.out.printf("%s in %d s, heap %s MB%n", most, seconds(start), heap);
    if (!heap.isEmpty()) assertThat(heap.getLast()).isLessThan(heap.get(heap.size() / 2) * 11 / 10);
  }

  private static long seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }

  private static Void work(RandomRequests requests, Most most, @Nullable List<Long> heap) {
    int count = COUNT / WORKERS;
    for (int i = 0; i < count; i += TOGETHER) {
      List<String> lines =
          IntStream.range(0, TOGETHER)
              .mapToObj(k ->
                  k % DEEP == 0
                      ? requests.next()
                      : k % 2 == 0 ? requests.shallow() : requests.partial())
              .toList();
      Assertions.assertTimeoutPreemptively(
          HANGING,
          () -> {
            for (String line : lines) {
              long before = processorTime();
              int looks = assertAnswered(line);
              most.see(line, looks, processorTime() - before);
            }
          },
          () -> "one of these hangs: " + lines);
      if (heap == null || i % (count / 20) >= TOGETHER) continue;
      heap.add(used());
      System.out.printf("%s, heap %s MB%n", most, heap);
    }
    return null;
  }

  /// What the most costly requests took.
  private static final class Most {
    private int count;
    private long sum;
    private int looks;
    private String looking = "";
    private long time;
    private String slow = "";
    private int late;

    synchronized void see(String line, int seen, long took) {
      count++;
      sum += took;
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
    public synchronized String toString() {
      return "%d requests, %.1f ms of a processor each, at most %d looks (%s) and %d ms (%s), %d later than stated"
          .formatted(count, sum / 1e6 / count, looks, looking, time / 1_000_000, slow, late);
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
