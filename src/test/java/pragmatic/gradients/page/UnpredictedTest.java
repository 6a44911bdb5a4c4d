package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.speech.AnswerWording;
import pragmatic.gradients.text.RichText;

/// Where the verdict says that nobody knows the answer, no other part of the page gives one.
class UnpredictedTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  @Test
  void noPartOfThePageTellsAGuess() {
    int seen = 0;
    for (CatalogueEntry entry : CATALOGUE.entries())
      for (Framework framework : Frameworks.all()) {
        BoardView view =
            BoardView.of(BoardFactory.of(entry, framework.convention(Mode.REVERSE)), CATALOGUE);
        if (!view.verdict().isUnpredicted()) continue;
        seen++;
        assertThat(new AnswerWording(view).answer().plain()).isEqualTo("not predicted");
        for (Surface.Arrangement arrangement : Surface.Arrangement.values()) {
          boolean hall = arrangement == Surface.Arrangement.PRESENTER;
          Style style = hall ? Style.presenter(1) : Style.DESK;
          BoardPage page =
              BoardPage.of(
                  view,
                  new Surface(1920, 1080, arrangement, style, 1, 200),
                  (title, size) -> title.plain().length() * size / 2,
                  null);
          List<String> texts = PageTexts.of(page).stream().map(RichText::plain).toList();
          assertThat(texts)
              .as("%s by %s", entry.id(), framework.name())
              .noneMatch(text -> text.matches("AD( answers)?:? (NaN|slope|−?[\\d∞(]).*"));
        }
      }
    assertThat(seen).isPositive();
  }
}
