package pragmatic.gradients.app.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import pragmatic.gradients.app.look.Fonts;
import pragmatic.gradients.render.Paint;
import pragmatic.gradients.render.Points;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// JavaFX's words for colours, gradients and fonts, remembered: a picture uses few of them over and
/// over.
final class Brushes {
  private static final int MOST = 512;

  private final Map<Integer, Color> colours = new HashMap<>();
  private final Map<FontKey, Font> fonts = new HashMap<>();
  private double scale = 1;

  private record FontKey(Typeface face, TypeWeight weight, double size) {}

  double scale() {
    return scale;
  }

  void scale(double devicePixels) {
    scale = devicePixels;
  }

  /// The nearest whole device pixel.
  double snap(double pixel) {
    return Math.round(pixel * scale) / scale;
  }

  /// The nearest whole number of device pixels, at least one.
  double snapLength(double pixels) {
    return Math.max(1, Math.round(pixels * scale)) / scale;
  }

  Color colour(int argb) {
    forgetIfMany(colours);
    return colours.computeIfAbsent(
        argb, c -> Color.rgb(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF, (c >>> 24) / 255.0));
  }

  Font font(Typeface face, TypeWeight weight, double size) {
    forgetIfMany(fonts);
    return fonts.computeIfAbsent(
        new FontKey(face, weight, size), t -> Fonts.of(t.face, t.weight, t.size));
  }

  /// A window that is resized in presenter mode asks for a new size at every step.
  private static void forgetIfMany(Map<?, ?> memory) {
    if (memory.size() > MOST) {
      memory.clear();
    }
  }

  javafx.scene.paint.Paint paint(Paint paint) {
    return switch (paint) {
      case Paint.Solid solid -> colour(solid.argb());
      case Paint.Linear linear -> {
        List<Stop> stops =
            linear.stops().stream().map(s -> new Stop(s.offset(), colour(s.argb()))).toList();
        yield new LinearGradient(
            linear.x1(), linear.y1(), linear.x2(), linear.y2(), false, CycleMethod.NO_CYCLE, stops);
      }
    };
  }

  /// x and y in turn, as JavaFX wants them.
  static Double[] coordinates(Points points) {
    Double[] xy = new Double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      xy[2 * i] = points.x(i);
      xy[2 * i + 1] = points.y(i);
    }
    return xy;
  }
}
