package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The curves are those of the coherent rule: relu∘relu λ², identity 2λ, relu(relu) − relu λ² − λ,
/// |relu| 2λ² − λ, relu(−|x|) λ − 2λ².
class LambdaTruthTest {
  private static LambdaTruth at(String text, double... at) throws ProgramException {
    Program program = Parser.parse(text);
    TieRange range = TieRange.of(program, at, List.of(0), Mode.FORWARD, List.of());
    return LambdaTruth.of(range::at, Calculus.at(program, at, 0));
  }

  private static Interval point(double lambda) {
    return new Interval(lambda, lambda);
  }

  @Test
  void aSingleCornerIsRightForEveryLambda() throws ProgramException {
    assertThat(at("relu(x)", 0).always()).isTrue();
    assertThat(at("relu(relu(x))", 0).always()).isTrue();
    assertThat(at("abs(x)", 0).truth()).isEqualTo(new Interval(-1, 1));
    assertThat(at("relu(x)", 0).wrong()).isEmpty();
  }

  @Test
  void theIdentityTrapIsRightAtOneHalfAlone() throws ProgramException {
    LambdaTruth trap = at("relu(x) - relu(-x)", 0);
    assertThat(trap.truth()).isEqualTo(point(1));
    assertThat(trap.right()).containsExactly(point(0.5));
    assertThat(trap.wrong()).containsExactly(new Interval(0, 0.5), new Interval(0.5, 1));
    assertThat(trap.always() || trap.never()).isFalse();
  }

  @Test
  void aDifferenceOfNestedCornersIsRightAtBothEnds() throws ProgramException {
    assertThat(at("relu(relu(x)) - relu(x)", 0).right()).containsExactly(point(0), point(1));
    assertThat(at("relu(-abs(x))", 0).right()).containsExactly(point(0), point(0.5));
  }

  @Test
  void absOfReluLeavesTheClarkeSetBelowOneHalf() throws ProgramException {
    LambdaTruth curve = at("abs(relu(x))", 0);
    assertThat(curve.right()).containsExactly(point(0), new Interval(0.5, 1));
    assertThat(curve.wrong()).containsExactly(new Interval(0, 0.5));
    assertThat(curve.holds(0.25)).isFalse();
    assertThat(curve.holds(0.75)).isTrue();
  }

  @Test
  void whereNoAnswerIsTrueNoneIsRight() throws ProgramException {
    LambdaTruth jump = at("relu(x) + sign(x)", 0);
    assertThat(jump.truth()).isNull();
    assertThat(jump.never()).isTrue();
    assertThat(at("sqrt(abs(x))", 0).never()).isTrue();
  }

  @Test
  void anEdgeBetweenRoundNumbersIsFoundToTheLastDigits() throws ProgramException {
    // a corner with slopes 0 and 1, and AD(λ) = 3λ − 1
    assertThat(at("relu(x) - 2*relu(-x) - x", 0).right())
        .singleElement()
        .satisfies(range -> {
          assertThat(range.low()).isCloseTo(1.0 / 3, within(1e-8));
          assertThat(range.high()).isCloseTo(2.0 / 3, within(1e-8));
        });
    assertThat(at("max(x, 0) + min(x, 0)", 0).always()).isTrue();
  }
}
