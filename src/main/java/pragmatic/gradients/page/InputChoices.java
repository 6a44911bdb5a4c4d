package pragmatic.gradients.page;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.LossForm;
import pragmatic.gradients.board.ViewKind;

/// What can be chosen of a function of several inputs: how it is shown, which input is on the x
/// axis, and of a loss how it is programmed.
///
/// @param ways how it can be shown, best first
/// @param form how a loss is programmed; empty for any other function
public record InputChoices(
    List<ViewKind> ways,
    ViewKind way,
    List<String> inputs,
    String active,
    Optional<LossForm> form) {
  /// More inputs are chosen from a menu.
  private static final int MOST = 6;

  static InputChoices of(Board board, ViewKind way) {
    return new InputChoices(
        ViewKind.of(board.program()),
        way,
        board.program().inputs(),
        board.variable(),
        LossForm.loss(board.program()).flatMap(found -> LossForm.of(board.program(), found)));
  }

  /// Whether the choices are the same, whatever is chosen of them.
  public boolean offersTheSame(InputChoices other) {
    return ways.equals(other.ways)
        && inputs.equals(other.inputs)
        && form.isPresent() == other.form.isPresent();
  }

  /// Whether there is an axis for one input: a map shows both.
  public boolean oneAxis() {
    return way != ViewKind.MAP;
  }

  /// Whether the inputs are too many to stand side by side.
  public boolean many() {
    return inputs.size() > MOST;
  }

  /// The name of an input with its number as an index.
  public static String written(String name) {
    int digits = name.length();
    while (digits > 1 && Character.isDigit(name.charAt(digits - 1))) digits--;
    StringBuilder text = new StringBuilder(name.substring(0, digits));
    for (int i = digits; i < name.length(); i++) text.append((char) ('₀' + name.charAt(i) - '0'));
    return text.toString();
  }
}
