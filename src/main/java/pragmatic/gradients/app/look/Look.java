package pragmatic.gradients.app.look;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

/// The theme, the sizes and the motion in force; every control of a window shares one.
///
/// Changing a property changes every control and every installed scene at once.
public final class Look {
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final ObjectProperty<Locale> language =
      new SimpleObjectProperty<>(this, "language", Words.own().language());
  private final ObjectProperty<Style> sizes = new SimpleObjectProperty<>(this, "sizes", Style.DESK);
  private static final double SLOWEST = 0.25;

  private final DoubleProperty playSpeed = new SimpleDoubleProperty(this, "playSpeed", 1);
  private final BooleanProperty reducedMotion =
      new SimpleBooleanProperty(this, "reducedMotion", false);
  private final ObjectProperty<Palette> palette =
      new SimpleObjectProperty<>(this, "palette", Palette.of(Theme.LIGHT));

  private @Nullable Set<Runnable> waiting;
  private long changes;

  public Look() {
    theme.addListener((_, _, now) -> palette.set(Palette.of(now)));
    onChange(() -> changes++);
  }

  /// The look that the system asks for: light or dark, and with motion or without. Motion is also
  /// reduced by the system property `pragmatic.gradients.reducedMotion`.
  public static Look ofSystem() {
    Look look = new Look();
    Platform.Preferences wishes = Platform.getPreferences();
    look.theme.set(wishes.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    boolean asked = Boolean.getBoolean("pragmatic.gradients.reducedMotion");
    // the system outlives every window, and must not keep those of before
    WeakReference<Look> window = new WeakReference<>(look);
    wishes
        .reducedMotionProperty()
        .subscribe(wish -> {
          if (window.get() instanceof Look living) living.reducedMotion.set(asked || wish);
        });
    return look;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// The language that is wanted. What is on show keeps its own: a window is made anew.
  public ObjectProperty<Locale> languageProperty() {
    return language;
  }

  public Theme theme() {
    return theme.get();
  }

  public ObjectProperty<Style> sizesProperty() {
    return sizes;
  }

  public Style sizes() {
    return sizes.get();
  }

  public Palette palette() {
    return palette.get();
  }

  /// Whether nothing may glide: bind it to the system's wish or to a setting. How fast sliders play
  /// that move by themselves; 1 as usual.
  public DoubleProperty playSpeedProperty() {
    return playSpeed;
  }

  /// Lets them play twice as fast (1) or half as fast (−1), within ¼ and 4.
  public void changePlaySpeed(int direction) {
    playSpeed.set(Math.clamp(playSpeed.get() * (direction > 0 ? 2 : 0.5), SLOWEST, 1 / SLOWEST));
  }

  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /// A duration of motion, none if motion is reduced.
  public Duration motion(double milliseconds) {
    return reducedMotion.get() ? Duration.ZERO : Duration.millis(milliseconds);
  }

  /// Makes several changes for which scenes are dressed once, when all are made.
  public void together(Runnable changes) {
    boolean outermost = waiting == null;
    if (outermost) waiting = new LinkedHashSet<>();
    changes.run();
    if (outermost && waiting != null) {
      Set<Runnable> all = waiting;
      waiting = null;
      all.forEach(Runnable::run);
    }
  }

  private void orWait(Runnable dress) {
    if (waiting == null) dress.run();
    else waiting.add(dress);
  }

  /// Dresses a scene, now and at every change, until unsubscribed.
  public Subscription install(Scene scene) {
    List<String> worn = new ArrayList<>();
    Runnable dress =
        () -> {
          // what is seen until the first frame is drawn
          scene.setFill(Color.web(Palette.web(palette().argb(Role.PAPER))));
          List<String> now = ThemeSheet.of(palette(), sizes());
          if (!worn.equals(now)) {
            // at once: JavaFX would look up colours in what is left between two changes
            List<String> all = new ArrayList<>(now);
            scene.getStylesheets().stream().filter(one -> !worn.contains(one)).forEach(all::add);
            scene.getStylesheets().setAll(all);
            worn.clear();
            worn.addAll(now);
            // a scene dressed again before its next frame would have no colours until then, and a
            // tooltip shown meanwhile looks its own up in there
            scene.getRoot().applyCss();
            OpenPopups.of(scene)
                .forEach(popup -> {
                  popup.getStylesheets().setAll(all);
                  popup.getRoot().applyCss();
                });
          }
        };
    dress.run();
    return onChange(() -> orWait(dress));
  }

  /// Sets sizes and colours of a node, now and at every change of them while it is in a scene.
  public void dress(Node node, Runnable how) {
    how.run();
    onChange(node, how);
  }

  /// Calls back at every change of colours or sizes while a node is in a scene, and once when it
  /// comes into one if something changed since. A node that is gone is not held.
  public void onChange(Node node, Runnable change) {
    new Wearer(this, node, change);
  }

  /// Calls back at every change of colours or sizes, until unsubscribed.
  Subscription onChange(Runnable change) {
    return Subscription.combine(
        palette.subscribe((_, _) -> change.run()), sizes.subscribe((_, _) -> change.run()));
  }

  /// How often colours or sizes have changed.
  long changes() {
    return changes;
  }
}
