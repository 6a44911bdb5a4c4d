package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.Settings;

/// A window in a process that has a quarter of a gigabyte for all that is in it.
class LittleMemoryTest {
  private static final List<String> BOARDS =
      List.of("relu(x)", "max(a, b)", "cross_entropy(0; z0, z1, z2)", "relu(x) - relu(-x)");

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void showsBoardsAHallAndTheTables() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-Dglass.platform=Unwatched", "-Dprism.order=sw"));
    command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Shown.class.getName()));
    command.add(folder.resolve("settings.properties").toString());
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    Process process = builder.redirectOutput(out.toFile()).start();
    boolean ended;
    try {
      ended = process.waitFor(2, TimeUnit.MINUTES);
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(out);
    assertThat(ended).as("a window that goes on: %s", said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("shown ")))
        .as(said)
        .hasSize(2 * BOARDS.size() + 1)
        .filteredOn(line -> !line.equals("shown the tables"))
        .satisfies(all -> assertThat(all.stream().distinct()).hasSameSizeAs(BOARDS));
    assertThat(said).doesNotContain("OutOfMemoryError");
  }

  /// What runs in the process.
  static final class Shown {
    private static Desk desk;

    private Shown() {}

    public static void main(String[] args) throws Exception {
      Settings settings = new Settings(Path.of(args[0]));
      Fx.call(() -> {
        PragmaticGradients.open(
            new Stage(), settings, WindowOptions.NONE, Optional.empty(), now -> desk = now);
        return null;
      });
      boards();
      Fx.call(() -> {
        desk.window().cover().toggle();
        return null;
      });
      WindowRobot.await(() -> WindowRobot.settled(desk));
      System.out.println("shown the tables");
      Fx.call(() -> {
        desk.window().close();
        desk.window().present(true);
        return null;
      });
      boards();
      System.exit(0);
    }

    private static void boards() throws Exception {
      for (String board : BOARDS) {
        Fx.call(() -> {
          desk.model().choose(OffscreenWindow.board(board, desk.model().board()));
          return null;
        });
        WindowRobot.await(() -> WindowRobot.settled(desk));
        System.out.println("shown " + desk.model().view().board().program().text());
      }
    }
  }
}
