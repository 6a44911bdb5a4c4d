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
import pragmatic.gradients.app.look.CoveringGround;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.WindowGeometry;
import pragmatic.gradients.page.WindowGeometry.WindowForm;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.TypeWeight;

/// Says near the edge of the window what was copied, or why a key did nothing, until the next thing
/// that a hand does; and nowhere over what a hand may want next.
final class SaidSign extends Label {
  /// Of its ground, in pixels, as in the style sheet.
  private static final double RIM = 2;

  private final Look look;

  SaidSign(Look look, String id) {
    this.look = look;
    setId(id);
    getStyleClass().add("pg-notice");
    setMouseTransparent(true);
    setVisible(false);
    CoveringGround.beside(this, RIM, () -> form() != WindowForm.WIDE);
    visibleProperty().subscribe(this::place);
    look.dress(this, this::place);
    sceneProperty().flatMap(Scene::widthProperty).subscribe(_ -> place());
    sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> place());
  }

  /// Nobody has to read what the application is called, where that is written. A narrower bar and
  /// that of a hall are full of buttons: below these stands a title of a plot, and in a hall what
  /// the function is called. At the foot of the window are the tie-break, answers and a lesson.
  ///
  /// Letters grow as the page does, which lies below and is scaled as a whole.
  private void place() {
    Scene scene = getScene();
    if (scene == null) return;
    Style style = look.sizes();
    WindowForm form = form();
    double factor = form.factor(scene.getWidth(), scene.getHeight());
    double bar =
        WindowGeometry.of(form, scene.getWidth() / factor, scene.getHeight() / factor)
            .bar()
            .height();
    double label = style.label() * factor;
    Fonts.wear(this, TypeWeight.MEDIUM, label);
    double gap = label / 4;
    double top = form == WindowForm.WIDE ? gap : bar * factor + gap;
    StackPane.setAlignment(this, form == WindowForm.HALL ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    StackPane.setMargin(this, new Insets(top, gap, gap, gap));
    setTranslateX(0);
  }

  private WindowForm form() {
    Scene scene = getScene();
    return WindowForm.of(!look.sizes().versions(), scene.getWidth(), scene.getHeight());
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
    // a longer one would begin beyond the window where a shorter one was moved to
    place();
    setVisible(true);
  }
}
