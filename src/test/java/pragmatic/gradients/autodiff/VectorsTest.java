package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Primitives of many arguments.
class VectorsTest {
  private static double[] gradient(String text, Convention convention, double... at)
      throws ProgramException {
    return ReverseMode.at(Parser.parse(text), at, convention).gradient();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          median(a, b, c)       ~ 2
          median(a, b, c, -5)   ~ 1
          sort(0; a, b, c)      ~ 1
          sort(2; a, b, c)      ~ 3
          topk(0; a, b, c)      ~ 3
          topk(1; a, b, c)      ~ 2
          cummax(0; a, b, c)    ~ 1
          cummax(1; a, b, c)    ~ 3
          cummax(2; a, b, c)    ~ 3
          amax(a, b, c)         ~ 3
          amin(a, b, c)         ~ 1
          maxpool(a, b, c)      ~ 3
          mean(a, b, c)         ~ 2
          std(a, b, c)          ~ 0.816496580927726
          norm1(a, -b, c)       ~ 6
          norm2(a, b, c)        ~ 3.7416573867739413
          norminf(a, -b, c)     ~ 3
          """)
  void values(String text, double value) throws ProgramException {
    assertThat(ForwardMode.value(Parser.parse(text), 1, 3, 2)).isCloseTo(value, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(a, b, c)",
        "min(a, b, c)",
        "amax(a, b, c)",
        "maxpool(a, b, c)",
        "median(a, b, c)",
        "sort(0; a, b, c)",
        "sort(1; a, b, c)",
        "topk(2; a, b, c)",
        "cummax(2; a, b, c)"
      })
  void shareATieInWeightsThatSumToOne(String text) throws ProgramException {
    for (double[] at : new double[][] {{1, 1, 1}, {1, 1, 2}, {2, 1, 1}, {1, 2, 1}, {0, -0.0, 0}}) {
      for (int i = 0; i <= 10; i++) {
        double[] weights = gradient(text, Conventions.lambda(i / 10.0), at);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-15));
        assertThat(Arrays.stream(weights)).allMatch(w -> w >= 0);
      }
      assertThat(Arrays.stream(gradient(text, Conventions.BY_INDEX, at)).sum()).isEqualTo(1);
    }
  }

  @Test
  void aStableSortGivesEachPlaceToOneArgument() throws ProgramException {
    for (int i = 0; i < 3; i++) {
      double[] one = new double[3];
      one[i] = 1;
      assertThat(gradient("sort(" + i + "; a, b, c)", Conventions.BY_INDEX, 1, 1, 1))
          .containsExactly(one);
      assertThat(gradient("topk(" + i + "; a, b, c)", Conventions.BY_INDEX, 1, 1, 1))
          .containsExactly(one);
    }
    assertThat(gradient("sort(1; a, b, c)", Conventions.BY_INDEX, 2, 2, 1))
        .containsExactly(1, 0, 0);
    assertThat(gradient("cummax(2; a, b, c)", Conventions.BY_INDEX, 2, 1, 2))
        .containsExactly(0, 0, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b, c)     ~ 1, 1, 1 ~ 0.5, 0.25, 0.25 ~ 0.5, 0.25, 0.25
          min(a, b, c)     ~ 1, 1, 1 ~ 0.5, 0.25, 0.25 ~ 0.5, 0.25, 0.25
          max(a, b, c)     ~ 1, 0, 1 ~ 0.5, 0.25, 0.25 ~ 0.6666666666666666, 0, 0.3333333333333333
          max(a, b, c)     ~ 1, 1, 0 ~ 0, 0, 1         ~ 0.5, 0.5, 0
          max(a, b, c)     ~ 2, 1, 1 ~ 0, 0.5, 0.5     ~ 1, 0, 0
          sort(1; a, b, c) ~ 1, 1, 1 ~ 0.5, 0.25, 0.25 ~ 0.5, 0.25, 0.25
          sort(0; a, b, c) ~ 1, 1, 2 ~ 0.2, 0.8, 0     ~ 0.2, 0.8, 0
          max(a, b) + 0*c  ~ 1, 1, 1 ~ 0.5, 0.25, 0.25 ~ 0.5, 0.5, 0
          """)
  void weightsGoToTheArgumentsThatTie(String text, String at, String weights, String gradient)
      throws ProgramException {
    Convention convention = Conventions.weights(Arrays.stream(numbers(weights)).boxed().toList());
    assertThat(gradient(text, convention, numbers(at)))
        .containsExactly(numbers(gradient), within(1e-15));
  }

