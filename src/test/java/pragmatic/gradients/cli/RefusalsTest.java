package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.cli.CommandRun.run;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.cli.CommandRun.Result;

/// What cannot be answered is refused in one message that says what would be right.
class RefusalsTest {
  static Stream<Arguments> refused() {
    return Stream.of(
        args("relu(x +* 2)\n        ^\nColumn 9: ", "explain", "relu(x +* 2)", "--at", "x=0"),
        args("did you mean relu?", "explain", "rel(x)", "--at", "x=0"),
        args("Input x has no value; add --at x=0.", "explain", "abs(x)"),
        args("Inputs a, c have no value", "explain", "a*b*c", "--at", "b=1"),
        args("The program has no input y; it has x.", "explain", "abs(x)", "--at", "x=0,y=1"),
        args("Input x is given two values.", "explain", "abs(x)", "--at", "x=0", "--at", "x=1"),
        args("larger than any double", "explain", "abs(x)", "--at", "x=1e999"),
        args("larger than any double", "explain", "abs(x) + 1e999", "--at", "x=1"),
        args("x must be a number, not y.", "explain", "abs(x)", "--at", "x=y"),
        args("--at takes NAME=VALUE", "explain", "abs(x)", "--at", "0"),
        args(
            "did you mean pytorch? There are pytorch, pytorch-2.13.0, jax",
            "explain",
            "x",
            "--at",
            "x=0",
            "--convention",
            "pytroch"),
        args(
            "No convention is named zzzzzz. There are pytorch,",
            "explain",
            "x",
            "--at",
            "x=0",
            "--convention",
            "zzzzzz"),
        args(
            "λ is a number from 0 (left) to 1 (right), not 2.0.",
            "explain",
            "x",
            "--at",
            "x=0",
            "--lambda",
            "2"),
        args("λ is a number", "explain", "x", "--at", "x=0", "--lambda", "NaN"),
        args(
            "--lambda must be a number, not half.",
            "explain",
            "x",
            "--at",
            "x=0",
            "--lambda",
            "half"),
        args(
            "The mode is reverse or forward; there is none named sideways",
            "explain",
            "x",
            "--at",
            "x=0",
            "--mode",
            "sideways"),
        args("A program is missing", "explain"),
        args("The second begins y", "explain", "x", "y", "--at", "x=0"),
        args("did you mean --json?", "explain", "x", "--at", "x=0", "--jsn"),
        args("did you mean explain?", "expain", "x"),
        args("No command is named relu(x); there are", "relu(x)"),
        args("did you mean frameworks?", "list", "framework"),
        args("--at", "explain", "x", "--at"));
  }

  private static Arguments args(String message, String... args) {
    return Arguments.of(message, args);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithOneMessageAndExitCodeOne(String message, String[] args) {
    Result result = run(args);
    assertThat(result.exit()).isOne();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message).doesNotContain("\tat ", "Exception");
  }

  @Test
  void aCaretStaysInSightOfALongProgram() {
    String sum = "x + ".repeat(60);
    Result result = run("explain", sum + "* 2", "--at", "x=0");
    String[] lines = result.err().split("\n");
    assertThat(lines[0]).hasSizeLessThanOrEqualTo(80);
    assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('*');
    assertThat(lines[2]).startsWith("Column " + (sum.length() + 1) + ":");
  }
}
