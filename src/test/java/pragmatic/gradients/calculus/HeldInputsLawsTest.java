package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// An input that is infinite is held, and the others have what the program has with a constant in
/// its place: a function of an infinite input that is a number there is that number.
class HeldInputsLawsTest {
  private static final int COUNT = Exhaustive.count(400, 20_000);

  /// A function of c, where c is, and the number that it is there.
  private record Term(String text, double at, String number) {}

  private static final double INF = Double.POSITIVE_INFINITY;

  private static final List<Term> TERMS =
      List.of(
          new Term("exp(-c)", INF, "0"),
          new Term("exp(c)", -INF, "0"),
          new Term("(1/c)", INF, "0"),
          new Term("tanh(c)", INF, "1"),
          new Term("sigmoid(c)", -INF, "0"),
          new Term("min(c, 3)", INF, "3"),
          new Term("max(c, 0)", -INF, "0"),
          new Term("relu(-c)", INF, "0"),
          new Term("clamp(c, -1, 0.5)", INF, "0.5"),
          new Term("sign(c)", -INF, "(-1)"),
          new Term("where(c > 0, 1, 2)", INF, "1"),
          new Term("softplus(-c)", INF, "0"));

  private final RandomPrograms programs = new RandomPrograms(131);

  @Test
  void anInfiniteInputIsAConstantToTheOthers() throws ProgramException {
    int compared = 0;
    int sets = 0;
    List<Program> all =
        Stream.concat(programs.any(COUNT / 2, 3), programs.lipschitz(COUNT / 2, 3)).toList();
    for (Program random : all) {
      Term term = TERMS.get(programs.random().nextInt(TERMS.size()));
      String text = random.text().replaceAll("\\bc\\b", term.number());
      Program plain = Parser.parse(text);
      Program program = Parser.parse(random.text().replaceAll("\\bc\\b", term.text()));
      if (!program.inputs().contains("c") || plain.inputs().contains("x")) continue;
      Point point = point(program, term.at());
      Truth held = Truth.at(program, point.all());
      assertThat(held.whole().held()).containsExactly(program.inputs().indexOf("c"));
      Truth truth = Truth.at(plain, point.free());
      if (isOpen(held) || isOpen(truth)) continue;
      same(held, truth, program);
      for (double[] answer : answers(plain, point.free())) {
        double[] more = new double[point.all().length];
        Arrays.fill(more, programs.pick(0, 1, Double.NaN));
        List<Integer> free = held.free();
        for (int i = 0; i < answer.length; i++) more[free.get(i)] = answer[i];
        assertThat(Grade.of(held, true, more))
            .as("%s %s at %s", program.text(), Arrays.toString(more), Arrays.toString(point.all()))
            .isEqualTo(Grade.of(truth, true, answer));
      }
      compared++;
      if (truth.exists() && !truth.isPoint()) sets++;
    }
    System.out.println("held inputs: " + compared + " programs, " + sets + " with a set");
    assertThat(compared).isGreaterThan(COUNT / 3);
    assertThat(sets).isGreaterThan(COUNT / 50);
  }

  private record Point(double[] all, double[] free) {}

  private Point point(Program program, double infinite) {
    double[] all = new double[program.inputs().size()];
    for (int i = 0; i < all.length; i++)
      all[i] = program.inputs().get(i).equals("c") ? infinite : programs.pick(0, 0, 1, -0.5);
    return new Point(all, Arrays.stream(all).filter(Double::isFinite).toArray());
  }

  private static boolean isOpen(Truth truth) {
    return truth.whole().regularity() == Regularity.UNDECIDED;
  }

  /// What automatic differentiation answers, numbers beside it, and none.
  private List<double[]> answers(Program plain, double[] at) {
    double[] own = Gradient.of(plain, at, Conventions.MIDDLE, Mode.REVERSE).partials();
    double[] beside = own.clone();
    beside[0] += programs.pick(0.25, -1, Double.NaN);
    return List.of(own, beside, new double[own.length]);
  }

  private static void same(Truth held, Truth plain, Program program) {
    Differentiability ours = held.whole();
    Differentiability theirs = plain.whole();
    assertThat(ours.regularity()).as("%s", program.text()).isEqualTo(theirs.regularity());
    List<Integer> free = held.free();
    if (theirs.gradient() == null) assertThat(ours.gradient()).as("%s", program.text()).isNull();
    else
      assertThat(select(Objects.requireNonNull(ours.gradient()), free))
          .as("%s", program.text())
          .containsExactly(theirs.gradient(), within(1e-9));
    assertThat(ours.set().shape()).as("%s", program.text()).isEqualTo(theirs.set().shape());
    for (double[] vertex : ours.set().vertices())
      assertThat(theirs.set().contains(select(vertex, free))).as("%s", program.text()).isTrue();
  }

  private static double[] select(double[] all, List<Integer> free) {
    for (int i : IntStream.range(0, all.length).filter(i -> !free.contains(i)).toArray())
      assertThat(all[i]).isNaN();
    return free.stream().mapToDouble(i -> all[i]).toArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          logsumexp(a, b, c)   ~ 0,1,-Infinity         ~ SMOOTH ~ 0.2689414,0.7310586,0 ~ OK
          logsumexp(a, b, c)   ~ 0,1,-Infinity         ~ SMOOTH ~ 0.2689414,0.7310586,NaN ~ OK
          logsumexp(a, b, c)   ~ 0,1,-Infinity         ~ SMOOTH ~ 0.25,0.75,0 ~ WRONG
          logsumexp(a, b, c)   ~ 0,1,-Infinity         ~ SMOOTH ~ NaN,NaN,NaN ~ NAN_TRAP
          logsumexp(a, b)      ~ 0,-Infinity           ~ SMOOTH ~ 1,0 ~ OK
          max(a, b) + exp(-c)  ~ 0,0,Infinity          ~ KINK ~ 0.5,0.5,NaN ~ KINK:MID
          max(a, b) + exp(-c)  ~ 0,0,Infinity          ~ KINK ~ 1,1,0 ~ OUTSIDE
          abs(a)*tanh(b)       ~ 0,Infinity            ~ KINK ~ 1,0 ~ KINK:RIGHT
          max(a, b, c)         ~ 2,-Infinity,-Infinity ~ SMOOTH ~ 1,0,0 ~ OK
          a + b                ~ 0,Infinity            ~ UNDEFINED ~ 1,1 ~ UNDEFINED
          a*b                  ~ Infinity,-Infinity    ~ AT_INFINITY ~ 1,1 ~ UNDEFINED
          """)
  void ofSomeProgramsThisIsTrue(
      String text, String at, Regularity regularity, String answer, String grade)
      throws ProgramException {
    Truth truth = Truth.at(Parser.parse(text), numbers(at));
    assertThat(truth.whole().regularity()).isEqualTo(regularity);
    assertThat(Grade.of(truth, true, round(truth, numbers(answer))).text()).isEqualTo(grade);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /// An answer with all its digits where the table has seven.
  private static double[] round(Truth truth, double[] answer) {
    double[] gradient = truth.whole().gradient();
    for (int i = 0; gradient != null && i < answer.length; i++)
      if (Math.abs(answer[i] - gradient[i]) < 1e-6) answer[i] = gradient[i];
    return answer;
  }
}
