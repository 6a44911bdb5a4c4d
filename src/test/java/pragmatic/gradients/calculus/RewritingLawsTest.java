package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What is equal to mathematics is equal to calculus, however it is programmed: saturation,
/// overflow, underflow and cancellation on the way make no other class and no other slope.
class RewritingLawsTest {
  /// Of a number g: one way to write a function that saturates or overflows, and one that does not.
  private static final Map<String, String> SAME =
      // in the same order in every run, since each asks for the next point of those by chance
      new TreeMap<>(
          Map.of(
              "-log(1 - sigmoid(%1$s))", "softplus(%1$s)",
              "log(1 + exp(%1$s))", "softplus(%1$s)",
              "log(exp(%1$s))", "%1$s",
              "log(cosh(%1$s))", "logcosh(%1$s)",
              "log(1/(1 + exp(-(%1$s))))", "log_sigmoid(%1$s)",
              "log(1 - tanh(%1$s)^2)", "-2*logcosh(%1$s)",
              "exp(%1$s)/(exp(%1$s) + exp(1000))", "sigmoid(%1$s - 1000)",
              "1e200*(%1$s)*1e200*1e-200*1e-200", "%1$s",
              "sqrt((%1$s)^2)", "abs(%1$s)",
              "((%1$s) + 1e20) - 1e20", "%1$s"));

  private final RandomPrograms programs = new RandomPrograms(45);
  private int decided;
  private int asked;

  @Test
  void saturationAndOverflowAreNoEdges() {
    inner(Exhaustive.count(40, 1000))
        .forEach(g -> SAME.forEach((risky, safe) -> agree(risky.formatted(g), safe.formatted(g))));
    assertThat(decided).isGreaterThan(9 * asked / 10);
  }

  /// A power whose exponent moves has a real value only where its base is positive.
  @Test
  void aMovingExponentIsThatOfAnExponential() {
    List<String> exponents = inner(Exhaustive.count(120, 3000));
    for (String h : exponents) {
      String g = exponents.get(programs.random().nextInt(exponents.size()));
      agree(
          "(x*x + 0.5 + abs(%s))^(0.7*x + %s)".formatted(g, h),
          "exp((0.7*x + %2$s)*log(x*x + 0.5 + abs(%1$s)))".formatted(g, h));
      agree(
          "x^(1 + 0.7*x + relu(%s))".formatted(h),
          "exp((1 + 0.7*x + relu(%s))*log(x))".formatted(h));
      agree("(x - 1)^(0.7*x + %s)".formatted(h), "exp((0.7*x + %s)*log(x - 1))".formatted(h));
    }
    assertThat(decided).isGreaterThan(3 * asked / 4);
  }

  private List<String> inner(int count) {
    // a number that does not move is what double arithmetic says
    return programs
        .lipschitz(count, true)
        .filter(program -> program.dependent()[program.output()])
        .map(Program::text)
        .toList();
  }

  private void agree(String risky, String safe) {
    double x = programs.pick(0, 1, -1, 40, -40, 400, -400, 1000, -1000, 1e-200);
    Calculus one = calculus(risky, x);
    Calculus other = calculus(safe, x);
    asked++;
    if (one.point() == PointClass.UNDECIDED || other.point() == PointClass.UNDECIDED) return;
    decided++;
    String as = risky + " and " + safe + " at " + x + ": " + one + " and " + other;
    // what a rounding error of x changes so much is not known better in doubles
    Calculus beside = calculus(safe, x + 8 * Math.ulp(x));
    assertThat(same(one.left(), other.left(), beside.left())).as(as).isTrue();
    assertThat(same(one.right(), other.right(), beside.right())).as(as).isTrue();
    assertThat(one.derivative() == null).as(as).isEqualTo(other.derivative() == null);
  }

  private static boolean same(OneSidedLimit a, OneSidedLimit b, OneSidedLimit beside) {
    return a.status() == b.status()
        && near(a.limit(), b.limit(), beside.limit(), a.radius() + b.radius())
        && near(a.slope(), b.slope(), beside.slope(), a.slopeRadius() + b.slopeRadius());
  }

  private static boolean near(double a, double b, double beside, double radius) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) return Double.compare(a, b) == 0;
    double size = Math.max(Math.abs(a), Math.abs(b));
    double turn = Double.isFinite(beside) ? Math.min(Math.abs(beside - b), 1e-6 * size) : 0;
    return Math.abs(a - b) <= 1e-9 * size + turn + 4 * radius + 1e-12;
  }

  private static Calculus calculus(String text, double x) {
    try {
      return Calculus.at(Parser.parse(text), new double[] {x}, 0);
    } catch (ProgramException e) {
      throw new AssertionError(text, e);
    }
  }
}
