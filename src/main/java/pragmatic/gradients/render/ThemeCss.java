package pragmatic.gradients.render;

import java.util.Map;
import java.util.function.BiFunction;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// A style sheet made from palette and sizes.
///
/// It defines, for every role by its token,
/// - looked-up colours `-pg-left` (marks), `-pg-leftT` (letters) and, where there is one,
///   `-pg-leftTint`;
/// - style classes `pg-fill-left`, `pg-stroke-left` for shapes and `pg-text-left` for letters;
/// - style classes for text sizes, `pg-body`, `pg-hint`, `pg-label`, `pg-tick`, `pg-head`,
///   `pg-sentence`.
public final class ThemeCss {
  private ThemeCss() {}

  /// The sheet.
  ///
  /// @param font the name of a font, by face and weight
  public static String of(
      Palette palette, Style sizes, BiFunction<Typeface, TypeWeight, String> font) {
    var css = new StringBuilder(".root {\n");
    for (Role role : Role.values()) {
      colour(css, role.token(), palette.argb(role));
      colour(css, role.token() + "T", palette.text(role));
    }
    palette.tints().forEach((role, tint) -> colour(css, role.token() + "Tint", tint));
    css.append(
        "  -fx-font-family: \"%s\";\n".formatted(font.apply(Typeface.SANS, TypeWeight.REGULAR)));
    css.append("  -fx-font-size: %spx;\n}\n".formatted(sizes.type().body()));
    for (Role role : Role.values()) {
      css.append(".pg-fill-%1$s { -fx-fill: -pg-%1$s; }\n".formatted(role.token()));
      css.append(".pg-stroke-%1$s { -fx-stroke: -pg-%1$s; }\n".formatted(role.token()));
      css.append(".pg-text-%1$s { -fx-fill: -pg-%1$sT; }\n".formatted(role.token()));
    }
    sizes(sizes)
        .forEach(
            (name, size) -> css.append(".pg-%s { -fx-font-size: %spx; }\n".formatted(name, size)));
    css.append(
        ".pg-medium { -fx-font-family: \"%s\"; }\n"
            .formatted(font.apply(Typeface.SANS, TypeWeight.MEDIUM)));
    css.append(
        ".pg-semibold { -fx-font-family: \"%s\"; }\n"
            .formatted(font.apply(Typeface.SANS, TypeWeight.SEMIBOLD)));
    css.append(
        ".pg-mono { -fx-font-family: \"%s\"; }\n"
            .formatted(font.apply(Typeface.MONO, TypeWeight.MEDIUM)));
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
