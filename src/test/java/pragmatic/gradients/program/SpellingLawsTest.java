package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.text.RichText;

/// Printing is the inverse of parsing: what is written reads as the same program.
class SpellingLawsTest {
  private static final int PROGRAMS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x + (1 + x)",
        "(x > 0) > 0",
        "-(2)",
        "-2",
        "-(-2)",
        "-2^2",
        "(-2)^2",
        "-(2*x)",
        "x^(1/3)",
        "(x - x)^(0.5 - 0)",
        "x^-2",
        "x^(-2^x)",
        "(x^2)^3",
        "x^2^3",
        "x*(x/2)",
        "x/(-2)",
        "x - (x - 1)",
        "a = relu(x); a - a*a",
        "a = relu(x); b = a + 2; a",
        "a = relu(x); b = a + x; c = 2*b; b",
        "relu(z); x",
        "where(x > 0, x, -x)",
        "(x >= 0)*x",
        "elu(x, 2)",
        "cross_entropy(1, 0.1, 2; x, 3)",
        "1e-7*x"
      })
  void plainTextReadsAsTheSameProgram(String text) throws ProgramException {
    Program program = Parser.parse(text.replace("relu(z); x", "z = 2*y; relu(z) + x"));
    readsTheSame(program);
  }

  @Test
  void plainTextOfRandomProgramsReadsAsTheSameProgram() {
    new RandomPrograms(31).any(PROGRAMS).forEach(SpellingLawsTest::readsTheSame);
  }

  @Test
  void mathematicsAsLettersReadsAsTheSameProgram() {
    List<Program> programs =
        new RandomPrograms(32)
            .any(PROGRAMS)
            .filter(program -> !program.text().contains("=="))
            .filter(SpellingLawsTest::hasPlainNumbers)
            .toList();
    for (Program program : programs) {
      String letters = RichText.of("$" + Spelling.MATH.program(program) + "$").plain();
      assertThat(same(program, read(letters))).as("%s -> %s", program.text(), letters).isTrue();
    }
  }

  /// Not those of a word whose definition has a number that mathematics writes as a power of ten.
  private static boolean hasPlainNumbers(Program program) {
    return program.nodes().stream()
        .filter(Node.Constant.class::isInstance)
        .map(node -> Math.abs(((Node.Constant) node).value()))
        .allMatch(size -> size == 0 || size > 1e-6 && size < 1e6);
  }

  private static void readsTheSame(Program program) {
    String written = Spelling.PLAIN.program(program);
    assertThat(same(program, read(written))).as("%s -> %s", program.text(), written).isTrue();
  }

  private static Program read(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new AssertionError(text + ": " + e.getMessage(), e);
    }
  }

  /// Whether two programs are the same line by line, up to the order of lines that do not depend on
  /// each other and the name of the result.
  private static boolean same(Program a, Program b) {
    return a.inputs().equals(b.inputs()) && same(a, a.output(), b, b.output());
  }

  private static boolean same(Program a, int i, Program b, int j) {
    Node left = a.node(i);
    Node right = b.node(j);
    if (left instanceof Node.Input input)
      return right instanceof Node.Input other && input.name().equals(other.name());
    if (left instanceof Node.Constant constant)
      return right instanceof Node.Constant other
          && Double.doubleToRawLongBits(constant.value())
              == Double.doubleToRawLongBits(other.value());
    Node.Call call = (Node.Call) left;
    return right instanceof Node.Call other
        && call.primitive() == other.primitive()
        && (i == a.output() || Objects.equals(call.name(), other.name()))
        && call.arguments().size() == other.arguments().size()
        && IntStream.range(0, call.arguments().size())
            .allMatch(k -> same(a, call.arguments().get(k), b, other.arguments().get(k)));
  }
}
