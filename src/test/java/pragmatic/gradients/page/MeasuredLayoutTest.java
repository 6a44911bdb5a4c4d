package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.MeasuredCell;
import pragmatic.gradients.speech.MeasuredRow;
import pragmatic.gradients.text.RichText;

/// Lines of a table in letters that are all ten wide.
class MeasuredLayoutTest {
  private static final TextMeasure TEN = (text, _) -> 10 * text.letters();

  /// A call takes a line of its own only where it would run into its first answer; that stands at
  /// the right end of its column, whose head is wider.
  @ParameterizedTest
  @CsvSource({"relu(x), 250, false", "relu(x), 140, true", "max(0;1-x)++, 250, false"})
  void aCallStandsBesideItsAnswersWhereThereIsRoom(String call, double room, boolean alone) {
    List<String> columns = List.of("PyTorch 2.14", "JAX", "TF");
    MeasuredRow row =
        new MeasuredRow(
            RichText.literal(call), Collections.nCopies(columns.size(), MeasuredCell.NONE));
    MeasuredLayout layout = MeasuredLayout.of(columns, List.of(row), Style.COMPACT, room, TEN);
    assertThat(layout.isAlone(row, Style.COMPACT, TEN)).isEqualTo(alone);
  }
}
