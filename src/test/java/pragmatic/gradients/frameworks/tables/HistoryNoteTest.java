package pragmatic.gradients.frameworks.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Vocabulary;

class HistoryNoteTest {
  @Test
  void speaksOfKnownFrameworksAndPrimitivesInOrder() {
    assertThat(HistoryNote.shipped())
        .isNotEmpty()
        .allSatisfy(note -> {
          assertThat(Frameworks.find(note.framework())).isPresent();
          assertThat(Vocabulary.function(note.primitive())).isPresent();
          assertThat(note.date()).matches("\\d{4}(-\\d\\d-\\d\\d)?");
          assertThat(note.note()).endsWith(".");
        });
    Comparator<HistoryNote> order =
        Comparator.comparing((HistoryNote note) ->
            Frameworks.all().indexOf(Frameworks.find(note.framework()).orElseThrow()));
    assertThat(HistoryNote.shipped()).isSortedAccordingTo(order.thenComparing(HistoryNote::date));
  }
}
