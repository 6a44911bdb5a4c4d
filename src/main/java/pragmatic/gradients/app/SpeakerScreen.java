package pragmatic.gradients.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the speaker reads, while the hall sees another screen.
final class SpeakerScreen {
  private SpeakerScreen() {}

  /// The first screen on which the window of the hall does not stand; empty where there is none.
  ///
  /// @param screens in the order of the system, the primary one first
  /// @param x of the middle of the hall's window
  /// @param y of it
  static Optional<Rectangle2D> of(List<Rectangle2D> screens, double x, double y) {
    if (screens.size() < 2) return Optional.empty();
    return screens.stream().filter(screen -> !screen.contains(x, y)).findFirst();
  }
}
