package pragmatic.gradients.calculus.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// What belongs to a set of gradients: the hull of its vertices, border included, and nothing else.
class MembershipLawsTest {
  private static final int COUNT = 2000;

  @Test
  void everyConvexCombinationIsInside() {
    Random random = new RandomPrograms(41).random();
    for (int k = 0; k < COUNT; k++) {
      List<double[]> gradients = gradients(random);
      GradientSet set = GradientSet.of(gradients, true, false);
      for (int i = 0; i < 20; i++) {
        // of few gradients: on corners and edges, too
        int count = random.nextInt(1, gradients.size() + 1);
        double[] sum = new double[gradients.getFirst().length];
        double rest = 1;
        for (int n = 0; n < count; n++) {
          double weight = n == count - 1 ? rest : rest * random.nextInt(9) / 8;
          double[] g = gradients.get(random.nextInt(gradients.size()));
          for (int c = 0; c < sum.length; c++) sum[c] += weight * g[c];
          rest -= weight;
        }
        assertThat(set.contains(sum)).as("%s in %s", show(sum), show(gradients)).isTrue();
      }
      assertThat(set.contains(leastNorm(set))).isTrue();
      assertThat(set.contains(set.middle())).isTrue();
    }
  }

  /// Beyond the vertex that lies furthest in some direction.
  @Test
  void whatLiesBeyondASupportingPlaneIsOutside() {
    Random random = new RandomPrograms(42).random();
    for (int k = 0; k < COUNT; k++) {
      List<double[]> gradients = gradients(random);
      GradientSet set = GradientSet.of(gradients, true, false);
      double size = gradients.stream().mapToDouble(g -> dot(g, g)).max().orElseThrow();
      for (int i = 0; i < 20; i++) {
        double[] direction = gradients.getFirst().clone();
        for (int c = 0; c < direction.length; c++) direction[c] = random.nextGaussian();
        double length = Math.sqrt(dot(direction, direction));
        double[] furthest =
            gradients.stream()
                .max((g, h) -> Double.compare(dot(g, direction), dot(h, direction)))
                .orElseThrow()
                .clone();
        double[] beyond = furthest.clone();
        for (int c = 0; c < beyond.length; c++)
          beyond[c] += 1e-7 * Math.max(1, Math.sqrt(size)) * direction[c] / length;
        assertThat(set.contains(furthest)).as("%s in %s", show(furthest), show(gradients)).isTrue();
        assertThat(set.contains(beyond)).as("%s in %s", show(beyond), show(gradients)).isFalse();
      }
    }
  }

  /// The nearest element is that whose plane parts all others from the origin.
  @Test
  void theElementOfLeastNormIsTheNearest() {
    Random random = new RandomPrograms(43).random();
    for (int k = 0; k < COUNT; k++) {
      List<double[]> gradients = gradients(random);
      double[] least = leastNorm(GradientSet.of(gradients, true, false));
      for (double[] g : gradients)
        assertThat(dot(least, g))
            .as("%s of %s", show(least), show(gradients))
            .isGreaterThanOrEqualTo(dot(least, least) - 1e-9 * Math.max(1, dot(g, g)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b) + abs(a) ~ 1 ~ 0 ~ true
          max(a, b) + abs(a) ~ 0.5 ~ 0.25 ~ true
          max(a, b) + abs(a) ~ 2 ~ 1 ~ false
          norm1(a, a) + relu(b) ~ 0 ~ 0.5 ~ true
          norm1(a, a) + relu(b) ~ 2 ~ 1 ~ true
          norm1(a, a) + relu(b) ~ 2.001 ~ 1 ~ false
          abs(max(a, 0) + min(b, 0)) ~ 0 ~ 0 ~ true
          abs(max(a, 0) + min(b, 0)) ~ 0.5 ~ 0.5 ~ true
          """)
  void anAnswerOnAnEdgeIsInside(String text, double a, double b, boolean inside)
      throws ProgramException {
    assertThat(Truth.at(Parser.parse(text), new double[] {0, 0}).set().contains(a, b))
        .isEqualTo(inside);
  }

  /// An ellipse or a ball, however long its axes: no element is called outside, and what lies
  /// beyond is outside or not decided.
  @Test
  void roundSetsAccuseNoElement() throws ProgramException {
    Random random = new RandomPrograms(44).random();
    List<String> rows =
        List.of(
            "%s*a; %s*b", "%s*(a + b); %s*(a - b)", "%s*a; %s*b; c", "a; %s*(b - c); %s*(b + c)");
    for (int k = 0; k < Exhaustive.count(8, 40); k++) {
      double p = Math.pow(10, random.nextInt(-2, 2));
      double q = Math.pow(10, random.nextInt(-2, 4));
      String row = rows.get(k % rows.size()).formatted(p, q);
      Program program = Parser.parse("norm2(" + row.replace(';', ',') + ")");
      Truth truth = Truth.at(program, new double[program.inputs().size()]);
      for (int i = 0; i < 8; i++) {
        double[] element = gradient(program, random);
        double within = i % 2 == 0 ? 1 : random.nextDouble();
        for (int c = 0; c < element.length; c++) element[c] *= within;
        assertThat(Grade.of(truth, true, element))
            .as("%s in %s", show(element), program.text())
            .isNotIn(Grade.OUTSIDE, Grade.WRONG);
        for (int c = 0; c < element.length; c++) element[c] *= 1.02 / within;
        assertThat(Grade.of(truth, true, element))
            .as("%s beyond %s", show(element), program.text())
            .isIn(Grade.OUTSIDE, Grade.UNDECIDED);
        for (int c = 0; c < element.length; c++) element[c] *= 3;
        assertThat(Grade.of(truth, true, element)).isEqualTo(Grade.OUTSIDE);
      }
    }
  }

  private static double[] gradient(Program program, Random random) {
    double[] at = random.doubles(program.inputs().size(), -1, 1).toArray();
    return Gradient.of(program, at, Conventions.MIDDLE, Mode.REVERSE).partials();
  }

  /// Two to twelve gradients of two to four slopes, in lattices where many are collinear, or not.
  private static List<double[]> gradients(Random random) {
    int inputs = random.nextInt(2, 5);
    boolean lattice = random.nextBoolean();
    double scale = lattice ? 1 : Math.pow(10, random.nextInt(-1, 7));
    List<double[]> gradients = new ArrayList<>();
    int count = random.nextInt(2, 13);
    for (int i = 0; i < count; i++)
      gradients.add(
          IntStream.range(0, inputs)
              .mapToDouble(c -> scale * (lattice ? random.nextInt(-2, 3) : random.nextGaussian()))
              .toArray());
    return gradients;
  }

  /// The element of least length: where descent methods take their step from, 0 at a minimum.
  private static double[] leastNorm(GradientSet set) {
    return NearestPoint.of(set.vertices(), new double[set.vertices().getFirst().length]);
  }

  private static double dot(double[] p, double[] q) {
    return IntStream.range(0, p.length).mapToDouble(i -> p[i] * q[i]).sum();
  }

  private static String show(double[] gradient) {
    return java.util.Arrays.toString(gradient);
  }

  private static String show(List<double[]> gradients) {
    return gradients.stream().map(MembershipLawsTest::show).toList().toString();
  }
}
