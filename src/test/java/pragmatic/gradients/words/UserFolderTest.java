package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
  @Test
  void theFolderIsWhereThePlatformKeepsSuchFiles() {
    assertThat(UserFolder.of(Map.of(), "Linux", "/home/ada"))
        .isEqualTo(Path.of("/home/ada/.config/pragmatic-gradients"));
    assertThat(UserFolder.of(Map.of("XDG_CONFIG_HOME", "/etc/own"), "Linux", "/home/ada"))
        .isEqualTo(Path.of("/etc/own/pragmatic-gradients"));
    assertThat(UserFolder.of(Map.of(), "Mac OS X", "/Users/ada"))
        .isEqualTo(Path.of("/Users/ada/Library/Application Support/pragmatic-gradients"));
    assertThat(UserFolder.of(Map.of("APPDATA", "C:/Roaming"), "Windows 11", "C:/Users/ada"))
        .isEqualTo(Path.of("C:/Roaming/pragmatic-gradients"));
  }
}
