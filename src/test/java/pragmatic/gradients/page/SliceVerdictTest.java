package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;

/// Card and plots say one thing: what the card calls a corner is wrong in no slice.
class SliceVerdictTest {
  @ParameterizedTest
  @CsvSource({
    "PRESENTER, 'min(max(a, b), c)'",
    "DESK, 'min(max(a, b), c)'",
    "DESK, 'max(a, b) - max(a, -a)/2'",
    "PRESENTER, 'max(a, b) - max(a, -a)/2'"
  })
  void anAllowedGradientIsWrongInNoSlice(Surface.Arrangement arrangement, String text)
      throws ProgramException {
    var program = Parser.parse(text);
    List<Double> zero = program.inputs().stream().map(_ -> 0.0).toList();
    for (int active = 0; active < zero.size(); active++) {
      Board board = Board.of(program, zero, active, Conventions.MIDDLE, Viewport.of(-2, 2));
      BoardPage page = OneFaceTest.page(board, arrangement, null);
      assertThat(page.view().verdict().kind()).isEqualTo(VerdictKind.CORNER);
      assertThat(red(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Surface.Arrangement.class,
      names = {"DESK", "PRESENTER"})
  void ofEveryFunction(Surface.Arrangement arrangement) {
    int several = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board board = BoardFactory.of(entry, Conventions.MIDDLE);
      if (board.inputs().size() == 1) continue;
      BoardPage page = OneFaceTest.page(board, arrangement, null);
      if (page.view().verdict().kind() != VerdictKind.CORNER) continue;
      several++;
      assertThat(red(page)).as(entry.id()).isEmpty();
    }
    assertThat(several).isGreaterThan(3);
  }

  private static List<Mark> red(BoardPage page) {
    return page.plots().pictures().stream()
        .flatMap(drawn -> drawn.picture().marks().stream())
        .filter(mark -> role(mark) == Role.WRONG)
        .toList();
  }

  private static Role role(Mark mark) {
    return switch (mark) {
      case Mark.Dot dot -> dot.kind() == Mark.DotKind.WRONG ? Role.WRONG : dot.role();
      case Mark.Tangent tangent -> tangent.role();
      case Mark.Label label -> label.role();
      case Mark.Note note -> note.role();
      default -> Role.INK;
    };
  }
}
