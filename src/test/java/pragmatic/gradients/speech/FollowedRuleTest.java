package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Where several rules answer the same, the one that was followed is named.
class FollowedRuleTest {
  private static final Map<String, Double> NAMES = Map.of("left", 0.0, "middle", .5, "right", 1.0);

  private static BoardView view(Program program, Framework framework) {
    List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, at, 0, framework.convention(Mode.REVERSE), Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  @Test
  void itIsNamed() throws ProgramException {
    Framework pytorch = Frameworks.find("pytorch-2.14.1").orElseThrow();
    for (String text : List.of("relu(x) - relu(x)", "0*a + relu(b) - relu(b - a^2)"))
      assertThat(TieNames.rule(view(Parser.parse(text), pytorch))).as(text).isEqualTo("left");
  }

  @Test
  void aNamedRuleIsThatOfEachTie() throws ProgramException {
    int named = 0;
    RandomPrograms random = new RandomPrograms(2718);
    int count = Exhaustive.count(150, 2000);
    for (Program program :
        Stream.concat(random.lipschitz(count, true), random.several(count)).toList())
      for (Framework framework : Frameworks.all()) {
        BoardView view = view(Parser.parse(program.text() + " + 0"), framework);
        List<Tie> ties = view.explanation().trace().ties();
        if (ties.size() < 2 || ties.stream().anyMatch(tie -> !isKink(tie))) continue;
        Double lambda = NAMES.get(TieNames.rule(view));
        // the ends may be called by the side whose slope they answer
        if (lambda == null || lambda != .5) continue;
        named++;
        for (Tie tie : ties) {
          TieSite.Kink kink = (TieSite.Kink) tie.site();
          double middle = kink.left() + lambda * (kink.right() - kink.left());
          assertThat(tie.picked()[0]).as(program.text()).isEqualTo(middle);
        }
      }
    assertThat(named).isGreaterThan(10);
  }

  private static boolean isKink(Tie tie) {
    return tie.site() instanceof TieSite.Kink;
  }
}
