package pragmatic.gradients.frameworks;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class FrameworkAnswersTest {
  @Test
  void findsFrameworksByIdNameAndShortName() {
    assertThat(Frameworks.all())
        .extracting(Framework::label)
        .containsExactly(
            "PyTorch 2.14",
            "PyTorch 2.13",
            "JAX 0.10",
            "TensorFlow 2.21",
            "autograd 1.9",
            "CasADi 3.7",
            "SymPy 1.14");
    assertThat(Frameworks.find("PyTorch").orElseThrow().id()).isEqualTo("pytorch-2.14.1");
    assertThat(Frameworks.find("pytorch-2.13.0").orElseThrow().label()).isEqualTo("PyTorch 2.13");
    assertThat(Frameworks.current()).noneMatch(Frameworks::isOlder).hasSize(6);
    assertThat(Frameworks.find("jax-0.10.2").orElseThrow().name()).isEqualTo("JAX");
    assertThat(Frameworks.find("tf").orElseThrow().shortName()).isEqualTo("TF");
    assertThat(Frameworks.find("theano")).isEmpty();
    assertThat(Frameworks.find("")).isEmpty();
  }

  @Test
  void answersFromTheRowWhateverTheInputsAreCalled() throws ProgramException {
    List<FrameworkAnswer> answers = answers("|t|", Mode.REVERSE, 0.0);
    assertThat(answers)
        .extracting(answer -> answer.value(0))
        .containsExactly(0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0);
    assertThat(answers).allMatch(FrameworkAnswer::measured);
    assertThat(answers.getFirst().evidence().orElseThrow().call().text()).isEqualTo("torch.abs(x)");
    assertThat(answers.getLast().mode()).isEqualTo(Mode.SYMBOLIC);
  }

  @Test
  void predictsFromTheRulesWhatWasNotMeasured() throws ProgramException {
    List<FrameworkAnswer> answers = answers("3*abs(x) + max(x, 0)", Mode.REVERSE, 0.0);
    assertThat(answers).noneMatch(FrameworkAnswer::measured);
    assertThat(answers).extracting(answer -> answer.value(0)).startsWith(0.5, 0.5, 3.5, 1.0, 0.5);
    assertThat(answers).allMatch(FrameworkAnswer::known);
  }

  /// PyTorch and autograd have no cube root, and one by sign and power is NaN at 0.
  @Test
  void takesASlopeThatIsNotInfiniteFromTheRowThatShowsIt() throws ProgramException {
    assertThat(answers("2*cbrt(x)", Mode.REVERSE, 0.0).subList(0, 5))
        .extracting(answer -> answer.value(0))
        .containsExactly(NaN, NaN, Double.POSITIVE_INFINITY, NaN, NaN);
    assertThat(answers("2*cbrt(x)", Mode.REVERSE, 1.0).subList(0, 5))
        .allMatch(FrameworkAnswer::known);
    assertThat(answers("2*sqrt(x)", Mode.REVERSE, 0.0).subList(0, 5))
        .allMatch(answer -> answer.known() && Double.isInfinite(answer.value(0)));
  }

  @Test
  void labelSmoothingWasMeasured() throws ProgramException {
    List<FrameworkAnswer> answers = answers("cross_entropy(1, 0.1; a, b)", Mode.REVERSE, 1, 1);
    assertThat(answers.subList(0, 4))
        .extracting(FrameworkAnswer::measured)
        .containsExactly(true, true, false, true);
    assertThat(answers.getFirst().value(0)).isEqualTo(0.45);
  }

  @Test
  void answersForEachInput() throws ProgramException {
    assertThat(answers("max(b, a)", Mode.REVERSE, 1, 1))
        .extracting(answer -> answer.value(0))
        .startsWith(0.5, 0.5, 0.5, 1.0);
    assertThat(answers("max(b, a)", Mode.REVERSE, 1, 1))
        .extracting(answer -> answer.value(1))
        .startsWith(0.5, 0.5, 0.5, 0.0);
  }

  @Test
  void aZeroOfTheOtherSignIsTheSamePointIfItWasNotMeasuredItself() throws ProgramException {
    Framework pytorch = Frameworks.find("pytorch").orElseThrow();
    Program relu = Parser.parse("relu(x)");
    assertThat(
            1 / pytorch.find(relu, new double[] {-0.0}, Mode.REVERSE).orElseThrow().at().get("x"))
        .isNegative();
    Framework sympy = Frameworks.find("sympy").orElseThrow();
    assertThat(sympy.find(Parser.parse("abs(x)"), new double[] {-0.0}, Mode.SYMBOLIC)).isPresent();
    assertThat(pytorch.find(relu, new double[] {0.1}, Mode.REVERSE)).isEmpty();
  }

  @Test
  void aFamilyIsOneFunctionInManyPrograms() throws ProgramException {
    Family family =
        Family.of(
            Frameworks.current().subList(0, 4),
            Parser.parse("relu(x)"),
            new double[] {0},
            Mode.REVERSE);
    assertThat(family.members())
        .extracting(member -> member.program().text())
        .startsWith("relu(x)", "max(x, 0)")
        .contains(
            "clamp(x, 0, inf)",
            "where(x > 0, x, 0)",
            "where(x >= 0, x, 0)",
            "(x + abs(x))/2",
            "relu(-x) + x")
        .doesNotContain("abs(x)");
    assertThat(family.members().getFirst().rows().get(3)).as("autograd has no relu").isEmpty();
  }

  @Test
  void aProgramThatNobodyMeasuredHasAFamilyToo() throws ProgramException {
    Family family =
        Family.of(Frameworks.all(), Parser.parse("0.5*(u + |u|)"), new double[] {0}, Mode.REVERSE);
    assertThat(family.members().getFirst().count()).isZero();
    assertThat(family.members()).extracting(member -> member.program().text()).contains("relu(x)");
  }

  private static List<FrameworkAnswer> answers(String text, Mode mode, double... at)
      throws ProgramException {
    return FrameworkAnswers.answers(Parser.parse(text), at, mode);
  }
}
