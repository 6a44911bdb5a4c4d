package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What is said of a text that is no program.
public final class ErrorWording {
  private static final int LONGEST = 40;

  private ErrorWording() {}

  /// @param kept what the board still shows
  public static List<RichText> of(ProgramException error, Program kept) {
    String text = Spelling.MATH.result(kept);
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    return List.of(
        RichText.literal(Words.say("expression.error", error.column(), error.getMessage())),
        RichText.of(Words.say("expression.kept", cut)));
  }
}
