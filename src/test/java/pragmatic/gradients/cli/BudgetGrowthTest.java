package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import pragmatic.gradients.program.Deadline;

/// What is made for an answer grows with the size of the program, not with its square: told by the
/// bytes that are made, which are as many on every machine.
class BudgetGrowthTest {
  private static final int SIZE = 2000;

  /// The square would be sixteen times as much.
  private static final int TIMES = 4;

  @ParameterizedTest
  @FieldSource("pragmatic.gradients.cli.BudgetTest#MANY")
  void ofManyArguments(String begin) throws IOException {
    growsWithTheSize(count -> begin + BudgetTest.repeated("x", count) + ")");
  }

  @Test
  void ofALongChain() throws IOException {
    growsWithTheSize(BudgetTest::chain);
  }

  /// Each argument is compared with each, and nothing is done for each pair with all the others.
  @Test
  void ofTiedArgumentsOfTwoInputs() throws IOException {
    made(BudgetTest.tied(TIMES), "x", "y");
    long some = made(BudgetTest.tied(100), "x", "y");
    long more = made(BudgetTest.tied(TIMES * 100), "x", "y");
    assertThat(more).isLessThan(TIMES * TIMES * some);
  }

  private static void growsWithTheSize(IntFunction<String> program) throws IOException {
    made(program.apply(TIMES), "x");
    long some = made(program.apply(SIZE), "x");
    long more = made(program.apply(TIMES * SIZE), "x");
    assertThat(more).isLessThan((TIMES + 2) * some);
  }

  private static long made(String program, String... inputs) throws IOException {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String request = BudgetTest.request(program, inputs);
    long before = thread.getCurrentThreadAllocatedBytes();
    BudgetTest.answers(request, () -> Deadline.NEVER);
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
