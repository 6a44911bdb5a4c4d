package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// Which programs have a loop; what it answers is a law of its own.
class FusedLoopTest {
  private static boolean has(String text, boolean slopes) throws ProgramException {
    return FusedLoop.of(Parser.parse(text), 0, slopes).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu(x) - relu(-x)",
        "gelu(x)*x^2 + exp(y)",
        "where(x > y, x*y, floor(x))",
        "max(x, y) - min(x, 0)",
        "huber(x, 2)"
      })
  void commonProgramsHaveBoth(String text) throws ProgramException {
    assertThat(has(text, false)).isTrue();
    assertThat(has(text, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"median(x, y, 1)", "max(x, y, 1)", "hypot(x, y)", "logsumexp(x, y)", "x^x"})
  void whatSharesItsSlopesHasValuesOnly(String text) throws ProgramException {
    assertThat(has(text, false)).isTrue();
    assertThat(has(text, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamp(x, y, 2)", "y + 1"})
  void someHaveNone(String text) throws ProgramException {
    Program program = Parser.parse(text);
    int input = program.inputs().indexOf("x");
    assertThat(FusedLoop.of(program, input, false)).isEmpty();
    assertThat(FusedLoop.of(program, input, true)).isEmpty();
  }

  static Stream<String> functions() {
    return Vocabulary.functions().stream()
        .filter(p -> !p.indexed() && !p.name().equals("where"))
        .map(p -> p.name() + "(x" + ", 1.5".repeat(p.minimumArity() - 1) + ")");
  }

  /// Methods of Java cannot be longer than 64 KB; to write one would fail.
  @ParameterizedTest
  @MethodSource("functions")
  void aLongProgramHasALoopOrNone(String call) throws ProgramException {
    for (int count : List.of(10, 50)) {
      String text = sum(call, count);
      if (has(text, true)) assertThat(has(text, false)).isTrue();
    }
    String tooLong = sum(call, 102);
    assertThat(has(tooLong, false) || has(tooLong, true)).isFalse();
  }

  private static String sum(String call, int count) {
    return IntStream.range(0, count).mapToObj(_ -> call).collect(Collectors.joining(" + "));
  }

  @Test
  void severalThreadsUseOneLoop() throws ProgramException {
    FusedLoop loop = FusedLoop.of(Parser.parse("hypot(x, y) + floor(x)"), 0, false).orElseThrow();
    double[] xs = IntStream.range(0, 500).mapToDouble(i -> i / 100.0).toArray();
    assertThat(IntStream.range(0, 400).parallel().filter(y -> !holds(loop, xs, y)).boxed())
        .isEmpty();
  }

  private static boolean holds(FusedLoop loop, double[] xs, double y) {
    double[] values = new double[xs.length];
    double[] held = new double[8];
    held[1] = y;
    loop.evaluate(xs, xs.length, held, values);
    return IntStream.range(0, xs.length)
        .allMatch(i -> values[i] == Math.hypot(xs[i], y) + Math.floor(xs[i]));
  }

  @Test
  void aLoopDoesNotHoldItsProgram() throws ProgramException {
    Program program =
        Parser.parse("max(x, relu(x)) + tanh(x)*x^3 + where(x > y, sigmoid(x), floor(x))/y");
    FusedLoop loop = FusedLoop.of(program, 0, true).orElseThrow();
    WeakReference<Program> held = new WeakReference<>(program);
    program = null;
    for (int i = 0; i < 100 && !held.refersTo(null); i++) System.gc();
    assertThat(held.get()).isNull();
    Reference.reachabilityFence(loop);
  }

  @Test
  void loopsThatNobodyUsesAreUnloaded() throws ProgramException {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    long before = classes.getUnloadedClassCount();
    for (int i = 0; i < 50; i++) assertThat(has("x*x + " + i, true)).isTrue();
    for (int i = 0; i < 100 && classes.getUnloadedClassCount() < before + 50; i++) System.gc();
    assertThat(classes.getUnloadedClassCount()).isGreaterThanOrEqualTo(before + 50);
  }
}
