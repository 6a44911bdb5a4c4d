package pragmatic.gradients.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;

/// Arguments of the usual form are taken as they are: what is answered, and with which exit code,
/// is what it would be if all that may be typed were looked into.
class UsualArgumentsTest {
  private static final List<String> WORDS =
      List.of(
          "relu(x)",
          "-x",
          "@x",
          "max(a, b)",
          "",
          " ",
          "explain",
          "--",
          "--at",
          "--at=x=1",
          "x=0",
          "x=-1",
          "a=1,b=1",
          "--convention",
          "jax",
          "--lambda",
          "0.5",
          "-1",
          "--weights",
          "0.5,0.5",
          "--mode",
          "reverse",
          "--json",
          "--lines",
          "--help",
          "--nothing",
          "-h");

  private record UsualAnswer(int exit, String out, String err) {}

  @FunctionalInterface
  private interface CommandLineReader {
    int run(Terminal terminal, String... args);
  }

  private static UsualAnswer answer(CommandLineReader reader, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream("{\"program\": \"x\", \"at\": {\"x\": 0}}\n".getBytes(UTF_8));
    int exit =
        reader.run(
            new Terminal(in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
            args);
    return new UsualAnswer(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void answersAreThoseOfTheWholeReader() {
    SplittableRandom random = new SplittableRandom(20261127);
    for (int i = 0; i < Exhaustive.count(400, 20_000); i++) {
      List<String> args = new ArrayList<>(List.of("explain"));
      if (random.nextInt(4) > 0) args.addAll(List.of("relu(x)", "--at", "x=0"));
      int more = random.nextInt(5);
      for (int k = 0; k < more; k++) args.add(WORDS.get(random.nextInt(WORDS.size())));
      String[] given = args.toArray(String[]::new);
      assertThat(answer(Cli::run, given)).as("%s", args).isEqualTo(answer(Cli::parsed, given));
    }
  }

  @Test
  void whatIsUsualIsTakenAndNothingElse() {
    assertThat(takes("relu(x)", "--at", "x=0")).isTrue();
    assertThat(takes("--at", "a=1", "--at", "b=1", "max(a, b)", "--json")).isTrue();
    assertThat(takes("--lines")).isTrue();
    assertThat(takes("-x", "--at", "x=0")).isFalse();
    assertThat(takes("--at", "x=0")).isFalse();
    assertThat(takes("x", "--mode", "reverse", "--mode", "forward")).isFalse();
    assertThat(takes("x", "--at")).isFalse();
    assertThat(takes("x", "--help")).isFalse();
    assertThat(takes("relu", "(x)")).isFalse();
  }

  private static boolean takes(String... args) {
    return new ExplainCommand(Terminal.own()).takes(List.of(args));
  }
}
