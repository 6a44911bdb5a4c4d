package pragmatic.gradients.app;

import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.Edit;
import pragmatic.gradients.program.Program;

/// The board of a function that is typed or pasted over another one: where that was changed, in the
/// range on show.
record TypedFunction(BoardModel model, LessonPlayer lessons) {
  Board of(Program program) {
    Board before = model.own();
    boolean other = !Edit.isBetween(before.program(), program);
    Board typed =
        other || isTaught(before.program())
            ? BoardFactory.typedAnew(program, before, Catalogue.shipped())
            : BoardFactory.typed(program, before);
    return BoardFactory.atKink(typed);
  }

  private boolean isTaught(Program program) {
    return lessons.stepProperty().get().filter(step -> step.isOf(program)).isPresent();
  }
}
