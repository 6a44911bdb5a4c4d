package pragmatic.gradients.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody who misspelt a name may have meant.
public final class Nearest {
  private Nearest() {}

  /// The known name nearest to a misspelt one, if near enough to be meant.
  public static Optional<String> to(String name, Collection<String> known) {
    return to(name, known, Math.max(1, name.length() / 3));
  }

  /// The known name nearest to a misspelt one.
  ///
  /// @param far letters put in, left out or changed, at most
  public static Optional<String> to(String name, Collection<String> known, int far) {
    return known.stream()
        .filter(other -> Math.abs(name.length() - other.length()) <= far)
        .filter(other -> distance(name, other) <= far)
        .min(
            Comparator.<String>comparingInt(other -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// Levenshtein distance.
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
