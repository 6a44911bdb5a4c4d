package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.tables.RuleRow;
import pragmatic.gradients.frameworks.tables.RuleTable;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Numbers;

/// A framework that keeps a slope in single precision gives the answer that it is the rounding of,
/// on a board and in the table of rules alike.
class SinglePrecisionTest {
  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"FORWARD", "REVERSE"})
  void answersThatAreWrittenAlikeAreTheSame(Mode mode) {
    List<String> faults = new ArrayList<>();
    for (RuleRow row : RuleTable.of(Frameworks.shipped(), mode, List.of()).rows()) {
      double[] at = row.at().stream().mapToDouble(x -> x).toArray();
      List<Explanation> shown =
          List.of(Conventions.LEFT, Conventions.RIGHT, Conventions.MIDDLE).stream()
              .map(rule ->
                  Explanation.of(row.program(), at, 0, rule, mode, Catalogue.shipped()).whole())
              .toList();
      for (int i = 0; i < row.cells().size(); i++) {
        double[] answer = numbers(row, i);
        if (answer.length != at.length) continue;
        String written = Numbers.tuple(answer);
        for (Explanation explanation : shown) {
          if (!isJudgedAlike(explanation, answer))
            faults.add("judged " + row.call() + " " + row.place() + ": " + written);
          if (written.equals(Numbers.tuple(explanation.gradient())) != explanation.isShown(answer))
            faults.add("board " + row.call() + " " + row.place() + ": " + written);
        }
        for (int j = 0; j < i; j++)
          if (written.equals(Numbers.tuple(numbers(row, j))) && row.differs(i) != row.differs(j))
            faults.add("table " + row.call() + " " + row.place() + ": " + written);
      }
    }
    assertThat(faults).isEmpty();
  }

  /// Whether an answer, and what the board shows if it is written alike, are judged as they are
  /// where all digits are kept: by their verdict, and by their place on the tie-break.
  private static boolean isJudgedAlike(Explanation explanation, double[] answer) {
    double[] shown = explanation.gradient();
    if (!Numbers.tuple(answer).equals(Numbers.tuple(shown))) return true;
    return explanation.isWrong(answer) == explanation.isWrong(shown)
        && Double.compare(explanation.range().lambda(answer), explanation.range().lambda(shown))
            == 0;
  }

  /// Under the rules of a framework as under those that answer the same.
  @ParameterizedTest
  @ValueSource(strings = {"leaky_relu(x)", "leaky_relu(x, 0.1)", "leaky_relu(x, 0.1) + 2*y"})
  void frameworkThatKeepsASlopeInSinglePrecisionIsNotWrong(String text) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = new double[program.inputs().size()];
    for (Framework framework : Frameworks.shipped()) {
      Explanation explanation =
          Explanation.of(
                  program,
                  at,
                  0,
                  framework.convention(Mode.REVERSE),
                  Mode.REVERSE,
                  Catalogue.shipped())
              .whole();
      assertThat(explanation.verdict().kind()).as(framework.id()).isEqualTo(VerdictKind.CORNER);
    }
  }

  private static double[] numbers(RuleRow row, int column) {
    return row.answer(column).stream().mapToDouble(x -> x).toArray();
  }
}
