package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Passes;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;

/// Every request has a budget: what is large is answered, what is larger is refused at its place,
/// and what takes too long is left out and said to be.
class BudgetTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  /// Only a step that grows with the square of the size takes so long, on any machine.
  private static final int MINUTES = 3;

  /// Calls of as many arguments as one likes.
  static final List<String> MANY =
      List.of("sort(0; ", "logsumexp(", "cross_entropy(0; ", "median(", "max(", "std(", "norm1(");

  static List<JsonNode> answers(String requests, Supplier<Deadline> deadlines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Lines(CATALOGUE, deadlines, 1)
        .answer(
            new BufferedReader(new StringReader(requests)),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return MAPPER
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(out.toString(StandardCharsets.UTF_8))
        .readAll();
  }

  private static JsonNode ask(String program, String... inputs) throws IOException {
    return answers(request(program, inputs), () -> Deadline.NEVER).getFirst();
  }

  static String request(String program, String... inputs) throws IOException {
    var request = MAPPER.createObjectNode().put("program", program);
    var at = request.putObject("at");
    for (String input : inputs) at.put(input, 0);
    return MAPPER.writeValueAsString(request);
  }

  static String repeated(String text, int count) {
    return String.join(",", Collections.nCopies(count, text));
  }

  static String chain(int length) {
    return IntStream.range(1, length)
        .mapToObj(i -> "r" + i + " = relu(r" + (i - 1) + ")")
        .collect(Collectors.joining("; ", "r0 = relu(x); ", "; r" + (length - 1)));
  }

  @ParameterizedTest
  @FieldSource("MANY")
  @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
  void tenThousandArgumentsAreAnswered(String begin) throws IOException {
    JsonNode answer = ask(begin + repeated("x", 10_000) + ")", "x");
    assertThat(answer.path("error").isMissingNode()).isTrue();
    assertThat(answer.at("/ad/gradient/x").isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort(0; ", "logsumexp(", "cross_entropy(0; ", "median(", "max("})
  void anArgumentTooManyIsPointedAt(String begin) throws IOException {
    JsonNode error = ask(begin + repeated("x", 100_000) + ")", "x").path("error");
    assertThat(error.path("message").asText())
        .isEqualTo("the program has more than 50000 arguments in calls of more than three.");
    assertThat(error.path("column").asInt()).isEqualTo(begin.length() + 2 * 50_000 + 1);
  }

  @Test
  @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
  void aChainOfTenThousandIsAnswered() throws IOException {
    JsonNode answer = ask(chain(10_000), "x");
    assertThat(answer.at("/calculus/point").asText()).isEqualTo("KINK");
    assertThat(answer.at("/ad/ties")).hasSize(ExplainAnswer.TIES);
    assertThat(answer.path("leftOut").toString())
        .isEqualTo("[{\"part\":\"ad.ties\",\"reason\":\"LENGTH\"}]");
  }

  @ParameterizedTest
  @CsvSource({"1, 100001, 50000", "4, 100001, 37500", "12, 100001, 12500"})
  void aStepTooManyIsPointedAt(int inputs, int steps, int most) throws IOException {
    String program =
        IntStream.range(0, steps).mapToObj(i -> "x" + i % inputs).collect(Collectors.joining("+"));
    JsonNode error = ask(program, "x0").path("error");
    assertThat(error.path("message").asText()).contains(" " + most).contains("steps");
    assertThat(error.path("column").asInt()).isPositive();
  }

  @Test
  void aTextTooLongIsPointedAt() throws IOException {
    JsonNode error = ask(" ".repeat(2_000_000) + "x", "x").path("error");
    assertThat(error.path("message").asText()).contains("more than 2000000 letters");
    assertThat(error.path("column").asInt()).isEqualTo(2_000_001);
  }

  @Test
  void aNameTooLongIsPointedAt() throws IOException {
    JsonNode error = ask("1 + " + "a".repeat(100_000) + "(x)", "x").path("error");
    assertThat(error.path("message").asText()).isEqualTo("a name has at most 100 letters.");
    assertThat(error.path("column").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "abs(", "softmax(0, 1; x, ", "gelu(", "-", "2^"})
  @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
  void deepNestingIsPointedAt(String begin) throws IOException {
    JsonNode error = ask(begin.repeat(20_000) + "x", "x").path("error");
    assertThat(error.path("message").asText()).contains("nested deeper than 200 levels");
    assertThat(error.path("column").asInt()).isBetween(199 * begin.length(), 202 * begin.length());
  }

  /// Each pair of neighbours ties along the same line, so that the plane has two cells, and no more
  /// is looked at than for two arguments.
  @Test
  void fourHundredTiedArgumentsOfTwoInputsAreAnswered() throws IOException {
    JsonNode answer = ask(tied(400), "x", "y");
    assertThat(answer.at("/calculus/clarke/vertices").toString()).isEqualTo("[[1,0],[0,1]]");
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("KINK:MID");
    assertThat(looks(tied(400))).isEqualTo(looks(tied(2))).isPositive();
  }

  static String tied(int count) {
    return "max(" + repeated("x,y", count / 2) + ")";
  }

  /// How often a deadline is asked: what may take long asks in its loops.
  private static int looks(String program) throws IOException {
    AtomicInteger looks = new AtomicInteger();
    answers(request(program, "x", "y"), () -> new Deadline(() -> looks.incrementAndGet() < 0));
    return looks.get();
  }

  /// So many cells meet that not all are looked at: a set that lacks some of them would make a
  /// right answer wrong.
  @Test
  @Timeout(value = MINUTES, unit = java.util.concurrent.TimeUnit.MINUTES)
  void manyCellsAreAllLookedAtOrUndecided() throws IOException {
    String ten = kinks(10);
    String left = "{\"program\":\"" + ten + "\",\"at\":{\"x\":0,\"y\":0},\"lambda\":0}";
    JsonNode answer = answers(left, () -> Deadline.NEVER).getFirst();
    assertThat(answer.at("/verdict/grade").asText()).isEqualTo("KINK:INSIDE");
    JsonNode many = ask(kinks(400), "x", "y");
    assertThat(many.at("/verdict/grade").asText()).isEqualTo("UNDECIDED");
    assertThat(many.path("leftOut").toString())
        .isEqualTo("[{\"part\":\"calculus.clarke\",\"reason\":\"SIZE\"}]");
  }

  private static String kinks(int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> "abs(" + (k + 1) + "*x + " + (count - k) + "*y)")
        .collect(Collectors.joining(" + "));
  }

  /// A deadline may pass at any moment: at each of its looks the answer is whole, and says what is
  /// missing.
  @Test
  void whatTheTimeDoesNotAllowIsLeftOut() throws IOException {
    String request = request("max(x, y, 2*relu(x - y), sqrt(x*x) + abs(y))", "x", "y");
    AtomicInteger all = new AtomicInteger();
    JsonNode whole =
        answers(request, () -> new Deadline(() -> all.incrementAndGet() < 0)).getFirst();
    assertThat(whole.has("leftOut")).isFalse();
    int looks = all.get();
    assertThat(looks).isGreaterThan(10);
    for (int allowed = 0; allowed < looks; allowed++) {
      int some = allowed;
      AtomicInteger asked = new AtomicInteger();
      JsonNode answer =
          answers(request, () -> new Deadline(() -> asked.incrementAndGet() > some)).getFirst();
      assertThat(answer.path("leftOut").toString()).as("%s looks", some).contains("TIME");
      assertThat(answer.path("ad").path("gradient")).isEqualTo(whole.path("ad").path("gradient"));
      String grade = answer.at("/verdict/grade").asText();
      assertThat(grade).isIn("UNDECIDED", whole.at("/verdict/grade").asText());
    }
  }

  /// The first passes under a framework's rules read its tables and find the rules.
  @Test
  void theTimeBeginsAfterEverythingThatTablesAreReadFor() throws Exception {
    Program program = Parser.parse("abs(x) + max(x, 2*y)");
    AtomicInteger asked = new AtomicInteger();
    Convention counting =
        (Convention)
            Proxy.newProxyInstance(
                Convention.class.getClassLoader(),
                new Class<?>[] {Convention.class},
                (_, method, arguments) -> {
                  asked.incrementAndGet();
                  return method.invoke(Conventions.lambda(0), arguments);
                });
    Passes.of(program, new double[2], counting, Mode.REVERSE);
    int all = asked.getAndSet(0);
    assertThat(all).isGreaterThan(4);
    ExplainQuestion question =
        new ExplainQuestion(
            program, new double[2], counting, OptionalDouble.empty(), List.of(), Mode.REVERSE);
    List<Integer> before = new ArrayList<>();
    ExplainAnswer.of(
        question,
        CATALOGUE,
        () -> {
          before.add(asked.get());
          return Deadline.NEVER;
        });
    assertThat(before).containsExactly(all);
  }

  @Test
  void noTimeBeginsBeforeARequestIsRead() throws IOException {
    String request = "{\"program\":\"x\",\"at\":{\"x\":0},\"convention\":\"nobody\"}";
    AtomicInteger begun = new AtomicInteger();
    answers(
        request,
        () -> {
          begun.incrementAndGet();
          return Deadline.NEVER;
        });
    assertThat(begun).hasValue(0);
  }

  @Test
  void theNextLineIsAnsweredWhenTheTimeOfOneIsOver() throws IOException {
    String requests = request("abs(x)", "x") + "\n" + request("relu(x)", "x") + "\n";
    AtomicInteger count = new AtomicInteger();
    List<JsonNode> answers =
        answers(
            requests,
            () -> count.getAndIncrement() == 0 ? new Deadline(() -> true) : Deadline.NEVER);
    assertThat(answers.get(0).at("/verdict/grade").asText()).isEqualTo("UNDECIDED");
    assertThat(answers.get(0).path("leftOut").toString())
        .isEqualTo(
            "[{\"part\":\"calculus\",\"reason\":\"TIME\"},"
                + "{\"part\":\"ad.atLambda\",\"reason\":\"TIME\"}]");
    assertThat(answers.get(1).at("/verdict/grade").asText()).isEqualTo("KINK:LEFT");
    assertThat(answers.get(1).has("leftOut")).isFalse();
  }

  @Test
  void aLineWithoutEndIsReadNoFurtherThanItsLimit() throws IOException {
    BufferedReader in = new BufferedReader(new StringReader("abcdef\r\n\nxy\rz"));
    LineReader lines = new LineReader(in, 3);
    assertThat(lines.next()).isEqualTo("abc");
    assertThat(lines.isTooLong()).isTrue();
    assertThat(lines.next()).isEmpty();
    assertThat(lines.isTooLong()).isFalse();
    assertThat(lines.next()).isEqualTo("xy");
    assertThat(lines.next()).isEqualTo("z");
    assertThat(lines.next()).isNull();
  }

  @Test
  void theStatedTimeHoldsTheDeadline() {
    assertThat(ExplainAnswer.TIME).isLessThan(ExplainAnswer.STATED);
    assertThat(Deadline.in(Duration.ZERO).hasPassed()).isTrue();
    assertThat(Deadline.in(Duration.ofDays(1)).hasPassed()).isFalse();
  }
}
