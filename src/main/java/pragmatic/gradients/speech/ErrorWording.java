package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What is said of a text that is no program.
public final class ErrorWording {
  /// Letters of the function that stays on show.
  static final int LONGEST = 40;

  private ErrorWording() {}

  /// @param kept what the board still shows
  public static List<RichText> of(ProgramException error, Program kept) {
    return of(error.column(), String.valueOf(error.getMessage()), kept);
  }

  /// @param column the first offending one
  /// @param message what is wrong with the text
  /// @param kept what the board still shows
  public static List<RichText> of(int column, String message, Program kept) {
    return List.of(
        RichText.literal(Words.say("expression.error", column, message)),
        kept(Spelling.MATH.program(kept)).cut(kept("x").letters() + LONGEST));
  }

  private static RichText kept(String function) {
    return RichText.of(Words.say("expression.kept", function));
  }
}
