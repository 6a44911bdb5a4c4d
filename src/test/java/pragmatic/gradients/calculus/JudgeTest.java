package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Differentiability;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.witness.Membership;
import pragmatic.gradients.witness.Slice;
import pragmatic.gradients.witness.Surroundings;
import pragmatic.gradients.witness.Witness;

/// The judge finds a wrong verdict wrong and a right one right: a check that cannot fail is none.
class JudgeTest {
  private static Slice seen(String text, double x) throws ProgramException {
    return new Witness(Parser.parse(text), new double[] {x}, 2048).slice(0).orElseThrow();
  }

  private static Surroundings around(Program program, double... at) {
    return new Witness(program, at, 2048).surroundings(7, 12).orElseThrow();
  }

  private static Calculus calculus(String text, double x) throws ProgramException {
    return Calculus.at(Parser.parse(text), new double[] {x}, 0);
  }

  private static List<String> faults(Calculus ours, Slice seen) {
    Judge judge = new Judge();
    judge.slice(ours, seen);
    return judge.faults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x) ~ 0 ~ KINK
          x^2 ~ 3 ~ SMOOTH
          floor(x) ~ 2 ~ JUMP
          sin(x)/x ~ 0 ~ REMOVABLE_HOLE
          where(x == 1, 5, x) ~ 1 ~ POINT_DEFECT
          1/x ~ 0 ~ POLE
          log(abs(x)) ~ 0 ~ POLE
          sqrt(abs(x)) ~ 0 ~ CUSP
          cbrt(x) ~ 0 ~ VERTICAL_TANGENT
          x*log(abs(x)) ~ 0 ~ VERTICAL_TANGENT
          sqrt(relu(x)) ~ 0 ~ HALF_CUSP
          sqrt(x) ~ 0 ~ BOUNDARY
          log(x) ~ -1 ~ UNDEFINED
          sin(1/x) ~ 0 ~ OPEN
          -log(1 - sigmoid(x)) ~ 40 ~ SMOOTH
          log(1 - erf(x)) ~ 10 ~ SMOOTH
          abs(x*1e-200) ~ 0 ~ KINK
          relu(sin(x)^2 + cos(x)^2 - 1 + x) ~ 0 ~ KINK
          x + exp(-1/x^2) ~ 0 ~ SMOOTH
          """)
  void theWitnessKnowsThePoint(String text, double x, String point) throws ProgramException {
    assertThat(seen(text, x).pointClass()).isEqualTo(point);
    if (!point.equals("OPEN")) assertThat(faults(calculus(text, x), seen(text, x))).isEmpty();
  }

  @Test
  void sidesInTheWrongOrderAreFound() throws ProgramException {
    Calculus right = calculus("relu(x) + 2*x", 0);
    Calculus swapped = with(right, right.right(), right.left(), PointClass.KINK);
    assertThat(faults(right, seen("relu(x) + 2*x", 0))).isEmpty();
    assertThat(faults(swapped, seen("relu(x) + 2*x", 0))).hasSize(2);
  }

  @Test
  void aJumpTakenForAKinkIsFound() throws ProgramException {
    Calculus right = calculus("floor(x) + relu(x - 2)", 2);
    Calculus wrong = with(right, right.left(), right.right(), PointClass.KINK);
    assertThat(faults(right, seen("floor(x) + relu(x - 2)", 2))).isEmpty();
    assertThat(faults(wrong, seen("floor(x) + relu(x - 2)", 2))).isNotEmpty();
  }

  @Test
  void theSlopeOfASaturatedDoubleIsFound() throws ProgramException {
    String text = "-log(1 - sigmoid(x))";
    OneSidedLimit flat = OneSidedLimit.plain(40, 0);
    Calculus wrong = with(calculus(text, 40), flat, flat, PointClass.SMOOTH);
    assertThat(faults(calculus(text, 40), seen(text, 40))).isEmpty();
    assertThat(faults(wrong, seen(text, 40))).hasSize(2);
  }

  private static Calculus with(
      Calculus of, OneSidedLimit left, OneSidedLimit right, PointClass point) {
    return new Calculus(
        of.value(),
        left,
        right,
        point,
        of.derivative(),
        Interval.between(left.slope(), right.slope()),
        of.diracWeight(),
        of.secondDiracWeight(),
        false);
  }

  @Test
  void aWrongGradeIsFound() throws ProgramException {
    Slice kink = seen("relu(x)", 0);
    for (Grade grade : Grade.values()) {
      if (grade == Grade.UNDECIDED) continue;
      Judge inside = new Judge();
      inside.grade(grade, 0.5, kink);
      assertThat(inside.faults().isEmpty()).isEqualTo(grade.kind() == VerdictKind.CORNER);
      Judge outside = new Judge();
      outside.grade(grade, 1.000001, kink);
      assertThat(outside.faults().isEmpty()).isEqualTo(grade.kind() == VerdictKind.WRONG);
    }
  }

  private static List<String> faults(Program program, Differentiability ours) {
    Judge judge = new Judge();
    judge.whole(ours, around(program, 0, 0));
    return judge.faults();
  }

  @Test
  void aCornerTooManyOrTooFewIsFound() throws ProgramException {
    Program program = Parser.parse("abs(a) + abs(b)");
    Differentiability right = Truth.at(program, new double[] {0, 0}).whole();
    assertThat(faults(program, right)).isEmpty();
    assertThat(right.set().vertices()).hasSize(4);
    assertThat(faults(program, with(right.set().vertices().subList(1, 4)))).isNotEmpty();
    List<double[]> more = new ArrayList<>(right.set().vertices());
    more.add(new double[] {1.001, 0});
    assertThat(faults(program, with(more))).isNotEmpty();
    assertThat(faults(program, Differentiability.smooth(new double[] {0, 0}))).isNotEmpty();
  }

  private static Differentiability with(List<double[]> vertices) {
    GradientSet set =
        new GradientSet(GradientSet.SetShape.POLYGON, vertices, 0, vertices, false, false);
    return new Differentiability(Regularity.KINK, null, set, null);
  }

  @Test
  void aWrongGradeOfAGradientIsFound() throws ProgramException {
    Program program = Parser.parse("abs(a) + max(a, b)");
    double[] inside = {1, 0};
    double[] outside = {2, 0.01};
    assertThat(graded(program, Grade.OUTSIDE, inside)).isNotEmpty();
    assertThat(graded(program, Grade.KINK_INSIDE, inside)).isEmpty();
    assertThat(graded(program, Grade.OUTSIDE, outside)).isEmpty();
    assertThat(graded(program, Grade.KINK_INSIDE, outside)).isNotEmpty();
    assertThat(graded(program, Grade.OK, inside)).isNotEmpty();
    Program smooth = Parser.parse("a*b + 3*a");
    assertThat(graded(smooth, Grade.OK, new double[] {3, 0})).isEmpty();
    assertThat(graded(smooth, Grade.OK, new double[] {3, 1e-4})).isNotEmpty();
    assertThat(graded(smooth, Grade.WRONG, new double[] {3, 0})).isNotEmpty();
    assertThat(graded(smooth, Grade.JUMP, new double[] {3, 0})).isNotEmpty();
  }

  /// Continuous at the point, but values jump beside it: no set, so nothing is between gradients.
  @Test
  void aJumpBesideThePointLeavesNothingBetweenGradients() throws ProgramException {
    Program torn = Parser.parse("where(b <= 1, a, b)");
    assertThat(around(torn, 1, 1).isContinuous()).isTrue();
    assertThat(around(torn, 1, 1).unbounded()).isTrue();
    assertThat(around(Parser.parse("abs(a) + max(a, b)"), 0, 0).unbounded()).isFalse();
    Judge judge = new Judge();
    judge.grade(Grade.WRONG, new double[] {0.5, 0.5}, around(torn, 1, 1));
    assertThat(judge.faults()).isEmpty();
  }

  private static List<String> graded(Program program, Grade grade, double... answer) {
    Judge judge = new Judge();
    judge.grade(grade, answer, around(program, new double[answer.length]));
    return judge.faults();
  }

  @Test
  void membershipIsExact() {
    List<double[]> square =
        List.of(new double[] {0, 0}, new double[] {2, 0}, new double[] {2, 2}, new double[] {0, 2});
    assertThat(Membership.of(square, new double[] {1, 2}, 0)).isTrue();
    assertThat(Membership.of(square, new double[] {2, 2}, 0)).isTrue();
    assertThat(Membership.of(square, new double[] {1, 2 + 1e-9}, 0)).isFalse();
    assertThat(Membership.of(square, new double[] {1, 2 + 1e-9}, 1e-8)).isTrue();
    List<double[]> simplex =
        List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    assertThat(Membership.of(simplex, new double[] {0.25, 0.25, 0.5}, 0)).isTrue();
    assertThat(Membership.of(simplex, new double[] {0.25, 0.25, 0.5001}, 0)).isFalse();
  }
}
