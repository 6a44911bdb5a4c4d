package pragmatic.gradients.speech;

import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// An answer in the table of measured answers.
///
/// @param current whether it is the answer that the board shows
/// @param predicted whether it comes from rules
public record MeasuredCell(RichText value, boolean current, boolean predicted) {
  /// Nobody has measured this.
  public static final MeasuredCell NONE =
      new MeasuredCell(RichText.of(Words.say("tables.none")), false, false);
}
