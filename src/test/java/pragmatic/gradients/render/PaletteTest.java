package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.text.Role;

class PaletteTest {
  private static double light(int argb) {
    double[] weights = {.2126, .7152, .0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = (argb >> 16 - 8 * i & 0xFF) / 255.0;
      sum += weights[i] * (c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(int a, int b) {
    double high = Math.max(light(a), light(b));
    double low = Math.min(light(a), light(b));
    return (high + .05) / (low + .05);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void lettersStandOutOnEveryBackground(Theme theme) {
    Palette palette = Palette.of(theme);
    double least = theme == Theme.PROJECTOR ? 7.5 : 4.5;
    List<Role> letters =
        List.of(
            Role.INK,
            Role.INK2,
            Role.INK3,
            Role.DERIVATIVE,
            Role.LEFT,
            Role.RIGHT,
            Role.CHOSEN,
            Role.WRONG);
    for (Role letter : letters) {
      for (Role ground : List.of(Role.PAPER, Role.PANEL)) {
        assertThat(contrast(palette.text(letter), palette.argb(ground)))
            .describedAs("%s on %s", letter, ground)
            .isGreaterThan(least);
      }
    }
    for (Role card : List.of(Role.DERIVATIVE, Role.SET, Role.WRONG, Role.JUMP, Role.INFINITE)) {
      assertThat(contrast(palette.text(card), palette.tint(card)))
          .describedAs("%s", card)
          .isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theRampRunsFromLeftToRight(Theme theme) {
    Palette palette = Palette.of(theme);
    assertThat(palette.mix(0)).isEqualTo(palette.argb(Role.LEFT));
    assertThat(palette.mix(1)).isEqualTo(palette.argb(Role.RIGHT));
    assertThat(palette.stops()).hasSize(Palette.STOPS).doesNotHaveDuplicates();
    assertThat(palette.stops().get(3)).isEqualTo(palette.mix(.5));
  }

  @Test
  void blackAndWhiteMeetInTheGreyOfEqualLightness() {
    assertThat(OkLab.mix(0xFF000000, 0xFFFFFFFF, .5)).isEqualTo(0xFF636363);
  }

  @Test
  void lettersMayHaveAnotherColourThanMarks() {
    Palette palette = Palette.of(Theme.LIGHT);
    assertThat(Palette.web(palette.argb(Role.RIGHT))).isEqualTo("#CF7F00");
    assertThat(Palette.web(palette.text(Role.RIGHT))).isEqualTo("#8F5600");
    assertThat(palette.barAlpha()).isCloseTo(.55, within(1e-12));
    assertThatIllegalArgumentException().isThrownBy(() -> palette.tint(Role.GRID));
  }
}
