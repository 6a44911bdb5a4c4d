package pragmatic.gradients.app.look;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolling of what changes more often than it is scrolled.
public final class LiveScrolling {
  private LiveScrolling() {}

  /// Has a scroll pane's texts drawn where they stand. JavaFX keeps a picture of all that scrolls,
  /// so that to scroll it is cheap; a single digit that changes makes it draw the whole picture
  /// anew.
  public static void in(ScrollPane scroll) {
    scroll
        .skinProperty()
        .subscribe(skin -> {
          Node seen = skin == null ? null : scroll.lookup(".viewport");
          if (seen != null) seen.setCache(false);
        });
  }
}
