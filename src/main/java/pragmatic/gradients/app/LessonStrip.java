package pragmatic.gradients.app;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pragmatic.gradients.app.control.Buttons;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// What a lesson says, along the lower edge of the window of a desk.
final class LessonStrip extends HBox {
  private final RichTextNode text;
  private final RichTextNode place;

  LessonStrip(Look look, LessonPlayer lessons) {
    setId("lesson-strip");
    getStyleClass().addAll("pg-panel", "pg-header");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    text = new RichTextNode(RichText.EMPTY, look.sizes().type().hint());
    place = new RichTextNode(RichText.EMPTY, look.sizes().type().hint(), Role.INK2);
    place.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button back =
        Buttons.square(look, Tool.PREVIOUS, Words.say("lesson.back"), () -> lessons.step(-1));
    Button next = Buttons.square(look, Tool.NEXT, Words.say("lesson.next"), () -> lessons.step(1));
    getChildren().setAll(text, place, back, next);
    for (RichTextNode node : List.of(text, place))
      look.dress(
          node,
          () -> {
            node.setSize(look.sizes().type().body());
            setSpacing(look.sizes().type().body());
            setPadding(new Insets(8, 24, 8, 24));
          });
    lessons
        .shownProperty()
        .subscribe(step -> {
          setVisible(step.isPresent());
          step.ifPresent(this::show);
        });
  }

  private void show(PlayedStep step) {
    text.setText(LessonWording.text(step.place().step().title(), step.text()));
    place.setText(LessonWording.place(step.place().index(), step.place().lesson().steps().size()));
    // the screen may have measured its last words before they had a place, and then cuts them off
    Platform.runLater(text::requestLayout);
  }

  /// Height that it takes from the window.
  double taken(double width) {
    return isVisible() ? Math.ceil(prefHeight(width)) : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double side = snappedLeftInset() + snappedRightInset() + 3 * getSpacing();
    for (int i = 1; i < getChildren().size(); i++) side += getChildren().get(i).prefWidth(-1);
    double words = text.prefHeight(Math.max(1, width - side));
    double buttons = getChildren().getLast().prefHeight(-1);
    return Math.max(words, buttons) + snappedTopInset() + snappedBottomInset();
  }
}
