package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.words.Words;

/// The lines of a file, and what is found wrong with them.
final class LessonText {
  private final String file;
  private final List<String> lines;
  private final List<LessonMistake> mistakes = new ArrayList<>();

  LessonText(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  List<String> lines() {
    return lines;
  }

  List<LessonMistake> mistakes() {
    return mistakes;
  }

  /// @param line index of the line
  void wrong(int line, String key, Object... arguments) {
    mistakes.add(new LessonMistake(file, line + 1, 0, Words.say(key, arguments)));
  }

  /// @param line index of the line
  /// @param at index in it
  void wrongAt(int line, int at, String key, Object... arguments) {
    mistakes.add(new LessonMistake(file, line + 1, at + 1, Words.say(key, arguments)));
  }

  void wrong(int line, BoardTextException problem) {
    mistakes.add(
        new LessonMistake(file, line + 1, problem.column(), String.valueOf(problem.getMessage())));
  }
}
