package pragmatic.gradients.app.look;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.text.Text;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Run;

/// Measures text in the bundled fonts with JavaFX's own layout, and remembers what it measured.
///
/// One measure belongs to one thread.
public final class FxTextMeasure implements TextMeasure {
  private static final int REMEMBERED = 4096;

  private record MeasuredRun(Run run, double size) {}

  private final Text text = new Text();
  private final Map<MeasuredRun, Double> widths =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MeasuredRun, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Override
  public double width(RichText line, double size) {
    double sum = 0;
    for (Run run : line.runs()) {
      sum += widths.computeIfAbsent(new MeasuredRun(run, size), this::measure);
    }
    return sum;
  }

  private double measure(MeasuredRun piece) {
    text.setText(piece.run().text());
    text.setFont(Fonts.of(piece.run(), piece.size()));
    Bounds bounds = text.getLayoutBounds();
    return bounds.getWidth();
  }
}
