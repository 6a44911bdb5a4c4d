package pragmatic.gradients.words;

import java.util.List;

/// The signs between digits and between numbers, which differ from language to language.
///
/// @param decimal between whole and fraction, as in `0.5`
/// @param separator between the numbers of an interval or a tuple, with the space behind it
record NumberSigns(String decimal, String separator) {
  static NumberSigns of(Words words) {
    return new NumberSigns(
        words.text("number.decimal"), words.text("number.separator").strip() + " ");
  }

  /// Digits of Java, as `0.5`, in the signs of the language.
  String digits(String plain) {
    return decimal.equals(".") ? plain : plain.replace(".", decimal);
  }

  String list(List<String> numbers) {
    return String.join(separator, numbers);
  }
}
