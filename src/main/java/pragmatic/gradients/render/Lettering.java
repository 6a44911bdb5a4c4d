package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Run;

/// Turns rich text at a place into a shape: every run gets its place, font and colour.
final class Lettering {
  private static final double HALO_OPACITY = .94;

  private final Palette palette;
  private final TextMeasure measure;

  Lettering(Palette palette, TextMeasure measure) {
    this.palette = palette;
    this.measure = measure;
  }

  double width(RichText text, double size) {
    return measure.width(text, size);
  }

  /// Where a text of this width begins when it stands on a spot.
  static double left(TextAnchor spot, double width) {
    return switch (spot.anchor()) {
      case START -> spot.pixelX();
      case MIDDLE -> spot.pixelX() - width / 2;
      case END -> spot.pixelX() - width;
    };
  }

  /// Text without a halo.
  Shape.Text plain(RichText text, TextAnchor spot, double width, double size, int argb) {
    return text(text, left(spot, width), spot.pixelY(), size, argb, null);
  }

  /// Text with the paper-coloured outline that keeps it legible.
  Shape.Text haloed(RichText text, double x, double y, double size, int argb, int paper) {
    return text(
        text,
        x,
        y,
        size,
        argb,
        Stroke.of(Sheet.faded(paper, HALO_OPACITY), Math.max(4, size * .36)));
  }

  private Shape.Text text(
      RichText text, double x, double y, double size, int argb, @Nullable Stroke halo) {
    List<Shape.TextSpan> spans = new ArrayList<>(text.runs().size());
    double dx = 0;
    int last = text.runs().size() - 1;
    for (int i = 0; i <= last; i++) {
      Run run = text.runs().get(i);
      int colour = run.role() == null ? argb : palette.text(run.role());
      spans.add(
          new Shape.TextSpan(
              dx,
              size * run.script().drop(),
              run.text(),
              run.face(),
              run.weight(),
              size * run.script().scale(),
              colour));
      if (i < last) {
        dx += measure.width(new RichText(List.of(run)), size);
      }
    }
    return new Shape.Text(x, y, spans, halo);
  }
}
