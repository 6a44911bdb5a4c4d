package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.TieTracks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// An end of the tie-break has the name and the colour of the side whose slope it answers, also
/// where the value jumps.
class TieEndsTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  private static Board board(Program program) {
    return Board.of(program, List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  @Test
  void areNamedByTheirSlopes() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : CATALOGUE.entries())
      if (BoardFactory.of(entry, Conventions.MIDDLE).inputs().size() == 1)
        boards.add(BoardFactory.of(entry, Conventions.MIDDLE));
    for (String text :
        List.of(
            "floor(x) + relu(-x)",
            "relu(-x)",
            "sign(x) - abs(x)",
            "abs(abs(x))",
            "abs(abs(x)) + x",
            "ceil(x)*2 + max(0, x)")) boards.add(board(Parser.parse(text)));
    RandomPrograms random = new RandomPrograms(77);
    int count = Exhaustive.count(150, 3000);
    Stream.concat(random.lipschitz(count, true), random.jumping(count))
        .filter(program -> program.inputs().size() == 1)
        .map(TieEndsTest::board)
        .forEach(boards::add);
    List<String> faults = new ArrayList<>();
    int told = 0;
    for (Board board : boards) {
      BoardView view = BoardView.of(board, CATALOGUE);
      Explanation whole = view.whole();
      TieTrack track = TieTracks.of(view);
      if (track.state() != TieTrack.State.CHOICE) continue;
      double[] left = whole.sides().getFirst();
      double[] right = whole.sides().getLast();
      if (!Double.isFinite(left[0] + right[0]) || Rounding.same(left, right)) continue;
      for (int end = 0; end < 2; end++) {
        double[] answer = whole.range().gradient(end);
        boolean first = Rounding.same(answer, left);
        if (!first && !Rounding.same(answer, right)) continue;
        told++;
        String name = TieNames.detent(view, end);
        Role colour = end == 0 ? track.leftEnd() : track.rightEnd();
        if (!name.equals(Words.say(first ? "tie.left" : "tie.right"))
            || colour != (first ? Role.LEFT : Role.RIGHT))
          faults.add(board.program().text() + ", end " + end + ": " + name + ", " + colour);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(told).isGreaterThan(100);
  }
}
