package pragmatic.gradients.cli;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Caret;
import pragmatic.gradients.words.Words;

/// A request that cannot be answered: one message for the user.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable String text;
  private final int column;

  private Refusal(String message, @Nullable String text, int column) {
    super(message);
    this.text = text;
    this.column = column;
  }

  /// A sentence of the house.
  static Refusal of(String key, Object... arguments) {
    return new Refusal(Words.say(key, arguments), null, 0);
  }

  /// A sentence that is said already.
  static Refusal saying(String sentence) {
    return new Refusal(sentence, null, 0);
  }

  /// A text that cannot be read, with the place.
  static Refusal of(String text, ProgramException problem) {
    return new Refusal(problem.getMessage(), text, problem.column());
  }

  /// The column the message speaks of, counted from 1; 0 if it speaks of no text.
  int column() {
    return column;
  }

  /// The message for a terminal: the text, a caret under the column, and the sentence.
  String lines() {
    if (text == null) {
      return getMessage();
    }
    return Caret.lines(text, column, String.valueOf(getMessage()));
  }
}
