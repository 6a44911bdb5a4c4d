package pragmatic.gradients.app.board;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.speech.FormulaNumbers;
import pragmatic.gradients.words.Words;

/// A click on a number of the formula makes a slider of it.
final class NumberHand {
  private final RichTextNode formula;
  private final BoardModel model;
  private final Tooltip tip = new Tooltip(Words.say("slider.number"));

  private NumberHand(RichTextNode formula, BoardModel model) {
    this.formula = formula;
    this.model = model;
  }

  static void over(RichTextNode formula, BoardModel model) {
    NumberHand hand = new NumberHand(formula, model);
    formula.addEventHandler(MouseEvent.MOUSE_MOVED, hand::moved);
    formula.addEventHandler(
        MouseEvent.MOUSE_CLICKED, event -> hand.at(event).ifPresent(model::choose));
  }

  private void moved(MouseEvent event) {
    boolean number = at(event).isPresent();
    formula.setCursor(number ? Cursor.HAND : Cursor.DEFAULT);
    if (number) Tooltip.install(formula, tip);
    else Tooltip.uninstall(formula, tip);
  }

  private Optional<Board> at(MouseEvent event) {
    Board board = model.board();
    if (board.program() != model.view().board().program()) return Optional.empty();
    return formula.character(event.getX(), event.getY()).stream()
        .boxed()
        .findFirst()
        .flatMap(at -> FormulaNumbers.at(formula.getText(), board.program(), at))
        .flatMap(literal -> InputMoves.slider(board, literal));
  }
}
