package pragmatic.gradients.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.render.TextMeasure;

/// Makes the page of a board and its pictures.
public interface PageMaker {
  /// As pages are made.
  PageMaker USUAL = new PageMaker() {};

  /// @param previous the page before, which comes back if nothing has changed; or null
  default BoardPage page(
      BoardView view, Surface surface, TextMeasure measure, @Nullable BoardPage previous) {
    return previous != null && previous.view() == view && previous.surface().equals(surface)
        ? previous
        : BoardPage.of(view, surface, measure, previous);
  }

  default List<Drawn> pictures(BoardPage page) {
    return page.plots().pictures();
  }

  /// What can be grabbed.
  default List<Handle> handles(BoardPage page) {
    return page.plots().handles();
  }

  /// What a screen reader says.
  default String spoken(BoardPage page) {
    return page.plots().spoken();
  }

  /// Whether a page says what automatic differentiation answers, and lets it be chosen.
  default boolean answers() {
    return true;
  }
}
