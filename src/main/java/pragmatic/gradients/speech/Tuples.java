package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;

/// How whole gradients are written.
public final class Tuples {
  /// Numbers of a gradient that are written out.
  public static final int LONGEST = 4;

  /// In the place of an input that is held.
  private static final String HELD = "–";

  private Tuples() {}

  /// `(w, 1 − w)`: all gradients between two, for w from 0 to 1.
  ///
  /// @param weight its name
  static String between(double[] first, double[] last, String weight) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < first.length; i++) parts.add(mixed(first[i], last[i] - first[i], weight));
    return Numbers.tuple(parts, LONGEST);
  }

  /// A gradient, or the beginning of a long one; by one input its number.
  static String of(double[] gradient) {
    return gradient.length == 1 ? Numbers.of(gradient[0]) : Numbers.tuple(gradient, LONGEST);
  }

  /// A part of a measured gradient: the only share that decimals cannot say as a fraction.
  static String share(double part) {
    return part == 1.0 / 3 ? "⅓" : Numbers.of(part);
  }

  /// The same without markup.
  static String plainShare(double part) {
    return RichText.of(share(part)).plain();
  }

  /// What calculus says: an input that is held has no part in it.
  static String truth(double[] gradient) {
    return of(gradient).replace("NaN", HELD);
  }

  /// The same without markup, and whole.
  public static String plainTruth(double[] gradient) {
    return plain(gradient).replace("NaN", HELD);
  }

  /// A whole gradient without markup; by one input its number.
  public static String plain(double[] gradient) {
    String text = gradient.length == 1 ? Numbers.of(gradient[0]) : Numbers.tuple(gradient);
    return text.replace("{", "").replace("}", "");
  }

  /// `base + slope·w`.
  private static String mixed(double base, double slope, String weight) {
    if (Double.isNaN(base)) return HELD;
    if (slope == 0) return Numbers.of(base);
    // rounding may have left it beside 1
    String factor = Numbers.of(Math.abs(slope));
    String term = factor.equals("1") ? weight : factor + weight;
    if (base == 0) return (slope < 0 ? "−" : "") + term;
    return Numbers.of(base) + (slope < 0 ? " − " : " + ") + term;
  }
}
