package pragmatic.gradients.speech;

import java.util.List;
import java.util.Locale;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What is said of a step of a lesson.
public final class LessonWording {
  /// Of a rule that may be named.
  private static final int WEIGHTS = 3;

  private LessonWording() {}

  /// The caption of a step.
  ///
  /// @param title in Markdown, for as long as there is no text
  /// @param text paragraphs of Markdown with their numbers
  public static RichText text(String title, List<String> text) {
    return Markdown.of(text.isEmpty() ? List.of(title) : text);
  }

  /// Before a text whose numbers are of another board than the one on show; empty without parts.
  ///
  /// @param parts as `at x = 0`, in markup
  public static RichText of(List<String> parts) {
    if (parts.isEmpty()) return RichText.EMPTY;
    String all = String.join(" ", parts);
    String first = all.substring(0, 1).toUpperCase(Words.own().language());
    return RichText.of(Words.say("lesson.of", first + all.substring(1)));
  }

  /// The same in fewer words.
  public static RichText ofStep() {
    return RichText.of(Words.say("lesson.of.step"));
  }

  /// @param place as `a = b = 1`
  public static String at(String place) {
    return Words.say("lesson.of.point", place);
  }

  public static String along(String input) {
    return Words.say("lesson.of.along", input);
  }

  public static String in(Mode mode) {
    return Words.say("lesson.of.mode", Words.say("mode." + mode.name().toLowerCase(Locale.ROOT)));
  }

  /// @param rules of no framework
  public static String under(Convention rules) {
    return Words.say(
        "lesson.of.rule",
        switch (rules) {
          case Conventions.Lambda(String _, double lambda) -> "$λ = " + Numbers.of(lambda) + "$";
          case Conventions.Weights(List<Double> weights) ->
              Words.say(
                  "tie.weights",
                  Numbers.tuple(weights.stream().map(Numbers::of).toList(), WEIGHTS));
          default -> Words.say("readout.rule", RuleName.of(rules), "");
        });
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
