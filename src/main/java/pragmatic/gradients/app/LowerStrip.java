package pragmatic.gradients.app;

import javafx.scene.layout.Region;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.Look;

/// What stands along the lower edge of the window of a desk: the words of a lesson, else help at
/// the first start.
final class LowerStrip extends Region {
  private final LessonStrip lesson;
  private final FirstHelp first;

  LowerStrip(Look look, BoardModel model, LessonPlayer lessons) {
    lesson = new LessonStrip(look, lessons);
    first = new FirstHelp(look, model);
    getChildren().setAll(first, lesson);
    lessons
        .stepProperty()
        .subscribe(step -> {
          if (step.isPresent()) first.end();
        });
  }

  FirstHelp first() {
    return first;
  }

  /// Height that it takes from the window.
  double taken(double width) {
    return Math.max(lesson.taken(width), first.taken(width));
  }

  @Override
  protected void layoutChildren() {
    lesson.resizeRelocate(0, 0, getWidth(), getHeight());
    first.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
