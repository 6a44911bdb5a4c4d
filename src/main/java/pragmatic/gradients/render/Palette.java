package pragmatic.gradients.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import pragmatic.gradients.text.Role;

/// The colours of a theme, as 0xAARRGGBB, read from `assets/looks/palette.properties`: the only
/// place with colours.
///
/// @param theme whose colours these are
/// @param fills colour of marks, one for every role
/// @param texts colour of letters: that of the mark, or a darker or lighter one where letters would
///   be hard to read
/// @param tints backgrounds of cards and rows; only some roles have one
/// @param fanAlpha opacity of the fan of slopes, in [0, 1]
/// @param barAlpha opacity of the set bar, in [0, 1]
/// @param shades of a map, from the lowest to the highest value: a published perceptual colour map
///   laid thinly over the paper; at last nothing, for no value
public record Palette(
    Theme theme,
    Map<Role, Integer> fills,
    Map<Role, Integer> texts,
    Map<Role, Integer> tints,
    double fanAlpha,
    double barAlpha,
    int[] shades) {

  /// How many colours a drawn gradient from left to right passes through.
  public static final int STOPS = 7;

  public Palette {
    fills = Map.copyOf(fills);
    texts = Map.copyOf(texts);
    tints = Map.copyOf(tints);
  }

  /// The colours of a theme.
  ///
  /// @throws IllegalStateException if the palette file lacks one
  public static Palette of(Theme theme) {
    Properties file = new Properties();
    try (InputStream in = Palette.class.getResourceAsStream("/looks/palette.properties")) {
      if (in == null) {
        throw new IllegalStateException("looks/palette.properties is missing");
      }
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String prefix = theme.token() + ".";
    var fills = new EnumMap<Role, Integer>(Role.class);
    var texts = new EnumMap<Role, Integer>(Role.class);
    var tints = new EnumMap<Role, Integer>(Role.class);
    for (Role role : Role.values()) {
      String key = prefix + role.token();
      fills.put(role, colour(file, key));
      texts.put(role, file.containsKey(key + "T") ? colour(file, key + "T") : colour(file, key));
      if (file.containsKey(key + "Tint")) {
        tints.put(role, colour(file, key + "Tint"));
      }
    }
    double fan = Double.parseDouble(text(file, prefix + "fanAlpha"));
    double bar = Double.parseDouble(text(file, prefix + "barAlpha"));
    double thin = Double.parseDouble(text(file, prefix + "mapAlpha"));
    int[] shades = ColourMap.over(fills.get(Role.PAPER), thin);
    return new Palette(theme, fills, texts, tints, fan, bar, shades);
  }

  /// The colour of a mark.
  public int argb(Role role) {
    return fills.get(role);
  }

  /// The colour of letters.
  public int text(Role role) {
    return texts.get(role);
  }

  /// The background of a card or row.
  ///
  /// @throws IllegalArgumentException if the role has none
  public int tint(Role role) {
    Integer tint = tints.get(role);
    if (tint == null) {
      throw new IllegalArgumentException(role + " has no tint");
    }
    return tint;
  }

  /// The colour of a slope between left (0) and right (1), mixed in OKLab so that no step looks
  /// larger than another.
  public int mix(double t) {
    return OkLab.mix(argb(Role.LEFT), argb(Role.RIGHT), t);
  }

  /// The colours that a gradient from left to right passes through at equal distances.
  public List<Integer> stops() {
    return IntStream.range(0, STOPS).mapToObj(i -> mix(i / (STOPS - 1.0))).toList();
  }

  /// A colour as `#RRGGBB`.
  public static String web(int argb) {
    return "#%06X".formatted(argb & 0xFFFFFF);
  }

  private static int colour(Properties file, String key) {
    return 0xFF000000 | Integer.parseInt(text(file, key), 16);
  }

  private static String text(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("looks/palette.properties lacks " + key);
    }
    return value.strip();
  }
}
