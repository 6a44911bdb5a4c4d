package pragmatic.gradients.app.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// The style sheets of a window: one made from palette and sizes, and `assets/looks/base.css` that
/// uses its names.
///
/// It defines, for every role by its token,
/// - looked-up colours `-pg-left` (marks), `-pg-leftT` (letters) and, where there is one,
///   `-pg-leftTint`;
/// - style classes `pg-fill-left`, `pg-stroke-left` for shapes and `pg-text-left` for letters;
/// - style classes for text sizes, `pg-body`, `pg-hint`, `pg-label`, `pg-tick`, `pg-head`,
///   `pg-sentence`.
public final class ThemeSheet {
  private ThemeSheet() {}

  /// The addresses of the sheets, in the order in which a scene needs them.
  public static List<String> of(Palette palette, Style sizes) {
    String base = ThemeSheet.class.getResource("/looks/base.css").toExternalForm();
    byte[] sheet = text(palette, sizes).getBytes(StandardCharsets.UTF_8);
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

  private static String text(Palette palette, Style sizes) {
    var css = new StringBuilder(".root {\n");
    for (Role role : Role.values()) {
      colour(css, role.token(), palette.argb(role));
      colour(css, role.token() + "T", palette.text(role));
    }
    palette.tints().forEach((role, tint) -> colour(css, role.token() + "Tint", tint));
    css.append(
        "  -fx-font-family: \"%s\";\n".formatted(Fonts.name(Typeface.SANS, TypeWeight.REGULAR)));
    css.append("  -fx-font-size: %spx;\n}\n".formatted(sizes.type().body()));
    for (Role role : Role.values()) {
      css.append(".%s { -fx-fill: -pg-%s; }\n".formatted(fill(role), role.token()));
      css.append(".%s { -fx-stroke: -pg-%s; }\n".formatted(stroke(role), role.token()));
      css.append(".%s { -fx-fill: -pg-%sT; }\n".formatted(text(role), role.token()));
    }
    sizes(sizes)
        .forEach(
            (name, size) -> css.append(".pg-%s { -fx-font-size: %spx; }\n".formatted(name, size)));
    css.append(
        ".pg-medium { -fx-font-family: \"%s\"; }\n"
            .formatted(Fonts.name(Typeface.SANS, TypeWeight.MEDIUM)));
    css.append(
        ".pg-semibold { -fx-font-family: \"%s\"; }\n"
            .formatted(Fonts.name(Typeface.SANS, TypeWeight.SEMIBOLD)));
    css.append(
        ".pg-mono { -fx-font-family: \"%s\"; }\n"
            .formatted(Fonts.name(Typeface.MONO, TypeWeight.MEDIUM)));
    return css.toString();
  }

  private static Map<String, Double> sizes(Style sizes) {
    Style.TypeSizes type = sizes.type();
    return Map.of(
        "body",
        type.body(),
        "hint",
        type.hint(),
        "label",
        sizes.label(),
        "tick",
        sizes.tick(),
        "head",
        type.head(),
        "sentence",
        type.sentence(),
        "caption",
        type.caption());
  }

  private static void colour(StringBuilder css, String name, int argb) {
    css.append("  -pg-%s: %s;\n".formatted(name, Palette.web(argb)));
  }
}
