package pragmatic.gradients.calculus.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class TieMapTest {
  private static final TieMap.PlaneWindow WINDOW = new TieMap.PlaneWindow(-2, 2.1, -2, 2.1);

  private static TieMap map(String text) throws ProgramException {
    return TieMap.of(Parser.parse(text), WINDOW);
  }

  @Test
  void theDiagonalIsOneStraightLine() throws ProgramException {
    TieMap map = map("max(a, b)");
    assertThat(map.curves()).hasSize(1);
    TieCurve diagonal = map.curves().getFirst();
    assertThat(diagonal.corner()).isTrue();
    assertThat(diagonal.xs()).hasSize(2);
    for (int i = 0; i < 2; i++)
      assertThat(diagonal.xs()[i]).isCloseTo(diagonal.ys()[i], within(1e-5));
    assertThat(Math.abs(diagonal.xs()[1] - diagonal.xs()[0])).isCloseTo(4.1, within(1e-5));
  }

  @Test
  void regionsKnowWhoWinsWithWhichGradient() throws ProgramException {
    List<Region> regions = map("max(a, b)").regions();
    assertThat(regions).hasSize(2);
    assertThat(regions)
        .allSatisfy(region -> {
          boolean first = region.x() > region.y();
          assertThat(region.winner()).isEqualTo(first ? 0 : 1);
          assertThat(region.gradient()).containsExactly(first ? 1 : 0, first ? 0 : 1);
          assertThat(region.share()).isBetween(0.45, 0.55);
          assertThat(region.depth()).isGreaterThan(0.2);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          abs(a) + abs(b)                  ~ 4
          max(abs(a), abs(b))              ~ 4
          relu(a + b) - relu(a - b)        ~ 4
          max(a, b, a + b)                 ~ 3
          max(a, b) + min(a, b)            ~ 1
          median(a, b, 0)                  ~ 6
          max(min(a, b), min(max(a, b), 0)) ~ 6
          abs(a - b)                       ~ 2
          hypot(a, b)                      ~ 1
          sign(a) + b                      ~ 2
          a*b                              ~ 1
          """)
  void countsRegions(String text, int regions) throws ProgramException {
    assertThat(map(text).regions().stream().filter(region -> region.share() > 0.02))
        .hasSize(regions);
  }

  @Test
  void aTieWithoutCornerIsFoundAndSaidSo() throws ProgramException {
    assertThat(map("max(a, b) + min(a, b)").curves()).isNotEmpty().noneMatch(TieCurve::corner);
  }

  @Test
  void aTieThatNothingFlowsThroughIsLeftOut() throws ProgramException {
    assertThat(map("max(a, b) - max(a, b) + 0*a*b").curves()).allMatch(curve -> !curve.corner());
    assertThat(map("a + b + 0*max(a, b)").curves()).isEmpty();
  }

  @Test
  void curvedTiesFollowTheirCurve() throws ProgramException {
    List<TieCurve> curves = map("0*a + relu(b) - relu(b - a^2)").curves();
    assertThat(curves)
        .anySatisfy(curve -> {
          assertThat(curve.xs().length).isGreaterThan(10);
          for (int i = 0; i < curve.xs().length; i++)
            assertThat(curve.ys()[i]).isCloseTo(curve.xs()[i] * curve.xs()[i], within(1e-3));
        });
  }
}
