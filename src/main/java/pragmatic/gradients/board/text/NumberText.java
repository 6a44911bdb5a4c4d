package pragmatic.gradients.board.text;

import java.util.List;
import java.util.stream.Collectors;

/// Numbers in a line: as short as they can be, and read as the very double that they were.
final class NumberText {
  private NumberText() {}

  /// `0.5`, `-0`, `1e-300`, `inf`, `nan`.
  static String of(double value) {
    if (Double.isNaN(value)) return "nan";
    if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
    return Double.toString(value).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
  }

  static String of(List<Double> values) {
    return values.stream().map(NumberText::of).collect(Collectors.joining(", "));
  }
}
