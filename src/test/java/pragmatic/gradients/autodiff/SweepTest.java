package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

class SweepTest {
  static Stream<String> programs() {
    Stream<String> primitives =
        Vocabulary.functions().stream()
            .filter(p -> !p.indexed() && !p.name().equals("where"))
            .map(SweepTest::applied);
    Stream<String> withheld =
        Stream.of(
            "x*detach(abs(x)) + sqrt(detach(x))",
            "max(x, detach(x)) + detach(x^2)/x",
            "where(detach(x) > 0, x, detach(floor(x)))");
    return Stream.concat(
        Stream.concat(primitives, withheld), Oracle.programs().stream().map(Oracle::program));
  }

  private static String applied(Primitive primitive) {
    return primitive.name() + "(x" + ", 1.5".repeat(primitive.minimumArity() - 1) + ")";
  }

  @ParameterizedTest
  @MethodSource("programs")
  void equalsForwardModeAtEverySample(String text) throws ProgramException {
    Program program = Parser.parse(text);
    double[] xs = new double[801];
    for (int i = 0; i < xs.length; i++) xs[i] = (i - 400) / 100.0;
    Sweep sweep = new Sweep(program, 0);
    Convention convention = Conventions.lambda(0.25);
    sweep.run(xs, xs.length, new double[1], convention);
    for (int i = 0; i < xs.length; i++) {
      Dual expected = ForwardMode.at(program, new double[] {xs[i]}, 0, convention).result();
      assertThat(Oracle.same(sweep.values()[i], expected.value())).as("f(%s)", xs[i]).isTrue();
      assertThat(Oracle.same(sweep.tangents()[i], expected.tangent()))
          .as("f'(%s): %s, forward mode %s", xs[i], sweep.tangents()[i], expected.tangent())
          .isTrue();
    }
  }

  @Test
  void holdsTheOtherInputs() throws ProgramException {
    Program program = Parser.parse("max(a, b)*b");
    Sweep sweep = new Sweep(program, 1, 2);
    sweep.run(new double[] {0, 1, 3}, 3, new double[] {1, 99}, Conventions.MIDDLE);
    assertThat(sweep.values()).startsWith(0, 1, 9);
    assertThat(sweep.tangents()).startsWith(1, 1.5, 6);
    assertThat(sweep.watched(0)).startsWith(1, 1, 3);
  }

  /// One that is kept answers as a new one does, whatever it was asked before.
  @Test
  void isKeptForTheSameProgramInputAndNodes() throws ProgramException {
    Program program = Parser.parse("max(a, b)*b");
    Sweep kept = Sweep.kept(program, 1, 2);
    kept.evaluate(new double[] {5, 6}, 2, new double[] {-7, 99});
    assertThat(Sweep.kept(program, 0, 2)).isNotSameAs(kept);
    assertThat(Sweep.kept(program, 1)).isNotSameAs(kept);
    assertThat(Sweep.kept(Parser.parse("max(a, b)*b"), 1, 2)).isNotSameAs(kept);
    assertThat(Sweep.kept(program, 1, 2)).isSameAs(kept);
    kept.run(new double[] {0, 1, 3}, 3, new double[] {1, 99}, Conventions.MIDDLE);
    assertThat(kept.values()).startsWith(0, 1, 9);
    assertThat(kept.tangents()).startsWith(1, 1.5, 6);
    assertThat(kept.watched(0)).startsWith(1, 1, 3);
  }
}
