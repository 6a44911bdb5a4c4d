package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;

class ChipLayoutTest {
  private static TieTrack.Chip chip(String name) {
    return new TieTrack.Chip(name, name, "1.2", "", "", false, false, false);
  }

  /// One line under two groups would give both of them both answers.
  @Test
  void bracketsOfNeighboursStandApart() {
    Style desk = Style.COMPACT;
    ChipLayout layout = new ChipLayout((text, size) -> text.letters() * size * 0.61, desk);
    Track track = new Track(0, 1, 80, 800, List.of());
    for (double second = 0.52; second < 1; second += 0.02) {
      var groups =
          List.of(
              TieTrack.ChipGroup.at(0.5, List.of(chip("PyTorch"), chip("autograd"))),
              TieTrack.ChipGroup.at(second, List.of(chip("TensorFlow"))),
              TieTrack.ChipGroup.at(1, List.of(chip("JAX"))));
      List<ChipLayout.Bracket> brackets = layout.above(groups, track, 80, 800, 60).brackets();
      for (int i = 0; i < brackets.size(); i++) {
        ChipLayout.Bracket bracket = brackets.get(i);
        assertThat(bracket.place()).isBetween(bracket.from(), bracket.to());
        if (i > 0 && bracket.place() - brackets.get(i - 1).place() > layout.gap())
          assertThat(bracket.from()).isGreaterThan(brackets.get(i - 1).to() + layout.gap() * 0.99);
      }
    }
  }

  /// What stands between two pixels is painted on both, and one of them is not wiped when the chip
  /// goes: a hairline stayed on the next page.
  @Test
  void chipsStandAtWholePixels() {
    Style hall = Style.presenter(2 / 3.0);
    ChipLayout layout = new ChipLayout((text, size) -> text.letters() * size * 0.61, hall);
    List<TieTrack.Chip> two = List.of(chip("PyTorch"), chip("JAX"));
    var groups =
        List.of(TieTrack.ChipGroup.at(0, two), TieTrack.ChipGroup.at(0.37, List.of(chip("TF"))));
    Track track = new Track(0, 1, 64.3, 1153.4, List.of());
    for (ChipLayout.PlacedChip chip : layout.above(groups, track, 50.3, 1231.7, 60).chips()) {
      assertThat(chip.x()).isEqualTo(Math.rint(chip.x()));
      assertThat(chip.x()).isGreaterThan(49.7);
      assertThat(chip.x() + chip.width()).isLessThan(1232.3);
    }
    var beside = List.of(TieTrack.ChipGroup.beside(RichText.of("0.5"), two));
    for (ChipLayout.PlacedChip chip : layout.beside(beside, 1, 1000.4, 700, 200).chips())
      assertThat(chip.x()).isEqualTo(Math.rint(chip.x()));
  }

  /// Chips beside the track are within the height there is as long as more columns help, and none
  /// lies upon another.
  @Test
  void chipsBesideTheTrackStandInAsManyColumnsAsTheirHeightNeeds() {
    Style hall = Style.presenter(2 / 3.0);
    ChipLayout layout = new ChipLayout((text, size) -> text.letters() * size * 0.61, hall);
    List<String> names = List.of("PyTorch", "JAX", "TensorFlow", "autograd", "Keras");
    for (int first = 1; first <= names.size(); first++)
      for (int second = 0; second <= 2; second++)
        for (double height = 40; height < 400; height += 20) {
          List<TieTrack.ChipGroup> groups = new ArrayList<>();
          groups.add(group(names.subList(0, first)));
          if (second > 0) groups.add(group(names.subList(0, second)));
          int columns = layout.columns(groups, height);
          double needed = layout.besideHeight(groups, columns);
          assertThat(needed <= height || columns == Math.max(first, second)).isTrue();
          if (columns > 1)
            assertThat(layout.besideHeight(groups, columns - 1)).isGreaterThan(height);
          double width = layout.besideWidth(groups, columns, 0);
          List<ChipLayout.PlacedChip> chips =
              layout.beside(groups, columns, 700, 500, width).chips();
          assertThat(chips).hasSize(first + second);
          for (ChipLayout.PlacedChip chip : chips) {
            assertThat(chip.y()).isBetween(500 - needed - .01, 500 - hall.chipHeight() + .01);
            assertThat(chip.x() + chip.width()).isLessThan(700 + width + 1);
            assertThat(chips).noneMatch(other -> other != chip && overlap(other, chip, hall));
          }
        }
  }

  private static TieTrack.ChipGroup group(List<String> names) {
    return TieTrack.ChipGroup.beside(
        RichText.of("(0, 0.2, 0.8)"), names.stream().map(ChipLayoutTest::chip).toList());
  }

  private static boolean overlap(
      ChipLayout.PlacedChip one, ChipLayout.PlacedChip other, Style style) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && Math.abs(one.y() - other.y()) < style.chipHeight();
  }
}
