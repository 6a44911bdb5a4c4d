package pragmatic.gradients.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing that was asked is lost in silence.
class OptionsTest {
  private record Ran(int exit, String out, String err) {}

  private static Ran run(String... args) {
    return feed("", args);
  }

  private static Ran feed(String input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    int exit = Cli.run(terminal, args);
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --convention jax --lambda 0.25 | Either --convention or --lambda says
          --convention jax --weights 0.5,0.5 | Either --convention or --weights says
          --lambda 0.5 --weights 0.5,0.5 | Either --lambda or --weights says
          --weights ,,, | Weights are numbers of at least 0
          --at x=1, | --at takes NAME=VALUE
          --mode reverse --mode forward | only once
          """)
  void optionsThatContradictOrRepeatAreRefused(String options, String why) {
    List<String> arguments = new ArrayList<>(List.of("explain", "relu(x)"));
    if (!options.contains("--at")) arguments.addAll(List.of("--at", "x=0"));
    arguments.addAll(List.of(options.split(" ")));
    Ran ran = run(arguments.toArray(String[]::new));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains(why);
  }

  @Test
  void anOptionBehindTheLastOfThemIsNamedAsSuch() {
    Ran ran = run("explain", "--", "-x", "--at", "x=0");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("--at stands behind --");
  }

  @Test
  void aProgramIsNeverAFile() {
    assertThat(run("explain", "@/etc/passwd", "--at", "x=0").err()).contains("Column 1: @");
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    var err = new ByteArrayOutputStream();
    var full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("no space left");
              }
            });
    int exit =
        Cli.run(
            new Terminal(InputStream.nullInputStream(), full, new PrintStream(err, true, UTF_8)),
            "explain",
            "relu(x)",
            "--at",
            "x=0");
    assertThat(exit).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("could not be written");
  }

  @Test
  void aByteOrderMarkAndEmptyLinesAreNoRequests() {
    String request = "{\"program\":\"relu(x)\",\"at\":{\"x\":0}}";
    String plain = feed(request + "\n", "explain", "--lines").out();
    assertThat(feed("\uFEFF" + request + "\r\n\n  \n", "explain", "--lines").out())
        .isEqualTo(plain);
    assertThat(plain.lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"program":"relu(x)","at":{"x":0},"at":{"x":1}} | Duplicate field
          {"program":"relu(x)","at":{"x":0},"convention":"jax","lambda":0.5} | Either --convention or
          {"program":"relu(x)","at":{"x":0},"convention":"jax","weights":[1,0]} | Either --convention or
          """)
  void requestsThatContradictThemselvesAreRefused(String request, String why) {
    assertThat(feed(request, "explain", "--lines").out()).contains("\"error\"", why);
  }

  /// Answers end with the reader.
  @Test
  void answersEndWhenNobodyReadsThem() {
    int[] written = {0};
    var closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                if (++written[0] > 10) throw new IOException("broken pipe");
              }
            });
    String requests = "{\"program\":\"relu(x)\",\"at\":{\"x\":0}}\n".repeat(1000);
    var input = new ByteArrayInputStream(requests.getBytes(UTF_8));
    var err = new PrintStream(OutputStream.nullOutputStream());
    assertThat(Cli.run(new Terminal(input, closed, err), "explain", "--lines")).isEqualTo(1);
    assertThat(input.available()).isPositive();
  }
}
