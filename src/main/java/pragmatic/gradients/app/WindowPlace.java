package pragmatic.gradients.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import pragmatic.gradients.words.Settings;

/// Where the window stood the last time, and how large it was: kept when it closes. No screen is
/// too small for it.
///
/// A full screen is the presenter's and not kept; a maximized window keeps the place that it would
/// go back to.
final class WindowPlace {
  private static final String SETTING = "window";

  /// Pixels of a window by which a hand can take it.
  private static final double GRIP = 80;

  /// Size of the first window, where a screen has it.
  private static final Dimension2D FIRST = new Dimension2D(1280, 720);

  private static final Dimension2D LEAST = new Dimension2D(1024, 600);

  private final Stage stage;
  private Rectangle2D place = Rectangle2D.EMPTY;

  private WindowPlace(Stage stage) {
    this.stage = stage;
  }

  /// Puts a window that is not yet on show where it was, if any of that is on a screen now, and
  /// remembers where it is when it closes.
  static void keep(Stage stage, Settings settings) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    // once: a least size that changes while the window is on show loses its focus
    Dimension2D least = least(screens);
    stage.setMinWidth(least.getWidth());
    stage.setMinHeight(least.getHeight());
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    if (!holds(primary, FIRST)) {
      stage.setX(primary.getMinX());
      stage.setY(primary.getMinY());
      stage.setWidth(Math.min(FIRST.getWidth(), primary.getWidth()));
      stage.setHeight(Math.min(FIRST.getHeight(), primary.getHeight()));
    }
    settings
        .get(SETTING)
        .flatMap(WindowPlace::read)
        .filter(at -> isOn(at, screens))
        .ifPresent(at -> {
          stage.setX(at.getMinX());
          stage.setY(at.getMinY());
          stage.setWidth(at.getWidth());
          stage.setHeight(at.getHeight());
        });
    settings.get(SETTING).ifPresent(text -> stage.setMaximized(text.endsWith(",maximized")));
    WindowPlace kept = new WindowPlace(stage);
    Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(each -> each.subscribe(kept::look));
    stage.setOnHiding(_ -> kept.text().ifPresent(text -> settings.put(SETTING, text)));
  }

  private void look() {
    boolean usual = !stage.isFullScreen() && !stage.isMaximized() && !stage.isIconified();
    boolean known = stage.isShowing() && stage.getWidth() > 0 && stage.getHeight() > 0;
    if (usual && known)
      place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  private Optional<String> text() {
    look();
    if (place.getWidth() == 0) return Optional.empty();
    String text =
        "%d,%d,%d,%d"
            .formatted(
                Math.round(place.getMinX()),
                Math.round(place.getMinY()),
                Math.round(place.getWidth()),
                Math.round(place.getHeight()));
    return Optional.of(stage.isMaximized() ? text + ",maximized" : text);
  }

  /// The least size of a window that may stand on any of some screens.
  static Dimension2D least(List<Rectangle2D> screens) {
    double width = LEAST.getWidth();
    double height = LEAST.getHeight();
    for (Rectangle2D screen : screens) {
      width = Math.min(width, screen.getWidth());
      height = Math.min(height, screen.getHeight());
    }
    return new Dimension2D(width, height);
  }

  private static boolean holds(Rectangle2D screen, Dimension2D size) {
    return screen.getWidth() >= size.getWidth() && screen.getHeight() >= size.getHeight();
  }

  /// The place that a line of settings tells; empty for a line of another form.
  static Optional<Rectangle2D> read(String text) {
    if (!text.matches("-?\\d{1,6},-?\\d{1,6},\\d{1,6},\\d{1,6}(,maximized)?"))
      return Optional.empty();
    String[] parts = text.split(",");
    return Optional.of(
        new Rectangle2D(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2]),
            Integer.parseInt(parts[3])));
  }

  /// Whether the upper edge of a window, by which it is moved, is on one of some screens.
  static boolean isOn(Rectangle2D window, List<Rectangle2D> screens) {
    return screens.stream()
        .anyMatch(screen ->
            window.getMinX() + window.getWidth() >= screen.getMinX() + GRIP
                && window.getMinX() <= screen.getMaxX() - GRIP
                && window.getMinY() >= screen.getMinY() - GRIP / 2
                && window.getMinY() <= screen.getMaxY() - GRIP);
  }
}
