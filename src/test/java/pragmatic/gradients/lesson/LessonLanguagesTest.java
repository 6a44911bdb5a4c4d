package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Words;

/// A lesson in another language is the same lesson: the same boards, and numbers of the engines in
/// the same places.
class LessonLanguagesTest {
  private static final String LANGUAGES = "pragmatic.gradients.words.LanguagesTest#others";

  private static final Pattern BRACE = Pattern.compile("\\{[^}]*}");

  private static Map<String, Lesson> shipped(Locale language) {
    LessonReader reader = new LessonReader(new BoardText(LowerPlots.plots()), StepRoom.ENDLESS);
    LessonFolder folder = Words.in(language, () -> LessonFolder.shipped(reader));
    assertThat(folder.mistakes()).isEmpty();
    Map<String, Lesson> lessons = new TreeMap<>();
    for (FiledLesson filed : folder.lessons()) lessons.put(filed.name(), filed.lesson());
    return lessons;
  }

  @ParameterizedTest
  @MethodSource(LANGUAGES)
  void everyLessonIsThere(Locale language) {
    Map<String, Lesson> english = shipped(Locale.ENGLISH);
    Map<String, Lesson> other = shipped(language);
    assertThat(other.keySet()).isEqualTo(english.keySet()).hasSize(14);
    other.forEach((name, lesson) -> {
      assertThat(lesson.language()).as(name).isEqualTo(language.getLanguage());
      assertThat(lesson.minutes()).as(name).isEqualTo(english.get(name).minutes());
    });
  }

  @ParameterizedTest
  @MethodSource(LANGUAGES)
  void everyStepHasTheSameBoardAndTheSamePlaceholders(Locale language) {
    Map<String, Lesson> english = shipped(Locale.ENGLISH);
    shipped(language)
        .forEach((name, lesson) -> {
          List<LessonStep> steps = english.get(name).steps();
          assertThat(lesson.steps()).as(name).hasSameSizeAs(steps);
          for (int i = 0; i < steps.size(); i++) {
            LessonStep here = lesson.steps().get(i);
            LessonStep there = steps.get(i);
            String place = name + ", step " + (i + 1);
            assertThat(here.board()).as(place).isEqualTo(there.board());
            assertThat(braces(here)).as(place).isEqualTo(braces(there));
            assertThat(here.text()).as(place).hasSameSizeAs(there.text());
            assertThat(here.notes()).as(place).hasSameSizeAs(there.notes());
            assertThat(choices(here)).as(place).isEqualTo(choices(there));
          }
        });
  }

  /// What is said, what is asked and what is noted, each with its own.
  private static List<List<String>> braces(LessonStep step) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> part : List.of(step.text(), asked(step), step.notes()))
      all.add(
          BRACE
              .matcher(String.join("\n", part))
              .results()
              .map(MatchResult::group)
              .sorted()
              .toList());
    return all;
  }

  private static List<String> asked(LessonStep step) {
    return step.prediction() == null ? List.of() : step.prediction().texts();
  }

  private static int choices(LessonStep step) {
    return step.prediction() == null ? -1 : step.prediction().choices().size();
  }

  /// The sentences around them are read with the numbers of the language.
  @Test
  void germanLessonsSayGermanNumbers() {
    LessonStep step = shipped(Locale.GERMAN).get("04-no-rule-for-all").steps().get(3);
    StepAnswers answers = new StepAnswers(step.board(), Catalogue.shipped());
    String said = Words.in(Locale.GERMAN, () -> answers.fill(String.join(" ", step.text())));
    assertThat(said).contains("Mit λ = 0,5 ist die Antwort 0,25, also λ².");
  }

  /// A language that has no lessons yet teaches those in English, and the user's own stay as they
  /// are.
  @Test
  void aLessonThatALanguageLacksIsTaughtInEnglish() {
    assertThat(shipped(Locale.of("eo"))).isEqualTo(shipped(Locale.ENGLISH));
  }
}
