package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class MapGroundTest {
  private static final MapGround.Square AREA = new MapGround.Square(10, 20, 120);

  private static Board board(String text) throws ProgramException {
    return Board.of(
        Parser.parse(text), List.of(0.5, 0.25), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  @Test
  void aMapIsKeptWhileThePointMoves() throws ProgramException {
    Board board = board("max(a, b)");
    MapGround terrain = MapGround.of(board, AREA, 1, null);
    assertThat(MapGround.of(board.withX(1.5).withInput(1, -0.7), AREA, 1, terrain))
        .isSameAs(terrain);
    assertThat(MapGround.of(board.withConvention(Conventions.LEFT), AREA, 1, terrain))
        .isSameAs(terrain);
    assertThat(MapGround.of(board, AREA, 1.25, terrain)).isNotSameAs(terrain);
    assertThat(MapGround.of(board.withViewport(Viewport.of(0, 1)), AREA, 1, terrain))
        .isNotSameAs(terrain);
  }

  @Test
  void aMapFollowsAPointThatLeavesTheRange() throws ProgramException {
    MapGround terrain = MapGround.of(board("max(a, b)").withInput(1, 5), AREA, 1, null);
    assertThat(terrain.frame().yHigh()).isEqualTo(5);
    assertThat(terrain.frame().yHigh() - terrain.frame().yLow()).isEqualTo(4);
    assertThat(terrain.frame().xHigh()).isEqualTo(2);
  }

  @Test
  void aMapHasOneShadePerDevicePixel() throws ProgramException {
    MapGround terrain = MapGround.of(board("a + 2*b"), AREA, 1.5, null);
    assertThat(terrain.raster().width()).isEqualTo(180);
    assertThat(terrain.raster().height()).isEqualTo(180);
    assertThat(terrain.raster().shade(0)).isBetween(167, 171);
    assertThat(terrain.raster().shade(179)).isGreaterThan(252);
    assertThat(terrain.raster().shade(179 * 180)).isLessThan(2);
  }

  @Test
  void aMapMarksWhereThereIsNoValue() throws ProgramException {
    MapGround terrain = MapGround.of(board("sqrt(a) + b"), AREA, 1, null);
    assertThat(terrain.raster().shade(60 * 120 + 10)).isEqualTo(Raster.NOTHING);
    assertThat(terrain.raster().shade(60 * 120 + 100)).isNotEqualTo(Raster.NOTHING);
  }

  @Test
  void aSlowMapIsMadeWithFewSamplesFirst() throws ProgramException {
    Board board = board("hypot(a, b) + hypot(a - 1, b)");
    MapGround coarse = MapGround.of(board, new MapGround.Square(0, 0, 600), 1, null);
    assertThat(coarse.coarse()).isTrue();
    MapGround fine = MapGround.of(coarse.key().fine());
    assertThat(fine.coarse()).isFalse();
    assertThat(MapGround.of(board, new MapGround.Square(0, 0, 600), 1, fine)).isSameAs(fine);
    assertThat(fine.raster().width()).isEqualTo(coarse.raster().width());
  }

  @Test
  void onALevelLineTheFunctionHasItsValue() throws ProgramException {
    Board board = board("a*a + b");
    MapGround terrain = MapGround.of(board, AREA, 1, null);
    assertThat(terrain.levels()).isNotEmpty();
    for (MapGround.ValueLevel level : terrain.levels())
      for (int i = 0; i < level.xs().length; i++)
        assertThat(ForwardMode.value(board.program(), level.xs()[i], level.ys()[i]))
            .isCloseTo(level.value(), within(0.01));
  }

  @Test
  void noLevelRunsAlongAJump() throws ProgramException {
    MapGround.Square large = new MapGround.Square(0, 0, 600);
    assertThat(MapGround.of(board("3*sign(a - 0.01) + 0*b"), large, 1, null).levels()).isEmpty();
  }

  @Test
  void steepnessIsTheLengthOfALongGradient() throws ProgramException {
    assertThat(MapGround.of(board("3*a + 4*b"), AREA, 1, null).steepness()).isEqualTo(5);
    assertThat(MapGround.of(board("0*a + 0*b"), AREA, 1, null).steepness()).isEqualTo(1);
  }
}
