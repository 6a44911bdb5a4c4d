package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;

/// Forward and reverse mode add up in different orders: rounding is no difference between them.
class TwoModesTest {
  private static final double[] POINTS = {0, 1, 0.7, 2.3, -1.3, 0.25, -0.6, 40};

  @Test
  void whereModesAreSaidToDifferTheNumbersDo() {
    RandomPrograms programs = new RandomPrograms(118);
    List<BoardView> views =
        Stream.concat(
                programs.any(Exhaustive.count(150, 5000)),
                programs.any(Exhaustive.count(150, 5000), 3))
            .map(program -> view(program, programs))
            .toList();
    List<BoardView> said = views.stream().filter(TwoModesTest::says).toList();
    assertThat(said)
        .isNotEmpty()
        .allSatisfy(view -> {
          String other = Numbers.of(view.explanation().otherAnswer());
          assertThat(Numbers.of(view.explanation().answer()))
              .as("%s at %s", view.board().program().text(), view.board().inputs())
              .isNotEqualTo(other);
        });
  }

  @Test
  void aLossWhoseTermsAreAddedInAnotherOrderIsNoDifference() throws ProgramException {
    Program program = Parser.parse("s = exp(z0) + exp(z1); -log(exp(z1)/s)");
    assertThat(says(view(program, List.of(2.3, 0.7)))).isFalse();
    assertThat(says(view(program, List.of(2.3, 1.0)))).isFalse();
  }

  private static BoardView view(Program program, RandomPrograms programs) {
    List<Double> at =
        IntStream.range(0, program.inputs().size()).mapToObj(_ -> programs.pick(POINTS)).toList();
    return view(program, at);
  }

  private static BoardView view(Program program, List<Double> at) {
    return BoardView.of(
        Board.of(program, at, 0, Conventions.LEFT, Viewport.of(-2, 2)), Catalogue.shipped());
  }

  private static boolean says(BoardView view) {
    return new AnswerWording(view)
        .detail().stream().map(RichText::plain).anyMatch(line -> line.contains("modes differ"));
  }
}
