package pragmatic.gradients.app.control;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Something went to the clipboard: the window says so, whoever copied it.
public final class CopyEvent extends Event {
  public static final EventType<CopyEvent> COPIED = new EventType<>(Event.ANY, "COPIED");

  @Serial private static final long serialVersionUID = 1;

  private final String said;

  private CopyEvent(String said) {
    super(COPIED);
    this.said = said;
  }

  /// Copies. Nothing else in the application does, so that nothing is copied without a word.
  ///
  /// @param from what was pressed, or stands in the same window
  /// @param said what was copied, as a sentence
  public static void copy(Node from, ClipboardContent content, String said) {
    Clipboard.getSystemClipboard().setContent(content);
    from.fireEvent(new CopyEvent(said));
  }

  public String said() {
    return said;
  }
}
