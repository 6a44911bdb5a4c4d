package pragmatic.gradients.words;

import java.util.Collection;
import java.util.Optional;

/// Finds what somebody who misspelt a name may have meant.
public final class Nearest {
  /// Nobody misspells a longer name, and two that are long take too long to compare.
  private static final int LONGEST = 100;

  private Nearest() {}

  /// The known name nearest to a misspelt one, if near enough to be meant.
  public static Optional<String> to(String name, Collection<String> known) {
    return to(name, known, Math.max(1, name.length() / 3));
  }

  /// The known name nearest to a misspelt one, the first in order of equally near ones.
  ///
  /// @param far letters put in, left out or changed, at most
  public static Optional<String> to(String name, Collection<String> known, int far) {
    if (name.length() > LONGEST) return Optional.empty();
    String nearest = null;
    int least = far;
    for (String other : known) {
      int distance = distance(name, other, least);
      boolean nearer =
          distance < least
              || distance == least && (nearest == null || other.compareTo(nearest) < 0);
      if (!nearer) continue;
      nearest = other;
      least = distance;
    }
    return Optional.ofNullable(nearest);
  }

  /// Levenshtein distance, or more than `far` where that is exceeded: long names that differ are
  /// not read to their ends, and of the others nothing that is too far apart is compared.
  static int distance(String a, String b, int far) {
    int beyond = far + 1;
    if (Math.abs(a.length() - b.length()) > far) return beyond;
    int[] previous = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) previous[j] = Math.min(j, beyond);
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - far);
      int to = (int) Math.min(b.length(), (long) i + far);
      row[from - 1] = from == 1 ? Math.min(i, beyond) : beyond;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        // beyond the band of the row before nothing is near
        int above = j == (long) i + far ? beyond : previous[j];
        row[j] = Math.min(beyond, Math.min(substitution, 1 + Math.min(above, row[j - 1])));
        least = Math.min(least, row[j]);
      }
      if (least > far) return beyond;
      int[] read = previous;
      previous = row;
      row = read;
    }
    return previous[b.length()];
  }
}