  private static double[] numbers(String list) {
    return Arrays.stream(list.split(", ")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void weightsAreAPointOfASimplex() {
    for (List<Double> wrong :
        List.of(List.of(0.5, 0.6), List.of(1.5, -0.5), List.of(Double.NaN, 1.0)))
      assertThatIllegalArgumentException().isThrownBy(() -> Conventions.weights(wrong));
    assertThat(Conventions.weights(List.of(0.5, 0.25, 0.25)).name())
        .isEqualTo("weights 0.5,0.25,0.25");
  }

  @Test
  void allGiveMoreThanThereIs() throws ProgramException {
    assertThat(gradient("amax(a, b)", Conventions.ALL, 1, 1)).containsExactly(1, 1);
  }

  @Test
  void aNormHasNoGradientAtZero() throws ProgramException {
    assertThat(gradient("norm2(a, b)", Conventions.MIDDLE, 0, 0)).containsOnly(Double.NaN);
    assertThat(gradient("norm2(a, b)", Conventions.MIN_NORM, 0, 0)).containsOnly(0);
    assertThat(gradient("std(a, b, c)", Conventions.MIN_NORM, 0.1, 0.1, 0.1)).containsOnly(0);
    assertThat(gradient("norm2(a, b)", Conventions.MIDDLE, 3, 4))
        .containsExactly(new double[] {0.6, 0.8}, within(1e-15));
  }

  @Test
  void writtenOutPrimitivesTieInTheirParts() throws ProgramException {
    assertThat(gradient("norm1(a, b)", Conventions.RIGHT, 0, 0)).containsExactly(1, 1);
    assertThat(gradient("norminf(a, b)", Conventions.MIDDLE, 1, -1)).containsExactly(0.5, -0.5);
    assertThat(Parser.parse("norm1(a, b)").calls()).hasSize(3);
  }

  @Test
  void crossEntropyIsTheLossOfTheReference() throws ProgramException {
    Program loss = Parser.parse("cross_entropy(0; z0, z1, z2)");
    assertThat(ForwardMode.value(loss, 2, 1, 0.1)).isEqualTo(0.41703001627783354);
    assertThat(ReverseMode.at(loss, new double[] {2, 1, 0.1}, Conventions.LEFT).gradient())
        .containsExactly(
            new double[] {-0.3409988611140321, 0.2424329707047139, 0.0985658904093182},
            within(1e-15));
  }

  @Test
  void crossEntropyHasTheGradientPMinusYEverywhere() throws ProgramException {
    Program loss = Parser.parse("cross_entropy(1; z0, z1, z2)");
    Random random = new Random(5);
    for (int k = 0; k < 400; k++) {
      double scale = Math.pow(10, random.nextInt(-3, 4));
      double[] z = random.doubles(3, -scale, scale).toArray();
      double[] gradient = ReverseMode.at(loss, z, Conventions.MIDDLE).gradient();
      assertThat(Arrays.stream(gradient).sum()).isCloseTo(0, within(1e-15));
      for (int i = 0; i < 3; i++) {
        double p = ForwardMode.value(Parser.parse("softmax(" + i + "; z0, z1, z2)"), z);
        assertThat(gradient[i]).isCloseTo(p - (i == 1 ? 1 : 0), within(1e-15));
      }
      double[] shifted = Arrays.stream(z).map(x -> x + 64).toArray();
      double[] other = ReverseMode.at(loss, shifted, Conventions.MIDDLE).gradient();
      assertThat(other).containsExactly(gradient, within(1e-12));
    }
  }

  @Test
  void crossEntropyIsFiniteForEnormousLogits() throws ProgramException {
    double[] extreme = {0, 1000, -1000, 1e300, -1e300};
    Program loss = Parser.parse("cross_entropy(1; z0, z1)");
    for (double a : extreme) {
      for (double b : extreme) {
        double[] gradient =
            ReverseMode.at(loss, new double[] {a, b}, Conventions.MIDDLE).gradient();
        assertThat(IntStream.range(0, 2).mapToDouble(i -> gradient[i])).allMatch(Double::isFinite);
        assertThat(gradient[0] + gradient[1]).isZero();
      }
    }
    double[] naive = gradient("-log(exp(z1)/(exp(z0) + exp(z1)))", Conventions.MIDDLE, 1000, 0);
    assertThat(naive).containsOnly(Double.NaN);
  }

  /// The shift by the largest logit ties, and cancels.
  @Test
  void everyConventionGivesTheSameGradientOfTheLoss() throws ProgramException {
    Program shifted = Parser.parse("m = max(z0, z1); m + log(exp(z0 - m) + exp(z1 - m)) - z1");
    double[] at = {1, 1};
    assertThat(AnswerSet.gradients(shifted, at)).hasSize(1);
    for (Convention convention : Conventions.named()) {
      if (convention == Conventions.ALL) continue;
      assertThat(ReverseMode.at(shifted, at, convention).gradient()).containsExactly(0.5, -0.5);
    }
  }
}
