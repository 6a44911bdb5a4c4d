package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What is added to a program of two inputs changes what calculus says of all inputs together only
/// as far as what was added does.
class WholeLawsTest {
  private static final int COUNT = Exhaustive.count(150, 5000);

  private final RandomPrograms programs = new RandomPrograms(83);

  /// sin(t)/t has no value at t = 0, the limit 1, and filled in the gradient 0.
  @Test
  void aHoleOverADifferentiableProgramIsRemovable() throws ProgramException {
    int compared = 0;
    for (Program program : programs.any(COUNT, 2).toList()) {
      double[] at = {programs.pick(0, 1, -0.5), programs.pick(0, 1, 0.75)};
      Differentiability plain = Truth.at(program, at).whole();
      if (plain.regularity() != Regularity.SMOOTH) continue;
      String t =
          "norm2(%s - (%s), %s - (%s))"
              .formatted(program.inputs().get(0), at[0], program.inputs().get(1), at[1]);
      Program holed = plus(program, "sin(" + t + ")/" + t);
      Differentiability whole = Truth.at(holed, at).whole();
      if (whole.regularity() == Regularity.UNDECIDED) continue;
      assertThat(whole.regularity()).as("%s", holed.text()).isEqualTo(Regularity.REMOVABLE_HOLE);
      same(whole, plain, holed);
      compared++;
    }
    assertThat(compared).isGreaterThan(COUNT / 10);
  }

  /// exp(−∞·(1 + x²)) is 0, by way of a number that is infinite and moves with x.
  @Test
  void aZeroMadeOfAnInfiniteNumberChangesNoClass() throws ProgramException {
    int compared = 0;
    for (Program program : programs.any(COUNT, 2).toList()) {
      double[] at = {programs.pick(0, 1, -0.5), programs.pick(0, 1, 0.75)};
      Differentiability plain = Truth.at(program, at).whole();
      if (plain.regularity() == Regularity.UNDECIDED) continue;
      Program same = plus(program, "exp(-inf*(1 + " + program.inputs().getFirst() + "^2))");
      Differentiability whole = Truth.at(same, at).whole();
      if (whole.regularity() == Regularity.UNDECIDED) continue;
      assertThat(whole.regularity()).as("%s", same.text()).isEqualTo(plain.regularity());
      same(whole, plain, same);
      compared++;
    }
    assertThat(compared).isGreaterThan(COUNT / 20);
  }

  /// exp(−1/0) is 0: the point has a value, though a number on its way is infinite.
  @Test
  void anInfiniteNumberOnTheWayIsNoHole() throws ProgramException {
    int compared = 0;
    for (Program program : programs.any(COUNT, 2).toList()) {
      double[] at = {0, programs.pick(0, 1, 0.75)};
      Differentiability plain = Truth.at(program, at).whole();
      if (plain.regularity() != Regularity.SMOOTH) continue;
      Program same = plus(program, "exp(-1/abs(" + program.inputs().getFirst() + "))");
      Differentiability whole = Truth.at(same, at).whole();
      if (whole.regularity() == Regularity.UNDECIDED) continue;
      assertThat(whole.regularity()).as("%s", same.text()).isEqualTo(Regularity.SMOOTH);
      same(whole, plain, same);
      compared++;
    }
    assertThat(compared).isGreaterThan(COUNT / 10);
  }

  /// floor(x)·y is continuous where both are 0, and jumps beside: no Lipschitz program mends that.
  @Test
  void aJumpBesideThePointLeavesNoClarkeSet() throws ProgramException {
    int compared = 0;
    double[] at = {0, 0};
    for (Program program : programs.lipschitz(COUNT, 2).toList()) {
      if (!Truth.at(program, at).exists()) continue;
      String x = program.inputs().get(0);
      String y = program.inputs().get(1);
      Program torn = plus(program, "floor(" + x + ")*" + y);
      Differentiability whole = Truth.at(torn, at).whole();
      if (whole.regularity() == Regularity.UNDECIDED) continue;
      assertThat(whole.set().exists()).as("%s", torn.text()).isFalse();
      assertThat(whole.regularity())
          .as("%s", torn.text())
          .isIn(Regularity.NOT_LIPSCHITZ, Regularity.DIFF_NOT_C1);
      compared++;
    }
    assertThat(compared).isGreaterThan(COUNT / 4);
  }

  /// What once failed: where the domain ends, a zero made of an infinite number hid the gradients.
  @Test
  void whereTheDomainEndsAnInfiniteNumberDeniesNoGradient() throws ProgramException {
    Program plain = Parser.parse("tanhshrink(sqrt(elu(b, a)))");
    double[] at = {0, 0};
    assertThat(Truth.at(plain, at).whole().gradient()).containsExactly(0, 0);
    Differentiability whole = Truth.at(plus(plain, "exp(-inf*(1 + b^2))"), at).whole();
    assertThat(whole.regularity()).isEqualTo(Regularity.UNDECIDED);
  }

  private static void same(Differentiability whole, Differentiability plain, Program program) {
    if (plain.gradient() == null) {
      assertThat(whole.gradient()).as("%s", program.text()).isNull();
    } else {
      assertThat(whole.gradient()).as("%s", program.text()).isNotNull();
      assertThat(Objects.requireNonNull(whole.gradient()))
          .as("%s", program.text())
          .containsExactly(plain.gradient(), within(1e-9));
    }
  }

  /// The program with a term more, behind its assignments.
  private static Program plus(Program program, String term) throws ProgramException {
    String text = program.text();
    int end = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') depth++;
      if (text.charAt(i) == ')') depth--;
      // inside a call a semicolon ends an index
      if (text.charAt(i) == ';' && depth == 0) end = i + 1;
    }
    return Parser.parse(text.substring(0, end) + "(" + text.substring(end) + ") + " + term);
  }
}
