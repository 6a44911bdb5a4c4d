package pragmatic.gradients.app;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pragmatic.gradients.page.Faults;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Says of a typed function how it is read where somebody may have meant something else, as long as
/// that function is on the board: branches, as programming languages write them, a name alone that
/// is nearly that of a function, and e, which is a number and no input.
final class ReadingNote {
  /// As a value, and not as the base of a power, where everybody means the number.
  private static final Pattern EULER = Pattern.compile("(?<![\\w.])e(?![\\w.(]|\\s*(\\^|\\*\\*))");

  private final Faults faults;
  private String said = "";

  ReadingNote(Faults faults) {
    this.faults = faults;
  }

  /// A text is on the board now.
  ///
  /// @param program as it was read
  void of(String text, Program program) {
    leave();
    said = note(text, program);
    if (!said.isEmpty()) faults.hint(said);
  }

  private static String note(String text, Program program) {
    if (Parser.branches(text)) return Words.say("program.branches");
    if (EULER.matcher(text).find()) return Words.say("program.euler", Numbers.of(Math.E));
    String name = text.strip();
    // a name alone is the input itself, which nobody asks about
    boolean alone = program.calls().isEmpty() && program.inputs().equals(List.of(name));
    return (alone ? Vocabulary.nearest(name) : Optional.<String>empty())
        .map(function -> Words.say("program.input.near", name, function))
        .orElse("");
  }

  /// Another function is on the board.
  void leave() {
    boolean shown =
        Optional.ofNullable(faults.latest())
            .filter(latest -> latest.sentence().equals(said))
            .isPresent();
    if (shown) faults.close();
    said = "";
  }
}
