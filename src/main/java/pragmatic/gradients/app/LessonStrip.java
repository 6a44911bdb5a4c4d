package pragmatic.gradients.app;

import javafx.scene.Node;
import javafx.scene.control.Button;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// What a lesson says, along the lower edge of the window of a desk.
final class LessonStrip extends StripRow {
  private final RichTextNode place;

  LessonStrip(Look look, LessonPlayer lessons) {
    super(look, "lesson-strip");
    place = new RichTextNode(RichText.EMPTY, look.sizes().type().body(), Role.INK2);
    place.setMinWidth(USE_PREF_SIZE);
    Button back =
        Buttons.square(
            look, Tool.PREVIOUS, Words.say("lesson.back"), () -> step(lessons, -1, this));
    Button next =
        Buttons.square(look, Tool.NEXT, Words.say("lesson.next"), () -> step(lessons, 1, this));
    getChildren().addAll(place, back, next);
    lessons
        .shownProperty()
        .subscribe(step -> {
          setVisible(step.isPresent());
          step.ifPresent(this::show);
        });
  }

  /// Goes on or back in a lesson, or says that it ends here.
  ///
  /// @param from what stands in the window that says it
  static void step(LessonPlayer lessons, int by, Node from) {
    if (!lessons.step(by))
      SaidEvent.say(from, Words.say(by < 0 ? "idle.lesson.first" : "idle.lesson.last"));
  }

  private void show(PlayedStep step) {
    say(step.said(), step.longest());
    place.setText(step.counted());
  }
}
