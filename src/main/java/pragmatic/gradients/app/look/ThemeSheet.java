package pragmatic.gradients.app.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.ThemeCss;
import pragmatic.gradients.text.Role;

/// The style sheets of a window: one made from palette and sizes, and `assets/looks/base.css` that
/// uses its names.
public final class ThemeSheet {
  private ThemeSheet() {}

  /// The addresses of the sheets, in the order in which a scene needs them.
  public static List<String> of(Palette palette, Style sizes) {
    String base = ThemeSheet.class.getResource("/looks/base.css").toExternalForm();
    byte[] sheet = ThemeCss.of(palette, sizes, Fonts::name).getBytes(StandardCharsets.UTF_8);
    return List.of("data:text/css;base64," + Base64.getEncoder().encodeToString(sheet), base);
  }

  /// The class that fills a shape in the colour of a role.
  public static String fill(Role role) {
    return "pg-fill-" + role.token();
  }

  /// The class that strokes a shape in the colour of a role.
  public static String stroke(Role role) {
    return "pg-stroke-" + role.token();
  }

  /// The class that colours letters in the form of a role that is meant for letters.
  public static String text(Role role) {
    return "pg-text-" + role.token();
  }
}
