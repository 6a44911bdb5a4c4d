package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowOptionsTest {
  private static WindowOptions options(String... arguments) {
    return WindowOptions.of(List.of(arguments));
  }

  @Test
  void optionsStandInAnyOrder() {
    assertThat(options()).isEqualTo(WindowOptions.NONE);
    assertThat(options("--present").present()).isTrue();
    for (WindowOptions both :
        List.of(
            options("--board", "abs(x) at: x=1", "--present"),
            options("--present", "--board=board 1: abs(x) at: x=1"))) {
      assertThat(both.mistake()).isNull();
      assertThat(both.present()).isTrue();
      assertThat(both.board()).isNotNull();
      assertThat(both.board().get().program().text()).isEqualTo("abs(x)");
      assertThat(both.board().get().x()).isEqualTo(1);
    }
  }

  @Test
  void aDamagedLineHasACaretUnderItsColumn() {
    assertThat(options("--board", "board 1: relu(x) at: y=0").mistake())
        .isEqualTo(
            """
            board 1: relu(x) at: y=0
                                 ^
            Column 22: the program has no input named y; its inputs are x.\
            """);
  }

  @Test
  void aLessonIsAFileThatIsThere(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "");
    assertThat(options("--present", file.toString()).lesson()).isEqualTo(file);
    assertThat(options("--present", file.toString()).present()).isTrue();
    Path notebook = Files.writeString(folder.resolve("a.ipynb"), "");
    assertThat(options(notebook.toString(), "--present").lesson()).isEqualTo(notebook);
    assertThat(options(file.toString(), file.toString()).mistake()).contains("one lesson");
    assertThat(options(folder.resolve("none.md").toString()).mistake()).contains("none.md");
    assertThat(options(folder.toString() + ".md").mistake()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--board", "--bord x", "x", "--board x --board x", "--present --board=2x"})
  void whatCannotBeReadIsSaid(String arguments) {
    assertThat(options(arguments.split(" ")).mistake()).isNotBlank();
  }

  @Test
  void theExitCodeIsTwo() {
    PrintStream usual = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(Start.run("--board", "relu(x")).isEqualTo(2);
    } finally {
      System.setErr(usual);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("relu(x")
        .contains("\n    ^\nColumn 5: ");
  }
}
