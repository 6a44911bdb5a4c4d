package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The nearest of known names is the one that a full comparison finds.
class NearestLawsTest {
  private final Random random = new Random(1613);

  private String name(int length) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) name.append((char) ('a' + random.nextInt(3)));
    return name.toString();
  }

  @Test
  void theBandChangesNoDistance() {
    for (int i = 0; i < 20_000; i++) {
      String a = name(random.nextInt(9));
      String b = name(random.nextInt(9));
      int far = random.nextInt(10);
      assertThat(Nearest.distance(a, b, far))
          .as("%s, %s within %d", a, b, far)
          .isEqualTo(Math.min(far + 1, full(a, b)));
    }
  }

  @Test
  void theFirstOfTheNearestIsFound() {
    for (int i = 0; i < 5000; i++) {
      String name = name(1 + random.nextInt(8));
      List<String> known = new ArrayList<>();
      for (int k = random.nextInt(8); k > 0; k--) known.add(name(1 + random.nextInt(8)));
      int far = random.nextInt(4);
      Optional<String> nearest =
          known.stream()
              .filter(other -> full(name, other) <= far)
              .min(
                  Comparator.<String>comparingInt(other -> full(name, other))
                      .thenComparing(Comparator.naturalOrder()));
      assertThat(Nearest.to(name, known, far)).as("%s of %s", name, known).isEqualTo(nearest);
    }
  }

  /// Nobody misspells a whole file, and to compare two of them takes their product.
  @Test
  void longNamesAreNearToNone() {
    String longest = "a".repeat(100);
    assertThat(Nearest.to(longest, List.of(longest.substring(1)))).isPresent();
    String longer = "a".repeat(101);
    assertThat(Nearest.to(longer, List.of(longest))).isEmpty();
    assertThat(Nearest.to(longest, List.of(longer + "a".repeat(50)))).isEmpty();
  }

  /// By the recursion that defines it.
  private static int full(String a, String b) {
    int[][] all = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++)
      for (int j = 0; j <= b.length(); j++)
        all[i][j] =
            i == 0 || j == 0
                ? i + j
                : Math.min(
                    all[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                    1 + Math.min(all[i - 1][j], all[i][j - 1]));
    return all[a.length()][b.length()];
  }
}
