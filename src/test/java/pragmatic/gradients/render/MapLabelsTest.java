package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.labels;
import static pragmatic.gradients.render.PaintedPages.page;
import static pragmatic.gradients.render.PaintedPages.painting;
import static pragmatic.gradients.render.PaintedPages.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Mark;

/// What is said on the map of every function of two inputs stands beside what it speaks of.
class MapLabelsTest {
  private static final List<CatalogueEntry> FUNCTIONS =
      Catalogue.shipped().entries().stream()
          .filter(entry -> entry.program().inputs().size() == 2)
          .toList();

  /// Where an input is moved to from where it begins.
  private static final double[] ASIDE = {0, 0.35, -0.65};

  /// Letters over a line hide it and are hard to read.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noLabelStandsOnALine(Surface.Arrangement arrangement) {
    List<String> faults = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < ASIDE.length; i++)
      for (CatalogueEntry entry : Exhaustive.some(FUNCTIONS, 3, i + arrangement.ordinal())) {
        double aside = ASIDE[i];
        for (Drawn drawn : page(entry, aside, arrangement).plots().pictures()) {
          if (drawn.picture().marks().stream().noneMatch(Mark.Shading.class::isInstance)) continue;
          Painting painting = painting(drawn);
          for (Shape.Text label : labels(painting)) {
            // without the space before a slanted letter
            double size = PaintedPages.size(label);
            Box box =
                Box.ofText(label.x(), label.y(), text(label).strip().length() * size * .5, size);
            all++;
            for (Layer layer : Layer.ON_MAPS) {
              Obstacles lines = new Obstacles();
              lines.outline(painting.part(layer).outline());
              if (lines.lines(box, 0) > 0)
                faults.add(entry.id() + " + " + aside + ": " + text(label) + " on " + layer);
            }
          }
        }
      }
    // in a small hall AD's answer may have no free place between three ties
    assertThat(faults).hasSizeLessThan(arrangement == Surface.Arrangement.PRESENTER ? 2 : 1);
    assertThat(all).isGreaterThan(Exhaustive.count(30, 100));
  }
}
