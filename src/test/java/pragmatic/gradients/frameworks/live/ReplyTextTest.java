package pragmatic.gradients.frameworks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
class ReplyTextTest {
  @TempDir Path folder;

  private static Replies ask(Python python) throws Exception {
    return LiveCheck.run(
            Frameworks.find("pytorch").orElseThrow(),
            Parser.parse("abs(x)"),
            new double[] {0},
            Mode.REVERSE,
            List.of(python),
            Python.LIMIT)
        .replies();
  }

  /// JSON can name letters that colour a terminal without holding them, and a text without an end.
  @Test
  void whatAnAnswerSaysIsAPlainLine() throws Exception {
    String red = "\\\\u001b[31mred" + "x".repeat(10_000);
    Python raising =
        FakePython.answering(folder, red, "{\"row\": 0, \"error\": \"TypeError: " + red + "\"}");
    assertThatThrownBy(() -> ask(raising))
        .isInstanceOf(CheckException.class)
        .hasMessageContaining("TypeError: red")
        .hasMessageNotContainingAny("\u001B", "[31m")
        .message()
        .hasSizeLessThan(500);
    Python answering =
        FakePython.answering(
            folder, red, "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.0\"]}");
    Replies replies = ask(answering);
    for (String said : List.of(replies.version(), replies.build(), replies.python()))
      assertThat(said).doesNotContain("\u001B", "[31m").hasSizeLessThan(200);
  }
}
