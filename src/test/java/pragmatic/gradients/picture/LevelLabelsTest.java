package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.ProgramException;

class LevelLabelsTest {
  private static final MapGround.Square AREA = new MapGround.Square(10, 20, 400);
  private static final Picture.Room NOWHERE = new Picture.Room(-9, -9, -9, -9);

  private static List<TextAnchor> spots(MapGround ground, Picture.Room taken) {
    return new LevelLabels(ground, Style.COMPACT, taken)
        .marks().stream().map(mark -> ((Mark.Note) mark).spot()).toList();
  }

  @Test
  void aLabelLeavesItsPlaceToWhatStandsAtThePoint() throws ProgramException {
    MapGround ground = MapGround.of(MapPlotTest.board("min(a, b)"), AREA, 1, null);
    List<TextAnchor> all = spots(ground, NOWHERE);
    assertThat(all).hasSizeGreaterThan(2);
    TextAnchor first = all.getFirst();
    double x = first.pixelX();
    double y = first.pixelY();
    Picture.Room there = new Picture.Room(x - 9, y - 9, x + 9, y + 9);
    assertThat(spots(ground, there)).isNotEmpty().doesNotContain(first);
    Picture.Room aside = new Picture.Room(150, y - 9, 170, y + 9);
    assertThat(spots(ground, aside)).isEqualTo(all);
  }
}
