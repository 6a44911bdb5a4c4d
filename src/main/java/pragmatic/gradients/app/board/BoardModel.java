package pragmatic.gradients.app.board;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardHistory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.page.Faults;

/// The only cell that changes: the board on show. What it says is computed once per frame, however
/// often it moved.
public final class BoardModel {
  private final ObjectProperty<Board> board;
  private final ReadOnlyObjectWrapper<BoardView> view;
  private final BoardHistory history;
  private final Catalogue catalogue;
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");
  private final Faults faults = new Faults();

  /// @param catalogue where truths are stated that no engine decides
  public BoardModel(Board first, Catalogue catalogue) {
    this.catalogue = catalogue;
    board = new SimpleObjectProperty<>(this, "board", first);
    view = new ReadOnlyObjectWrapper<>(this, "view", BoardView.of(first, catalogue));
    history = new BoardHistory(first);
  }

  public Board board() {
    return board.get();
  }

  /// Shows another board from the next frame on.
  public void set(Board now) {
    if (now == board.get()) return;
    board.set(now);
    Platform.requestNextPulse();
  }

  /// Whether a hand is moving something right now. What nobody reads meanwhile can wait until it
  /// lets go.
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /// A hand takes something, or lets go of it: then the board becomes a step of undo.
  public void hold(boolean held) {
    moving.set(held);
    if (!held) commit();
  }

  /// What the board says, as of the last frame.
  public BoardView view() {
    return view.get();
  }

  public ReadOnlyObjectProperty<BoardView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// What went wrong in the program itself.
  public Faults faults() {
    return faults;
  }

  /// Computes what the board says, if it has changed. Called before each frame is laid out. Where
  /// that fails, the board before stays.
  public void refresh() {
    Board wanted = board.get();
    if (view().board() == wanted) return;
    boolean done =
        faults.guard("fault.board", wanted, () -> view.set(view().next(wanted, catalogue)));
    if (done) return;
    history.forget(wanted, view().board());
    board.set(view().board());
  }

  /// Makes the present board a step that undo returns to: at the end of a drag, not during it.
  public void commit() {
    history.add(board());
  }

  /// Shows a board and makes it a step of its own.
  public void choose(Board now) {
    commit();
    set(now);
    commit();
  }

  public void undo() {
    commit();
    history.undo().ifPresent(this::set);
  }

  public void redo() {
    history.redo().ifPresent(this::set);
  }

  /// The board on show with its steps of undo and redo, to be kept.
  public BoardHistory.BoardSteps steps() {
    commit();
    return history.steps();
  }

  /// Brings back the steps of another time.
  public void restore(BoardHistory.BoardSteps steps) {
    history.restore(steps);
  }
}
