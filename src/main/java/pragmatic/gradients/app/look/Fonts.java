package pragmatic.gradients.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Font;
import pragmatic.gradients.text.Run;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// The bundled IBM Plex fonts.
///
/// A font is asked for by the name under which JavaFX loaded it ("IBM Plex Sans Medm"): asking by
/// family and weight finds only regular and bold.
public final class Fonts {
  /// By file; a file is read when a text is first set in it.
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private Fonts() {}

  /// A font. Where a face lacks a weight, the nearest lighter one stands in.
  ///
  /// @param size in pixels
  public static Font of(Typeface face, TypeWeight weight, double size) {
    return new Font(name(face, weight), size);
  }

  /// The font of a run in a line of a size, smaller if it is a sub- or superscript.
  public static Font of(Run run, double size) {
    return of(run.face(), run.weight(), size * run.script().scale());
  }

  /// Gives a control its font, also one that is out of its scene for a while.
  public static void wear(Labeled control, Font font) {
    WornFont.wear(control, control.fontProperty(), font);
  }

  /// The same for a text field.
  public static void wear(TextInputControl field, Font font) {
    WornFont.wear(field, field.fontProperty(), font);
  }

  /// Gives a control the font of the user interface.
  public static void wear(Labeled control, TypeWeight weight, double size) {
    wear(control, of(Typeface.SANS, weight, size));
  }

  /// The same for a text field.
  public static void wear(TextInputControl field, TypeWeight weight, double size) {
    wear(field, of(Typeface.SANS, weight, size));
  }

  /// The name for `-fx-font-family`.
  public static String name(Typeface face, TypeWeight weight) {
    return NAMES.computeIfAbsent(file(face, weight), Fonts::loaded);
  }

  private static String file(Typeface face, TypeWeight weight) {
    boolean regular = weight == TypeWeight.REGULAR;
    return switch (face) {
      case SANS ->
          switch (weight) {
            case REGULAR -> "Sans-Regular";
            case MEDIUM -> "Sans-Medium";
            case SEMIBOLD -> "Sans-SemiBold";
          };
      case SERIF -> regular ? "Serif-Regular" : "Serif-Medium";
      case SERIF_ITALIC -> regular ? "Serif-Italic" : "Serif-MediumItalic";
      case MONO -> regular ? "Mono-Regular" : "Mono-Medium";
      case MATH -> "Math-Regular";
    };
  }

  private static String loaded(String file) {
    String path = "/looks/fonts/IBMPlex" + file + ".ttf";
    try (InputStream in = Fonts.class.getResourceAsStream(path)) {
      Font font = in == null ? null : Font.loadFont(in, 16);
      if (font == null) {
        throw new IllegalStateException("the font " + path + " is missing or cannot be read");
      }
      return font.getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
