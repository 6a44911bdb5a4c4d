package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimplexWeightsTest {
  @Test
  void theOthersShareTheRestInProportion() {
    List<Double> after = SimplexWeights.with(List.of(0.5, 0.3, 0.2), 0, 0.75);
    assertThat(after.get(0)).isEqualTo(0.75);
    assertThat(after.get(1)).isCloseTo(0.15, within(1e-15));
    assertThat(after.get(2)).isCloseTo(0.1, within(1e-15));
    assertThat(SimplexWeights.with(List.of(1.0, 0.0, 0.0), 0, 0.5))
        .containsExactly(0.5, 0.25, 0.25);
    assertThat(SimplexWeights.with(List.of(0.2, 0.8, 0.0), 2, 1)).containsExactly(0.0, 0.0, 1.0);
  }

  @Test
  void theSumStaysOne() {
    Random random = new Random(4);
    List<Double> weights = new ArrayList<>(List.of(0.25, 0.25, 0.25, 0.25));
    for (int i = 0; i < 1000; i++) {
      weights = SimplexWeights.with(weights, random.nextInt(4), random.nextInt(101) / 100.0);
      assertThat(weights).allMatch(w -> w >= 0);
      assertThat(weights.stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-9));
    }
  }
}
