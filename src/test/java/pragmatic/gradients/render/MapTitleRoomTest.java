package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class MapTitleRoomTest {
  /// The point at the edge of a map, and what is said of it, leave the title over it alone.
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void nothingAtThePointCoversTheTitle(Surface.Arrangement arrangement) throws ProgramException {
    Surface surface =
        switch (arrangement) {
          case DESK -> new Surface(1184, 1020, arrangement, Style.DESK, 1, 200);
          case COMPACT -> new Surface(944, 676, arrangement, Style.COMPACT, 1, 160);
          case PRESENTER -> new Surface(1280, 720, arrangement, Style.presenter(2.0 / 3), 1, 0);
        };
    for (String text : List.of("max(a, b)", "a*b", "hypot(a, b)"))
      for (double a : new double[] {-2, -1.9, -1.5, -1, 0, 1, 2})
        for (double b : new double[] {2, 1.95, 1.9}) {
          Board board =
              Board.of(
                  Parser.parse(text), List.of(a, b), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
          BoardView view = BoardView.of(board, Catalogue.shipped());
          BoardPage page = BoardPage.of(view, surface, Measures.PLAIN, null);
          assertThat(page.onMap()).isTrue();
          Drawn map = page.plots().pictures().getFirst();
          Painting painting =
              Painter.paint(
                  map.picture(), map.style(), Palette.of(Theme.LIGHT), Measures.PLAIN, null);
          Obstacles point = new Obstacles();
          List<Box> texts = new ArrayList<>();
          for (Layer layer : List.of(Layer.DOT, Layer.LABEL)) {
            point.outline(Outline.of(painting.part(layer).group().children()));
            texts.addAll(painting.part(layer).boxes());
          }
          for (Box title : painting.part(Layer.TITLE).boxes()) {
            assertThat(point.lines(title, 0)).as(text + " at " + a + ", " + b).isZero();
            assertThat(texts).as(text + " at " + a + ", " + b).noneMatch(title::meets);
          }
        }
  }
}
