package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotsTest {
  @Test
  void coordinatesMayTrembleAndNothingElse() {
    String line = "  label text ad \"AD answers 0\" at (0.38, -0.13)";
    assertThat(Snapshots.alike(line, line.replace("0.38", "0.39"), 0.02)).isTrue();
    assertThat(Snapshots.alike(line, line.replace("0.38", "0.41"), 0.02)).isFalse();
    assertThat(Snapshots.alike(line, line.replace("-0.13", "0.13"), 0.02)).isFalse();
    assertThat(Snapshots.alike(line, line.replace("answers 0", "answers 0.01"), 0.02)).isFalse();
    assertThat(Snapshots.alike(line, line.replace("text ad", "text wrong"), 0.02)).isFalse();
    assertThat(Snapshots.alike("  readout-ad: 0", "  readout-ad: 0.01", 0)).isFalse();
  }

  @Test
  void aMissingPlaceIsADifference() {
    assertThat(Snapshots.alike("  dot at (0, 1)", "  dot at (0, 1) (0, 1)", 1)).isFalse();
    assertThat(Snapshots.alike("  dot at (0, 1)", "", 1)).isFalse();
  }
}
