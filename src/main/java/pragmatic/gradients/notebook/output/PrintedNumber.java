package pragmatic.gradients.notebook.output;

/// A number as it was printed.
///
/// @param decimals digits behind the point, less the exponent of ten
/// @param exact whether it stands without a point: a whole number or a word
public record PrintedNumber(String text, double value, int decimals, boolean exact) {
  /// @throws NumberFormatException if it is none
  static PrintedNumber of(String text) {
    String plain = text.strip();
    switch (plain) {
      case "True", "False" -> {
        return new PrintedNumber(plain, plain.equals("True") ? 1 : 0, 0, true);
      }
      case "inf", "+inf", "-inf", "nan" -> {
        double value =
            plain.equals("nan")
                ? Double.NaN
                : plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return new PrintedNumber(plain, value, 0, true);
      }
      default -> {
        double value = Double.parseDouble(plain);
        int point = plain.indexOf('.');
        int e = Math.max(plain.indexOf('e'), plain.indexOf('E'));
        int end = e < 0 ? plain.length() : e;
        int digits = point < 0 ? 0 : end - point - 1;
        int exponent = e < 0 ? 0 : Integer.parseInt(plain.substring(e + 1).replace("+", ""));
        return new PrintedNumber(plain, value, digits - exponent, point < 0 && e < 0);
      }
    }
  }

  /// Whether it is what printing a value gives.
  ///
  /// @param fixed whether a format asked for so many decimals, none included
  /// @param rounding how far computing may be from the exact result
  public boolean shows(double ours, boolean fixed, double rounding) {
    if (Double.isNaN(ours) || Double.isNaN(value)) return Double.isNaN(ours) && Double.isNaN(value);
    if (Double.isInfinite(ours) || Double.isInfinite(value)) return ours == value;
    boolean rounded = fixed || !exact && decimals != 0;
    double half = rounded ? 0.5 * Math.pow(10, -decimals) : 0;
    return Math.abs(ours - value) <= half * (1 + 1e-9) + rounding;
  }

  /// Whether two numbers may be the same, each rounded as it stands.
  public boolean agrees(PrintedNumber other) {
    double rounding = 1e-12 * Math.abs(value);
    return shows(other.value, false, rounding) || other.shows(value, false, rounding);
  }
}
