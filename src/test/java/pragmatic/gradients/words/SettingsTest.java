package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("settings.properties");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\users\\ada\\python.exe",
        "/opt/a = b/python",
        "/Ünïcode/питон",
        "a\\tb \\u00e9 #!"
      })
  void aValueIsTakenAsItStands(String value) throws IOException {
    Files.writeString(file, "# mine\npython=" + value + "\nunknown.key = kept  \n\n! end\n");
    Settings settings = new Settings(file);
    assertThat(settings.get("python")).contains(value);
    assertThat(settings.problem()).isEmpty();
    assertThat(settings.put("theme", "DARK")).isTrue();
    assertThat(Files.readString(file))
        .isEqualTo("# mine\npython=" + value + "\nunknown.key = kept  \n\n! end\ntheme=DARK\n");
    assertThat(new Settings(file).get("theme")).contains("DARK");
    assertThat(new Settings(file).put("theme", "LIGHT")).isTrue();
    assertThat(Files.readString(file)).endsWith("! end\ntheme=LIGHT\n");
  }

  @Test
  void whatIsNoTextIsKeptAndNamed() throws IOException {
    byte[] latin = "python=/home/ren\u00e9/python\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    Settings settings = new Settings(file);
    Path kept = folder.resolve("settings.properties.bad");
    assertThat(settings.problem().orElseThrow())
        .contains(file.toString(), "settings.properties.bad");
    assertThat(settings.put("theme", "DARK")).isTrue();
    assertThat(Files.readAllBytes(kept)).isEqualTo(latin);
    assertThat(Files.readString(file)).isEqualTo("theme=DARK\n");
  }

  @Test
  void aFolderInItsPlaceStays() throws IOException {
    Files.createDirectory(file);
    Settings settings = new Settings(file);
    assertThat(settings.problem().orElseThrow()).contains(file.toString(), "no file");
    assertThat(settings.put("theme", "DARK")).isFalse();
    assertThat(settings.get("theme")).contains("DARK");
    assertThat(file).isDirectory();
  }

  @Test
  void anEndlessFileIsLeftAlone() {
    Path endless = Path.of("/dev/zero");
    if (!Files.exists(endless)) return;
    Settings settings = new Settings(endless);
    assertThat(settings.problem()).isPresent();
    assertThat(settings.put("theme", "DARK")).isFalse();
  }

  /// Nobody writes into it, so that whoever opens it waits for ever.
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the pipe is made by a command")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeIsLeftAlone() throws Exception {
    assumeThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    Settings settings = new Settings(file);
    assertThat(settings.problem().orElseThrow()).contains(file.toString(), "no file");
    assertThat(settings.put("theme", "DARK")).isFalse();
    assertThat(Files.readAttributes(file, BasicFileAttributes.class).isOther()).isTrue();
  }

  @Test
  void safeModeLeavesTheUsersOwnAlone() {
    System.setProperty(UserFolder.SAFE, "true");
    try {
      assertThat(UserFolder.path()).isEmpty();
      Settings safe = Settings.ofUser();
      safe.put("made.by.a.test", "lost");
      assertThat(safe.problem()).isEmpty();
    } finally {
      System.clearProperty(UserFolder.SAFE);
    }
    assertThat(UserFolder.path()).isPresent();
    assertThat(Settings.ofUser().get("made.by.a.test")).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsNotRewritten() throws IOException {
    byte[] large = new byte[(1 << 20) + 1];
    Files.write(file, large);
    Settings settings = new Settings(file);
    assertThat(settings.problem().orElseThrow()).contains("megabyte");
    assertThat(settings.put("theme", "DARK")).isFalse();
    assertThat(Files.size(file)).isEqualTo(large.length);
  }

  /// Damage of any kind: bytes changed, cut off or put in.
  @Test
  void noDamageCrashesOrLosesAFile() throws IOException {
    byte[] whole = "# mine\npython=/opt/pythön\ntheme=DARK\n".getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261126);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = whole.clone();
      for (int k = random.nextInt(4); k >= 0; k--)
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Files.deleteIfExists(folder.resolve("settings.properties.bad"));
      Files.write(file, damaged);
      Settings settings = new Settings(file);
      boolean text = isText(damaged);
      assertThat(settings.problem().isEmpty()).as("%s", i).isEqualTo(text);
      byte[] kept = Files.readAllBytes(text ? file : folder.resolve("settings.properties.bad"));
      assertThat(kept).isEqualTo(damaged);
    }
  }

  private static boolean isText(byte[] bytes) {
    return java.util.Arrays.equals(
        new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
  }
}
