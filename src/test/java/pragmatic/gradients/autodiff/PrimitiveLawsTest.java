package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.Vocabulary;

/// Laws that hold for every primitive of the language, whichever is added.
class PrimitiveLawsTest {
  private static final double H = Math.cbrt(Math.ulp(1.0));

  /// Every function applied to x, with its other arguments written as numbers that keep it defined.
  static Stream<String> applications() {
    return Vocabulary.functions().stream().flatMap(PrimitiveLawsTest::applications);
  }

  private static Stream<String> applications(Primitive p) {
    if (p.indexed())
      return Stream.of(p.name() + "(0; x, 0.7, -0.2)", p.name() + "(1; x, 0.7, -0.2)");
    if (p.name().equals("where")) return Stream.of("where(x > 0.3, sin(x), x^2)");
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
  void tangentIsTheCentralDifferenceAwayFromTies(String text) throws ProgramException {
    Program program = Parser.parse(text);
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      double x = random.nextDouble(-4, 4);
      double up = ForwardMode.value(program, x + H);
      double down = ForwardMode.value(program, x - H);
      double slope =
          ForwardMode.at(program, new double[] {x}, 0, Conventions.LEFT).result().tangent();
      double before =
          ForwardMode.at(program, new double[] {x - 100 * H}, 0, Conventions.LEFT)
              .result()
              .tangent();
      double after =
          ForwardMode.at(program, new double[] {x + 100 * H}, 0, Conventions.LEFT)
              .result()
              .tangent();
      boolean undefined =
          Double.isNaN(up) || Double.isNaN(down) || Double.isNaN(before) || Double.isNaN(after);
      // near a kink or jump the slopes at both sides differ, or the difference quotient explodes
      boolean kink = Math.abs(before - after) > 0.02 * Math.max(1, Math.abs(slope));
      boolean jump = Math.abs(up - down) > 0.1;
      if (undefined || kink || jump) continue;
      compared++;
      assertThat(slope)
          .as("%s at %s", text, x)
          .isCloseTo((up - down) / (2 * H), within(1e-7 * Math.max(1, Math.abs(slope)) + 1e-8));
    }
    assertThat(compared).as("points compared for " + text).isGreaterThan(50);
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

  static Stream<Primitive> defined() {
    return Vocabulary.functions().stream().filter(p -> !p.definition().isEmpty() && !p.variadic());
  }

  static Stream<Primitive> repeating() {
    return Vocabulary.functions().stream().filter(p -> !p.definition().isEmpty() && p.variadic());
  }

  @ParameterizedTest
  @MethodSource("repeating")
  void definitionOfRepeatedArgumentsIsTheSameFunction(Primitive primitive) throws ProgramException {
    Program program = Parser.parse(primitive.definition(primitive.indexed() ? 4 : 3, 1));
    double[] at = {0.5, -1, 2};
    double[] v = primitive.indexed() ? new double[] {1, 0.5, -1, 2} : at;
    double[] ordered =
        program.inputs().stream()
            .mapToDouble(name -> at[name.charAt(name.length() - 1) - '0'])
            .toArray();
    assertThat(ForwardMode.value(program, ordered)).isCloseTo(primitive.value(v), within(1e-12));
  }

  static Stream<Primitive> derived() {
    return Vocabulary.functions().stream().filter(p -> !p.derivative().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("derived")
  void derivativeIsTheSlope(Primitive primitive) throws ProgramException {
    Program derivative = Parser.parse(primitive.derivative());
    double[] v =
        primitive.parameters().stream()
            .mapToDouble(p -> p.isOptional() ? p.fallback() : 1)
            .toArray();
    Program call =
        Parser.parse(
            primitive.name() + "(x" + (primitive.name().equals("clamp") ? ", -1, 2" : "") + ")");
    if (primitive.name().equals("clamp")) v = new double[] {0, -1, 2};
    for (double x = -4.03; x <= 4; x += 0.125) {
      v[0] = x;
      double[] at = new double[derivative.inputs().size()];
      for (int i = 0; i < at.length; i++)
        for (int k = 0; k < v.length; k++)
          if (primitive.parameters().get(k).name().equals(derivative.inputs().get(i))) at[i] = v[k];
      double slope =
          ForwardMode.at(call, new double[] {x}, 0, Conventions.MIDDLE).result().tangent();
      double stated = ForwardMode.value(derivative, at);
      boolean inside = !Double.isNaN(ForwardMode.value(call, x));
      if (inside)
        assertThat(stated)
            .as("%s at %s", primitive, x)
            .isCloseTo(slope, within(1e-12 * Math.max(1, Math.abs(slope))));
    }
  }

  @ParameterizedTest
  @MethodSource("defined")
  void definitionIsTheSameFunction(Primitive primitive) throws ProgramException {
    Program program = Parser.parse(primitive.definition());
    double[] others = {0, 0.37, 1.7};
    for (double x = -4; x <= 4; x += 0.125) {
      double[] v = new double[primitive.parameters().size()];
      v[0] = x;
      for (int i = 1; i < v.length; i++) v[i] = others[i];
      double[] at =
          program.inputs().stream()
              .mapToDouble(name -> {
                for (int i = 0; i < v.length; i++)
                  if (primitive.parameters().get(i).name().equals(name)) return v[i];
                throw new AssertionError(name);
              })
              .toArray();
      assertThat(ForwardMode.value(program, at))
          .as("%s at %s", primitive, x)
          .isCloseTo(primitive.value(v), within(1e-12));
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
