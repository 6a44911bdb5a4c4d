package pragmatic.gradients.app.board;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.words.Words;

/// A quiet button that puts −0.0 in place of 0, and 0 in place of −0.0.
final class ZeroSign extends ToggleButton {
  ZeroSign(Look look, Runnable change) {
    super(Words.say("zero.button"));
    setId("negative-zero");
    setAccessibleText(Words.say("keys.negativezero"));
    Label hint = new Label("N");
    PanelSwitch.quiet(this, hint, look);
    setOnAction(_ -> change.run());
  }
}
