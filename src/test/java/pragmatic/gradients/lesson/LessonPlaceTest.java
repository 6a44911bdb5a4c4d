package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.picture.LowerPlots;

class LessonPlaceTest {
  private static Lesson lesson(String... titles) {
    StringBuilder text = new StringBuilder("---\ntitle: t\nlanguage: en\nminutes: 1\n---\n");
    Arrays.stream(titles)
        .forEach(title ->
            text.append("\n## ").append(title).append("\n\n```board\nrelu(x)\n```\n\nSo.\n"));
    return new LessonReader(new BoardText(LowerPlots.plots()), StepRoom.ENDLESS)
        .read("t.md", text.toString())
        .lesson()
        .orElseThrow();
  }

  @Test
  void thereIsNoStepBeyondTheEnds() {
    LessonPlace place = new LessonPlace(lesson("a", "b", "c"), 1);
    assertThat(place.by(5).index()).isEqualTo(2);
    assertThat(place.by(-5).index()).isZero();
    assertThat(place.by(1).step().title()).isEqualTo("c");
  }

  @Test
  void aStepIsFoundAgainByItsTitleNearestToItsPlace() {
    LessonPlace place = new LessonPlace(lesson("a", "b", "c"), 1);
    assertThat(place.in(lesson("new", "a", "b", "c")).index()).isEqualTo(2);
    assertThat(place.in(lesson("b", "x", "b", "b")).index()).isZero();
    assertThat(place.in(lesson("x", "y", "z")).index()).isEqualTo(1);
    assertThat(new LessonPlace(lesson("a", "b", "c"), 2).in(lesson("x")).index()).isZero();
    assertThat(List.of(place.in(lesson("a", "c", "d", "e", "b")).index())).containsExactly(4);
  }
}
