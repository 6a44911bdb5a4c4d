package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.size;
import static pragmatic.gradients.render.PaintedPages.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;

/// While an input is dragged, labels go with what they name and seldom leave it for another place.
class LabelsSteadyTest {
  private static final int STEPS = 40;

  /// About a pixel.
  private static final double STEP = .01;

  /// Sizes of letters that a label goes from one pixel to the next, at most.
  private static final double JUMP = 2.5;

  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void labelsSeldomJump(Surface.Arrangement arrangement) {
    List<CatalogueEntry> functions =
        Exhaustive.some(Catalogue.shipped().entries(), 18, 6 * arrangement.ordinal());
    List<String> jumps = new ArrayList<>();
    int all = 0;
    for (CatalogueEntry entry : functions) {
      Map<String, Shape.Text> before = Map.of();
      for (int i = 0; i < STEPS; i++) {
        Map<String, Shape.Text> now = places(entry, .3 + i * STEP, arrangement);
        for (Map.Entry<String, Shape.Text> label : now.entrySet()) {
          Shape.Text last = before.get(label.getKey());
          if (last == null) continue;
          all++;
          Shape.Text next = label.getValue();
          double way = Math.hypot(next.x() - last.x(), next.y() - last.y());
          if (way > JUMP * size(next)) jumps.add(entry.id() + " " + i + ": " + text(next));
        }
        before = now;
      }
    }
    assertThat(jumps).hasSizeLessThan(all / 20);
    assertThat(all).isGreaterThan(200);
  }

  /// By what they say, apart from numbers.
  private static Map<String, Shape.Text> places(
      CatalogueEntry entry, double aside, Surface.Arrangement arrangement) {
    Map<String, Shape.Text> places = new HashMap<>();
    List<Drawn> pictures = page(entry, aside, arrangement).plots().pictures();
    for (int plot = 0; plot < pictures.size(); plot++)
      for (Shape.Text label : labels(painting(pictures.get(plot)))) {
        String said = text(label).replaceAll("[−\\d.,]+", "#");
        String key = plot + " " + label.spans().getFirst().argb() + " " + said;
        // numbers of one colour cannot be told apart
        if (places.put(key, label) != null) places.remove(key);
      }
    return places;
  }
}
