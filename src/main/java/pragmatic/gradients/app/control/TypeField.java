package pragmatic.gradients.app.control;

import java.util.function.Predicate;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// A text field whose caret does not blink: JavaFX draws sixty frames a second for a blink, and
/// goes on with it in fields that have lost the focus.
public final class TypeField extends TextField {
  private Predicate<String> onPaste = _ -> false;

  /// Called with the text before it is pasted; where it answers true, it has taken the text.
  public void setOnPaste(Predicate<String> action) {
    onPaste = action;
  }

  @Override
  public void paste() {
    @Nullable String text = Clipboard.getSystemClipboard().getString();
    if (text == null || !onPaste.test(text)) super.paste();
  }

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
