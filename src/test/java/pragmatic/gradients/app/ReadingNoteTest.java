package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// How a typed function is read, where somebody may have meant something else.
final class ReadingNoteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quantile(0.9; a, b, c, d, e) | Read as Euler",
        "max(d, e)                    | Read as Euler",
        "e*x                          | Read as Euler",
        "e^x                          | ''",
        "e ** x                       | ''",
        "1e5*x + exp(x)               | ''",
        "relux                        | relux is read as",
        "abs(x)                       | ''",
      })
  void itIsSaid(String text, String note) throws ProgramException {
    Faults faults = new Faults();
    new ReadingNote(faults).of(text, Parser.parse(text));
    Faults.Fault said = faults.latest();
    if (note.isEmpty()) assertThat(said).isNull();
    else assertThat(said).extracting(Faults.Fault::sentence).asString().startsWith(note);
  }
}
