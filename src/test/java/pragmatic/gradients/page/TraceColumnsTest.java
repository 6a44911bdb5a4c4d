package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.page.TraceColumns.TraceForm;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.text.RichText;

class TraceColumnsTest {
  private static final TextMeasure MEASURE = (text, size) -> text.letters() * 0.6 * size;

  private static TraceRow row(String program, String value, String note) {
    return new TraceRow(
        RichText.program("v1"),
        program.isEmpty() ? RichText.EMPTY : RichText.program(program),
        RichText.of(value),
        RichText.of(note),
        !note.isEmpty(),
        "");
  }

  private static TraceColumns columns(TraceRow... rows) {
    return TraceColumns.of(List.of(rows), Style.COMPACT, 284, MEASURE);
  }

  @Test
  void aLongProgramTakesMoreLinesAndTheOthersKeepTheirs() {
    TraceColumns columns =
        columns(
            row("", "⟨0, 1⟩", ""),
            row("= cross_entropy(0; z0, z1, z2)", "⟨1.0986, −0.6667, 0.3333⟩", ""));
    assertThat(columns.forms()).extracting(TraceForm::lines).containsExactly(1, 3);
  }

  /// Whether one of them is a tie or not: its note has its room behind the values.
  @Test
  void aTieDoesNotMoveTheValues() {
    TraceColumns free = columns(row("= relu(x)", "⟨0, 1⟩", ""));
    TraceColumns tied = columns(row("= relu(x)", "⟨0, 1⟩", "← tie"));
    assertThat(tied).isEqualTo(free);
    assertThat(tied.forms()).extracting(TraceForm::lines).containsExactly(1);
  }

  /// The room of notes is kept where no line needs it.
  @Test
  void aLineBreaksOnlyWhereItHasNoRoom() {
    TraceColumns columns =
        columns(row("= relu(x)", "⟨0, 1⟩", "← tie"), row("= v1 + v2 + v3", "⟨0, 1⟩", ""));
    assertThat(columns.forms()).extracting(TraceForm::lines).containsExactly(1, 1);
    assertThat(columns.forms().getLast().end()).isGreaterThan(columns.forms().getFirst().end());
  }

  @Test
  void aLineIsNotShorterWhileAHandMoves() {
    TraceColumns wide = columns(row("= max(x, x^2) - 1", "⟨0.1234, −0.1234⟩", ""));
    TraceColumns narrow = columns(row("= max(x, x^2) - 1", "⟨0, 1⟩", ""));
    assertThat(wide.forms().getFirst().lines()).isGreaterThan(narrow.forms().getFirst().lines());
    assertThat(narrow.holding(wide.forms()).forms())
        .extracting(TraceForm::lines)
        .containsExactly(2);
  }
}
