package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {
  @ParameterizedTest
  @CsvSource({"1280, 720", "1920, 1080", "1024, 768", "3840, 2160"})
  void theLastRowOfAHallCanReadEverything(double width, double height) {
    Style hall = Style.presenter(Style.hallFactor(width, height));
    double used = Math.min(height, width * 9 / 16);
    assertThat(List.of(hall.tick(), hall.chip(), hall.type().hint()))
        .allMatch(size -> size >= used / 30 - 1e-9);
    assertThat(
            List.of(
                hall.type().caption(),
                hall.type().head(),
                hall.type().sentence(),
                hall.type().answer()))
        .allMatch(size -> size >= used / 25 - used / 1080);
    assertThat(hall.label()).isGreaterThanOrEqualTo(used / 27 - 1e-9);
  }

  @Test
  void nothingIsTooSmallForItsScreen() {
    assertThat(List.of(Style.DESK.tick(), Style.DESK.chip(), Style.DESK.type().hint()))
        .allMatch(s -> s >= 16);
    assertThat(List.of(Style.COMPACT.tick(), Style.COMPACT.chip(), Style.COMPACT.type().hint()))
        .allMatch(s -> s >= 14);
  }

  @Test
  void theHallKeepsItsProportions() {
    assertThat(Style.presenter(.5).dash()).containsExactly(8.0, 7.0);
    assertThat(Style.presenter(.5).type().chosen()).isEqualTo(60);
  }
}
