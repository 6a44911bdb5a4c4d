package pragmatic.gradients.notebook.run;

import java.util.List;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.NumberType;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.words.Words;

/// A value as it was when it was printed.
public sealed interface ShownValue {
  /// @param shape none for one number
  /// @param fixed whether a format says how many decimals are printed
  record ShownNumbers(List<Integer> shape, List<Scalar> numbers, NumberType type, boolean fixed)
      implements ShownValue {
    public ShownNumbers {
      shape = List.copyOf(shape);
      numbers = List.copyOf(numbers);
    }
  }

  record ShownSequence(List<ShownValue> elements) implements ShownValue {
    public ShownSequence {
      elements = List.copyOf(elements);
    }
  }

  /// Text as it stands, also `None`.
  record ShownText(String text) implements ShownValue {}

  /// An expression of SymPy.
  ///
  /// @param question that it answers, or −1
  record ShownFormula(Scalar expression, int question) implements ShownValue {}

  /// An expression of SymPy with point masses.
  record ShownDistribution(String text, int question) implements ShownValue {}

  /// @param why with place
  record ShownUnknown(PythonValue.Unknown why) implements ShownValue {}

  static ShownValue of(PythonValue value, Session session) {
    return switch (value) {
      case Tensor tensor -> {
        PythonValue.Unknown unknown = tensor.unknown();
        if (unknown != null) yield new ShownUnknown(unknown);
        if (tensor.library() == Library.SYMPY && tensor.isSingle())
          yield new ShownFormula(tensor.element(0), session.derivative(tensor.element(0)));
        yield new ShownNumbers(tensor.shape(), tensor.elements(), tensor.type(), false);
      }
      case PythonValue.TextValue text -> new ShownText(text.text());
      case PythonValue.NoneValue none -> new ShownText("None");
      case PythonValue.SequenceValue sequence ->
          new ShownSequence(sequence.elements().stream().map(each -> of(each, session)).toList());
      case PythonValue.DictValue dict ->
          new ShownSequence(dict.values().stream().map(each -> of(each, session)).toList());
      case PythonValue.Distribution distribution ->
          new ShownDistribution(distribution.text(), distribution.question());
      case PythonValue.Unknown unknown -> new ShownUnknown(unknown);
      default ->
          new ShownUnknown(
              new PythonValue.Unknown(
                  Words.say("notebook.shown"),
                  new pragmatic.gradients.notebook.python.Place(1, 1),
                  session.cell(),
                  List.of()));
    };
  }
}
