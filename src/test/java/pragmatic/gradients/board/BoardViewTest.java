package pragmatic.gradients.board;

import pragmatic.gradients.autodiff.Convention;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

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

  /// The readout is made anew for a window in which the point has other decimals, or for a step.
  @Test
  void aWindowThatMovesSaysTheSameInAsManyDecimals() {
    Board home = RELU.withViewport(Viewport.of(-1, 3));
    BoardView view = VIEW.next(home, CATALOGUE);
    assertThat(says(view, home.withViewport(Viewport.of(-1.5, 2.5)))).isTrue();
    assertThat(says(view, home.withViewport(Viewport.of(-1e-6, 3e-6)))).isFalse();
    assertThat(says(view, home.withStep(home.step() - 1))).isFalse();
    assertThat(says(view, home.withX(1))).isFalse();
  }

  private static boolean says(BoardView before, Board now) {
    return before.next(now, CATALOGUE).saysTheSame(before);
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

  /// And where nobody waits for it.
  @Test
  void whatIsNotKnownInTimeIsUndecided() {
    BooleanSupplier wanted = () -> false;
    Duration aDay = Duration.ofDays(1);
    BoardView whole = BoardView.whileWanted(RELU, CATALOGUE, wanted, aDay);
    assertThat(whole.verdict().grade()).isEqualTo(VIEW.verdict().grade());
    BoardView late = BoardView.whileWanted(RELU, CATALOGUE, wanted, Duration.ZERO);
    BoardView unwanted = BoardView.whileWanted(RELU, CATALOGUE, () -> true, aDay);
    for (BoardView cut : List.of(late, unwanted)) {
      assertThat(cut.verdict().grade()).isEqualTo(Grade.UNDECIDED);
      assertThat(cut.whole().gradient()).isEqualTo(VIEW.whole().gradient());
    }
  }

  @Test
  void theAnswerCanBeDraggedWhereEachBelongsToOneTieBreak() {
    assertThat(VIEW.draggable()).isTrue();
    assertThat(VIEW.next(RELU.withX(1), CATALOGUE).draggable()).isFalse();
  }

  @Test
  void versionsAreNamedWhereTheyAnswerOtherwise() throws ProgramException {
    Framework pytorch = Frameworks.find("pytorch").orElseThrow();
    assertThat(VIEW.name(pytorch)).isEqualTo("PyTorch");
    assertThat(VIEW.frameworks()).noneMatch(answer -> Frameworks.isOlder(answer.framework()));
    Board clamp =
        Board.of(
            Parser.parse("clamp(x, 0, 6)"), List.of(6.0), 0, Conventions.LEFT, Viewport.of(-1, 7));
    BoardView differing = BoardView.of(clamp, CATALOGUE);
    assertThat(differing.name(pytorch)).isEqualTo("PyTorch 2.14");
    assertThat(differing.frameworks())
        .extracting(answer -> answer.framework().label())
        .startsWith("PyTorch 2.14", "PyTorch 2.13");
    assertThat(differing.alike()).contains("PyTorch 2.13").doesNotContain("PyTorch");
  }

  /// Own weights of three arguments would be called a rule where two tie.
  @Test
  void ownWeightsGoAsFarAsAsManyArgumentsTie() throws ProgramException {
    Convention own = Conventions.weights(List.of(0.5, 0.25, 0.25));
    Board three =
        Board.of(Parser.parse("max(x, y, z)"), List.of(0.0, 0.0, 0.0), 0, own, Viewport.of(-2, 2));
    assertThat(BoardFactory.typed(Parser.parse("min(x, y, z)"), three).convention()).isEqualTo(own);
    for (String other : List.of("max(x, y)", "relu(x)", "relu(x) + relu(y) + z"))
      assertThat(BoardFactory.typed(Parser.parse(other), three).convention().name())
          .isEqualTo(Frameworks.all().getFirst().id());
    CatalogueEntry entry = Catalogue.shipped().entries().getFirst();
    assertThat(BoardFactory.next(entry, three).convention()).isNotEqualTo(own);
  }
}
