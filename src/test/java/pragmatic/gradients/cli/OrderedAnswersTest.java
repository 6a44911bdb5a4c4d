package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Deadline;

/// Answers come in the order of their questions, whoever is done first.
@Timeout(180)
class OrderedAnswersTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private static String answered(String requests, int processors) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Lines(CATALOGUE, () -> Deadline.NEVER, processors)
        .answer(
            new BufferedReader(new StringReader(requests)),
            new PrintStream(out, false, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void areTheSameOnAnyNumberOfProcessors() throws IOException {
    String requests =
        new RandomPrograms(5)
            .any(200)
            .map(program ->
                "{\"program\": \"%s\", \"at\": {%s}}\n"
                    .formatted(
                        program.text(),
                        program.inputs().stream()
                            .map(name -> "\"" + name + "\": 0")
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
    String one = answered(requests, 1);
    assertThat(one.lines()).hasSize(200);
    assertThat(answered(requests, 4)).isEqualTo(one);
  }

  @Test
  void waitForThoseBefore() throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CountDownLatch later = new CountDownLatch(1);
    try (OrderedAnswers answers = new OrderedAnswers(2, new PrintStream(out))) {
      answers.add(() -> {
        await(later);
        return "first";
      });
      answers.add(() -> {
        later.countDown();
        return "second";
      });
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("first", "second");
  }

  @Test
  void holdBackWhoAsksTooFast() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    Thread asking;
    try (OrderedAnswers answers =
        new OrderedAnswers(2, new PrintStream(new ByteArrayOutputStream()))) {
      asking =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; i < 1000; i++) {
                  try {
                    answers.add(() -> {
                      await(go);
                      return "";
                    });
                  } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                  }
                  asked.incrementAndGet();
                }
              });
      while (asking.getState() != Thread.State.WAITING) Thread.onSpinWait();
      assertThat(asked).hasValueLessThan(100);
      go.countDown();
      asking.join();
    }
    assertThat(asked).hasValue(1000);
  }

  @Test
  void endWhereNobodyReads() throws InterruptedException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    try (OrderedAnswers answers = new OrderedAnswers(2, new PrintStream(closed))) {
      while (!answers.isOver()) answers.add(() -> "nobody reads it");
    }
  }

  @Test
  void tellOfADefect() {
    assertThatThrownBy(
            () -> {
              try (OrderedAnswers answers =
                  new OrderedAnswers(2, new PrintStream(new ByteArrayOutputStream()))) {
                IntStream.range(0, 2).forEach(i -> add(answers));
                while (!answers.isOver()) answers.add(() -> "one more");
              }
            })
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  private static void add(OrderedAnswers answers) {
    try {
      answers.add(() -> {
        throw new StackOverflowError();
      });
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
