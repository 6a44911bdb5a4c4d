package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// The loops over columns, and those generated for a program, answer to the last bit what is
/// answered point by point, for programs of the whole language, at ±0, at infinities and where
/// there is no number.
class SweepLawsTest {
  private static final double[] XS = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -2.5,
    3,
    1e-300,
    -1e300,
    Double.MIN_VALUE,
    710,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static final List<Convention> RULES =
      Stream.concat(
              Conventions.named().stream(),
              Stream.of(Conventions.lambda(0.25), Conventions.weights(List.of(0.3, 0.7))))
          .toList();

  @Test
  void columnsAnswerAsPoints() {
    RandomPrograms random = new RandomPrograms(23);
    int count = Exhaustive.count(1500, 20_000);
    int looped = 0;
    for (int i = 0; i < count; i++) {
      Program program = random.any(1, 1 + i % 3 + 1).findFirst().orElseThrow();
      double[] held = new double[program.inputs().size()];
      for (int k = 0; k < held.length; k++) held[k] = random.pick(XS);
      if (hold(program, i % held.length, held, RULES.get(i % RULES.size()))) looped++;
    }
    assertThat(looped).as("programs with a loop for slopes").isGreaterThan(count / 8);
  }

  static Stream<String> calls() {
    return Vocabulary.functions().stream()
        .filter(p -> !p.indexed() && !p.name().equals("where"))
        .flatMap(p ->
            Stream.of("x", "y - x", "x*x")
                .flatMap(first ->
                    Stream.of("0.5", "-x", "y")
                        .map(other -> first + (", " + other).repeat(p.minimumArity() - 1))
                        .distinct())
                .map(arguments -> p.name() + "(" + arguments + ")"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyFunctionAnswersAsAtPoints(String call) throws ProgramException {
    Program program = Parser.parse(call);
    double[] held = new double[program.inputs().size()];
    int turn = call.length();
    for (double y : XS) {
      Arrays.fill(held, y);
      for (int k = 0; k < Exhaustive.count(1, RULES.size()); k++)
        hold(program, program.inputs().indexOf("x"), held, RULES.get(turn++ % RULES.size()));
    }
  }

  /// Breaks that are ties and others, on which both pieces have the same slope, at samples.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "huber(x, 3)",
        "huber(x, 2.5)",
        "huber(x, 0)",
        "huber(x, -1)",
        "huber(x, inf)",
        "smooth_l1(x, 0.5)",
        "smooth_l1(x, 0)",
        "elu(x, 2)",
        "elu(x, 0)",
        "celu(x, 0.5)",
        "leaky_relu(x, 1)",
        "clamp(x, 3, 3)",
        "clamp(x, 1, -1)",
        "softshrink(x, 0)",
        "softshrink(x, -1)",
        "pinball(-x, 0.5)"
      })
  void piecesThatMeetAnswerAsPoints(String call) throws ProgramException {
    Program program = Parser.parse(call);
    for (Convention rules : RULES) hold(program, 0, new double[1], rules);
  }

  /// Few are counted and many sorted; ties, ±0 and what is no number meet both.
  @Test
  void placesAmongFewAndManyAnswerAsPoints() throws ProgramException {
    for (int count = 2; count <= 12; count++) {
      String terms =
          IntStream.range(0, count)
              .mapToObj(k -> k % 3 == 0 ? k + "*x" : k % 3 == 1 ? "y - " + k : "0*x")
              .collect(Collectors.joining(", "));
      for (String call : List.of("median(", "sort(1; ", "topk(0; ", "cummax(1; ", "max(", "fmin("))
        for (double held : XS)
          for (Convention rules : RULES) {
            Program program = Parser.parse(call + terms + ")");
            hold(program, 0, new double[] {0, held}, rules);
          }
    }
  }

  /// @return whether there is a loop for slopes
  private static boolean hold(Program program, int active, double[] held, Convention rules) {
    Sweep sweep = Sweep.byColumns(program, active);
    sweep.evaluate(XS, XS.length, held);
    double[] values = sweep.values().clone();
    sweep.run(XS, XS.length, held, rules);
    double[] looped = loopedValues(program, active, sweep.scalars());
    Duals duals = loopedDuals(program, active, sweep.scalars(), rules);
    for (int i = 0; i < XS.length; i++) {
      double[] at = held.clone();
      at[active] = XS[i];
      Dual expected = ForwardMode.at(along(program, active, at), at, active, rules).result();
      String where = program.text() + " at " + Arrays.toString(at) + " by " + active;
      same(where, sweep.values()[i], expected.value());
      same("value alone, " + where, values[i], expected.value());
      same("slope, " + where, sweep.tangents()[i], expected.tangent());
      if (looped != null) same("loop, value alone, " + where, looped[i], expected.value());
      if (duals == null) continue;
      same("loop, " + where, duals.values[i], expected.value());
      same("loop, slope, " + where, duals.tangents[i], expected.tangent());
    }
    return duals != null;
  }

  private record Duals(double[] values, double[] tangents) {}

  private static double @Nullable [] loopedValues(Program program, int active, double[] scalars) {
    FusedLoop loop = FusedLoop.of(program, active, false).orElse(null);
    if (loop == null) return null;
    double[] values = new double[XS.length];
    loop.evaluate(XS, XS.length, scalars, values);
    return values;
  }

  private static @Nullable Duals loopedDuals(
      Program program, int active, double[] scalars, Convention rules) {
    FusedLoop loop = FusedLoop.of(program, active, true).orElse(null);
    if (loop == null) return null;
    Duals duals = new Duals(new double[XS.length], new double[XS.length]);
    boolean done = loop.run(XS, XS.length, scalars, rules, duals.values, duals.tangents);
    return done ? duals : null;
  }

  /// The slice along an input: the others are numbers.
  private static Program along(Program program, int active, double[] at) {
    List<Node> nodes =
        program.nodes().stream()
            .map(node -> {
              if (!(node instanceof Node.Input(int id, String name))) return node;
              int input = program.inputs().indexOf(name);
              return input == active ? node : new Node.Constant(id, at[input], name);
            })
            .toList();
    return new Program(program.text(), program.inputs(), nodes, program.output());
  }

  private static void same(String where, double swept, double expected) {
    assertThat(Double.doubleToLongBits(swept))
        .as("%s: %s, point by point %s", where, swept, expected)
        .isEqualTo(Double.doubleToLongBits(expected));
  }
}
