package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.OddArgumentLaws;
import pragmatic.gradients.PrimitiveLaws;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.Vocabulary;

/// Laws that hold for every primitive of the language, whichever is added.
class PrimitiveLawsTest {
  /// Points compared at least: logit ends at 0 and 1.
  private static final int NARROW = 80;

  static List<Primitive> primitives() {
    return Vocabulary.all().stream().filter(p -> !(p.rule() instanceof Rule.Expanded)).toList();
  }

  private static int sum(Primitive primitive, ToIntFunction<PrimitiveLaws.Application> law) {
    return PrimitiveLaws.applications(primitive).stream().mapToInt(law).sum();
  }

  @ParameterizedTest
  @MethodSource("primitives")
  void slopesAreLimitsOfQuotients(Primitive primitive) {
    boolean flows = !isDecision(primitive);
    assertThat(sum(primitive, PrimitiveLaws::slopesAreLimitsOfQuotients))
        .isGreaterThanOrEqualTo(flows ? NARROW : 0);
  }

  static List<Primitive> defined() {
    return Vocabulary.functions().stream().filter(p -> !p.definition().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("defined")
  void definitionsHaveTheSameValues(Primitive primitive) {
    assertThat(sum(primitive, PrimitiveLaws::definitionsHaveTheSameValues)).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("primitives")
  void calculusFindsValuesWhereNumbersDo(Primitive primitive) {
    boolean called = !(primitive.rule() instanceof Rule.Arithmetic || isDecision(primitive));
    assertThat(sum(primitive, OddArgumentLaws::calculusFindsValuesWhereNumbersDo))
        .isGreaterThanOrEqualTo(called ? 5 : 0);
  }

  private static boolean isDecision(Primitive primitive) {
    return primitive.rule() instanceof Rule.Comparison || primitive.rule() instanceof Rule.Withheld;
  }

  static List<Primitive> derived() {
    return Vocabulary.functions().stream()
        .filter(p -> !p.derivative().isEmpty() || !p.differential().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("derived")
  void statedDerivativesAreTheSlopes(Primitive primitive) {
    assertThat(sum(primitive, PrimitiveLaws::statedDerivativesAreTheSlopes)).isGreaterThan(20);
  }

  /// Those that jump, tie, have a tip or a boundary within reach.
  private static boolean breaks(Primitive primitive) {
    return switch (primitive.rule()) {
      // a pole is as steep on both sides of it
      case Rule.Multivariate joint ->
          joint.hasBoundary() && !primitive.name().equals("divide_no_nan");
      case Rule.Jumping _, Rule.Selection _, Rule.Order _ -> true;
      default -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("primitives")
  void boundariesAreFound(Primitive primitive) {
    assertThat(sum(primitive, PrimitiveLaws::boundariesAreFound))
        .isGreaterThanOrEqualTo(breaks(primitive) ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("primitives")
  void sidesOfBoundariesAreLimits(Primitive primitive) {
    boolean met = breaks(primitive) || primitive.rule() instanceof Rule.Piecewise;
    assertThat(sum(primitive, PrimitiveLaws::sidesAreLimits)).isGreaterThanOrEqualTo(met ? 2 : 0);
  }

  /// Every function applied to x, with its other arguments written as numbers that keep it defined.
  static Stream<String> applications() {
    return Vocabulary.functions().stream().flatMap(PrimitiveLawsTest::applications);
  }

  private static Stream<String> applications(Primitive p) {
    if (p.indexed())
      return Stream.of(p.name() + "(0; x, 0.7, -0.2)", p.name() + "(1; x, 0.7, -0.2)");
    if (p.name().equals("where")) return Stream.of("where(x > 0.3, sin(x), x^2)");
    if (p.minimumArity() == 3)
      return Stream.of("(x, 0.7, -0.2)", "(0.7, x, -0.2)", "(0.7, -0.2, x)").map(p.name()::concat);
    List<String> texts = new ArrayList<>();
    if (p.minimumArity() == 1) texts.add(p.name() + "(x)");
    else texts.add(p.name() + "(x, 0.7)");
    if (p.minimumArity() == 2 && !(p.rule() instanceof Rule.Jumping))
      texts.add(p.name() + "(0.7, x)");
    if (p.variadic()) texts.add(p.name() + "(0.2, x, 2*x)");
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("applications")
  void tangentIsLinearInTheSeed(String text) throws ProgramException {
    Program program = Parser.parse(text);
    for (double x : new double[] {-1.3, -0.5, 0, 0.25, 1, 3}) {
      double one =
          ForwardMode.along(program, new double[] {x}, new double[] {1}, Conventions.MIDDLE)
              .result()
              .tangent();
      double many =
          ForwardMode.along(program, new double[] {x}, new double[] {-2.5}, Conventions.MIDDLE)
              .result()
              .tangent();
      if (Double.isFinite(one))
        assertThat(many).isCloseTo(-2.5 * one, within(1e-12 * Math.max(1, Math.abs(one))));
    }
  }

  static Stream<String> kinked() {
    return Vocabulary.functions().stream()
        .filter(p -> p.rule() instanceof Rule.Piecewise)
        .map(Primitive::name);
  }

  @ParameterizedTest
  @MethodSource("kinked")
  void atEveryKinkTheAnswerIsWhatTheConventionSays(String name) throws ProgramException {
    Program program = Parser.parse(name + "(x)");
    Node site = Node.of(program);
    for (double at : site.kinks) {
      if (Double.isInfinite(at)) continue;
      Tie tie =
          ForwardMode.at(program, new double[] {at}, 0, Conventions.LEFT).ties().stream()
              .findFirst()
              .orElse(null);
      if (tie == null) continue;
      TieSite.Kink kink = (TieSite.Kink) tie.site();
      for (double lambda : new double[] {0, 0.25, 0.5, 1}) {
        double answer =
            ForwardMode.at(program, new double[] {at}, 0, Conventions.lambda(lambda))
                .result()
                .tangent();
        assertThat(answer)
            .isCloseTo((1 - lambda) * kink.left() + lambda * kink.right(), within(1e-15));
      }
      assertThat(kink.left()).isCloseTo(slopeBeside(program, at, -1), within(1e-5));
      assertThat(kink.right()).isCloseTo(slopeBeside(program, at, 1), within(1e-5));
    }
  }

  private static double slopeBeside(Program program, double at, int side) {
    return ForwardMode.at(program, new double[] {at + side * 1e-6}, 0, Conventions.LEFT)
        .result()
        .tangent();
  }

  private record Node(double[] kinks) {
    static Node of(Program program) {
      var call = program.calls().getFirst();
      double[] v =
          call.arguments().stream()
              .mapToDouble(id ->
                  program.node(id) instanceof pragmatic.gradients.program.Node.Constant c
                      ? c.value()
                      : 0)
              .toArray();
      return new Node(((Rule.Piecewise) call.primitive().rule()).of(v).breaks());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b) + min(a, b) ~ a + b
          max(a, b) ~ (a + b + abs(a - b))/2
          relu(a) ~ (a + abs(a))/2
          abs(a) ~ max(a, -a)
          clamp(a, 0, 1) ~ min(max(a, 0), 1)
          relu6(a) ~ clamp(a, 0, 6)
          leaky_relu(a, 0.1) ~ max(a, 0.1*a)
          """)
  void coherentLambdaKeepsIdentities(String left, String right) throws ProgramException {
    Program f = Parser.parse(left);
    Program g = Parser.parse(right);
    for (int i = 0; i <= 10; i++) {
      Convention convention = Conventions.lambda(i / 10.0);
      for (double a : new double[] {-1, 0, 1, 2}) {
        double[] at = {a, a};
        double expected =
            ForwardMode.along(g, trim(at, g), trim(new double[] {1, -0.5}, g), convention)
                .result()
                .tangent();
        double actual =
            ForwardMode.along(f, trim(at, f), trim(new double[] {1, -0.5}, f), convention)
                .result()
                .tangent();
        assertThat(actual).as("λ = %s at %s", i / 10.0, a).isCloseTo(expected, within(1e-14));
      }
    }
  }

  private static double[] trim(double[] values, Program program) {
    return Arrays.copyOf(values, program.inputs().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x) - relu(-x) ~ 0.5 ~ 1
          relu(x) + relu(-x) - abs(x) ~ 0.5 ~ 0
          relu(relu(x)) - relu(x) ~ 0 1 ~ 0
          """)
  void otherIdentitiesHoldForTheirLambdasOnly(String text, String lambdas, double truth)
      throws ProgramException {
    Program program = Parser.parse(text);
    List<String> good = List.of(lambdas.trim().split(" "));
    for (double lambda : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      double answer =
          ForwardMode.at(program, new double[] {0}, 0, Conventions.lambda(lambda))
              .result()
              .tangent();
      boolean expected = good.contains(Spelling.number(lambda));
      assertThat(answer == truth).as("λ = %s answers %s", lambda, answer).isEqualTo(expected);
    }
  }
}
