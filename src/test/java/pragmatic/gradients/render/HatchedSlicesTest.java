package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.render.PaintedPages.page;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Along one of several inputs nothing is hatched as wrong where calculus allows whatever a rule
/// answers by all of them.
class HatchedSlicesTest {
  private static Board board(Program program, int active) {
    List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, at, active, Conventions.MIDDLE, Viewport.of(-2, 2));
    return board.withViewKind(ViewKind.SLICES);
  }

  private static boolean isHatched(Board board) {
    return page(board, Surface.Arrangement.DESK).plots().pictures().stream()
        .flatMap(drawn -> drawn.picture().marks().stream())
        .anyMatch(mark ->
            mark instanceof Mark.Fan fan && fan.wrong()
                || mark instanceof Mark.SetBar bar && bar.wrong());
  }

  @Test
  void whatIsAllowedIsNotHatched() throws ProgramException {
    RandomPrograms random = new RandomPrograms(2024);
    int count = Exhaustive.count(150, 1000);
    int allowed = 0;
    int hatched = 0;
    Stream<Program> known =
        Stream.of(Parser.parse("median(a, b, 0)"), Parser.parse("max(a, b) + relu(a) - relu(-a)"));
    Stream<Program> drawn = Stream.concat(random.several(count), random.lipschitz(count, 2));
    for (Program program : Stream.concat(known, drawn).toList()) {
      for (int active = 0; active < program.inputs().size(); active++) {
        Board board = board(program, active);
        BoardView view = BoardView.of(board, Catalogue.shipped());
        if (view.nothingToChoose() || !view.verdict().truth().exists()) continue;
        boolean wrong = view.whole().corners().stream().anyMatch(view.whole()::isWrong);
        if (!view.isOfManyGradients() || wrong) {
          if (isHatched(board)) hatched++;
          continue;
        }
        assertThat(isHatched(board)).as(program.text() + " along " + active).isFalse();
        allowed++;
      }
    }
    assertThat(allowed).isGreaterThan(5);
    assertThat(hatched).isGreaterThan(5);
  }
}
