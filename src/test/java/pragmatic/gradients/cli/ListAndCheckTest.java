package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.cli.CommandRun.MAPPER;
import static pragmatic.gradients.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.cli.CommandRun.Result;
import pragmatic.gradients.frameworks.live.FakePython;

/// Commands beside `explain`.
class ListAndCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          functions   | relu(x) - relu(-x) | clamp(x, lo, hi)
          functions   | cross_entropy(target; z, …) | cross_entropy(target, label_smoothing, temperature; z, …)
          conventions | pytorch            | min-norm
          conventions | --lambda           | --weights
          frameworks  | tensorflow-2.21.0  | 2026-11-23
          """)
  void lists(String what, String one, String other) {
    Result result = run("list", what);
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains(one, other);
  }

  @Test
  void helps() {
    assertThat(run("--help").out()).contains("explain", "list");
    assertThat(run("explain", "--help").out()).contains("--at", "--convention", "--lines");
    assertThat(run("--version").exit()).isZero();
    assertThat(run().out()).contains("explain");
  }

  @TempDir Path folder;

  private String fakePython(String gradient) throws IOException {
    return FakePython.answering(
            folder,
            "2.14.1",
            "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"" + gradient + "\"]}")
        .command();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void checksAFrameworkOnThisComputer() throws IOException {
    String[] ask = {
      "check", "--framework", "PyTorch", "abs(x)", "--at", "x=0", "--python", fakePython("0.0")
    };
    Result agreeing = run(ask);
    assertThat(agreeing.err()).isEmpty();
    assertThat(agreeing.exit()).isZero();
    assertThat(agreeing.out().lines())
        .containsExactly(
            "PyTorch 2.14.1 here answers 0; our table of 2.14.1 says 0.", "They agree.");
    fakePython("0.5");
    Result differing = run(ask);
    assertThat(differing.exit()).isEqualTo(2);
    assertThat(differing.out()).contains("here answers 0.5; our table of 2.14.1 says 0.");
    String[] json = Stream.concat(Stream.of(ask), Stream.of("--json")).toArray(String[]::new);
    assertThat(run(json).json())
        .isEqualTo(
            MAPPER.readTree(
                """
                {"framework": "pytorch", "program": "abs(x)", "at": {"x": 0}, "mode": "reverse",
                 "here": {"version": "2.14.1", "build": "2.14.1", "python": "3.14",
                          "code": "torch.abs(v0)", "value": 0, "gradient": {"x": 0.5}},
                 "table": {"version": "2.14.1", "measured": true, "gradient": {"x": 0}},
                 "agrees": false}\
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check abs(x) --at x=0                                       | --framework is missing",
        "check --framework pytroch abs(x) --at x=0                   | did you mean pytorch?",
        "check --framework sympy abs(x) --at x=0                     | pytorch, jax, tensorflow",
        "check --framework jax --at x=0                              | A program is missing",
        "check --framework jax abs(x)                                | Input x has no value",
        "check --framework jax abs(x --at x=0                        | Column",
        "check --framework jax abs(x) --at x=0 --mode sideways       | reverse or forward",
        "check --framework jax abs(x) --at x=0 --timeout 0           | from 1 to 3600",
        "check --framework jax abs(x) --at x=0 --python /no/python   | No Python answers to /no/python",
        "check --framework jax --record out.json abs(x)              | measures the whole table",
        "check --framework jax abs(x) --at x=0 --pyhton python3      | did you mean --python?",
      })
  void saysInOneMessageWhyNothingWasChecked(String line, String message) {
    Result result = run(line.split(" +"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message);
  }
}
