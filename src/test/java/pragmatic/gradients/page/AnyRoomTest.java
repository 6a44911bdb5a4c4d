package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.picture.Style;

/// However little room there is, a page is made of it: what has none is left out.
class AnyRoomTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final List<Double> HEIGHTS = List.of(1.0, 400.0, 480.0);

  private static Stream<Board> boards() {
    List<CatalogueEntry> all = CATALOGUE.entries();
    int by = Exhaustive.count(12, 1);
    return Stream.iterate(0, i -> i < all.size(), i -> i + by)
        .map(all::get)
        .map(entry -> BoardFactory.of(entry, Frameworks.all().getFirst().convention(Mode.REVERSE)))
        .flatMap(board ->
            Stream.concat(
                Stream.of(board), ViewKind.of(board.program()).stream().map(board::withViewKind)));
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsMade(Surface.Arrangement arrangement) {
    Style style =
        switch (arrangement) {
          case DESK -> Style.DESK;
          case COMPACT -> Style.COMPACT;
          case PRESENTER -> Style.presenter(2.0 / 3);
        };
    boards()
        .forEach(board -> {
          BoardView view = BoardView.of(board, CATALOGUE);
          for (double height : HEIGHTS)
            for (double width : List.of(1.0, 700.0))
              assertThatCode(() ->
                      BoardPage.of(
                          view,
                          new Surface(width, height, arrangement, style, 1, 200),
                          (title, size) -> title.plain().length() * size / 2,
                          null))
                  .as("%s at %s by %s", board.program().text(), width, height)
                  .doesNotThrowAnyException();
        });
  }
}
