package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A branch whose arguments agree at the point has a Clarke set only if they agree on all of its
/// border: otherwise values jump as near to the point as one likes.
class BranchLawsTest {
  private static final int COUNT = Exhaustive.count(200, 4000);

  /// Each is 0 at (1, 1).
  private static final List<String> BORDERS =
      List.of("%s - %s", "%s + 2*%s - 3", "%1$s*%2$s - 1", "%s^2 - %s", "exp(%s - 1) - %s");

  /// Each is 0 at (1, 1), but not along those borders.
  private static final List<String> STEPS =
      List.of("%s - 1", "1 - %2$s", "(%s - 1)*(%s - 3)", "sin(%2$s - 1)");

  /// Near a border rounding makes hypot equal to its first argument, which is a border of its own.
  private static final String ROUNDED = " + where(hypot(%s - 1, %s) > abs(%1$s - 1), 0*%1$s, 0)";

  private final RandomPrograms programs = new RandomPrograms(211);

  private Differentiability whole(String branch, Program program) throws ProgramException {
    Program whole = Parser.parse(branch + " + 0*" + program.inputs().get(1));
    return Truth.at(whole, new double[] {1, 1}).whole();
  }

  private String any(List<String> of, String a, String b) {
    return of.get(programs.random().nextInt(of.size())).formatted(a, b);
  }

  @Test
  void argumentsThatDifferOnTheBorderLeaveNoClarkeSet() throws ProgramException {
    int torn = 0;
    for (Program program : programs.lipschitz(COUNT, 2).toList()) {
      String a = program.inputs().get(0);
      String b = program.inputs().get(1);
      String border = any(BORDERS, a, b);
      String step = any(STEPS, a, b);
      String text = program.text();
      String relation = programs.random().nextBoolean() ? " > 0" : " <= 0";
      String branch = "where(%s%s, %s, %s + %s)".formatted(border, relation, text, text, step);
      if (programs.random().nextBoolean()) branch += ROUNDED.formatted(a, border);
      Differentiability whole = whole(branch, program);
      if (whole.regularity() == Regularity.UNDECIDED) continue;
      assertThat(whole.regularity())
          .as(branch)
          .isIn(Regularity.NOT_LIPSCHITZ, Regularity.DIFF_NOT_C1);
      assertThat(whole.set().exists()).as(branch).isFalse();
      torn++;
    }
    assertThat(torn).isGreaterThan(COUNT / 3);
  }

  @Test
  void argumentsThatAgreeOnTheBorderLeaveThemLipschitz() throws ProgramException {
    int whole = 0;
    for (Program program : programs.lipschitz(COUNT, 2).toList()) {
      String border = any(BORDERS, program.inputs().get(0), program.inputs().get(1));
      String text = program.text();
      double scale = programs.pick(1, -0.5, 3);
      String branch =
          "where(%s > 0, %s, %s + %s*(%s))".formatted(border, text, text, scale, border);
      Differentiability seen = whole(branch, program);
      assertThat(seen.regularity()).as(branch).isNotIn(Regularity.NOT_LIPSCHITZ, Regularity.JUMP);
      if (seen.set().exists()) whole++;
    }
    assertThat(whole).isGreaterThan(COUNT / 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          where(a + b <= 2, b, 1)                    ~ 1 ~ NOT_LIPSCHITZ
          where(abs(b)*a <= 1, b, abs(b)*a)          ~ 1 ~ NOT_LIPSCHITZ
          where(b > a, a, -c)                        ~ 0 ~ NOT_LIPSCHITZ
          where(b == a, c, b)                        ~ 0 ~ NOT_LIPSCHITZ
          where(sqrt(-b) > b, b, a)                  ~ 0 ~ NOT_LIPSCHITZ
          where((1e300*(-a))^a > atan(b), atan(b), b) ~ 0 ~ DIFF_NOT_C1
          where((-a - b)^a > atan(b), atan(b), b)    ~ 0 ~ DIFF_NOT_C1
          where(sqrt(-a) > -0.5, atan(b), b)         ~ 0 ~ DIFF_NOT_C1
          where(sqrt(-a) > -0.5, a + b, b)           ~ 0 ~ KINK
          where((-a)^1.5 > -0.5, a*a + b, b)         ~ 0 ~ SMOOTH
          round(a + 0.5)*b                           ~ 0 ~ NOT_LIPSCHITZ
          where(hypot(a, b) == a, b, a)              ~ 0 ~ NOT_LIPSCHITZ
          where(b, b, a) - relu(a)                   ~ 0 ~ NOT_LIPSCHITZ
          where(a, b, b)                             ~ 0 ~ SMOOTH
          clamp(mod(norm2(-a, 0), hypot(a, b)), 2, where(-b <= 0, a, -b)) ~ 0 ~ NOT_LIPSCHITZ
          log(logsumexp(0.1^(-2), heaviside(b, a)))  ~ 0 ~ JUMP
          floor(a + 710)*b                           ~ 0 ~ NOT_LIPSCHITZ
          floor(a)*(b - 710)                         ~ 710 ~ NOT_LIPSCHITZ
          where(a > 0, b*tanh(1e13*a), 0)            ~ 0 ~ SMOOTH
          where(a > 0, tanh(1e13*a), 0) + abs(b)     ~ 0 ~ KINK
          min(celu(sqrt(0), a), where(a >= 0, b, -a)) ~ 0 ~ NOT_LIPSCHITZ
          norm2(hardshrink(where(a > b, b, c), where(-b == c, a, -b)), 1 - a) ~ 1e-9 ~ NOT_LIPSCHITZ
          norm2(2e-9*a, b)                           ~ 0 ~ KINK
          step(a)*max(b, a)                          ~ 0 ~ NOT_LIPSCHITZ
          step(a)*min(b, a)                          ~ 0 ~ NOT_LIPSCHITZ
          step(a)*max(b, c, 2*a)                     ~ 0 ~ NOT_LIPSCHITZ
          where(b == -b, a, b)^2                     ~ 0 ~ DIFF_NOT_C1
          where(a == b, b, a)                        ~ 1 ~ SMOOTH
          where(a > b, a, b)                         ~ 1 ~ KINK
          where(a*a > b, a*a, b)                     ~ 1 ~ KINK
          where(a > 1e-9, b, 0) + abs(a)             ~ 0 ~ KINK
          where(a > 0, (b + 1e16) - 1e16, b) + abs(a) ~ 0 ~ KINK
          """)
  void branchesOfManyKinds(String text, double at, Regularity wanted) throws ProgramException {
    Program program = Parser.parse(text);
    double[] point = new double[program.inputs().size()];
    java.util.Arrays.fill(point, at);
    assertThat(Truth.at(program, point).whole().regularity()).isEqualTo(wanted);
  }
}
