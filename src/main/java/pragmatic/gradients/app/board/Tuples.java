package pragmatic.gradients.app.board;

import pragmatic.gradients.words.Numbers;

/// How whole gradients are written.
final class Tuples {
  /// Longer ones do not fit beside the name of who says them.
  static final int LONGEST = 2;

  private Tuples() {}

  /// `(w, 1 − w)`: all gradients between two, for w from 1 down to 0.
  static String between(double[] first, double[] last) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < first.length; i++) {
      if (i > 0) text.append(", ");
      text.append(mixed(last[i], first[i] - last[i]));
    }
    return text.append(')').toString();
  }

  /// `base + slope·w`.
  private static String mixed(double base, double slope) {
    if (slope == 0) return Numbers.of(base);
    String term = Math.abs(slope) == 1 ? "w" : Numbers.of(Math.abs(slope)) + "w";
    if (base == 0) return (slope < 0 ? "−" : "") + term;
    return Numbers.of(base) + (slope < 0 ? " − " : " + ") + term;
  }
}
