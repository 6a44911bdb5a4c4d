package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Vocabulary;

/// A derivative's formula is right or not written: its masses are the heights of the jumps, its
/// regular part has the one-sided slopes beside them and what forward mode computes elsewhere.
class FormulaLawsTest {
  private static final double[] HELD = {0.7390851, -1.3247179, 0.4142136, -0.5772157};

  @Test
  void formulasOfProgramsWithJumpsAreRight() {
    Tally tally = new Tally(new RandomPrograms(51).jumping(Exhaustive.count(1500, 100_000)));
    assertThat(tally.faults).isEmpty();
    assertThat(tally.writtenShare()).as("%s", tally).isGreaterThan(0.8);
  }

  @Test
  void formulasOfAnyProgramsAreRight() {
    Tally tally = new Tally(new RandomPrograms(52).any(Exhaustive.count(600, 50_000)));
    assertThat(tally.faults).isEmpty();
    assertThat(tally.writtenShare()).as("%s", tally).isGreaterThan(0.68);
  }

  @Test
  void formulasOfLipschitzProgramsAreWrittenAndRight() {
    Tally tally = new Tally(new RandomPrograms(53).lipschitz(Exhaustive.count(300, 20_000), true));
    assertThat(tally.faults).isEmpty();
    assertThat(tally.unwritten).isEmpty();
  }

  /// Each stays at 0 on a whole stretch, where steps have their value at 0.
  private static final List<String> FLAT =
      List.of(
          "relu(x)",
          "relu(-x)",
          "max(x, 0)",
          "min(x, 1) - 1",
          "hardshrink(x)",
          "floor(x)",
          "trunc(x)",
          "step(x)",
          "x - abs(x)",
          "x*relu(x - 1)",
          "where(x > 1, x, 0)");

  private static final List<String> STEPS =
      List.of(
          "heaviside(u)",
          "heaviside(u, 0)",
          "heaviside(u, x)",
          "heaviside(-u)",
          "sign(u)",
          "abs(u)",
          "relu(u)");

  private static final List<String> USES =
      List.of(
          "s^2",
          "x*s^2",
          "x*s^3",
          "x*s*s",
          "x*(s + heaviside(-u))",
          "x*(s - heaviside(-u))",
          "x*s*heaviside(u)",
          "x*s*heaviside(-u)",
          "x*s*sign(u)",
          "x*s*max(u, 0)",
          "x*heaviside(s)",
          "s*u");

  @Test
  void stepsOfWhatStaysAtZeroAreRight() {
    Tally tally =
        new Tally(
            FLAT.stream()
                .flatMap(u ->
                    STEPS.stream()
                        .flatMap(s ->
                            USES.stream()
                                .map(use ->
                                    use.replaceAll("\\bs\\b", "(" + s + ")")
                                        .replaceAll("\\bu\\b", "(" + u + ")"))))
                .map(FormulaLawsTest::parsed));
    assertThat(tally.faults).isEmpty();
    assertThat(tally.writtenShare()).as("%s", tally).isGreaterThan(0.58);
  }

  /// A denominator that rests at 0 has a sign, which decides where a function takes the quotient
  /// to.
  @Test
  void theSignOfADenominatorThatRestsAtZeroIsKept() {
    List<String> below = List.of("floor(x)", "ceil(x)", "ceil(x - 1)", "trunc(x)", "floor(x)^2");
    List<String> above = List.of("1", "step(x)", "sign(x/2)", "frac(x)");
    Tally tally =
        new Tally(
            Stream.of("tanh", "atan")
                .flatMap(f ->
                    above.stream()
                        .flatMap(a -> below.stream().map(b -> f + "(" + a + "/(" + b + "))")))
                .map(FormulaLawsTest::parsed));
    assertThat(tally.faults).isEmpty();
    assertThat(tally.unwritten).isEmpty();
  }

