package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTest {
  @Test
  void linuxNeedsADisplay() {
    assertThat(Start.mayHaveScreen(Map.of(), "Linux", Optional.empty())).isFalse();
    assertThat(Start.mayHaveScreen(Map.of("DISPLAY", ""), "Linux", Optional.empty())).isFalse();
    assertThat(Start.mayHaveScreen(Map.of("DISPLAY", ":0"), "Linux", Optional.empty())).isTrue();
    assertThat(
            Start.mayHaveScreen(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", Optional.empty()))
        .isTrue();
  }

  @Test
  void theHeadlessPlatformNeedsNone() {
    assertThat(Start.mayHaveScreen(Map.of(), "Linux", Optional.of("Headless"))).isTrue();
    assertThat(Start.mayHaveScreen(Map.of(), "Linux", Optional.of("gtk"))).isFalse();
  }

  @Test
  void otherSystemsAskTheToolkit() {
    assertThat(Start.mayHaveScreen(Map.of(), "Windows 11", Optional.empty())).isTrue();
    assertThat(Start.mayHaveScreen(Map.of(), "Mac OS X", Optional.empty())).isTrue();
  }

  @Test
  void namesTheCommandLineInOneLine() {
    assertThat(Start.noScreen("java -jar a.jar"))
        .contains("no screen", "java -jar a.jar explain \"relu(x)\" --at x=0")
        .doesNotContain("\n");
  }

  /// Lines of buttons that are gone would stay on the screen.
  @Test
  void noPicturesOfButtonsAreKept() {
    Start.drawEachFrameAnew();
    assertThat(System.getProperty("prism.disableRegionCaching")).isEqualTo("true");
  }

  /// Else what lies between two places that change is drawn with them.
  @Test
  void placesThatChangeAreDrawnApart() {
    Start.drawEachFrameAnew();
    assertThat(System.getProperty("prism.dirtyregioncount")).isEqualTo("15");
  }
}
