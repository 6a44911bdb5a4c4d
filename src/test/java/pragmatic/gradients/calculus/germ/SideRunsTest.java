package pragmatic.gradients.calculus.germ;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class SideRunsTest {
  @Test
  void aRunWithTheWholeBudgetIsKnownAgain() throws ProgramException {
    SideRuns runs = new SideRuns(Parser.parse("abs(x) + 0.3"), new double[] {0}, 0, Deadline.NEVER);
    SideRun left = runs.of(-1, 192, TypedNumbers.EITHER, WorkBudget.BUDGET);
    assertThat(runs.sides(192, TypedNumbers.EITHER)[0]).isSameAs(left);
    assertThat(runs.sides(192, TypedNumbers.DOUBLES)[0]).isNotSameAs(left);
    assertThat(runs.of(-1, 192, TypedNumbers.EITHER, 1000)).isNotSameAs(left);
    assertThat(runs.first(1).side().slope()).isEqualTo(1);
    assertThat(runs.first(-1).side().slope()).isEqualTo(-1);
  }
}
