package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.LambdaAnswers;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Numbers;

/// What is said of a λ-curve beside the answer on show.
class LambdaWordingTest {
  private static BoardView view(Program program, int active, Convention rules) {
    List<Double> at = Collections.nCopies(program.inputs().size(), 0.0);
    Board board = Board.of(program, at, active, rules, Viewport.of(-2, 2));
    return BoardView.of(board, Catalogue.shipped());
  }

  private static String sentence(BoardView view) {
    return new LambdaWording(view, LambdaAnswers.of(view)).sentence();
  }

  @ParameterizedTest
  @CsvSource({"'hypot(x, relu(y))', 1", "'norm(x, y) + relu(x)', 1"})
  void aFrameworksOwnAnswerIsSaidBesideThatOfEveryLambda(String text, int active)
      throws ProgramException {
    Convention torch = Frameworks.find("pytorch-2.14.1").orElseThrow().convention(Mode.REVERSE);
    String sentence = sentence(view(Parser.parse(text), active, torch));
    assertThat(sentence).contains("every $λ$ answers **NaN**, PyTorch itself **0**");
  }

  /// Where no λ gives the answer of a framework, the sentence says both.
  @Test
  void whatEveryLambdaAnswersIsTheAnswerOnShowOrBothAreSaid() {
    int both = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      for (Framework framework : Frameworks.all()) {
        Program program = entry.program();
        for (int i = 0; i < Math.min(2, program.inputs().size()); i++) {
          BoardView view = view(program, i, framework.convention(Mode.REVERSE));
          if (!view.range().nothingToChoose()) continue;
          String answer = "**" + Numbers.of(view.explanation().answer());
          assertThat(sentence(view)).as(program.text() + " " + framework.label()).contains(answer);
          if (sentence(view).contains("itself")) both++;
        }
      }
    assertThat(both).isPositive();
  }
}
