package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Parameter;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits;

/// A primitive is one declaration: one that is declared here alone is judged by every law, and a
/// wrong slope, definition or boundary in it is seen.
class ThrowAwayPrimitiveTest {
  /// x³/(1 + x²)
  private static Primitive ofOne(double wrong) {
    return declared(
        1,
        new Rule.Smooth(
            x -> x * x * x / (1 + x * x),
            (x, y) -> (3 * x * x + x * x * x * x) / ((1 + x * x) * (1 + x * x)) + wrong,
            x -> 0,
            Expansion.TAYLOR),
        "x^3/(1 + x^2)",
        "(3*x^2 + x^4)/(1 + x^2)^2",
        "");
  }

  /// x·√y
  private static Primitive ofTwo(double wrongByX, double wrongByY, Rule.Value distance) {
    var boundary = new Rule.Boundary(v -> Math.signum(v[1]), distance, false, null);
    return declared(
        2,
        new Rule.Multivariate(
            v -> v[0] * Math.sqrt(v[1]),
            (v, y, i) ->
                i == 0 ? Math.sqrt(v[1]) + wrongByX : v[0] / (2 * Math.sqrt(v[1])) + wrongByY,
            false,
            boundary),
        "x*sqrt(y)",
        "",
        "sqrt(y)*dx + x*dy/(2*sqrt(y))");
  }

  /// x·y + z²
  private static Primitive ofThree(int wrong) {
    return declared(
        3,
        new Rule.Multivariate(
            v -> v[0] * v[1] + v[2] * v[2],
            (v, y, i) -> (i == 2 ? 2 * v[2] : v[1 - i]) + (i == wrong ? 1e-5 : 0),
            false,
            null),
        "x*y + z^2",
        "",
        "y*dx + x*dy + 2*z*dz");
  }

  private static Primitive declared(
      int arity, Rule rule, String definition, String derivative, String differential) {
    List<Parameter> parameters =
        Stream.of("x", "y", "z").limit(arity).map(Parameter::required).toList();
    return new Primitive(
        "throw_away",
        parameters,
        false,
        false,
        rule,
        definition,
        derivative,
        differential,
        Traits.NONE,
        "",
        "",
        List.of());
  }

  static Stream<Primitive> right() {
    return Stream.of(ofOne(0), ofTwo(0, 0, v -> Math.abs(v[1])), ofThree(-1));
  }

  @ParameterizedTest
  @MethodSource("right")
  void whatIsRightKeepsEveryLaw(Primitive primitive) {
    assertThat(PrimitiveLaws.all(primitive)).isGreaterThan(200);
  }

  static Stream<Primitive> wrong() {
    return Stream.of(
        ofOne(1e-5),
        ofTwo(1e-5, 0, v -> Math.abs(v[1])),
        ofTwo(0, 1e-5, v -> Math.abs(v[1])),
        ofThree(0),
        ofThree(1),
        ofThree(2));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongSlopeIsSeen(Primitive primitive) {
    List<PrimitiveLaws.Application> calls = PrimitiveLaws.applications(primitive);
    assertThatThrownBy(() -> calls.forEach(PrimitiveLaws::slopesAreLimitsOfQuotients))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> calls.forEach(PrimitiveLaws::statedDerivativesAreTheSlopes))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aBoundaryThatIsNotDeclaredIsSeen() {
    Primitive primitive = ofTwo(0, 0, v -> Double.POSITIVE_INFINITY);
    assertThatThrownBy(
            () -> PrimitiveLaws.applications(primitive).forEach(PrimitiveLaws::boundariesAreFound))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aWrongDefinitionIsSeen() {
    Primitive right = ofThree(-1);
    Primitive primitive = declared(3, right.rule(), "x*y + z", "", "");
    assertThatThrownBy(() ->
            PrimitiveLaws.applications(primitive)
                .forEach(PrimitiveLaws::definitionsHaveTheSameValues))
        .isInstanceOf(AssertionError.class);
  }
}
