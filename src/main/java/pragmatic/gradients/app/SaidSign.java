package pragmatic.gradients.app;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import pragmatic.gradients.app.control.SaidEvent;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.TypeWeight;

/// Says at the edge of the window what was copied, or why a key did nothing, until the next thing
/// that a hand does.
final class SaidSign extends Label {
  SaidSign(Look look, String id) {
    setId(id);
    getStyleClass().add("pg-hint");
    setMouseTransparent(true);
    setVisible(false);
    look.dress(this, () -> dress(look.sizes()));
  }

  private void dress(Style style) {
    Fonts.wear(this, TypeWeight.MEDIUM, style.label());
    // at the foot of a hall stands the tie-break, at that of a desk answers and the way through a
    // lesson; nobody has to read what the application is called
    StackPane.setAlignment(this, style.versions() ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
    StackPane.setMargin(this, new Insets(style.label() / 4));
  }

  void install(Scene scene) {
    for (EventType<? extends InputEvent> act :
        List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL))
      scene.addEventFilter(act, _ -> setVisible(false));
    scene.addEventHandler(SaidEvent.SAID, event -> say(event.sentence()));
  }

  /// Stands there as long as something is so, with the same words.
  static SaidSign of(Look look, String id, String sentence, ObservableValue<Boolean> so) {
    SaidSign sign = new SaidSign(look, id);
    sign.setText(sentence);
    sign.visibleProperty().bind(so);
    return sign;
  }

  private void say(String sentence) {
    setText(sentence);
    setVisible(true);
  }
}
