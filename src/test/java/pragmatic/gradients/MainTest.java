package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void opensTheWindowWithoutArguments() {
    assertThat(Main.wantsWindow()).isTrue();
    assertThat(Main.wantsWindow("--present")).isTrue();
    assertThat(Main.wantsWindow("--board", "relu(x)")).isTrue();
    assertThat(Main.wantsWindow("--board=relu(x)")).isTrue();
    assertThat(Main.wantsWindow("kink.md")).isTrue();
    assertThat(Main.wantsWindow("course.ipynb")).isTrue();
  }

  @Test
  void leavesEverythingElseToTheCommandLine() {
    assertThat(Main.wantsWindow("explain", "relu(x)")).isFalse();
    assertThat(Main.wantsWindow("--help")).isFalse();
    assertThat(Main.wantsWindow("notebook", "course.ipynb")).isFalse();
  }

  @Test
  void saysWhichJavaIsMissing() {
    assertThat(Launcher.tooOld(17))
        .contains("Java 25", "Java 17", "https://adoptium.net")
        .doesNotContain("\n");
  }
}
