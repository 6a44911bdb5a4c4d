package pragmatic.gradients.board;

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
import pragmatic.gradients.frameworks.tables.HistoryNote;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What is said of functions is there in every language, and of the same numbers.
class CatalogueLanguagesTest {
  private static final String LANGUAGES = "pragmatic.gradients.words.LanguagesTest#others";

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /// Everything that English data say, by its key in a file of a language.
  private static Map<String, String> english() {
    Map<String, String> all = new TreeMap<>();
    for (CatalogueEntry entry : Catalogue.written()) {
      all.put("group." + entry.group().toLowerCase(Locale.ROOT).replace(' ', '-'), entry.group());
      if (entry.title() != null) all.put(entry.id() + ".name", entry.title());
      all.put(entry.id() + ".caption", entry.caption().text());
      all.put(entry.id() + ".note", entry.note());
    }
    for (HistoryNote note : HistoryNote.shipped()) {
      String key = "history.%s.%s.%s".formatted(note.framework(), note.primitive(), note.date());
      all.put(key, note.note());
      all.put(key + ".source", note.source());
    }
    for (Primitive primitive : Vocabulary.startingWith("")) {
      help(primitive, all);
      Vocabulary.withOptions(primitive).ifPresent(more -> help(more, all));
    }
    return all;
  }

  private static void help(Primitive primitive, Map<String, String> all) {
    String call = primitive.signature().replaceAll("\\W+", " ").strip().replace(' ', '-');
    all.put("primitive." + call, primitive.help());
  }

  @ParameterizedTest
  @MethodSource(LANGUAGES)
  void everythingIsThere(Locale language) {
    assertThat(Words.of(language).functionKeys())
        .containsExactlyInAnyOrderElementsOf(english().keySet());
  }

  @ParameterizedTest
  @MethodSource(LANGUAGES)
  void allSayTheSameNumbers(Locale language) {
    Words words = Words.of(language);
    List<String> other = new ArrayList<>();
    english()
        .forEach((key, english) -> {
          String said = words.ofFunction(key, english);
          if (!numbers(said).equals(numbers(english))) other.add(key + ": " + said);
        });
    assertThat(other).isEmpty();
  }

  private static List<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(number -> number.replace(',', '.'))
        .sorted()
        .toList();
  }

  /// A hall has room for a caption in any language, and every text is readable markup.
  @ParameterizedTest
  @MethodSource(LANGUAGES)
  void everyCaptionIsASentenceThatFits(Locale language) {
    Words words = Words.of(language);
    for (CatalogueEntry entry : Catalogue.written()) {
      CatalogueEntry said = entry.in(words);
      assertThat(said.caption().whole())
          .as(entry.id())
          .hasSizeLessThanOrEqualTo(Caption.LETTERS)
          .matches("\\p{Lu}.*[.?]");
      assertThat(RichText.of(said.name()).plain()).isNotBlank();
      assertThat(said.program()).isEqualTo(entry.program());
    }
  }

  @Test
  void theCatalogueSpeaksTheLanguageOfNow() {
    CatalogueEntry relu =
        Words.in(Locale.GERMAN, () -> Catalogue.shipped().find("relu").orElseThrow());
    assertThat(relu.group()).isEqualTo("Knicke");
    assertThat(relu.note()).startsWith("Links flach");
    assertThat(Catalogue.shipped().find("relu").orElseThrow().group()).isEqualTo("Corners");
  }
}
