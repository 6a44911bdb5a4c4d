package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;

class BoardViewTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final Board RELU =
      BoardFactory.of(CATALOGUE.find("relu").orElseThrow(), Conventions.MIDDLE);
  private static final BoardView VIEW = BoardView.of(RELU, CATALOGUE);

  @Test
  void aWindowThatMovesAsksNothingNew() {
    Board moved = RELU.withViewport(Viewport.of(-1, 3));
    BoardView next = VIEW.next(moved, CATALOGUE);
    assertThat(next.board()).isSameAs(moved);
    assertThat(next.explanation()).isSameAs(VIEW.explanation());
    assertThat(next.range()).isSameAs(VIEW.range());
  }

  @Test
  void anotherPointRuleOrSignOfZeroIsAnotherQuestion() {
    for (Board other :
        new Board[] {
          RELU.withX(1),
          RELU.withX(-0.0),
          RELU.withConvention(Conventions.LEFT),
          RELU.withMode(Mode.FORWARD)
        }) {
      Explanation next = VIEW.next(other, CATALOGUE).explanation();
      Explanation fresh = BoardView.of(other, CATALOGUE).explanation();
      assertThat(next).isNotSameAs(VIEW.explanation());
      assertThat(next.passes().at()).isEqualTo(fresh.passes().at()).isEqualTo(other.inputs());
      assertThat(next.passes().convention()).isSameAs(other.convention());
      assertThat(next.passes().mode()).isEqualTo(other.mode());
      assertThat(next.answer()).isEqualTo(fresh.answer());
      assertThat(next.calculus()).isEqualTo(fresh.calculus());
    }
  }

  @Test
  void theAnswerCanBeDraggedWhereEachBelongsToOneTieBreak() {
    assertThat(VIEW.draggable()).isTrue();
    assertThat(VIEW.next(RELU.withX(1), CATALOGUE).draggable()).isFalse();
  }
}
