package pragmatic.gradients.app.control;

import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/// A text field whose caret does not blink: JavaFX draws sixty frames a second for a blink, and
/// goes on with it in fields that have lost the focus.
public final class TypeField extends TextField {
  @Override
  protected Skin<?> createDefaultSkin() {
    return new SteadySkin(this);
  }

  private static final class SteadySkin extends TextFieldSkin {
    SteadySkin(TextField field) {
      super(field);
    }

    @Override
    public void setCaretAnimating(boolean wished) {
      super.setCaretAnimating(false);
    }
  }
}
