package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.lesson.LessonFolder;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.speech.LessonWording;

/// Every step of every lesson that ships, as a hall sees it, in every language; one lesson in three
/// in every build.
class LessonPagesTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  static List<Arguments> pages() throws Exception {
    List<List<Integer>> sizes =
        List.of(List.of(1280, 720), List.of(1920, 1080), List.of(3840, 2160));
    List<Arguments> all = new ArrayList<>();
    for (Locale language : LessonRoomTest.languages())
      for (List<Integer> size : sizes.subList(0, Exhaustive.count(1, 3)))
        all.add(Arguments.of(language, size.getFirst(), size.getLast()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyStepKeepsTheLawsInAHall(Locale language, int width, int height) throws Exception {
    window.speaking(language).inHall(width, height).show("relu");
    LessonPlayer lessons = window.desk().lessons();
    try {
      List<String> faults = new ArrayList<>();
      List<FiledLesson> all = shipped(lessons);
      for (int i = 0; i < all.size(); i += Exhaustive.count(3, 1)) {
        FiledLesson lesson = all.get(i);
        window.does(() -> lessons.open(lesson));
        for (int step = 1; step <= lesson.lesson().steps().size(); step++) {
          int number = step;
          window.does(() -> lessons.jump(number));
          said(lessons);
          window.does(() -> {});
          for (String fault : Fx.call(() -> PageLaws.faults(window.desk().window())))
            faults.add(lesson.name() + ", step " + step + ": " + fault);
          int last = lesson.lesson().steps().size();
          assertThat(Fx.call(() -> PageText.of(window.desk().window())))
              .extracting(PageText::text)
              .contains(LessonWording.place(step - 1, last).plain())
              .noneMatch(text -> text.contains("{ad") || text.contains("{left"));
        }
      }
      assertThat(faults).isEmpty();
    } finally {
      window.does(lessons::end);
      window.speaking(Locale.ENGLISH);
    }
  }

  private static List<FiledLesson> shipped(LessonPlayer lessons) throws Exception {
    List<LessonFolder> folders = new ArrayList<>();
    window.does(() -> lessons.list(folders::addAll));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.call(() -> !folders.isEmpty()));
    assertThat(folders.getFirst().mistakes()).isEmpty();
    return folders.getFirst().lessons();
  }

  /// Waits for the numbers of the step.
  private static void said(LessonPlayer lessons) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            Fx.call(
                () -> !lessons.stepProperty().get().map(PlayedStep::text).orElseThrow().isEmpty()));
  }
}
