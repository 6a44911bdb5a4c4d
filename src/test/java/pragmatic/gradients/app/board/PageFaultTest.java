package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.PageMaker;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.page.TieBreak;
import pragmatic.gradients.page.TieShares;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.words.Words;

/// A fault on a page of any kind, or in what stands below its plots, ends with its board.
class PageFaultTest extends LaidBoard {
  @Start
  void start(Stage stage) throws ProgramException {
    open();
  }

  private void fails() {
    assertThat(Objects.requireNonNull(model.faults().latest()).sentence())
        .isEqualTo(Words.say("fault.picture"));
    assertThat(pane.pageProperty().get()).isNull();
    assertThat(pane.getChildrenUnmodifiable())
        .noneMatch(child -> child.isVisible() && !(Objects.equals(child.getId(), "plots")));
  }

  /// The same board, and then another one.
  private void recovers() throws ProgramException {
    pane.make(PageMaker.USUAL);
    for (Board next : List.of(model.board(), board("abs(x)", 0), board("norm1(x, y)", 0))) {
      model.faults().close();
      shows(next);
      assertThat(model.faults().latest()).isNull();
      assertThat(Objects.requireNonNull(pane.pageProperty().get()).board()).isSameAs(next);
      assertThat(pane.input().isVisible()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SLICES   | relu(x)",
        "MAP      | norm1(x, y)",
        "BARS     | cross_entropy(0, 1; a, b)",
        "TOGETHER | norm1(x, y, z)"
      })
  void ofAKindOfPage(ViewKind kind, String text, FxRobot robot) {
    robot.interact(() -> {
      pane.make(
          new PageMaker() {
            @Override
            public List<Drawn> pictures(BoardPage page) {
              if (page.way() == kind) throw new IllegalStateException("a fault made by a test");
              return PageMaker.USUAL.pictures(page);
            }
          });
      shows(board(text, 0));
      fails();
      recovers();
      return null;
    });
  }

  private void breaks(UnaryOperator<TieBreak> tie) {
    pane.make(
        new PageMaker() {
          @Override
          public BoardPage page(
              BoardView view, Surface surface, TextMeasure measure, @Nullable BoardPage old) {
            BoardPage page = BoardPage.of(view, surface, measure, null);
            return new BoardPage(
                page.view(),
                page.surface(),
                page.geometry(),
                page.way(),
                page.plots(),
                page.active(),
                page.others(),
                tie.apply(page.tie()),
                page.lambda(),
                page.choices());
          }
        });
  }

  /// Three arguments tie, and there is a weight for none.
  @Test
  void ofTheWeightsOfATie(FxRobot robot) {
    robot.interact(() -> {
      breaks(tie -> {
        TieShares shares = tie.shares().orElseThrow();
        return new TieBreak(
            tie.track(),
            tie.title(),
            tie.answer(),
            tie.wrong(),
            tie.free(),
            Optional.of(new TieShares(shares.view(), shares.site(), List.of())));
      });
      shows(board("max(x, y, z)", 0));
      fails();
      recovers();
      return null;
    });
  }
}
