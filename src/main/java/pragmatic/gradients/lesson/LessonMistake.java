package pragmatic.gradients.lesson;

import pragmatic.gradients.words.Words;

/// Something in the file of a lesson that cannot be read.
///
/// @param file name of the file
/// @param line counted from 1, or 0 where the sentence is about the whole file and names it
/// @param column counted from 1, or 0 where the whole line is meant
/// @param sentence what would be right
public record LessonMistake(String file, int line, int column, String sentence) {
  /// All in one line.
  public String text() {
    if (line == 0) return sentence;
    return column == 0
        ? Words.say("lesson.line", file, line, sentence)
        : Words.say("lesson.column", file, line, column, sentence);
  }
}
