package pragmatic.gradients.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.picture.Style;

/// Sliders stand on whole pixels: rounding may paint the last hair of one into a row of pixels that
/// is not counted to it, and is not wiped when it moves.
final class WholeRowsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5})
  void slidersStandOnWholePixels(int more) {
    whole(BoardGeometry.desk(1184, 1020, more, Style.DESK));
    whole(BoardGeometry.compact(944, 676, more, Style.COMPACT));
  }

  private static void whole(BoardGeometry page) {
    assertEquals(Math.rint(page.sliderY()), page.sliderY());
    assertEquals(Math.rint(page.moreY()), page.moreY());
  }
}
