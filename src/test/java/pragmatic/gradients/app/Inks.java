package pragmatic.gradients.app;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.text.Role;

/// Names of the colours of a theme: the short name of the role, `mix 50%` for a colour half way
/// from left to right, `left→right` for one that changes. What shines through ends with `~`.
record Inks(Palette palette) {
  private static final int STEPS = 56;

  private static final Set<Role> MARKS = EnumSet.range(Role.FUNCTION, Role.INFINITE);

  /// What marks stand for comes first: some plainer roles have the same colour in some themes.
  private static final List<Role> ORDER =
      Stream.of(Role.values())
          .sorted(Comparator.comparing((Role role) -> !MARKS.contains(role)))
          .toList();

  String name(@Nullable Paint paint) {
    return switch (paint) {
      case null -> "";
      case Color colour -> name(colour);
      case LinearGradient gradient ->
          solid(gradient.getStops().getFirst()) + "→" + solid(gradient.getStops().getLast());
      default -> paint.toString();
    };
  }

  private String solid(Stop stop) {
    return name(stop.getColor()).replace("~", "");
  }

  private String name(Color colour) {
    if (colour.getOpacity() == 0) return "";
    return opaque(colour) + (colour.isOpaque() ? "" : "~");
  }

  private String opaque(Color colour) {
    int rgb = rgb(colour);
    for (Role role : ORDER) if (rgb == (palette.argb(role) & 0xFFFFFF)) return role.token();
    for (Role role : ORDER) if (rgb == (palette.text(role) & 0xFFFFFF)) return role.token();
    for (int i = 0; i <= STEPS; i++)
      if (rgb == (palette.mix((double) i / STEPS) & 0xFFFFFF))
        return "mix " + Math.round(100.0 * i / STEPS) + "%";
    return Palette.web(rgb);
  }

  private static int rgb(Color colour) {
    return (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }
}