  /// fmin and fmax take the other argument where one has no value.
  @Test
  void whereADomainEndsTheOtherArgumentIsTaken() {
    List<String> others = List.of("x", "floor(x)", "0.5", "topk(1; pi, x)", "abs(x)");
    Tally tally =
        new Tally(
            Stream.of(
                    "asin(x)",
                    "log(x)",
                    "sqrt(x + 1)",
                    "acos(x/2)",
                    "log(relu(x))",
                    "sqrt(x^2 - 1)",
                    "log(1 - abs(x))")
                .flatMap(a ->
                    others.stream()
                        .flatMap(b ->
                            Stream.of("fmin(%s, %s)", "fmax(%2$s, %1$s)")
                                .map(f -> f.formatted(a, b))))
                .map(FormulaLawsTest::parsed));
    assertThat(tally.faults).isEmpty();
    assertThat(tally.writtenShare()).as("%s", tally).isGreaterThan(0.95);
  }

  /// A product with 0 looks as if it had values where a factor has none.
  @Test
  void noArgumentIsTakenThatHasNoValue() {
    Tally tally =
        new Tally(
            Stream.of(
                    "0*log(x)",
                    "0*(acosh(x) + 1)",
                    "sqrt(x - 1)*(1 - 1)",
                    "fmod(pi, 0)",
                    "fmod(x, 0)",
                    "0/0",
                    "mod(x, 0)",
                    "(-x)^x",
                    "x*mod(1, 0)")
                .flatMap(a ->
                    Stream.of(
                            "fmin(%s, 1)",
                            "fmax(x, %s)", "where(%s < 1, x, 2*x)", "fmax(floor(x), %s)")
                        .map(f -> f.formatted(a)))
                .map(FormulaLawsTest::parsed));
    assertThat(tally.faults).isEmpty();
  }

  static Stream<Program> catalogue() {
    return Catalogue.shipped().entries().stream().map(entry -> entry.program());
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void formulasOfTheCatalogueAreWrittenAndRight(Program program) {
    for (int input = 0; input < program.inputs().size(); input++)
      assertRight(program, input, Symbolic.derivative(program, input).orElseThrow());
  }

  /// Every function all of whose arguments are inputs, as a number that was turned into a slider
  /// is.
  static Stream<Program> ofInputs() {
    return Vocabulary.functions().stream()
        .filter(p -> !p.variadic() && p.leading() == 0 && p.parameters().size() > 1)
        .map(p ->
            p.name() + IntStream.range(0, p.parameters().size()).mapToObj(i -> "x" + i).toList())
        .map(text -> parsed(text.replace('[', '(').replace(']', ')')));
  }

  @ParameterizedTest
  @MethodSource("ofInputs")
  void formulasHoldForEverySignOfAParameter(Program program) {
    for (int i = 0; i < program.inputs().size(); i++)
      if (DerivativeFormula.of(program, i) instanceof Symbolic formula)
        assertRight(program, i, formula);
  }

  private static void assertRight(Program program, int input, Symbolic formula) {
    for (int first = 0; first < HELD.length; first++) {
      double[] held = new double[program.inputs().size()];
      for (int i = 0; i < held.length; i++) held[i] = HELD[(first + i) % HELD.length];
      assertThat(new FormulaFaults().of(program, formula, input, held)).isEmpty();
    }
  }

  private static Program parsed(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /// What was found of many programs.
  private static final class Tally {
    private final Map<UnwrittenReason, Integer> unwritten = new EnumMap<>(UnwrittenReason.class);
    private final List<String> faults = new ArrayList<>();
    private final FormulaFaults check = new FormulaFaults();
    private int written;

    Tally(Stream<Program> programs) {
      programs.filter(p -> p.inputs().size() == 1).forEach(this::add);
      System.out.println("formulas: " + this);
    }

    private void add(Program program) {
      switch (DerivativeFormula.of(program, 0)) {
        case DerivativeFormula.Unwritten(UnwrittenReason reason) ->
            unwritten.merge(reason, 1, Integer::sum);
        case Symbolic formula -> {
          written++;
          faults.addAll(check.of(program, formula, 0, new double[1]));
        }
      }
    }

    double writtenShare() {
      int refused = unwritten.values().stream().mapToInt(Integer::intValue).sum();
      return (double) written / (written + refused);
    }

    @Override
    public String toString() {
      return written + " written, not written " + unwritten + "; " + check;
    }
  }
}
