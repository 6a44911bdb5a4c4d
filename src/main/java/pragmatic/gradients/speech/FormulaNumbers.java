package pragmatic.gradients.speech;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pragmatic.gradients.program.Literal;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Run;
import pragmatic.gradients.text.ScriptPosition;

/// Which number of a program stands at a place of its formula.
public final class FormulaNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{Nd}_.])(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?![\\p{L}_])");

  private FormulaNumbers() {}

  /// The number at a character; empty elsewhere, and where the formula does not show the numbers of
  /// the program one by one.
  ///
  /// @param character counted over all runs of the formula
  public static Optional<Literal> at(RichText formula, Program program, int character) {
    StringBuilder text = new StringBuilder();
    for (Run run : formula.runs()) {
      // the digits of a name are no number
      boolean name = run.script() == ScriptPosition.SUB;
      text.append(name ? "n".repeat(run.text().length()) : run.text());
    }
    List<MatchResult> shown = NUMBER.matcher(text).results().toList();
    List<Literal> literals = Literal.of(program);
    if (shown.size() != literals.size()) return Optional.empty();
    Optional<Literal> found = Optional.empty();
    for (int i = 0; i < shown.size(); i++) {
      MatchResult one = shown.get(i);
      if (Double.parseDouble(one.group()) != literals.get(i).value()) return Optional.empty();
      if (one.start() <= character && character < one.end()) found = Optional.of(literals.get(i));
    }
    return found;
  }
}
