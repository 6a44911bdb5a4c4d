package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.RichText;

class ErrorWordingTest {
  private static final ProgramException ERROR =
      catchThrowableOfType(ProgramException.class, () -> Parser.parse("relu("));

  /// A long function is cut between letters, never within a sign that stands for several.
  @Test
  void namesWhatStaysInALineOfAnyFunction() throws ProgramException {
    Program once = Parser.parse("relu(x + 1e16 - 1e16) - relu(1e16 + x)");
    Stream<Program> any = new RandomPrograms(12).any(2000, 3);
    List<Program> all = Stream.concat(Stream.of(once), any).toList();
    int shortest = ErrorWording.of(ERROR, Parser.parse("x")).getLast().letters();
    for (Program program : all) {
      RichText kept = ErrorWording.of(ERROR, program).getLast();
      assertThat(kept.plain()).startsWith("The board keeps the last good function: ");
      assertThat(kept.letters())
          .as(kept.plain())
          .isLessThanOrEqualTo(shortest + ErrorWording.LONGEST);
    }
  }

  @Test
  void saysWhereTheTextIsWrong() throws ProgramException {
    assertThat(ErrorWording.of(ERROR, Parser.parse("abs(x)")))
        .map(RichText::plain)
        .element(0)
        .asString()
        .contains(String.valueOf(ERROR.column()), ERROR.getMessage());
  }
}
