package pragmatic.gradients.app.control;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Something is said in passing: what was copied, or why a key did nothing. The window shows it,
/// whoever says it.
public final class SaidEvent extends Event {
  public static final EventType<SaidEvent> SAID = new EventType<>(Event.ANY, "SAID");

  @Serial private static final long serialVersionUID = 1;

  private final String sentence;

  private SaidEvent(String sentence) {
    super(SAID);
    this.sentence = sentence;
  }

  /// Says a sentence.
  ///
  /// @param from what was pressed, or stands in the same window
  public static void say(Node from, String sentence) {
    from.fireEvent(new SaidEvent(sentence));
  }

  /// Copies. Nothing else in the application does, so that nothing is copied without a word.
  ///
  /// @param from what was pressed, or stands in the same window
  /// @param said what was copied, as a sentence
  public static void copy(Node from, ClipboardContent content, String said) {
    Clipboard.getSystemClipboard().setContent(content);
    say(from, said);
  }

  public String sentence() {
    return sentence;
  }
}
