package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;

/// −0.0 is the same point as 0: the same truth and, but for conventions that read the sign bit, the
/// same answer.
class NegativeZeroTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  static List<CatalogueEntry> entries() {
    return CATALOGUE.entries();
  }

  private static BoardView at(CatalogueEntry entry, Convention convention, double zero) {
    return BoardView.of(BoardFactory.of(entry, convention).withX(zero), CATALOGUE);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theVerdictIsTheSame(CatalogueEntry entry) {
    for (Convention convention :
        List.of(Conventions.LEFT, Conventions.MIDDLE, Conventions.MIN_NORM)) {
      BoardView plus = at(entry, convention, 0.0);
      BoardView minus = at(entry, convention, -0.0);
      assertThat(minus.explanation().verdict().grade())
          .isEqualTo(plus.explanation().verdict().grade());
      assertThat(minus.explanation().calculus().point())
          .isEqualTo(plus.explanation().calculus().point());
      // 1/−0 is −∞: only the sign of an infinite answer may turn
      assertThat(sizes(minus)).isEqualTo(sizes(plus));
    }
  }

  private static List<Double> sizes(BoardView view) {
    return view.frameworks().stream().map(answer -> Math.abs(answer.value(0))).toList();
  }

  @Test
  void aConventionThatReadsTheSignBitFlips() {
    CatalogueEntry relu = CATALOGUE.find("relu").orElseThrow();
    assertThat(at(relu, Conventions.SIGN_BIT, 0.0).explanation().answer()).isEqualTo(1);
    assertThat(at(relu, Conventions.SIGN_BIT, -0.0).explanation().answer()).isZero();
    assertThat(at(relu, Conventions.SIGN_BIT, -0.0).board().isNegativeZero()).isTrue();
    assertThat(at(relu, Conventions.SIGN_BIT, 0.0).board().isNegativeZero()).isFalse();
  }
}
