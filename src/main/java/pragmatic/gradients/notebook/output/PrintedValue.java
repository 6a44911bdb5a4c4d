package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.List;

/// A value as it was printed.
public sealed interface PrintedValue {
  /// @param shortened whether `…` stands for numbers in the middle
  record PrintedNumbers(List<PrintedNumber> numbers, boolean shortened) implements PrintedValue {
    public PrintedNumbers {
      numbers = List.copyOf(numbers);
    }
  }

  record PrintedSequence(List<PrintedValue> elements) implements PrintedValue {
    public PrintedSequence {
      elements = List.copyOf(elements);
    }
  }

  /// `None`.
  record PrintedWord(String word) implements PrintedValue {}

  /// All numbers in order; nothing of a word is one.
  static List<PrintedNumber> numbers(PrintedValue value) {
    return switch (value) {
      case PrintedNumbers numbers -> numbers.numbers();
      case PrintedSequence sequence -> {
        List<PrintedNumber> all = new ArrayList<>();
        sequence.elements().forEach(each -> all.addAll(numbers(each)));
        yield all;
      }
      case PrintedWord word -> List.of();
    };
  }
}
