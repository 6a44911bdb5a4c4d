package pragmatic.gradients.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
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
  private static final Map<Typeface, Map<TypeWeight, String>> NAMES = load();

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
    return NAMES.get(face).get(weight);
  }

  private static Map<Typeface, Map<TypeWeight, String>> load() {
    String sans = font("Sans-Regular");
    String serif = font("Serif-Regular");
    String serifMedium = font("Serif-Medium");
    String italic = font("Serif-Italic");
    String italicMedium = font("Serif-MediumItalic");
    String mono = font("Mono-Regular");
    String monoMedium = font("Mono-Medium");
    String math = font("Math-Regular");
    var names = new EnumMap<Typeface, Map<TypeWeight, String>>(Typeface.class);
    names.put(Typeface.SANS, weights(sans, font("Sans-Medium"), font("Sans-SemiBold")));
    names.put(Typeface.SERIF, weights(serif, serifMedium, serifMedium));
    names.put(Typeface.SERIF_ITALIC, weights(italic, italicMedium, italicMedium));
    names.put(Typeface.MONO, weights(mono, monoMedium, monoMedium));
    names.put(Typeface.MATH, weights(math, math, math));
    return names;
  }

  private static Map<TypeWeight, String> weights(String regular, String medium, String semibold) {
    return Map.of(
        TypeWeight.REGULAR, regular, TypeWeight.MEDIUM, medium, TypeWeight.SEMIBOLD, semibold);
  }

  private static String font(String file) {
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
