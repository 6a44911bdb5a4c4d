package pragmatic.gradients.speech;

import java.util.List;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What is said of a step of a lesson.
public final class LessonWording {
  private LessonWording() {}

  /// The caption of a step.
  ///
  /// @param title in Markdown, for as long as there is no text
  /// @param text paragraphs of Markdown with their numbers
  public static RichText text(String title, List<String> text) {
    return Markdown.of(text.isEmpty() ? List.of(title) : text);
  }

  /// In place of a caption, under another function.
  public static RichText left() {
    return RichText.of(Words.say("lesson.left"));
  }

  /// Where the class is: step 2 of 5.
  ///
  /// @param index from 0
  public static RichText place(int index, int of) {
    return RichText.of(Words.say("lesson.place", index + 1, of));
  }

  /// The digits of a step to go to, while they are typed: step 1_.
  public static RichText typed(String digits) {
    return RichText.of(Words.say("lesson.typed", digits));
  }

  /// In place of a step that does not exist.
  public static String missing(int number, int of) {
    return Words.say("idle.lesson.missing", number, of);
  }
}
