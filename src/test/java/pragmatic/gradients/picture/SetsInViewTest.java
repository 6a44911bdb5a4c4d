package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;

/// In a hall the set of slopes at each corner on show is longer than the dot in it.
class SetsInViewTest {
  private static final Style HALL = Style.presenter(1);
  private static final PlotArea AREA = PlotArea.between(104, 1100, 120, 900, 56);

  @Test
  void aSetIsLargerThanTheDot() {
    List<String> small = new ArrayList<>();
    int sets = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board board = BoardFactory.of(entry, Conventions.MIDDLE);
      PlotGround ground = PlotGround.of(board, AREA, HALL, null);
      for (NonsmoothPoint found : ground.breaks()) {
        Interval set = found.calculus().clarke();
        // several sets share the axis of one function
        if (set == null || set.isPoint() || ground.breaks().size() > 2) continue;
        sets++;
        double height = ground.derivative().py(set.low()) - ground.derivative().py(set.high());
        if (Double.isFinite(height) && height < 2 * HALL.dot())
          small.add(entry.id() + ": " + height + " at " + found.x());
      }
    }
    assertThat(small).isEmpty();
    assertThat(sets).isGreaterThan(30);
  }
}
