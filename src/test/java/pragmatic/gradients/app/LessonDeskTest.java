package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.lesson.LessonReader;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

/// The boards of all steps of the lessons that ship, on the desk of a teacher who prepares them, in
/// each language. Some of them in every build.
class LessonDeskTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  @AfterAll
  static void speakAsBefore() {
    window.speaking(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"en,1366,768", "de,1366,768", "en,1920,1080", "de,1920,1080"})
  void everyStepKeepsTheLaws(String language, int width, int height) throws Exception {
    Locale locale = Locale.of(language);
    window.speaking(locale).in(Theme.LIGHT, width, height);
    var reader =
        new LessonReader(
            new BoardText(LowerPlots.plots()), new LessonRoom(Catalogue.shipped()));
    LessonFolder shipped =
        Words.in(
            locale,
            () -> LessonFolder.read(Path.of("assets/lessons").resolve(language), reader));
    List<String> faults = new ArrayList<>();
    int every = Exhaustive.count(3, 1);
    int seen = 0;
    for (FiledLesson filed : shipped.lessons()) {
      int number = 0;
      for (LessonStep step : filed.lesson().steps()) {
        number++;
        if (seen++ % every != 0) continue;
        window.show("relu", _ -> step.board());
        for (String fault : Fx.call(() -> PageLaws.faults(window.desk().window())))
          faults.add(filed.name() + ", step " + number + ": " + fault);
      }
    }
    assertThat(seen).isGreaterThan(shipped.lessons().size());
    assertThat(faults).isEmpty();
  }
}
