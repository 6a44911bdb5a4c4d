package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Directional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Laws of programs that are made of programs, over pairs by chance.
class CompositionLawsTest {
  private static final int COUNT = 5000;
  private static final double[] POINTS = {-1, 0, 1};

  /// Two programs and a point.
  private interface Law {
    void check(Program f, Program g, double x);
  }

  private static void forPairs(int salt, Law law) {
    RandomPrograms programs = new RandomPrograms(salt);
    Iterator<Program> all = programs.lipschitz(2 * COUNT, true).iterator();
    while (all.hasNext()) law.check(all.next(), all.next(), programs.pick(POINTS));
  }

  private static Program parse(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Program inlined(Program f, Program g) {
    return parse(f.text().replaceAll("\\bx\\b", "(" + g.text() + ")"));
  }

  private static Calculus at(Program program, double x) {
    return Calculus.at(program, new double[] {x}, 0);
  }

  @Test
  void directionalDerivativesObeyTheChainRule() {
    forPairs(
        60,
        (f, g, x) -> {
          Program whole = inlined(f, g);
          double inner = ForwardMode.value(g, x);
          for (int side : new int[] {-1, 1}) {
            double tangent = Directional.at(g, new double[] {x}, side).orElseThrow();
            OptionalDouble outer = Directional.at(f, new double[] {inner}, tangent);
            double expected = outer.orElseThrow();
            assertThat(Directional.at(whole, new double[] {x}, side).orElseThrow())
                .as("%s of %s at %s", f.text(), g.text(), x)
                .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
          }
        });
  }

  @Test
  void sidesOfASumAndAProductAreThoseOfTheParts() {
    forPairs(
        61,
        (f, g, x) -> {
          Calculus a = at(f, x);
          Calculus b = at(g, x);
          Calculus sum = at(parse("(" + f.text() + ") + (" + g.text() + ")"), x);
          Calculus product = at(parse("(" + f.text() + ")*(" + g.text() + ")"), x);
          if (a.fragile() || b.fragile() || sum.fragile() || product.fragile()) return;
          String where = f.text() + " and " + g.text() + " at " + x;
          same(sum.left().slope(), a.left().slope() + b.left().slope(), where);
          same(sum.right().slope(), a.right().slope() + b.right().slope(), where);
          same(product.left().limit(), a.left().limit() * b.left().limit(), where);
          same(product.left().slope(), slopeOfProduct(a.left(), b.left()), where);
          same(product.right().slope(), slopeOfProduct(a.right(), b.right()), where);
        });
  }

  private static double slopeOfProduct(OneSidedLimit a, OneSidedLimit b) {
    return a.slope() * b.limit() + a.limit() * b.slope();
  }

  private static void same(double a, double b, String where) {
    assertThat(a).as(where).isCloseTo(b, within(1e-9 * Math.max(1, Math.abs(b))));
  }

  /// Where only one mode has a number, something on the way was none: 0·∞ needs an ∞.
  @Test
  void modesDifferOnlyWhereAnInfinityOrNaNIsOnTheWay() {
    RandomPrograms programs = new RandomPrograms(62);
    int[] different = new int[1];
    programs
        .any(COUNT)
        .forEach(program -> {
          double[] at = {programs.pick(-1, 0, 1)};
          Trace trace = ForwardMode.at(program, at, 0, Conventions.LEFT);
          double reverse = ReverseMode.at(program, at, Conventions.LEFT).gradient(0);
          if (Double.isFinite(trace.result().tangent()) == Double.isFinite(reverse)) return;
          different[0]++;
          assertThat(trace.steps())
              .as("%s at %s", program.text(), at[0])
              .anyMatch(step ->
                  !Double.isFinite(step.dual().value()) || !Double.isFinite(step.dual().tangent()));
        });
    assertThat(different[0]).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu(x)", "abs(x)", "leaky_relu(x, 0.1)", "abs(2*x)", "clamp(x, 0, 1)"})
  void onlyTheSignBitConventionSeesTheSignOfZero(String text) throws ProgramException {
    Program program = Parser.parse(text);
    List<Convention> blind =
        List.of(Conventions.LEFT, Conventions.MIDDLE, Conventions.RIGHT, Conventions.lambda(0.3));
    for (Convention convention : blind)
      assertThat(tangent(program, -0.0, convention)).isEqualTo(tangent(program, 0.0, convention));
    Calculus calculus = at(program, 0);
    assertThat(tangent(program, 0.0, Conventions.SIGN_BIT)).isEqualTo(calculus.right().slope());
    assertThat(tangent(program, -0.0, Conventions.SIGN_BIT)).isEqualTo(calculus.left().slope());
  }

  private static double tangent(Program program, double x, Convention convention) {
    return ForwardMode.at(program, new double[] {x}, 0, convention).result().tangent();
  }
}
