package pragmatic.gradients.calculus.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class GradientSetTest {
  private static final double[] ORIGIN = {0, 0};

  private static GradientSet set(String text, double... at) throws ProgramException {
    return Truth.at(Parser.parse(text), at.length == 0 ? ORIGIN : at).set();
  }

  /// The table of two-input functions: limiting gradients, shape, corners, element of least norm.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b) ~ SEGMENT ~ (0,1) (1,0) ~ (0,1) (1,0) ~ (0.5,0.5)
          min(a, b) ~ SEGMENT ~ (0,1) (1,0) ~ (0,1) (1,0) ~ (0.5,0.5)
          abs(a) + abs(b) ~ POLYGON ~ (-1,-1) (-1,1) (1,-1) (1,1) ~ (-1,-1) (-1,1) (1,-1) (1,1) ~ (0,0)
          abs(a) - abs(b) ~ POLYGON ~ (-1,-1) (-1,1) (1,-1) (1,1) ~ (-1,-1) (-1,1) (1,-1) (1,1) ~ (0,0)
          max(abs(a), abs(b)) ~ POLYGON ~ (-1,0) (0,-1) (0,1) (1,0) ~ (-1,0) (0,-1) (0,1) (1,0) ~ (0,0)
          relu(a + b) - relu(a - b) ~ POLYGON ~ (-1,1) (0,0) (0,2) (1,1) ~ (-1,1) (0,0) (0,2) (1,1) ~ (0,0)
          max(a, b) + min(a, b) ~ POINT ~ (1,1) ~ (1,1) ~ (1,1)
          max(a, b, a + b) ~ POLYGON ~ (0,1) (1,0) (1,1) ~ (0,1) (1,0) (1,1) ~ (0.5,0.5)
          max(min(a, b), min(max(a, b), 0)) ~ POLYGON ~ (0,0) (0,1) (1,0) ~ (0,0) (0,1) (1,0) ~ (0,0)
          abs(a - b) ~ SEGMENT ~ (-1,1) (1,-1) ~ (-1,1) (1,-1) ~ (0,0)
          relu(a)*b ~ POINT ~ (0,0) ~ (0,0) ~ (0,0)
          abs(a*b) ~ POINT ~ (0,0) ~ (0,0) ~ (0,0)
          0*a + relu(b) - relu(b - a^2) ~ SEGMENT ~ (0,0) (0,1) ~ (0,0) (0,1) ~ (0,0)
          median(a, b, 0) ~ POLYGON ~ (0,0) (0,1) (1,0) ~ (0,0) (0,1) (1,0) ~ (0,0)
          norminf(a, b) ~ POLYGON ~ (-1,0) (0,-1) (0,1) (1,0) ~ (-1,0) (0,-1) (0,1) (1,0) ~ (0,0)
          sort(0; a, b) - topk(0; a, b) ~ SEGMENT ~ (-1,1) (1,-1) ~ (-1,1) (1,-1) ~ (0,0)
          std(a, b) ~ SEGMENT ~ (-0.5,0.5) (0.5,-0.5) ~ (-0.5,0.5) (0.5,-0.5) ~ (0,0)
          where(a > b, a, b) ~ SEGMENT ~ (0,1) (1,0) ~ (0,1) (1,0) ~ (0.5,0.5)
          a*sign(a) + b ~ SEGMENT ~ (-1,1) (1,1) ~ (-1,1) (1,1) ~ (0,1)
          3*a - 2*b ~ POINT ~ (3,-2) ~ (3,-2) ~ (3,-2)
          """)
  void table(
      String text, GradientSet.SetShape shape, String limiting, String vertices, String least)
      throws ProgramException {
    GradientSet set = set(text);
    assertThat(set.shape()).isEqualTo(shape);
    assertThat(written(set.limiting())).isEqualTo(limiting);
    assertThat(written(set.vertices())).isEqualTo(vertices);
    assertThat(written(List.of(minimumNorm(set)))).isEqualTo(least);
    assertThat(set.limiting()).allMatch(set::contains);
    assertThat(set.contains(minimumNorm(set))).isTrue();
    assertThat(set.contains(7, 7)).isFalse();
    assertThat(set.contains(Double.NaN, 0)).isFalse();
  }

  private static String written(List<double[]> gradients) {
    return gradients.stream()
        .map(g -> "(" + number(g[0]) + "," + number(g[1]) + ")")
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String number(double x) {
    double near = Math.rint(x * 1e9) / 1e9 + 0.0;
    return near == Math.rint(near) ? String.valueOf((long) near) : String.valueOf(near);
  }

  @Test
  void theGradientsOfADistanceFillADisc() throws ProgramException {
    for (String text : List.of("hypot(a, b)", "norm2(a, b)", "sqrt(a^2 + b^2)")) {
      GradientSet set = set(text);
      assertThat(set.shape()).as(text).isEqualTo(GradientSet.SetShape.DISC);
      assertThat(set.radius()).isCloseTo(1, within(1e-12));
      assertThat(minimumNorm(set)).containsExactly(0, 0);
      assertThat(set.contains(0.6, 0.8)).isTrue();
      assertThat(set.contains(0.8, 0.8)).isFalse();
    }
    assertThat(minimumNorm(set("hypot(a, b) + 2*a"))).containsExactly(1, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atan2(b, a)",
        "sqrt(a) + b",
        "sign(a) + b",
        "floor(a)*b + floor(b)",
        "1/(a + b)",
        "log(a*b)"
      })
  void thereIsNoSetWhereAProgramIsNotLipschitz(String text) throws ProgramException {
    GradientSet set = set(text);
    assertThat(set.exists()).isFalse();
    assertThat(set.contains(0, 0)).isFalse();
  }

  @Test
  void anAngleJumpsOnItsCutAndNowhereElse() throws ProgramException {
    assertThat(set("atan2(b, a)", 0, -1).exists()).isFalse();
    assertThat(set("atan2(b, a)", 0, 1).shape()).isEqualTo(GradientSet.SetShape.POINT);
  }

  @Test
  void saysWhetherACellMayBeMissing() throws ProgramException {
    assertThat(set("max(a, 2*b) - abs(a - b)/3").complete()).isTrue();
    assertThat(set("relu(b) - relu(b - a^2)").complete()).isFalse();
    assertThat(set("max(a*b, a)").complete()).isFalse();
  }

  /// With the signs of fans that are narrower than a degree.
  @Test
  void findsNarrowCells() throws ProgramException {
    GradientSet set = set("relu(a - 0.001*b) - relu(a) + relu(b)");
    assertThat(set.limiting()).anySatisfy(g -> assertThat(g).containsExactly(-1, 1));
  }

  @Test
  void tiesOfManyInputsAreSimplices() throws ProgramException {
    GradientSet set = set("max(a, b, c, d)", 1, 1, 1, 1);
    assertThat(set.vertices()).hasSize(4);
    assertThat(set.isSimplex()).isTrue();
    assertThat(set("max(a, b, c)", 1, 1, 0).shape()).isEqualTo(GradientSet.SetShape.SEGMENT);
    assertThat(set("median(a, b, c) + 0*d", 0, 0, 0, 1).vertices()).hasSize(3);
    assertThat(set("abs(a) + abs(b) + c", 0, 0, 0).isSimplex()).isFalse();
    assertThat(minimumNorm(set))
        .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-12));
    assertThat(set.contains(0.5, 0.5, 0, 0)).isTrue();
    assertThat(set.contains(0.5, 0.5, 0.5, -0.5)).isFalse();
  }

  /// Each gradient that the sweep finds is the derivative at a point very near, for programs by
  /// chance.
  @Test
  void everyGradientIsThatOfAPointNearBy() throws ProgramException {
    Random random = new Random(3);
    for (int k = 0; k < 60; k++) {
      String text = text(random, 3);
      Program program = Parser.parse(text + " + 0*a + 0*b");
      double[] at = {random.nextInt(-1, 2), random.nextInt(-1, 2)};
      GradientSet set = Truth.at(program, at).set();
      if (!set.complete()) continue;
      List<double[]> nearBy = new ArrayList<>();
      for (int i = 0; i < 3000; i++) {
        double angle = random.nextDouble(2 * Math.PI);
        double[] point = {at[0] + 1e-6 * Math.cos(angle), at[1] + 1e-6 * Math.sin(angle)};
        nearBy.add(ReverseMode.at(program, point, Conventions.MIDDLE).gradient());
      }
      assertThat(written(set.limiting()))
          .as("%s at %s", text, Arrays.toString(at))
          .isEqualTo(written(nearBy));
    }
  }

  private static String text(Random random, int depth) {
    if (depth == 0)
      return List.of("a", "b", "(a + b)", "(2*a - b)", "(-b)", "1").get(random.nextInt(6));
    String first = text(random, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> "max(" + first + ", " + text(random, depth - 1) + ")";
      case 1 -> "min(" + first + ", " + text(random, depth - 1) + ")";
      case 2 -> "abs(" + first + ")";
      case 3 -> "relu(" + first + ")";
      case 4 -> "(" + first + " - " + text(random, depth - 1) + ")";
      default -> "clamp(" + first + ", -1, 1)";
    };
  }

  /// For max, min and abs of different inputs each rule of the coherent family answers a Clarke
  /// gradient.
  @ParameterizedTest
  @ValueSource(
      strings = {"max(a, b)", "min(a, b)", "abs(a) + abs(b)", "abs(a) - abs(b)", "max(a, b, 0)"})
  void conventionsAnswerWithinTheSet(String text) throws ProgramException {
    Program program = Parser.parse(text);
    GradientSet set = Truth.at(program, ORIGIN).set();
    List<Convention> conventions = new ArrayList<>(Conventions.named());
    conventions.remove(Conventions.ALL);
    for (int i = 0; i <= 10; i++) conventions.add(Conventions.lambda(i / 10.0));
    for (Convention convention : conventions)
      assertThat(set.contains(ReverseMode.at(program, ORIGIN, convention).gradient()))
          .as(convention.name())
          .isTrue();
  }

  /// The element of least length: where descent methods take their step from, 0 at a minimum.
  private static double[] minimumNorm(GradientSet set) {
    if (!set.exists()) return new double[0];
    double[] origin = new double[set.vertices().getFirst().length];
    if (set.shape() != GradientSet.SetShape.DISC) return NearestPoint.of(set.vertices(), origin);
    double[] centre = set.vertices().getFirst();
    double length = Hull.distance(centre, origin);
    double factor = length <= set.radius() ? 0 : 1 - set.radius() / length;
    return new double[] {centre[0] * factor, centre[1] * factor};
  }

  @Test
  void aSetMuchFlatterThanHighKeepsItsEnds() throws Exception {
    GradientSet set = Truth.at(Parser.parse("norm2(2e-9*a, b)"), new double[2]).set();
    for (double[] end : new double[][] {{2e-9, 0}, {-2e-9, 0}, {0, 1}, {0, -1}, {1e-9, 0.8}})
      assertThat(set.contains(end) || set.mayContain(end)).isTrue();
    assertThat(set.contains(3e-9, 0)).isFalse();
    assertThat(set.contains(0, 1.1)).isFalse();
  }
}
