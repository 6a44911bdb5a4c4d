package pragmatic.gradients.picture;

/// How numbers look on pictures: as [pragmatic.gradients.words.Numbers] writes them.
public final class Numbers {
  private Numbers() {}

  /// A number: `0.5`, `−1`, `∞`, `NaN`, `1.5·10^{−7}`.
  public static String of(double value) {
    return pragmatic.gradients.words.Numbers.of(value);
  }

  /// The value of an input: `−0`, `0.3 + 5.551·10^{−17}`.
  public static String input(double value) {
    return pragmatic.gradients.words.Numbers.input(value);
  }

  /// The value of an input with more decimals, as on a zoomed axis.
  public static String input(double value, int decimals) {
    return pragmatic.gradients.words.Numbers.input(value, decimals);
  }

  /// A value by a round number that is very near.
  public static String offset(double near, double value) {
    return pragmatic.gradients.words.Numbers.offset(near, value);
  }

  /// A number with a fixed count of decimals, as while a thumb is dragged: `0.85`, `−1.00`, `0.00`.
  public static String fixed(double value, int decimals) {
    return pragmatic.gradients.words.Numbers.fixed(value, decimals);
  }

  /// A number without markup, for a screen reader or a file: `1.5·10^−7`.
  public static String plain(double value) {
    return pragmatic.gradients.words.Numbers.plain(value);
  }

  /// A closed interval, `[−1, 1]`, open towards infinity; one number if both ends are equal.
  public static String interval(double low, double high) {
    return pragmatic.gradients.words.Numbers.interval(low, high);
  }

  /// A gradient: `(0.5, −0.5)`.
  public static String tuple(double... values) {
    return pragmatic.gradients.words.Numbers.tuple(values);
  }

  /// A dual number: `⟨0, 1⟩`.
  public static String dual(double value, double tangent) {
    return pragmatic.gradients.words.Numbers.dual(value, tangent);
  }
}
