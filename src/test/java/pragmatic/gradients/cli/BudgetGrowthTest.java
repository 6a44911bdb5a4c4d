package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.program.Deadline;

/// What is made for an answer grows with the size of the program, not with its square: told by the
/// bytes that are made, which are as many on every machine.
class BudgetGrowthTest {
  private static final int SIZE = 2000;

  /// The square would be sixteen times as much.
  private static final int TIMES = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort(0; ",
        "logsumexp(",
        "cross_entropy(0; ",
        "median(",
        "max(",
        "std(",
        "norm1("
      })
  void ofManyArguments(String begin) throws IOException {
    growsWithTheSize(count -> begin + BudgetTest.repeated("x", count) + ")");
  }

  @Test
  void ofALongChain() throws IOException {
    growsWithTheSize(BudgetTest::chain);
  }

  private static void growsWithTheSize(IntFunction<String> program) throws IOException {
    made(program.apply(TIMES));
    long some = made(program.apply(SIZE));
    long more = made(program.apply(TIMES * SIZE));
    assertThat(more).isLessThan((TIMES + 2) * some);
  }

  private static long made(String program) throws IOException {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String request = BudgetTest.request(program, "x");
    long before = thread.getCurrentThreadAllocatedBytes();
    BudgetTest.answers(request, () -> Deadline.NEVER);
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
