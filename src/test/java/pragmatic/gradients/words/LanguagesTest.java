package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Run;

/// Every sentence is there in every language, and asks for the same arguments in the same roles.
public class LanguagesTest {
  private static final Path FOLDER = Path.of("assets/words");

  /// `{0}`, and the beginning of `{0|tie|ties}`.
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)([|}])");

  /// The languages that ship beside English, by their files.
  public static List<Locale> others() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file ->
              Pattern.compile("messages_(\\w+)\\.properties").matcher(file.getFileName() + ""))
          .filter(Matcher::matches)
          .map(found -> Locale.of(found.group(1)))
          .sorted((a, b) -> a.getLanguage().compareTo(b.getLanguage()))
          .toList();
    }
  }

  private static Properties read(String file) throws IOException {
    Properties read =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) fail(file + ": " + key + " stands twice");
            return super.put(key, value);
          }
        };
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
      read.load(in);
    }
    return read;
  }

  private static Properties english() throws IOException {
    return read("messages.properties");
  }

  private static Properties other(Locale language) throws IOException {
    return read("messages_" + language.getLanguage() + ".properties");
  }

  /// What is said in the window too names no option of a command, unless it says whose it is.
  @Test
  void optionsAreNamedOnTheCommandLineAlone() throws IOException {
    List<String> files = new ArrayList<>(List.of("messages.properties"));
    for (Locale language : others()) files.add("messages_" + language + ".properties");
    for (String file : files)
      read(file)
          .forEach((key, sentence) -> {
            String room = key.toString().replaceAll("\\..*", "");
            if (!Set.of("cli", "start").contains(room))
              assertThat(sentence.toString())
                  .as(file + ": " + key)
                  .matches(said ->
                      !said.matches(".*--[a-z].*")
                          || said.contains("command line")
                          || said.contains("Kommandozeile"));
          });
  }

  @Test
  void germanShips() throws IOException {
    assertThat(others()).contains(Locale.GERMAN);
  }

  /// What a hall calls two kinds of point by one word has one word in every language: the part of a
  /// head before its colon.
  @ParameterizedTest
  @MethodSource("others")
  void aHallHasAsManyWordsForPoints(Locale language) throws IOException {
    assertThat(wordsOfHeads(other(language))).isEqualTo(wordsOfHeads(english()));
  }

  /// The heads of verdicts, those together that begin with the same words.
  private static Set<Set<String>> wordsOfHeads(Properties words) {
    return Set.copyOf(
        words.stringPropertyNames().stream()
            .filter(key -> key.startsWith("verdict.head."))
            .collect(
                Collectors.groupingBy(
                    key -> words.getProperty(key).split(":")[0], Collectors.toSet()))
            .values());
  }

  @ParameterizedTest
  @MethodSource("others")
  void everySentenceIsThere(Locale language) throws IOException {
    assertThat(other(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english().stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("others")
  void everySentenceAsksForTheSameArguments(Locale language) throws IOException {
    Properties english = english();
    Properties other = other(language);
    for (String key : english.stringPropertyNames())
      assertThat(holes(other.getProperty(key)))
          .as("%s in %s", key, language)
          .isEqualTo(holes(english.getProperty(key)));
  }

  /// Which arguments are written, and which choose a form; not how often, since a language may have
  /// more words that change.
  private static List<String> holes(String sentence) {
    return HOLE.matcher(sentence).results().map(MatchResult::group).distinct().sorted().toList();
  }

  /// Filled with the names of roles, it has the same of them, the same weights and the same faces.
  @ParameterizedTest
  @MethodSource("others")
  void everySentenceHasTheSameMarkup(Locale language) {
    Words english = Words.of(Locale.ENGLISH);
    Words other = Words.of(language);
    Object[] roles = {"left", "right", "calc", "ad", "left", "right", "calc"};
    for (String key : english.keys())
      assertThat(markup(other.text(key, roles)))
          .as("%s in %s", key, language)
          .isEqualTo(markup(english.text(key, roles)));
  }

  private static List<String> markup(String sentence) {
    return RichText.of(sentence).runs().stream()
        .filter(run -> run.text().matches("(?s).*[\\p{L}\\p{N}].*"))
        .map(LanguagesTest::markup)
        .distinct()
        .sorted()
        .toList();
  }

  private static String markup(Run run) {
    return run.face() + " " + run.weight() + " " + run.role() + " " + run.script();
  }

  /// What a sentence in prose writes of numbers is written as the app writes numbers; a point
  /// stands in what is typed or read by programs.
  @ParameterizedTest
  @MethodSource("others")
  void numbersInSentencesHaveTheSignsOfTheLanguage(Locale language) throws IOException {
    Words words = Words.of(language);
    List<String> wrong = new ArrayList<>();
    for (String key : other(language).stringPropertyNames()) {
      if (key.matches("(program|board|cli|lesson|notebook|start)\\..*")) continue;
      for (MatchResult found :
          Pattern.compile("\\d\\.\\d").matcher(words.text(key, arguments())).results().toList())
        wrong.add(key + ": " + found.group());
    }
    if (!words.text("number.decimal").equals(".")) assertThat(wrong).isEmpty();
  }

  private static Object[] arguments() {
    return new Object[] {"left", "left", "left", "left", "left", "left", "left"};
  }

  @Test
  void aLanguageWithoutAFileIsEnglish() {
    assertThat(Words.of(Locale.of("fi")).text("lesson.next")).isEqualTo("next step");
    assertThat(Words.of(Locale.of("fi")).language()).isEqualTo(Locale.ENGLISH);
    assertThat(Words.of(Locale.of("de", "AT")).language()).isEqualTo(Locale.GERMAN);
  }

  /// Esperanto has one sentence, among the resources of tests.
  @Test
  void aSentenceThatALanguageLacksIsSaidInEnglish() {
    Words some = Words.of(Locale.of("eo"));
    assertThat(some.language()).isEqualTo(Locale.of("eo"));
    assertThat(some.text("lesson.next")).isEqualTo("sekva paŝo");
    assertThat(some.text("lesson.back")).isEqualTo("previous step");
    assertThat(some.ofFunction("relu.caption", "This is relu.")).isEqualTo("This is relu.");
    assertThat(Words.languages())
        .startsWith(Locale.ENGLISH)
        .contains(Locale.GERMAN, Locale.of("eo"));
  }

  @Test
  void whatIsSpokenForProgramsIsSpokenOnOneThreadAlone() {
    assertThat(Words.in(Locale.GERMAN, () -> Numbers.of(0.5) + Words.say("lesson.next")))
        .isEqualTo("0,5Schritt weiter");
    assertThat(Numbers.of(0.5)).isEqualTo("0.5");
    assertThat(Words.in(Locale.GERMAN, () -> Words.in(Locale.ENGLISH, () -> Numbers.tuple(0.5, 1))))
        .isEqualTo("(0.5, 1)");
  }

  @Test
  void germanNumbers() {
    Words.in(
        Locale.GERMAN,
        () -> {
          assertThat(Numbers.tuple(.5, -.5)).isEqualTo("(0,5; −0,5)");
          assertThat(Numbers.interval(-.5, 1)).isEqualTo("[−0,5; 1]");
          assertThat(Numbers.of(1.5e-7)).isEqualTo("1,5·10^{−7}");
          assertThat(Numbers.input(Math.nextUp(0.3))).isEqualTo("0,3 + 5,551·10^{−17}");
          assertThat(Numbers.fixed(-1, 2)).isEqualTo("−1,00");
          return 0;
        });
  }
}
